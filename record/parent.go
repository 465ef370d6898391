package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// parts keeps the totals that later figures may be parts of.
type parts struct {
	threshold int    // 1 + the figure that waits for the count it qualifies
	totals    []int  // the facts of levels that may be totals, the last last
	of        string // the indicator that parts are being told of
	opened    bool   // 其中 or 分…看 was read
	bare      bool   // and its first items are being told
	unit      string // of the total
	sorted    string // what 分…看 sorts by, "" behind 其中
	from      int    // the first fact told since
}

// open begins the parts of a total.
func (p *parts) open(b *binder, sorted string) {
	p.sorted = sorted
	p.opened, p.bare, p.from, p.of, p.unit = true, true, len(b.facts), b.level.indicator, ""
	if b.level.indicator != "" {
		p.unit = unitOf(&b.r.Figures[b.level.figure])
	}
}

// shut ends the parts, and what waits for a count.
func (p *parts) shut() { p.opened, p.bare, p.threshold = false, false, 0 }

// partOf links the fact just made to the total it is a part of, if parts are
// being told, and keeps it as a total for later.
func (b *binder) partOf(f *frame, figure int) {
	fact := len(b.facts) - 1
	if b.parts.opened {
		if total, ok := b.total(fact); ok {
			at := b.facts[total].Figure
			b.facts[fact].Parent = &at
		}
	}
	b.parts.totals = append(b.parts.totals, fact)
}

// total finds the total of a part among the levels of its kind and unit told
// before the parts began: the last behind 其中; where figures are sorted anew
// (分市场看) the one that the part is named after, else the last that is no part
// itself or is named like the sort.
func (b *binder) total(fact int) (int, bool) {
	last, ok := 0, false
	for k := len(b.parts.totals) - 1; k >= max(0, len(b.parts.totals)-ahead); k-- {
		t := b.parts.totals[k]
		if t >= b.parts.from || !b.holds(t, fact) {
			continue
		}
		switch {
		case b.parts.sorted == "":
			return t, true
		case b.facts[fact].Indicator != b.facts[t].Indicator && strings.HasPrefix(b.facts[fact].Indicator, b.facts[t].Indicator):
			return t, true
		case !ok && (b.facts[t].Parent == nil || strings.HasPrefix(b.facts[t].Indicator, b.parts.sorted[:3])):
			last, ok = t, true
		}
	}
	return last, ok
}

// holds reports whether a fact may be the total of another: of the same kind,
// unit and time, no less; where figures are sorted anew, no mere bound.
func (b *binder) holds(total, part int) bool {
	t, p := &b.r.Figures[b.facts[total].Figure], &b.r.Figures[b.facts[part].Figure]
	q, _ := quantityOf(t.Value)
	return t.Kind() == p.Kind() && unitOf(t) == unitOf(p) && additive(p) && smaller(p, t) &&
		!strings.HasSuffix(b.facts[part].Indicator, "差") &&
		(b.parts.sorted == "" || q.Bound != extract.AtLeast && q.Bound != extract.Over && b.facts[total].From == b.facts[part].From && b.facts[total].To == b.facts[part].To)
}

// additive reports whether figures of its kind add up to a total.
func additive(f *extract.Figure) bool {
	switch f.Value.(type) {
	case extract.Amount, extract.Count, extract.Measure:
		q, _ := quantityOf(f.Value)
		return q.Per == ""
	}
	return false
}

// smaller reports whether a part is no greater than its whole.
func smaller(part, whole *extract.Figure) bool {
	p, _ := quantityOf(part.Value)
	w, _ := quantityOf(whole.Value)
	return p.Value.Cmp(w.Value) <= 0
}
