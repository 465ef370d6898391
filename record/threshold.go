package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// qualifies takes a figure that only qualifies what is counted behind it:
// 5000万元以上|项目165个, 长度超过3公里|的特长隧道9座. It states no fact; the
// count gets it as threshold. What stands between goes on to the count.
func (b *binder) qualifies(f *frame, i int) bool {
	if !b.qualifier(f, i) {
		return false
	}
	q := f.words[i].mention
	b.r.Figures[q].Role = "threshold"
	b.parts.threshold = q + 1
	if i+1 < len(f.words) && f.words[i+1].is(of) {
		f.content, f.theme = nil, nil // 长度超过3公里的
	}
	return true
}

// qualifier reports whether the figure at word i qualifies another.
func (b *binder) qualifier(f *frame, i int) bool {
	q := f.words[i].mention
	adjective := i+2 < len(f.words) && f.words[i+1].is(of)
	part := adjective && b.spells(&f.words[i+2], "部分")
	if !b.bounded(q) && !part {
		return false
	}
	j, passed := i+1, false
	for ; j < f.reach(i) && !f.words[j].is(quantity); j++ {
		w := &f.words[j]
		switch {
		case w.is(opening):
			j = closingAt(f.words, j)
		case w.is(comma) && adjective && b.terms(q), w.is(share) && passed && f.next(j, quantity):
		case !w.content() && !w.is(of|quote|aside|link|marker|change|prep) || w.is(and):
			return false
		}
		passed = passed || w.content()
	}
	if j == f.reach(i) {
		return false
	}
	return part || passed && f.words[j-1].is(share) || b.takesThreshold(q, f.words[j].mention, passed)
}

// terms reports whether a figure is a condition on someone or something, whose
// consequence the next clause may tell: 吸纳10人以上的, 持有不满2年的.
func (b *binder) terms(figure int) bool {
	kind := b.gists[figure].kind
	return kind == extract.KindCount || kind == extract.KindDuration
}

// bounded reports whether a figure is a limit or range that may qualify.
func (b *binder) bounded(figure int) bool {
	g := &b.gists[figure]
	if g.change != "" {
		return false
	}
	if g.kind == extract.KindAmount && g.bound == "" && strings.ContainsRune("十百千万亿", b.r.View.Runes[b.r.Mentions[figure].Start]) {
		return true // 百亿元
	}
	switch g.kind {
	case extract.KindAmount, extract.KindMeasure, extract.KindCount, extract.KindDuration:
		return g.bound == extract.AtLeast || g.bound == extract.Over || g.bound == extract.AtMost || g.bound == extract.Under
	}
	return false
}

// takesThreshold reports whether a figure may have another as its threshold:
// a count of things, another kind of quantity than the threshold's.
func (b *binder) takesThreshold(threshold, figure int, passed bool) bool {
	t, f := &b.gists[threshold], &b.gists[figure]
	if f.change != "" || t.unit == f.unit {
		return false
	}
	switch f.kind {
	case extract.KindCount:
		return true
	case extract.KindPercent, extract.KindAmount:
		return passed && t.kind != f.kind && t.kind != extract.KindAmount
	}
	return false
}

// sized takes an optional size class before what is counted: 亿元以上项目124个.
func (b *binder) sized(f *frame, i int) bool {
	q := f.words[i].mention
	if q < 0 || b.r.Figures[q].Damaged {
		return false
	}
	if k := b.gists[q].kind; k != extract.KindAmount && k != extract.KindMeasure {
		return false
	}
	for j := i + 1; j < f.reach(i); j++ {
		w := &f.words[j]
		if w.is(quantity) {
			if b.gists[w.mention].kind != extract.KindCount {
				return false
			}
			b.parts.threshold = q + 1
			return true
		}
		if !w.content() && !w.is(of|quote|link|aside|marker) {
			return false
		}
	}
	return false
}

// qualify gives the fact just made the threshold that waits for it.
func (b *binder) qualify(figure int) {
	if b.parts.threshold == 0 {
		return
	}
	i := b.parts.threshold - 1
	b.parts.threshold = 0
	if i >= figure || b.gists[figure].unit == b.gists[i].unit && b.gists[i].kind != extract.KindPercent {
		return
	}
	b.r.Figures[i].Role = "threshold"
	q, unit := quantityOf(b.r.Figures[i].Value)
	value := q.Value
	b.facts[len(b.facts)-1].Threshold = &Threshold{Value: &value, High: q.High, Unit: unit, Bound: q.Bound, Figure: &i}
}
