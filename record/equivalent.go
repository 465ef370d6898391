package record

import "strings"

// tellAgain links the figures that tell a fact again to the first that did: the
// same value of the same indicator, as a headline and the body have it.
func (b *binder) tellAgain() {
	first := make(map[string][]int)
	for i := range b.facts {
		key, ok := b.value(i)
		if !ok {
			continue
		}
		for _, j := range first[key][:min(len(first[key]), ahead)] {
			if b.sameIndicator(i, j) {
				at := b.facts[j].Figure
				b.facts[i].Equivalent = &at
				break
			}
		}
		if b.facts[i].Equivalent == nil && len(first[key]) < mostTold {
			first[key] = append(first[key], i)
		}
	}
}

// mostTold bounds how many facts of one value a fact is compared with.
const mostTold = 16

// value is a key of a fact's value; false for changes and for values too round
// to be told from others.
func (b *binder) value(fact int) (string, bool) {
	q, unit := quantityOf(b.r.Figures[b.facts[fact].Figure].Value)
	if q.Change != "" || q.High != nil || b.facts[fact].Equivalent != nil {
		return "", false
	}
	s := q.Value.String()
	if digits := strings.Trim(strings.ReplaceAll(s, ".", ""), "-0"); len(digits) < 3 {
		return "", false
	}
	return s + unit, true
}

func (b *binder) sameIndicator(i, j int) bool {
	x, y := b.facts[i].Indicator, b.facts[j].Indicator
	return x != "" && y != "" && (strings.Contains(x, y) || strings.Contains(y, x))
}
