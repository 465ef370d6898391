package web

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A chart shows a series: a drawing of its points, and a table of them with
// all that tell them.
type chart struct {
	Lang
	ID, Place, Subject, Indicator, Unit, Basis, Threshold, Span string
	Rows                                                        []chartRow
	Sources, Conflicts                                          int
	Drawing                                                     *drawing // nil where there is one time only
}

// A chartRow is a point of a series, under the name of its time or place.
type chartRow struct {
	Lang
	ID, Name string
	Status   record.Status
	Values   []told
}

// Conflict tells whether the values contradict each other.
func (r chartRow) Conflict() bool { return len(r.Values) > 1 }

// A told value stands beside those that tell it.
type told struct {
	collection.Value
	Brief string
	By    []statement // one of each medium
	More  int         // how many others tell it

	low, high float64 // as numbers to draw
}

// A statement is a fact of the collection on a page.
type statement struct {
	collection.Statement
	Brief, Period, PlaceName string
	Cited                    string // who tells it and when
	Address                  string // of the figure in its article
}

// A teller lays out what a collection tells, in a language, and knows where
// the figures of its articles can be seen.
type teller struct {
	Lang
	address func(*collection.Statement) string
}

func (t teller) statement(s *collection.Statement) statement {
	row := extract.Row{Kind: s.Kind, Text: s.Text, Value: decimal(s.Value), High: decimal(s.High), Unit: s.Unit, Bound: s.Bound, Change: s.Change, Per: s.Per}
	return statement{
		Statement: *s, Brief: brief(t.Lang, &row), Period: period(s.From, s.To), PlaceName: placeName(s.Place),
		Cited: joined(" ", cmp.Or(s.Source, s.Article), s.Published), Address: t.address(s),
	}
}

// mostTellers is how many media are named that tell the same.
const mostTellers = 8

// decimal is a number of the collection, nil for none.
func decimal(s string) *extract.Decimal {
	d, err := extract.ParseDecimal(s)
	if err != nil {
		return nil
	}
	return &d
}

// chart lays out a series, the nth of its page.
func (t teller) chart(n int, s *collection.Series) chart {
	c := chart{
		Lang: t.Lang, ID: "s" + strconv.Itoa(n), Place: placeName(s.Place), Subject: s.Subject, Indicator: s.Indicator,
		Basis: string(s.Basis), Threshold: s.Threshold, Span: string(s.Span), Unit: t.unit(s.Quantity),
	}
	sources := map[string]bool{}
	for i := range s.Points {
		row := t.row(&s.Points[i])
		row.ID = fmt.Sprintf("%s-p%d", c.ID, i)
		c.Rows = append(c.Rows, row)
		if row.Conflict() {
			c.Conflicts++
		}
		for _, v := range s.Points[i].Values {
			for _, by := range v.Told {
				sources[by.Teller()] = true
			}
		}
	}
	c.Sources = len(sources)
	c.Drawing = draw(t.Lang, s, c.Rows, c.Unit)
	return c
}

// unit is what the values of a quantity count.
func (t teller) unit(q collection.Quantity) string {
	if q.Per == "" {
		return t.Say(q.Unit)
	}
	return t.Say(q.Unit) + " / " + q.Per
}

// row lays out a point under the name of its time.
func (t teller) row(p *collection.Point) chartRow {
	row := chartRow{Lang: t.Lang, Name: p.Moment.String(), Status: p.Status}
	for _, v := range p.Values {
		one := told{Value: v}
		one.low, one.high = drawn(v)
		media := map[string]bool{}
		for i := range v.Told {
			if teller := v.Told[i].Teller(); !media[teller] && len(media) < mostTellers {
				media[teller] = true
				one.By = append(one.By, t.statement(&v.Told[i]))
			}
		}
		one.Brief, one.More = one.By[0].Brief, len(v.Told)-len(one.By)
		row.Values = append(row.Values, one)
	}
	return row
}

// drawn are the ends of a value as numbers: a fall is below zero.
func drawn(v collection.Value) (low, high float64) {
	low, _ = strconv.ParseFloat(v.Value, 64)
	high = low
	if v.High != "" {
		high, _ = strconv.ParseFloat(v.High, 64)
	}
	if v.Change == extract.Down && low > 0 {
		low, high = -high, -low
	}
	return low, high
}
