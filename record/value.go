package record

import (
	"github.com/zhnews/zhnews/extract"
)

// A gist is what is asked of a figure's value again and again. It is taken
// once: to ask a value of its change or unit copies all of it.
type gist struct {
	kind   extract.Kind
	unit   string
	change extract.Change
	bound  extract.Bound
	ranged bool   // from a value to a higher one
	per    string // as of a Quantity
}

func gistOf(f *extract.Figure) gist {
	if k := f.Kind(); k == extract.KindDate || k == extract.KindPlace {
		return gist{kind: k}
	}
	q, unit := quantityOf(f.Value)
	return gist{f.Kind(), unit, q.Change, q.Bound, q.High != nil, q.Per}
}

// gist is that of the figure at word i.
func (b *binder) gist(f *frame, i int) *gist { return &b.gists[f.words[i].mention] }

// points reports whether a figure is of points of a share, which tell how far two are
// apart: 快于去年|2.3个百分点.
func (g *gist) points() bool { return g.unit == "pp" || g.unit == "bp" }

// exact reports whether a figure is neither a bound nor a range.
func (g *gist) exact() bool { return g.bound == "" && !g.ranged }

// countable reports whether a figure counts what stands behind it.
func (g *gist) countable() bool {
	return g.kind == extract.KindCount || g.kind == extract.KindPercent || g.kind == extract.KindFraction
}

// additive reports whether figures of its kind add up to a total.
func (g *gist) additive() bool { return g.stock() && g.per == "" }

// quantityOf is the part that numeric values share. It is not to be inlined:
// its copies made the code of all who ask twice as long.
//
//go:noinline
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
