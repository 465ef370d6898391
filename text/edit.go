package text

import (
	"iter"
	"sort"
	"unicode/utf8"
)

// An Edit is one change that repair made: From, at the bytes Start to End of
// the text before repair, became To.
type Edit struct {
	Kind       string
	Start, End int
	From, To   string
}

// A Repaired is a block of text after repair, with what was done to it.
type Repaired struct {
	Text  string
	Edits Edits
}

// Edits is what repair did to a block, in the order of the text. Edits neither
// overlap nor stand inside one another. Many thousands to a page, they are kept
// without their words, which the texts before and after hold. The zero value
// is no edit.
type Edits struct {
	before, after string
	changes       []change
}

// Len returns the number of edits.
func (e Edits) Len() int { return len(e.changes) }

// All yields the edits.
func (e Edits) All() iter.Seq[Edit] {
	return func(yield func(Edit) bool) {
		shift := 0 // the offset in the text after less the one before
		for _, c := range e.changes {
			start, end := int(c.start), int(c.end)
			from, to := e.before[start:end], e.after[start+shift:][:c.size]
			shift += len(to) - len(from)
			if !yield(Edit{repairs[c.kind].kind, start, end, from, to}) {
				return
			}
		}
	}
}

// Original returns the span of the text before repair that the bytes from
// start to end of the repaired text come from. An edit that the span begins or
// ends within is taken in whole; what was deleted just before or after the
// span is left out, but the whole comes from the whole.
func (r Repaired) Original(start, end int) (int, int) { return r.Trace().Original(start, end) }

// A Trace is the way back from a repaired text, for many spans.
type Trace struct {
	size    int // of the repaired text
	changes []change
	at      []int // where each stands in the repaired text
}

// Trace prepares the way back.
func (r Repaired) Trace() Trace {
	t := Trace{len(r.Edits.after), r.Edits.changes, make([]int, r.Edits.Len())}
	shift := int32(0)
	for i, c := range t.changes {
		t.at[i] = int(c.start - shift)
		shift += c.end - c.start - c.size
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
	whole := end && at == t.size
	first := sort.Search(len(t.at), func(i int) bool { return !whole && t.at[i]+int(t.changes[i].size) >= at })
	for i := first; i < len(t.changes); i++ {
		c, lo := t.changes[i], t.at[i]
		hi := lo + int(c.size)
		switch {
		case at < lo || at == lo && (end || lo < hi):
			return at + int(c.start) - lo
		case end && at <= hi:
			return int(c.end)
		case at < hi:
			return int(c.start)
		}
	}
	if n := len(t.changes); n > 0 {
		return at + int(t.changes[n-1].end) - t.at[n-1] - int(t.changes[n-1].size)
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
	out     []byte
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
	out, words, last := e.out[:0], e.words, int32(0)
	for _, c := range e.changes {
		out = append(out, s[last:c.start]...)
		out = append(out, words[:c.size]...)
		words, last = words[c.size:], c.end
	}
	e.out = append(out, s[last:]...)
	return string(e.out)
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

// appendReal appends to dst those of the changes between two texts that made a
// difference: what one repair does another may undo.
func appendReal(dst []change, before, after string, changes []change) []change {
	shift := int32(0) // the offset in the text after less the one before
	for _, c := range changes {
		end := c.start + shift + c.size
		real := c.size != c.end-c.start
		for k := int32(1); !real && k <= c.size; k++ { // last bytes first: they mostly tell
			real = before[c.end-k] != after[end-k]
		}
		if real {
			dst = append(dst, c)
		}
		shift += c.size - (c.end - c.start)
	}
	return dst
}

// Count returns how many edits of each kind were made, nil if none was.
func Count(blocks []Repaired) map[string]int {
	var kinds map[string]int
	for _, b := range blocks {
		for e := range b.Edits.All() {
			if kinds == nil {
				kinds = map[string]int{}
			}
			kinds[e.Kind]++
		}
	}
	return kinds
}
