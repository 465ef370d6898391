package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A factTable writes facts as CSV, one row a fact, under a line of names.
type factTable struct {
	csv *csv.Writer
	// unit is what the last column gives amounts in; "" is no
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
	name, what string
	value      func(factRow) string
}{
	{"id", "the article's id", func(x factRow) string { return x.record.ID }},
	{"published", "when it appeared: RFC 3339 or a day", func(x factRow) string { return x.record.Published.String() }},
	{"title", "its headline", func(x factRow) string { return x.record.Title }},
	{"source", "the medium it is from", func(x factRow) string { return x.record.Source }},
	{"subject", "whose quantity it is", func(x factRow) string { return x.fact.Subject }},
	{"indicator", "what is measured, as the text has it", func(x factRow) string { return x.fact.Indicator }},
	{"canonical", "the indicator's canonical name where known", func(x factRow) string { return x.fact.Canonical }},
	{"kind", "amount, count, percent, ordinal, …", func(x factRow) string { return string(x.figure.Kind) }},
	{"text", "the figure as it stands in the text", func(x factRow) string { return x.figure.Text }},
	{"bound", "about, nearly, over, under, at_least, at_most; empty if exact", func(x factRow) string { return string(x.figure.Bound) }},
	{"value", "the number in base units, exact (3亿元 is 300000000)", func(x factRow) string { return number(x.figure.Value) }},
	{"high", "the upper end of a range", func(x factRow) string { return number(x.figure.High) }},
	{"unit", "currency, classifier or unit", func(x factRow) string { return x.figure.Unit }},
	{"per", "what it is a rate of", func(x factRow) string { return x.figure.Per }},
	{"change", "up or down where it is a change", func(x factRow) string { return string(x.figure.Change) }},
	{"basis", "yoy or mom: what a change is against", func(x factRow) string { return string(x.figure.Basis) }},
	{"from", "the time it holds for, first day", func(x factRow) string { return x.fact.From }},
	{"to", "the time it holds for, last day", func(x factRow) string { return x.fact.To }},
	{"place", "the code of where it holds", func(x factRow) string { return x.fact.Place }},
	{"scope", "among whom an ordinal ranks", func(x factRow) string { return x.fact.Scope }},
	{"threshold", "what qualifies the things counted", func(x factRow) string { return x.threshold() }},
	{"parent", "the whole that it is a part of", func(x factRow) string { return x.linked(x.fact.Parent) }},
	{"equivalent", "the figure that it tells again: do not add both", func(x factRow) string { return x.linked(x.fact.Equivalent) }},
	{"status", "actual, planned, target, forecast or cap", func(x factRow) string { return string(x.fact.Status) }},
	{"confidence", "the share of facts so read that are wholly right", func(x factRow) string { return strconv.FormatFloat(x.fact.Confidence, 'g', -1, 64) }},
	{"in", "where the figure stands if not in the text: title, tables/0/2/3", func(x factRow) string { return x.figure.In }},
	{"start", "where it begins there", func(x factRow) string { return strconv.Itoa(x.figure.Start) }},
	{"end", "where it ends", func(x factRow) string { return strconv.Itoa(x.figure.End) }},
	{"sentence", "the sentence that states it", func(x factRow) string { return x.fact.Sentence }},
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

// linked is the text of another figure, "" for none.
func (x factRow) linked(figure *int) string {
	if figure == nil {
		return ""
	}
	return x.record.Figures[*figure].Text
}

// in gives an amount of yuan in a unit that news uses (亿元), "" for what is none:
// dollars are no 亿元.
func (x factRow) in(unit string) string {
	if x.figure.Kind != extract.KindAmount || x.figure.Value == nil || x.figure.Unit != "CNY" {
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
		cells[i] = defused(cell(i))
	}
	if t.unit != "" {
		cells = append(cells, inUnit)
	}
	return cells
}

// defused is a cell that no spreadsheet takes for a formula: one that begins as
// formulas do, and is no number, gets an apostrophe before it.
func defused(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

// factHeader lists the columns, one a line.
func factHeader() string {
	var list strings.Builder
	for _, column := range factColumns {
		fmt.Fprintf(&list, "  %-11s %s\n", column.name, column.what)
	}
	return list.String()
}
