package text

import (
	"slices"
	"sort"
	"strings"
)

// An Edit is one change that repair made: From, at the bytes Start to End of
// the text before repair, became To.
type Edit struct {
	Kind       string
	Start, End int
	From, To   string
}

// A Repaired is a block of text after repair, with what was done to it, in the
// order of the text. Edits neither overlap nor stand inside one another.
type Repaired struct {
	Text  string
	Edits []Edit
}

// Original returns the span of the text before repair that the bytes from
// start to end of the repaired text come from. An edit that the span begins or
// ends within is taken in whole; what was deleted just before or after the
// span is left out, but the whole comes from the whole.
func (r Repaired) Original(start, end int) (int, int) { return r.Trace().Original(start, end) }

// A Trace is the way back from a repaired text, for many spans.
type Trace struct {
	Repaired
	at []int // where each edit stands in the repaired text
}

// Trace prepares the way back.
func (r Repaired) Trace() Trace {
	t := Trace{r, make([]int, len(r.Edits))}
	shift := 0
	for i, e := range r.Edits {
		t.at[i] = e.Start - shift
		shift += len(e.From) - len(e.To)
	}
	return t
}

// Original is that of the repaired text.
func (t Trace) Original(start, end int) (int, int) {
	from := 0
	if start > 0 {
		from = t.origin(start, false)
	}
	return from, max(from, t.origin(end, true))
}

// origin returns the place that the start or the end of a span comes from.
func (t Trace) origin(at int, end bool) int {
	whole := end && at == len(t.Text)
	first := sort.Search(len(t.at), func(i int) bool { return !whole && t.at[i]+len(t.Edits[i].To) >= at })
	for i := first; i < len(t.Edits); i++ {
		e, lo := t.Edits[i], t.at[i]
		hi := lo + len(e.To)
		switch {
		case at < lo || at == lo && (end || lo < hi):
			return at + e.Start - lo
		case end && at <= hi:
			return e.End
		case at < hi:
			return e.Start
		}
	}
	if n := len(t.Edits); n > 0 {
		return at + t.Edits[n-1].End - t.at[n-1] - len(t.Edits[n-1].To)
	}
	return at
}

// apply makes edits, which are in order, in a text.
func apply(s string, edits []Edit) string {
	var out strings.Builder
	size := len(s)
	for _, e := range edits {
		size += len(e.To) - (e.End - e.Start)
	}
	out.Grow(size)
	last := 0
	for _, e := range edits {
		out.WriteString(s[last:e.Start])
		out.WriteString(e.To)
		last = e.End
	}
	out.WriteString(s[last:])
	return out.String()
}

// compose joins two rounds of edits into one: first led from text to a middle
// state, second from there on. Edits that meet in the middle become one, named
// after the earlier. They are appended to dst.
func compose(dst []Edit, text string, first []Edit, middle string, second []Edit) []Edit {
	c := composer{text: text, middle: middle, first: first, second: second}
	for len(c.first) > 0 || len(c.second) > 0 {
		if e := c.next(); text[e.Start:e.End] != e.To {
			dst = append(dst, e)
		}
	}
	return dst
}

// A composer walks two rounds of edits at once.
type composer struct {
	text, middle  string
	first, second []Edit
	shift         int // the offset in text less the one in middle, so far
}

// next returns the next edit from text to the end: one of either round, or a
// group of both that overlap in the middle state.
func (c *composer) next() Edit {
	a, b := c.heads()
	switch {
	case b == nil || a != nil && a.Start-c.shift+len(a.To) <= b.Start:
		c.shift += a.End - a.Start - len(a.To)
		c.first = c.first[1:]
		return *a
	case a == nil || b.End <= a.Start-c.shift && b.Start < a.Start-c.shift:
		c.second = c.second[1:]
		e := *b
		e.Start, e.End = b.Start+c.shift, b.End+c.shift
		return e
	}
	return c.group()
}

// group returns the edit that a group of overlapping edits makes.
func (c *composer) group() Edit {
	lo, hi, taken := 0, 0, false
	var to strings.Builder
	kind, shift, done := "", c.shift, 0
	for {
		a, b := c.heads()
		switch {
		case a != nil && (!taken || a.Start-c.shift < hi) && (b == nil || a.Start-c.shift <= b.Start):
			start := a.Start - c.shift
			if !taken {
				lo, done = start, start
			}
			hi = max(hi, start+len(a.To))
			if kind == "" {
				kind = a.Kind
			}
			c.shift += a.End - a.Start - len(a.To)
			c.first = c.first[1:]
		case b != nil && (!taken || b.Start < hi):
			if !taken {
				lo, done = b.Start, b.Start
			}
			hi = max(hi, b.End)
			if kind == "" {
				kind = b.Kind
			}
			to.WriteString(c.middle[done:b.Start])
			to.WriteString(b.To)
			done = b.End
			c.second = c.second[1:]
		default:
			to.WriteString(c.middle[done:hi])
			start, end := lo+shift, hi+c.shift
			return Edit{Kind: kind, Start: start, End: end, From: c.text[start:end], To: to.String()}
		}
		taken = true
	}
}

// heads returns the next edit of each round, nil where there is none.
func (c *composer) heads() (a, b *Edit) {
	if len(c.first) > 0 {
		a = &c.first[0]
	}
	if len(c.second) > 0 {
		b = &c.second[0]
	}
	return a, b
}

// Count returns how many edits of each kind were made.
func Count(blocks []Repaired) map[string]int {
	kinds := map[string]int{}
	for _, b := range blocks {
		for _, e := range b.Edits {
			kinds[e.Kind]++
		}
	}
	return kinds
}

// inOrder sorts edits that were found out of order.
func inOrder(edits []Edit) []Edit {
	slices.SortFunc(edits, func(a, b Edit) int { return a.Start - b.Start })
	return edits
}
