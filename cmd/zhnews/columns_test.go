package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// Docs/csv.md says what every column of the tables in CSV holds.
func TestColumnsAreDocumented(t *testing.T) {
	var b strings.Builder
	b.WriteString(`# The columns of CSV

The first line has the names. Cells are in UTF-8, parted by commas, quoted where they must be (RFC 4180); an empty cell is
unknown, never zero. Numbers are in base units (3亿元 is 300000000), days are ISO 8601.

## facts: zhnews extract --format csv, zhnews batch -o facts.csv

A row a fact. With ` + "`--unit 亿元`" + ` a last column gives amounts of yuan in that unit, ` + "`--bom`" + ` is for Excel, and cells that a
spreadsheet would run as a formula begin with an apostrophe.

`)
	b.WriteString("| column | what |\n| --- | --- |\n")
	for _, c := range factColumns {
		fmt.Fprintf(&b, "| %s | %s |\n", c.name, c.what)
	}
	b.WriteString("\n## series: zhnews series\n\nA row a value that is told of a place, an indicator and a period; the same columns stand in its Parquet and SQLite.\n\n")
	b.WriteString("| column | what |\n| --- | --- |\n")
	for _, c := range seriesColumns {
		fmt.Fprintf(&b, "| %s | %s |\n", c.name, c.doc)
	}
	const file = "../../docs/csv.md"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != b.String() {
		t.Errorf("%s is not what the tables are: go test ./cmd/zhnews -run Columns -update", file)
	}
}
