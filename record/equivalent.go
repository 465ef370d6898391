package record

import (
	"bytes"
	"strings"
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
}

// mostTold bounds how many facts of one value a fact is compared with.
const mostTold = 16

// value appends a key of a fact's value; nothing for changes and for values too
// round to be told from others.
func (b *binder) value(key []byte, fact int) []byte {
	q, unit := quantityOf(b.r.Figures[b.facts[fact].Figure].Value)
	if q.Change != "" || q.High != nil || b.facts[fact].Equivalent != nil {
		return nil
	}
	key, _ = q.Value.AppendText(key)
	if digits := bytes.Trim(key, "-0."); len(digits) < 3 || len(digits) == 3 && digits[1] == '.' {
		return nil
	}
	return append(key, unit...)
}

func (b *binder) sameIndicator(i, j int) bool {
	x, y := b.facts[i].Indicator, b.facts[j].Indicator
	return x != "" && y != "" && (strings.Contains(x, y) || strings.Contains(y, x))
}
