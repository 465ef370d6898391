package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// A total is the figure of a column whose parts the rows below it tell, and
// what of it they have not told yet.
type total struct {
	figure int
	left   extract.Decimal
}

// partOf links the fact just added to the total above it in its column, where
// its row says that it is a part (其中：工业) or goes on with such rows, set in
// like them. Parts that together come to more than the total are none of it,
// nor are rates, prices and changes.
func (t *tableReader) partOf(found *Findings, column int) {
	fact := &found.Facts[len(found.Facts)-1]
	figure := &found.Figures[fact.Figure]
	q, _ := quantityOf(figure.Value)
	g := gistOf(figure)
	if t.totals == nil {
		t.totals = make(map[int]total)
	}
	above, ok := t.totals[column]
	if !t.parts {
		t.totals[column] = total{fact.Figure, q.Value}
		return
	}
	if !ok || !g.additive() || q.Change != "" || mean(fact.Indicator) || above.left.Cmp(q.Value) < 0 {
		return
	}
	if of := gistOf(&found.Figures[above.figure]); of.kind == g.kind && of.unit == g.unit {
		at := above.figure
		fact.Parent = &at
		t.totals[column] = total{at, above.left.Sub(q.Value)}
	}
}

// partial reports whether the head of a row says that it tells a part: 其中：工业,
// or is set in below one that does.
func (t *tableReader) partial(row int) bool {
	if len(t.Rows[row]) == 0 {
		return false
	}
	head := t.Rows[row][0]
	return strings.HasPrefix(strings.TrimSpace(head), "其中") || t.parts && strings.HasPrefix(head, "\u3000")
}
