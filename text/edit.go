package text

import (
	"sort"
	"strings"
	"unicode/utf8"
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

// A change is an edit without its words: the bytes from start to end of one
// text became size bytes of another. The changes of a text are many; without
// pointers they cost the collector nothing.
type change struct {
	start, end, size int32
	kind             uint8
}

// An editor gathers the edits of one repair in one block, in order, with their
// words one behind another. Its memory is used again for the next.
type editor struct {
	changes []change
	words   []byte
}

func (e *editor) reset() { e.changes, e.words = e.changes[:0], e.words[:0] }

// replace puts a string in place of the bytes from start to end.
func (e *editor) replace(start, end int, to string) {
	e.changes = append(e.changes, change{start: int32(start), end: int32(end), size: int32(len(to))})
	e.words = append(e.words, to...)
}

// replaceRune puts a character in place of the bytes from start to end.
func (e *editor) replaceRune(start, end int, to rune) {
	n := len(e.words)
	e.words = utf8.AppendRune(e.words, to)
	e.changes = append(e.changes, change{start: int32(start), end: int32(end), size: int32(len(e.words) - n)})
}

// extend is replace, but where the last edit ends at start both become one.
func (e *editor) extend(start, end int, to string) {
	n := len(e.changes)
	if n == 0 || e.changes[n-1].end != int32(start) {
		e.replace(start, end, to)
		return
	}
	e.changes[n-1].end = int32(end)
	e.changes[n-1].size += int32(len(to))
	e.words = append(e.words, to...)
}

// apply makes the edits in s.
func (e *editor) apply(s string) string {
	var out strings.Builder
	out.Grow(len(s) + len(e.words))
	last, words := 0, e.words
	for _, c := range e.changes {
		out.WriteString(s[last:c.start])
		out.Write(words[:c.size])
		words = words[c.size:]
		last = int(c.end)
	}
	out.WriteString(s[last:])
	return out.String()
}

// compose joins two rounds of edits into one and appends it to dst: first led
// from a text to a middle state, second, all of one kind, from there on. Edits
// that meet in the middle become one, named after the earlier.
func compose(dst, first, second []change, kind uint8) []change {
	shift := int32(0) // the offset in the text less the one in the middle, so far
	for i, j := 0, 0; i < len(first) || j < len(second); {
		if j == len(second) || i < len(first) && first[i].start-shift+first[i].size <= second[j].start {
			a := first[i]
			dst = append(dst, a)
			shift += a.end - a.start - a.size
			i++
			continue
		}
		b := second[j]
		j++
		if i == len(first) || b.end <= first[i].start-shift {
			dst = append(dst, change{b.start + shift, b.end + shift, b.size, kind})
			continue
		}
		g := group{lo: b.start, hi: b.end, size: b.size - (b.end - b.start), kind: kind, before: shift}
		for {
			if i < len(first) && first[i].start-shift < g.hi {
				a := first[i]
				g.take(a.start-shift, a.start-shift+a.size, 0)
				g.kind = a.kind
				shift += a.end - a.start - a.size
				i++
			} else if j < len(second) && second[j].start < g.hi {
				b := second[j]
				g.take(b.start, b.end, b.size-(b.end-b.start))
				j++
			} else {
				break
			}
		}
		dst = append(dst, change{g.lo + g.before, g.hi + shift, g.hi - g.lo + g.size, g.kind})
	}
	return dst
}

// A group is edits of both rounds that overlap in the middle state, from lo to
// hi of it; size is what they add in the end, before the shift before them.
type group struct {
	lo, hi, size, before int32
	kind                 uint8
}

func (g *group) take(start, end, size int32) {
	g.lo, g.hi = min(g.lo, start), max(g.hi, end)
	g.size += size
}

// editsOf appends to dst the edits that changes stand for, which led from one
// text to another.
func editsOf(dst []Edit, from, to string, changes []change, kinds []repair) []Edit {
	shift := 0 // the offset in to less the one in from
	for _, c := range changes {
		start, end := int(c.start), int(c.end)
		was, is, kind := from[start:end], to[start+shift:][:c.size], ""
		if int(c.kind) < len(kinds) {
			kind = kinds[c.kind].kind
		}
		shift += len(is) - len(was)
		if was != is {
			dst = append(dst, Edit{kind, start, end, was, is})
		}
	}
	return dst
}

// Count returns how many edits of each kind were made, nil if none was.
func Count(blocks []Repaired) map[string]int {
	var kinds map[string]int
	for _, b := range blocks {
		for _, e := range b.Edits {
			if kinds == nil {
				kinds = map[string]int{}
			}
			kinds[e.Kind]++
		}
	}
	return kinds
}
