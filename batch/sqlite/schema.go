package sqlite

import (
	"fmt"
	"strings"

	"github.com/zhnews/zhnews/batch"
)

// definitions are the statements that make the tables.
func definitions(tables []batch.Table) []string {
	var all []string
	for _, t := range tables {
		var columns []string
		for _, c := range t.Columns {
			columns = append(columns, columnsOf(c)...)
		}
		all = append(all, fmt.Sprintf("create table %s (\n  %s\n)", quote(t.Name), strings.Join(columns, ",\n  ")))
	}
	if words := indexed(tables[0]); len(words) > 0 {
		all = append(all, "create virtual table search using fts5("+strings.Join(words, ", ")+", tokenize='unicode61')")
	}
	return all
}

// affinities are SQLite's types.
var affinities = map[batch.Type]string{
	batch.Text: "text", batch.Whole: "integer", batch.Real: "real", batch.Truth: "integer", batch.Day: "text", batch.Number: "numeric", batch.Packed: "blob",
}

func columnsOf(c batch.Column) []string {
	switch c.Type {
	case batch.Words:
		return nil
	case batch.Number:
		return []string{quote(c.Name) + " numeric", quote(c.Name+"_text") + " text"}
	}
	return []string{quote(c.Name) + " " + affinities[c.Type]}
}

// indexed are the columns of words of a table.
func indexed(t batch.Table) []string {
	var all []string
	for _, c := range t.Columns {
		if c.Type == batch.Words {
			all = append(all, quote(c.Name))
		}
	}
	return all
}

func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// insertion is the statement that adds a row under a number.
func insertion(t batch.Table) string {
	columns := []string{"rowid"}
	for _, c := range t.Columns {
		for _, definition := range columnsOf(c) {
			columns = append(columns, definition[:strings.LastIndexByte(definition, ' ')])
		}
	}
	return into(quote(t.Name), columns)
}

func into(table string, columns []string) string {
	return fmt.Sprintf("insert into %s (%s) values (?%s)", table, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1))
}

// values are the cells of a row as its insertion takes them, and the words
// apart.
func values(t batch.Table, cells []any) (all, words []any) {
	for i, c := range t.Columns {
		switch c.Type {
		case batch.Words:
			words = append(words, cells[i])
		case batch.Number:
			all = append(all, cells[i], cells[i])
		default:
			all = append(all, cells[i])
		}
	}
	return all, words
}
