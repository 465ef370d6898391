package record

import (
	"github.com/zhnews/zhnews/extract"
)

func changeOf(f *extract.Figure) extract.Change {
	q, _ := quantityOf(f.Value)
	return q.Change
}

// quantityOf is the part that numeric values share.
func quantityOf(v extract.Value) (q extract.Quantity, unit string) {
	switch v := v.(type) {
	case extract.Amount:
		return v.Quantity, v.Currency
	case extract.Count:
		return v.Quantity, v.Classifier
	case extract.Measure:
		return v.Quantity, v.Unit
	case extract.Percent:
		return v.Quantity, v.Unit
	case extract.Multiple:
		return v.Quantity, "倍"
	case extract.Fraction:
		return v.Quantity, ""
	case extract.Duration:
		return v.Quantity, v.Unit
	}
	return q, ""
}
