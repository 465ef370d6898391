package main

import (
	"encoding/json"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/record"
)

// rowsLine is a record as lines of JSON carry its rows: a list a table, each row
// a list of the cells that cellNames has. The year of publication, by which big
// collections are parted, is beside them.
func rowsLine(id lineID, r *record.Record, o record.Offsets) map[string]any {
	line := map[string]any{"id": json.RawMessage(id)}
	if !r.Published.IsZero() {
		line["year"] = r.Published.Year()
	}
	rows := collection.Rows(r, o)
	for i, table := range collection.Tables() {
		line[table.Name] = without(table, rows[i])
	}
	return line
}

// without leaves out the cells that only databases want.
func without(table batch.Table, rows [][]any) [][]any {
	out := make([][]any, len(rows))
	for i, row := range rows {
		for j, c := range table.Columns {
			if cellNames[c.Type] != "" {
				out[i] = append(out[i], row[j])
			}
		}
	}
	return out
}

// cellNames are the types of cells in lines of JSON. A decimal has as many digits as
// it needs, and is a string, since many readers of JSON would round it.
var cellNames = map[batch.Type]string{
	batch.Text: "text", batch.Whole: "whole", batch.Real: "real",
	batch.Truth: "truth", batch.Day: "day", batch.Number: "decimal",
}

// A columnLine tells of one column of a table.
type columnLine struct {
	Table  string `json:"table"`
	Column string `json:"column"`
	Type   string `json:"type"`
	Doc    string `json:"doc"`
}

// writeColumns tells, a line each, of the columns that rowsLine fills.
func writeColumns(t *terminal) error {
	for _, table := range collection.Tables() {
		for _, c := range table.Columns {
			if cellNames[c.Type] == "" {
				continue
			}
			if err := t.writeJSON(columnLine{table.Name, c.Name, cellNames[c.Type], c.Doc}, false); err != nil {
				return err
			}
		}
	}
	return nil
}
