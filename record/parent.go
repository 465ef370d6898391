package record

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// parts keeps the totals that later figures may be parts of.
type parts struct {
	threshold int    // 1 + the figure that waits for the count it qualifies
	totals    []int  // the facts of levels that may be totals, the last last
	of        string // the indicator that parts are being told of
	counted   string // the group that was counted and that the sentence goes on about
	opened    bool   // 其中 or 分…看 was read
	bare      bool   // and its first items are being told
	unit      string // of the total
	sorted    string // what 分…看 sorts by, "" behind 其中
	from      int    // the first fact told since
	began     int    // the first fact of the paragraph
	anew      bool   // a semicolon was read since
	summed    int    // 1 + the total whose parts are added up
	sum       extract.Decimal
	rough     bool // the total or a part is not exact
	whole     int  // 1 + the total that its parts make up
}

// open begins the parts of a total.
func (p *parts) open(b *binder, sorted string) {
	p.sorted, p.anew, p.whole, p.summed = sorted, false, 0, 0
	p.opened, p.bare, p.from, p.of, p.unit = true, true, len(b.facts), b.level.indicator, ""
	if b.level.indicator != "" {
		p.unit = b.gists[b.level.figure].unit
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
			b.addUp(total, figure)
		}
	}
	b.parts.totals = append(b.parts.totals, fact)
}

// addUp notes when the parts of a total make it up: what follows behind a semicolon is no part.
func (b *binder) addUp(total, part int) {
	at := b.facts[total].Figure
	if b.parts.summed != at+1 {
		b.parts.summed, b.parts.sum, b.parts.rough = at+1, extract.Decimal{}, !b.gists[at].exact()
	}
	q, _ := quantityOf(b.r.Figures[part].Value)
	b.parts.sum, b.parts.rough = b.parts.sum.Add(q.Value), b.parts.rough || !b.gists[part].exact()
	if q, _ = quantityOf(b.r.Figures[at].Value); !b.parts.rough && b.parts.sum.Equal(q.Value) {
		b.parts.whole = at + 1
	}
}

// beside reports whether behind a semicolon a fact is told beside the total and
// not as a part of it: 新增病例26例，其中输入4例；新增出院18例.
func (b *binder) beside(total, fact int) bool {
	x, y := []rune(b.facts[total].Indicator), []rune(b.facts[fact].Indicator)
	return b.parts.anew && len(x) > 3 && len(y) > 3 && slices.Equal(x[:2], y[:2]) && !slices.Equal(x[len(x)-2:], y[len(y)-2:])
}

// total finds the total of a part among the levels of its kind and unit told
// before the parts began: the last behind 其中; where figures are sorted anew
// (分市场看) the one that the part is named after, else the last that is no part
// itself or is named like the sort.
func (b *binder) total(fact int) (int, bool) {
	last, ok := 0, false
	for k := len(b.parts.totals) - 1; k >= max(0, len(b.parts.totals)-ahead); k-- {
		t := b.parts.totals[k]
		if t >= b.parts.from || b.earlier(t) || b.divided(t, fact) || b.parts.anew && b.parts.whole == b.facts[t].Figure+1 || !b.holds(t, fact) || b.beside(t, fact) {
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

// earlier reports whether a total is of another paragraph, while 其中 speaks of one of
// this: 项目73个，其中…项目9个，到位资金126亿元 has no sum for the last to be a part of.
func (b *binder) earlier(total int) bool {
	return b.parts.sorted == "" && total < b.parts.began && b.parts.from > b.parts.began
}

// divided reports whether an earlier 其中 parted a total already, or made it a part, while
// this one speaks of figures of another unit: 总投资120亿元，其中一期36亿元，入驻企业46家，
// 其中规上18家，产值62亿元.
func (b *binder) divided(total, part int) bool {
	if b.parts.sorted != "" || b.parts.unit == b.gists[b.facts[part].Figure].unit {
		return false
	}
	if b.facts[total].Parent != nil {
		return true
	}
	for k := total + 1; k < b.parts.from && k < total+ahead; k++ {
		if of := b.facts[k].Parent; of != nil && *of == b.facts[total].Figure {
			return true
		}
	}
	return false
}

// holds reports whether a fact may be the total of another: of the same kind,
// unit and time, no less; where figures are sorted anew, no mere bound.
func (b *binder) holds(total, part int) bool {
	whole, of := b.facts[total].Figure, b.facts[part].Figure
	t, p := &b.gists[whole], &b.gists[of]
	return t.kind == p.kind && t.unit == p.unit && p.additive() && smaller(&b.r.Figures[of], &b.r.Figures[whole]) &&
		!mean(b.facts[part].Indicator) &&
		(b.parts.sorted == "" || t.bound != extract.AtLeast && t.bound != extract.Over && b.facts[total].From == b.facts[part].From && b.facts[total].To == b.facts[part].To)
}

// mean reports whether values of an indicator do not add up: those of 农村居民
// 人均可支配收入, of prices and of differences.
func mean(indicator string) bool {
	for _, word := range [...]string{"人均", "户均", "亩均", "平均", "均价", "单价"} {
		if strings.Contains(indicator, word) {
			return true
		}
	}
	for _, end := range [...]string{"差", "率", "价", "价格"} {
		if strings.HasSuffix(indicator, end) {
			return true
		}
	}
	return false
}

// smaller reports whether a part is no greater than its whole.
func smaller(part, whole *extract.Figure) bool {
	p, _ := quantityOf(part.Value)
	w, _ := quantityOf(whole.Value)
	return p.Value.Cmp(w.Value) <= 0
}
