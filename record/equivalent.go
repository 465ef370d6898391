package record

import (
	"bytes"
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// tellAgain links the figures that tell a fact again to the first that did: the
// same value of the same indicator, as a headline and the body have it.
func (b *binder) tellAgain() {
	first := make(map[string][]int)
	key := make([]byte, 0, 32)
	for i := range b.facts {
		if key = b.value(key[:0], i); len(key) == 0 {
			continue
		}
		same := first[string(key)]
		for _, j := range same {
			if b.sameIndicator(i, j) {
				at := b.facts[j].Figure
				b.facts[i].Equivalent = &at
				break
			}
		}
		if b.facts[i].Equivalent == nil && len(same) < mostTold {
			first[string(key)] = append(same, i)
		}
	}
	b.tellTitle()
}

// tellTitle links to each figure of the headline the first of the body that says the
// same: a headline is short of words, so that two characters in common are enough
// for what it measures.
func (b *binder) tellTitle() {
	end := b.titleEnd()
	for j := range b.facts {
		if b.r.Mentions[b.facts[j].Figure].Start >= end {
			return
		}
		if !b.tellFirst(j, end, b.sameValue) {
			b.tellFirst(j, end, b.rounded)
		}
	}
}

// tellFirst links to a fact of the headline the first of the body whose value is its.
func (b *binder) tellFirst(j, end int, same func(i, j int) bool) bool {
	unit := b.gists[b.facts[j].Figure].unit
	for i := j + 1; i < len(b.facts); i++ {
		at := &b.facts[i]
		if b.gists[at.Figure].unit != unit || b.r.Mentions[at.Figure].Start < end || !akin(at.Indicator, b.facts[j].Indicator) || !same(i, j) {
			continue
		}
		if at.Equivalent == nil {
			told := b.facts[j].Figure
			at.Equivalent = &told
		}
		if b.facts[j].Status == Actual {
			b.facts[j].Status = at.Status // a headline leaves 计划 and 预计 out
		}
		return true
	}
	return false
}

// titleEnd is where the headline ends: the first paragraph, if it is short and no
// sentence.
func (b *binder) titleEnd() int {
	for i, r := range b.r.View.Runes {
		switch {
		case r == '。' || i > 60:
			return 0
		case r == '\n':
			return i
		}
	}
	return 0
}

// sameValue reports whether two facts tell one value, which has two digits or more.
func (b *binder) sameValue(i, j int) bool {
	x, unit := quantityOf(b.r.Figures[b.facts[i].Figure].Value)
	y, also := quantityOf(b.r.Figures[b.facts[j].Figure].Value)
	if unit != also || !x.Value.Equal(y.Value) || !sameEnd(x.High, y.High) || x.Change != y.Change && x.Change != "" && y.Change != "" {
		return false
	}
	return digits(x.Value) >= 2
}

// rounded reports whether fact j tells the value of fact i in fewer digits: 超500亿
// of 512.6亿, 2400万 of 2416.3万, 两成 of 20.6%.
func (b *binder) rounded(i, j int) bool {
	exact, unit := quantityOf(b.r.Figures[b.facts[i].Figure].Value)
	round, also := quantityOf(b.r.Figures[b.facts[j].Figure].Value)
	if unit != also || exact.High != nil || round.High != nil || exact.Bound != "" || exact.Change != round.Change && round.Change != "" || digits(round.Value) >= digits(exact.Value) {
		return false
	}
	gap := exact.Value.Abs().Sub(round.Value.Abs())
	if round.Bound == extract.Over && gap.Sign() < 0 || round.Bound == extract.Nearly && gap.Sign() > 0 {
		return false
	}
	return gap.Abs().Mul(twenty).Cmp(round.Value.Abs()) <= 0
}

// twenty is by how many times the gap to a rounded value is less than that.
var twenty = extract.NewDecimal(20, 0)

// digits is how many digits a value has that count.
func digits(d extract.Decimal) int {
	var room [32]byte
	text, _ := d.AppendText(room[:0])
	return len(bytes.Trim(bytes.ReplaceAll(text, []byte("."), nil), "-0"))
}

func sameEnd(x, y *extract.Decimal) bool {
	return x == nil && y == nil || x != nil && y != nil && x.Equal(*y)
}

// akin reports whether two indicators have two characters in a row in common, or one
// of them is not told.
func akin(x, y string) bool {
	last := rune(0)
	for _, r := range x {
		if last != 0 && strings.Contains(y, string(last)+string(r)) {
			return true
		}
		last = r
	}
	return x == "" || y == ""
}

// mostTold bounds how many facts of one value a fact is compared with.
const mostTold = 16

// value appends a key of a fact's value; nothing for changes and for values too
// round to be told from others.
func (b *binder) value(key []byte, fact int) []byte {
	figure := b.facts[fact].Figure
	if g := &b.gists[figure]; g.change != "" || g.ranged || b.facts[fact].Equivalent != nil {
		return key[:0]
	}
	q, unit := quantityOf(b.r.Figures[figure].Value)
	key, _ = q.Value.AppendText(key)
	if digits := bytes.Trim(key, "-0."); len(digits) < 3 || len(digits) == 3 && digits[1] == '.' {
		return key[:0]
	}
	return append(key, unit...)
}

func (b *binder) sameIndicator(i, j int) bool {
	x, y := b.facts[i].Indicator, b.facts[j].Indicator
	return x != "" && y != "" && (strings.Contains(x, y) || strings.Contains(y, x))
}
