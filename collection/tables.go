package collection

import (
	"strings"
	"time"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// Tables are records laid flat for databases: articles, figures and facts.
// Figures and facts have the id of their article and count from 0 in it, as
// the links in the record do.
func Tables() []batch.Table {
	return []batch.Table{
		{Name: "articles", Columns: columnsOf(articleColumns)},
		{Name: "figures", Columns: columnsOf(figureColumns)},
		{Name: "facts", Columns: columnsOf(factColumns)},
	}
}

// A column is a column of a table and what it takes from a row's source.
type column[T any] struct {
	name  string
	kind  batch.Type
	doc   string
	value func(T) any
}

func columnsOf[T any](all []column[T]) []batch.Column {
	columns := make([]batch.Column, len(all))
	for i, c := range all {
		columns[i] = batch.Column{Name: c.name, Type: c.kind, Doc: c.doc}
	}
	return columns
}

func cells[T any](columns []column[T], of T) []any {
	row := make([]any, len(columns))
	for i, c := range columns {
		row[i] = c.value(of)
	}
	return row
}

// Rows lays a record flat, with its spans counted in a unit.
func Rows(r *record.Record, o record.Offsets) batch.Rows {
	if r.Provenance == nil {
		anywhere := *r
		anywhere.Provenance = new(record.Provenance)
		r = &anywhere
	}
	out := batch.Rows{{cells(articleColumns, r)}, nil, nil}
	r = r.In(o)
	for i := range r.Figures {
		out[1] = append(out[1], cells(figureColumns, figureRow{r, i, r.Figures[i].Row()}))
	}
	for i := range r.Facts {
		fact := &r.Facts[i]
		out[2] = append(out[2], cells(factColumns, factRow{r, i, fact, r.Figures[fact.Figure].Row()}))
	}
	return out
}

// A figureRow is a figure with its place in the record.
type figureRow struct {
	record *record.Record
	index  int
	extract.Row
}

// A factRow is a fact with its place in the record.
type factRow struct {
	record *record.Record
	index  int
	fact   *record.Fact
	figure extract.Row
}

// threshold is the text of what qualifies the things counted.
func (f factRow) threshold() any {
	if f.fact.Threshold == nil || f.fact.Threshold.Figure == nil {
		return nil
	}
	return f.record.Figures[*f.fact.Threshold.Figure].Text
}

var articleColumns = []column[*record.Record]{
	{"id", batch.Text, "the article's id", func(r *record.Record) any { return textCell(r.ID) }},
	{"url", batch.Text, "where it lives", func(r *record.Record) any { return textCell(r.URL) }},
	{"title", batch.Text, "the headline", func(r *record.Record) any { return textCell(r.Title) }},
	{"author", batch.Text, "who signs it, joined by 、", func(r *record.Record) any { return textCell(r.Authors.String()) }},
	{"source", batch.Text, "the medium it is from", func(r *record.Record) any { return textCell(r.Source) }},
	{"editor", batch.Text, "the names of the 责任编辑 line", func(r *record.Record) any { return textCell(r.Editor) }},
	{"published", batch.Text, "RFC 3339, or a day where no clock is shown", func(r *record.Record) any { return textCell(r.Published.String()) }},
	{"published_day", batch.Day, "the day of that", func(r *record.Record) any { return dayCell(r.Published.String()) }},
	{"dateline_place", batch.Text, "where the report was filed", func(r *record.Record) any { return textCell(dateline(r).Place) }},
	{"dateline_day", batch.Day, "when it was filed", func(r *record.Record) any { return dayCell(dateline(r).Date) }},
	{"edition", batch.Text, "the page of the printed paper", func(r *record.Record) any { return textCell(r.Edition) }},
	{"keywords", batch.Text, "those the page gives, joined by 、", func(r *record.Record) any { return textCell(strings.Join(r.Keywords, "、")) }},
	{"charset", batch.Text, "the encoding it was in", func(r *record.Record) any { return textCell(r.Charset) }},
	{"body", batch.Text, "the paragraphs, one a line", func(r *record.Record) any { return textCell(r.Text()) }},
	{"warnings", batch.Text, "what a careful reader would want to know, one a line", func(r *record.Record) any { return textCell(strings.Join(r.Warnings, "\n")) }},
	{"archive", batch.Text, "the file it lay in", func(r *record.Record) any { return textCell(r.Provenance.Archive) }},
	{"member", batch.Text, "its name there", func(r *record.Record) any { return textCell(r.Provenance.Member) }},
	{"offset", batch.Whole, "where it begins there", func(r *record.Record) any { return offsetCell(r.Provenance.Offset) }},
	{"fetched", batch.Text, "when a crawl took it", func(r *record.Record) any { return textCell(r.Provenance.Fetched) }},
	{"record", batch.Packed, "the whole record as JSON, packed with zstd", func(r *record.Record) any { return Pack(r) }},
	{"title_words", batch.Words, "the headline's words", func(r *record.Record) any { return Words(r.Title) }},
	{"body_words", batch.Words, "the text's words", func(r *record.Record) any { return Words(r.Text()) }},
}

var figureColumns = []column[figureRow]{
	{"article", batch.Text, "the article's id", func(f figureRow) any { return f.record.ID }},
	{"figure", batch.Whole, "its number in the article, from 0", func(f figureRow) any { return int64(f.index) }},
	{"kind", batch.Text, "amount, count, percent, …", func(f figureRow) any { return string(f.Kind) }},
	{"text", batch.Text, "the span as the reader sees it", func(f figureRow) any { return f.Text }},
	{"start_at", batch.Whole, "where it begins", func(f figureRow) any { return int64(f.Start) }},
	{"end_at", batch.Whole, "where it ends", func(f figureRow) any { return int64(f.End) }},
	{"stands_in", batch.Text, "title or tables/0/2/3; absent for the body", func(f figureRow) any { return textCell(f.In) }},
	{"value", batch.Number, "the value in base units", func(f figureRow) any { return numberCell(f.Value) }},
	{"high", batch.Number, "the upper end of a range", func(f figureRow) any { return numberCell(f.High) }},
	{"unit", batch.Text, "currency, classifier or unit", func(f figureRow) any { return textCell(f.Unit) }},
	{"bound", batch.Text, "how the value bounds the truth", func(f figureRow) any { return textCell(string(f.Bound)) }},
	{"change", batch.Text, "whether it is a change, and which", func(f figureRow) any { return textCell(string(f.Change)) }},
	{"basis", batch.Text, "what it is compared with", func(f figureRow) any { return textCell(string(f.Basis)) }},
	{"per", batch.Text, "what it is a rate of", func(f figureRow) any { return textCell(f.Per) }},
	{"counted", batch.Text, "what is counted", func(f figureRow) any { return textCell(f.Of) }},
	{"from_time", batch.Text, "the begin of a date, ISO 8601", func(f figureRow) any { return textCell(f.From) }},
	{"to_time", batch.Text, "its end", func(f figureRow) any { return textCell(f.To) }},
	{"from_day", batch.Day, "the day of its begin", func(f figureRow) any { return dayCell(f.From) }},
	{"to_day", batch.Day, "the day of its end", func(f figureRow) any { return dayCell(f.To) }},
	{"code", batch.Text, "the code of a place", func(f figureRow) any { return textCell(f.Code) }},
	{"level", batch.Text, "the level of a place", func(f figureRow) any { return textCell(string(f.Level)) }},
	{"name", batch.Text, "the name of a place", func(f figureRow) any { return textCell(f.Name) }},
	{"role", batch.Text, "threshold where it only qualifies", func(f figureRow) any { return textCell(f.Role) }},
	{"damaged", batch.Truth, "whether a lost character touches it", func(f figureRow) any { return f.Damaged }},
}

var factColumns = []column[factRow]{
	{"article", batch.Text, "the article's id", func(f factRow) any { return f.record.ID }},
	{"fact", batch.Whole, "its number in the article, from 0", func(f factRow) any { return int64(f.index) }},
	{"figure", batch.Whole, "the number of its figure", func(f factRow) any { return int64(f.fact.Figure) }},
	{"subject", batch.Text, "whose quantity it is", func(f factRow) any { return textCell(f.fact.Subject) }},
	{"indicator", batch.Text, "what is measured, as the text has it", func(f factRow) any { return textCell(f.fact.Indicator) }},
	{"canonical", batch.Text, "the indicator's canonical name", func(f factRow) any { return textCell(f.fact.Canonical) }},
	{"kind", batch.Text, "the kind of the figure", func(f factRow) any { return string(f.figure.Kind) }},
	{"text", batch.Text, "the figure as the reader sees it", func(f factRow) any { return f.figure.Text }},
	{"value", batch.Number, "the value in base units", func(f factRow) any { return numberCell(f.figure.Value) }},
	{"high", batch.Number, "the upper end of a range", func(f factRow) any { return numberCell(f.figure.High) }},
	{"unit", batch.Text, "currency, classifier or unit", func(f factRow) any { return textCell(f.figure.Unit) }},
	{"bound", batch.Text, "how the value bounds the truth", func(f factRow) any { return textCell(string(f.figure.Bound)) }},
	{"change", batch.Text, "whether it is a change, and which", func(f factRow) any { return textCell(string(f.figure.Change)) }},
	{"basis", batch.Text, "what it is compared with", func(f factRow) any { return textCell(string(f.figure.Basis)) }},
	{"per", batch.Text, "what it is a rate of", func(f factRow) any { return textCell(f.figure.Per) }},
	{"from_time", batch.Text, "the begin of the time it holds for, ISO 8601", func(f factRow) any { return textCell(f.fact.From) }},
	{"to_time", batch.Text, "the end of that", func(f factRow) any { return textCell(f.fact.To) }},
	{"from_day", batch.Day, "the day of its begin", func(f factRow) any { return dayCell(f.fact.From) }},
	{"to_day", batch.Day, "the day of its end", func(f factRow) any { return dayCell(f.fact.To) }},
	{"place", batch.Text, "the code of where it holds", func(f factRow) any { return textCell(f.fact.Place) }},
	{"scope", batch.Text, "among whom an ordinal ranks", func(f factRow) any { return textCell(f.fact.Scope) }},
	{"status", batch.Text, "actual, planned, target, forecast or cap", func(f factRow) any { return textCell(string(f.fact.Status)) }},
	{"threshold", batch.Text, "what qualifies the things counted", func(f factRow) any { return f.threshold() }},
	{"parent", batch.Whole, "the figure of the whole that it is a part of", func(f factRow) any { return wholeCell(f.fact.Parent) }},
	{"equivalent", batch.Whole, "the figure that it tells again", func(f factRow) any { return wholeCell(f.fact.Equivalent) }},
	{"sentence", batch.Text, "the sentence that states it", func(f factRow) any { return textCell(f.fact.Sentence) }},
	{"evidence", batch.Text, "how it was read", func(f factRow) any { return textCell(f.fact.Evidence) }},
	{"confidence", batch.Real, "the share of such facts that are right", func(f factRow) any { return f.fact.Confidence }},
}

// Views are an index for each way into a database and a view that joins facts
// with their articles.
func Views() []string {
	return []string{
		"create index articles_by_id on articles (id)",
		"create index articles_by_day on articles (published_day)",
		"create index figures_by_article on figures (article)",
		"create index facts_by_article on facts (article)",
		"create index facts_by_indicator on facts (indicator, place)",
		"create index facts_by_canonical on facts (canonical, place)",
		"create index facts_by_place on facts (place, indicator)",
		`create view statements as
  select f.*, a.title, a.source, a.published_day, a.url from facts f join articles a on a.id = f.article`,
	}
}

func dateline(r *record.Record) record.Dateline {
	if r.Dateline == nil {
		return record.Dateline{}
	}
	return *r.Dateline
}

// textCell and those below give cells, nil for what is absent.
func textCell(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// dayCell is the day of a time; months and years alone have none.
func dayCell(s string) any {
	d, _, _ := strings.Cut(s, "T")
	if _, err := time.Parse(time.DateOnly, d); err != nil {
		return nil
	}
	return d
}

func wholeCell(n *int) any {
	if n == nil {
		return nil
	}
	return int64(*n)
}

func offsetCell(n *int64) any {
	if n == nil {
		return nil
	}
	return *n
}

func numberCell(d *extract.Decimal) any {
	if d == nil {
		return nil
	}
	return d.String()
}
