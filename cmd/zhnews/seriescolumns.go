package main

import (
	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/record/series"
)

// seriesColumns are the columns of the table, in order.
var seriesColumns = [...]struct {
	name  string
	kind  batch.Type
	doc   string
	value func(*series.Row) any
}{
	{"place", batch.Text, "the code of the place", func(r *series.Row) any { return given(r.Place) }},
	{"place_name", batch.Text, "its name", func(r *series.Row) any { return given(placeName(r.Place)) }},
	{"subject", batch.Text, "whose quantity it is, if not the place's", func(r *series.Row) any { return given(r.Subject) }},
	{"indicator", batch.Text, "what is measured: its canonical name, or as the text has it", func(r *series.Row) any { return r.Indicator }},
	{"kind", batch.Text, "amount, count, percent, …", func(r *series.Row) any { return string(r.Kind) }},
	{"unit", batch.Text, "currency, classifier or unit", func(r *series.Row) any { return given(r.Unit) }},
	{"per", batch.Text, "what it is a rate of", func(r *series.Row) any { return given(r.Per) }},
	{"basis", batch.Text, "what a change is compared with: yoy, mom", func(r *series.Row) any { return given(string(r.Basis)) }},
	{"threshold", batch.Text, "what qualifies the things counted", func(r *series.Row) any { return given(r.Threshold) }},
	{"span", batch.Text, "day, month, quarter, cumulative (since New Year), year or range", func(r *series.Row) any { return string(r.Quantity.Span) }},
	{"period", batch.Text, "its name: 2031-08, 2031-01/08, 2031", func(r *series.Row) any { return r.Moment.String() }},
	{"from_time", batch.Text, "its first day", func(r *series.Row) any { return given(r.From) }},
	{"to_time", batch.Text, "its last day", func(r *series.Row) any { return given(r.To) }},
	{"status", batch.Text, "actual, planned, target, forecast or cap", func(r *series.Row) any { return given(string(r.Status)) }},
	{"value", batch.Number, "the value in base units", func(r *series.Row) any { return r.Value }},
	{"high", batch.Number, "the upper end of a range", func(r *series.Row) any { return given(r.High) }},
	{"bound", batch.Text, "how the value bounds the truth", func(r *series.Row) any { return given(string(r.Bound)) }},
	{"change", batch.Text, "up or down where the value is a change", func(r *series.Row) any { return given(string(r.Extent.Change)) }},
	{"rivals", batch.Whole, "how many other values are told of this: above 0, a conflict", func(r *series.Row) any { return int64(r.Rivals) }},
	{"sources", batch.Whole, "how many media tell this one", func(r *series.Row) any { return int64(r.Sources) }},
	{"articles", batch.Whole, "how many articles", func(r *series.Row) any { return int64(r.Articles) }},
	{"seen", batch.Whole, "how often these were printed", func(r *series.Row) any { return int64(r.Seen) }},
	{"confidence", batch.Real, "the highest of the facts that tell it", func(r *series.Row) any { return r.Confidence }},
	{"article", batch.Text, "the id of the earliest article", func(r *series.Row) any { return r.Article }},
	{"published", batch.Text, "when that appeared", func(r *series.Row) any { return given(r.Published) }},
	{"text", batch.Text, "the figure as it has it", func(r *series.Row) any { return r.Text }},
	{"sentence", batch.Text, "the sentence that states it", func(r *series.Row) any { return given(r.Sentence) }},
}

// given is a cell, nil for what is absent.
func given(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func placeName(code string) string {
	if e := gazetteer.ByCode(code); e != nil {
		return e.Name
	}
	return ""
}

func cellsOf(r *series.Row) []any {
	cells := make([]any, len(seriesColumns))
	for i, c := range seriesColumns {
		cells[i] = c.value(r)
	}
	return cells
}

func seriesTable() batch.Table {
	t := batch.Table{Name: "series"}
	for _, c := range seriesColumns {
		t.Columns = append(t.Columns, batch.Column{Name: c.name, Type: c.kind, Doc: c.doc})
	}
	return t
}
