package record

import "github.com/zhnews/zhnews/extract"

// qualifies takes a figure that only qualifies what is counted behind it:
// 5000万元以上|项目165个, 长度超过3公里|的特长隧道9座. It states no fact; the
// count gets it as threshold. What stands between goes on to the count.
func (b *binder) qualifies(f *frame, i int) (int, bool) {
	q := f.words[i].mention
	if !b.bounded(q) {
		return i, false
	}
	j, passed := i+1, false
	for ; j < len(f.words); j++ {
		w := &f.words[j]
		if w.is(quantity) {
			break
		}
		if w.is(opening) {
			j = closingAt(f.words, j)
			continue
		}
		if !(w.content() || w.is(of|quote|aside|link|marker|change)) || w.is(and) {
			return i, false
		}
		passed = passed || w.content()
	}
	if j == len(f.words) || !b.takesThreshold(q, f.words[j].mention, passed) {
		return i, false
	}
	b.r.Figures[q].Role = "threshold"
	b.parts.threshold = q + 1
	if i+1 < len(f.words) && f.words[i+1].is(of) && len(f.content)+len(f.theme) > 0 {
		f.content, f.theme = nil, nil // 长度超过3公里的
	}
	return i, true
}

// bounded reports whether a figure is a limit or range that may qualify.
func (b *binder) bounded(figure int) bool {
	f := &b.r.Figures[figure]
	q, _ := quantityOf(f.Value)
	if q.Change != "" {
		return false
	}
	switch f.Value.(type) {
	case extract.Amount, extract.Measure, extract.Count, extract.Duration:
		return q.Bound == extract.AtLeast || q.Bound == extract.Over || q.Bound == extract.AtMost || q.Bound == extract.Under
	}
	return false
}

// takesThreshold reports whether a figure may have another as its threshold:
// a count of things, another kind of quantity than the threshold's.
func (b *binder) takesThreshold(threshold, figure int, passed bool) bool {
	t, f := &b.r.Figures[threshold], &b.r.Figures[figure]
	if changeOf(f) != "" || unitOf(t) == unitOf(f) {
		return false
	}
	switch f.Value.(type) {
	case extract.Count:
		return true
	case extract.Percent, extract.Amount:
		return passed && t.Kind() != f.Kind() && t.Kind() != extract.KindAmount
	}
	return false
}

// sized notes an optional size class before what is counted: 亿元以上项目.
func (b *binder) sized(f *frame, i int) {
	w := &f.words[i]
	if w.mention < 0 || b.r.Figures[w.mention].Damaged {
		return
	}
	switch b.r.Figures[w.mention].Value.(type) {
	case extract.Amount, extract.Measure:
		b.parts.threshold = w.mention + 1
	}
}

// qualify gives the fact just made the threshold that waits for it.
func (b *binder) qualify(figure int) {
	if b.parts.threshold == 0 {
		return
	}
	i := b.parts.threshold - 1
	b.parts.threshold = 0
	if i >= figure || b.r.Figures[figure].Kind() == b.r.Figures[i].Kind() {
		return
	}
	b.r.Figures[i].Role = "threshold"
	q, unit := quantityOf(b.r.Figures[i].Value)
	value := q.Value
	b.facts[len(b.facts)-1].Threshold = &Threshold{Value: &value, High: q.High, Unit: unit, Bound: q.Bound, Figure: &i}
}
