package collection

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/batch"
)

var update = flag.Bool("update", false, "write TABLES.md anew")

// TABLES.md says what every column of every table holds.
func TestTablesAreDocumented(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The tables of zhnews batch\n\nParquet and SQLite hold articles, figures and facts; `article` is the article's `id`, and `figure`, `parent` and\n" +
		"`equivalent` are numbers of figures in it, from 0. A number also has a column of its text, named with `_text`: in SQLite\n" +
		"always, since its own numbers may round, in Parquet where DECIMAL(38,10) cannot hold it. The words lie in SQLite's\n" +
		"full-text table `search`, whose rowid is that of the article; the view `statements` joins facts with their articles.\n")
	for _, table := range Tables() {
		fmt.Fprintf(&b, "\n## %s\n\n| column | Parquet | SQLite | what |\n| --- | --- | --- | --- |\n", table.Name)
		for _, c := range table.Columns {
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.Name, typeNames[c.Type][0], typeNames[c.Type][1], c.Doc)
		}
	}
	if *update {
		if err := os.WriteFile("TABLES.md", []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("TABLES.md")
	if err != nil || string(got) != b.String() {
		t.Error("TABLES.md is not what the tables are: go test ./collection -run Tables -update")
	}
}

var typeNames = map[batch.Type][2]string{
	batch.Text: {"string", "text"}, batch.Whole: {"int64", "integer"}, batch.Real: {"double", "real"},
	batch.Truth: {"boolean", "integer"}, batch.Day: {"date", "text"}, batch.Number: {"decimal(38,10)", "numeric"},
	batch.Words: {"", "search"}, batch.Packed: {"", "blob"},
}
