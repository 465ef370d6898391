package main

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A factTable writes facts as CSV, one row a fact, under a line of names.
type factTable struct {
	csv   *csv.Writer
	begun bool
}

func newFactTable(w io.Writer) *factTable { return &factTable{csv: csv.NewWriter(w)} }

// A factRow is what one row of the table tells of.
type factRow struct {
	record *record.Record
	fact   *record.Fact
	figure extract.Row
}

// factColumns are the columns of the table, in order.
var factColumns = [...]struct {
	name  string
	value func(factRow) string
}{
	{"id", func(x factRow) string { return x.record.ID }},
	{"published", func(x factRow) string { return x.record.Published.String() }},
	{"title", func(x factRow) string { return x.record.Title }},
	{"source", func(x factRow) string { return x.record.Source }},
	{"subject", func(x factRow) string { return x.fact.Subject }},
	{"indicator", func(x factRow) string { return x.fact.Indicator }},
	{"canonical", func(x factRow) string { return x.fact.Canonical }},
	{"kind", func(x factRow) string { return string(x.figure.Kind) }},
	{"text", func(x factRow) string { return x.figure.Text }},
	{"bound", func(x factRow) string { return string(x.figure.Bound) }},
	{"value", func(x factRow) string { return number(x.figure.Value) }},
	{"high", func(x factRow) string { return number(x.figure.High) }},
	{"unit", func(x factRow) string { return x.figure.Unit }},
	{"per", func(x factRow) string { return x.figure.Per }},
	{"change", func(x factRow) string { return string(x.figure.Change) }},
	{"basis", func(x factRow) string { return string(x.figure.Basis) }},
	{"from", func(x factRow) string { return x.fact.From }},
	{"to", func(x factRow) string { return x.fact.To }},
	{"place", func(x factRow) string { return x.fact.Place }},
	{"status", func(x factRow) string { return string(x.fact.Status) }},
	{"confidence", func(x factRow) string { return strconv.FormatFloat(x.fact.Confidence, 'g', -1, 64) }},
	{"sentence", func(x factRow) string { return x.fact.Sentence }},
}

// number is a decimal as written, "" for none: missing is never shown as zero.
func number(d *extract.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// write adds the facts of a record.
func (t *factTable) write(r *record.Record) error {
	if !t.begun {
		t.begun = true
		t.csv.Write(factHeader())
	}
	for i := range r.Facts {
		fact := &r.Facts[i]
		row := factRow{r, fact, r.Figures[fact.Figure].Row()}
		cells := make([]string, len(factColumns))
		for j, column := range factColumns {
			cells[j] = column.value(row)
		}
		t.csv.Write(cells)
	}
	t.csv.Flush()
	return t.csv.Error()
}

func factHeader() []string {
	names := make([]string, len(factColumns))
	for i, column := range factColumns {
		names[i] = column.name
	}
	return names
}
