package record

import "github.com/zhnews/zhnews/extract"

// parts keeps the totals that later figures may be parts of.
type parts struct {
	threshold int    // 1 + the figure that waits for the count it qualifies
	totals    []int  // the facts of levels that may be totals, the last last
	of        string // the indicator that parts are being told of
	opened    bool   // 其中 or 分…看 was read
	from      int    // the first fact told since
}

// open begins the parts of a total.
func (p *parts) open(b *binder) {
	p.opened, p.from, p.of = true, len(b.facts), b.level.indicator
}

// shut ends the parts, and what waits for a count.
func (p *parts) shut() { p.opened, p.threshold = false, 0 }

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

// total finds the total of a part: the last level of its kind and unit told
// before the parts began.
func (b *binder) total(fact int) (int, bool) {
	part := &b.r.Figures[b.facts[fact].Figure]
	for k := len(b.parts.totals) - 1; k >= 0; k-- {
		t := b.parts.totals[k]
		if t >= b.parts.from {
			continue
		}
		whole := &b.r.Figures[b.facts[t].Figure]
		if whole.Kind() == part.Kind() && unitOf(whole) == unitOf(part) && additive(part) && smaller(part, whole) {
			return t, true
		}
	}
	return 0, false
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
