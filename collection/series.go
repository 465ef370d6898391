package collection

import (
	"cmp"
	"context"
	"slices"

	"github.com/zhnews/zhnews/record/series"
)

// What is told of what is the same as in the series of records.
type (
	Quantity = series.Quantity
	Moment   = series.Moment
	Extent   = series.Extent
)

// A Series is a quantity over time, as the articles of a collection tell it.
type Series struct {
	Quantity
	Points []Point // by time
}

// A Point is what is told of one moment. Values that differ contradict each
// other; they stand beside each other, the most told first, and are never
// averaged.
type Point struct {
	Moment
	Values []Value
}

// A Value is one with all the statements that tell it.
type Value struct {
	Extent
	Told []Statement
}

// mostStatements is how many facts go into the series of a page.
const mostStatements = 10_000

// Series puts the facts that a filter wants into series, those with the most
// points first. Of very many facts it takes those of the newest articles, and
// tells that it did.
func (c *Collection) Series(ctx context.Context, f Filter) (all []Series, cut bool, err error) {
	found, total, err := c.Facts(ctx, f, Page{Limit: mostStatements})
	return SeriesOf(found), total > len(found), err
}

// SeriesOf puts statements into series. Those without a value, an indicator or
// a time have no place in any.
func SeriesOf(statements []Statement) []Series {
	var all []Series
	for quantity, told := range grouped(once(statements), (*Statement).quantity) {
		if quantity.Indicator != "" {
			all = append(all, Series{quantity, pointsOf(told)})
		}
	}
	slices.SortStableFunc(all, func(a, b Series) int { return len(b.Points) - len(a.Points) })
	return all
}

// once keeps one of the statements by which an article tells one thing several
// times, an exact one before a rounded one.
func once(statements []Statement) []Statement {
	var kept []Statement
	for _, told := range grouped(statements, (*Statement).root) {
		exact := max(0, slices.IndexFunc(told, func(s Statement) bool { return s.Bound == "" && s.High == "" }))
		kept = append(kept, told[exact])
	}
	return kept
}

// A root is the figure of an article that tells something first.
type root struct {
	article string
	figure  int
}

func (s *Statement) root() root {
	if s.Equivalent != nil {
		return root{s.Article, *s.Equivalent}
	}
	return root{s.Article, s.Figure}
}

func pointsOf(told []Statement) []Point {
	var all []Point
	for moment, told := range grouped(told, (*Statement).moment) {
		p := Point{Moment: moment}
		for extent, told := range grouped(told, (*Statement).extent) {
			p.Values = append(p.Values, Value{extent, told})
		}
		slices.SortStableFunc(p.Values, func(a, b Value) int { return b.Sources() - a.Sources() })
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.From, b.From), cmp.Compare(a.Status, b.Status))
	})
	return all
}

// grouped yields the statements of each key, in the order in which the keys
// come.
func grouped[K comparable](statements []Statement, key func(*Statement) K) func(yield func(K, []Statement) bool) {
	var keys []K
	groups := map[K][]Statement{}
	for i := range statements {
		k := key(&statements[i])
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], statements[i])
	}
	return func(yield func(K, []Statement) bool) {
		for _, k := range keys {
			if !yield(k, groups[k]) {
				return
			}
		}
	}
}

// quantity is what a statement tells something of; without a value, a time or
// an owner it has no indicator.
func (s *Statement) quantity() Quantity {
	if s.Value == "" || s.From == "" && s.To == "" || s.Place == "" && s.Subject == "" {
		return Quantity{}
	}
	return Quantity{
		Place: s.Place, Indicator: cmp.Or(s.Canonical, s.Indicator), Subject: s.Subject, Kind: s.Kind,
		Unit: s.Unit, Per: s.Per, Change: s.Change != "", Basis: s.Basis, Threshold: s.Threshold, Span: s.moment().Span(),
	}.Settled()
}

func (s *Statement) moment() Moment { return Moment{From: s.From, To: s.To, Status: s.Status} }

func (s *Statement) extent() Extent {
	return Extent{Value: s.Value, High: s.High, Bound: s.Bound, Change: s.Change}
}

// Sources counts who tells a value.
func (v Value) Sources() int {
	sources := map[string]bool{}
	for i := range v.Told {
		sources[v.Told[i].Teller()] = true
	}
	return len(sources)
}

// Teller is who tells it: a medium, or an article where it names none.
func (s *Statement) Teller() string { return cmp.Or(s.Source, "#"+s.Article) }
