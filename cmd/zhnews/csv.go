package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A factTable writes facts as CSV, one row a fact, under a line of names.
type factTable struct {
	csv *csv.Writer
	// unit is what the column behind the value gives amounts in; "" is no
	// such column.
	unit  string
	begun bool
}

// newFactTable begins a table; with a byte order mark spreadsheets take it for
// UTF-8.
func newFactTable(w io.Writer, mark bool, unit string) (*factTable, error) {
	if mark {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return nil, err
		}
	}
	return &factTable{csv: csv.NewWriter(w), unit: unit}, nil
}

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
	{"threshold", func(x factRow) string { return x.threshold() }},
	{"status", func(x factRow) string { return string(x.fact.Status) }},
	{"confidence", func(x factRow) string { return strconv.FormatFloat(x.fact.Confidence, 'g', -1, 64) }},
	{"in", func(x factRow) string { return x.figure.In }},
	{"start", func(x factRow) string { return strconv.Itoa(x.figure.Start) }},
	{"end", func(x factRow) string { return strconv.Itoa(x.figure.End) }},
	{"sentence", func(x factRow) string { return x.fact.Sentence }},
}

// number is a decimal as written, "" for none: missing is never shown as zero.
func number(d *extract.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// threshold is the text of what qualifies the things counted.
func (x factRow) threshold() string {
	if x.fact.Threshold == nil || x.fact.Threshold.Figure == nil {
		return ""
	}
	return x.record.Figures[*x.fact.Threshold.Figure].Text
}

// in gives an amount in a unit that news uses (亿元), "" for what is none.
func (x factRow) in(unit string) string {
	if x.figure.Kind != extract.KindAmount || x.figure.Value == nil {
		return ""
	}
	return strings.TrimSuffix(x.figure.Value.In(unit), unit)
}

// write adds the facts of a record.
func (t *factTable) write(r *record.Record) error {
	if !t.begun {
		t.begun = true
		t.csv.Write(t.row(func(column int) string { return factColumns[column].name }, t.unit))
	}
	for i := range r.Facts {
		fact := factRow{r, &r.Facts[i], r.Figures[r.Facts[i].Figure].Row()}
		t.csv.Write(t.row(func(column int) string { return factColumns[column].value(fact) }, fact.in(t.unit)))
	}
	t.csv.Flush()
	return t.csv.Error()
}

// row is a row of cells, with the one for the unit, if there is any, behind all.
func (t *factTable) row(cell func(column int) string, inUnit string) []string {
	cells := make([]string, len(factColumns), len(factColumns)+1)
	for i := range cells {
		cells[i] = cell(i)
	}
	if t.unit != "" {
		cells = append(cells, inUnit)
	}
	return cells
}

// factHeader lists the names of the columns, eight a line.
func factHeader() string {
	var list strings.Builder
	for i, column := range factColumns {
		end := " "
		if i%8 == 7 || i == len(factColumns)-1 {
			end = "\n"
		}
		list.WriteString(column.name + end)
	}
	return list.String()
}
