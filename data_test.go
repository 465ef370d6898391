package zhnews_test

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Docs/data.md tells of every table what its first line tells: its columns,
// where it is from, and a licence that lets it be shipped.
func TestTablesAreDocumented(t *testing.T) {
	const file = "docs/data.md"
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(page), tableHead)
	want := head + tableHead
	for _, table := range tables(t) {
		first := firstLine(t, table)
		licences := shippable.FindAllString(first, -1)
		if len(licences) == 0 {
			t.Errorf("%s names no licence in its first line", table)
		}
		want += fmt.Sprintf("| [%s](../%s) | %s | %s |\n", strings.TrimSuffix(filepath.Base(table), ".tsv"), table, described(first), strings.Join(licences, ", "))
	}
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(page) != want {
		t.Errorf("%s is not what the tables say: go test . -run Tables -update", file)
	}
}

const tableHead = "| table | its first line | licence |\n| --- | --- | --- |\n"

// shippable are the licences under which data may be shipped.
var shippable = regexp.MustCompile(`Apache-2\.0|CC0-1\.0|CC-BY-4\.0|MIT|BSD-2-Clause|Unicode-3\.0|public domain`)

// described is the first line of a table as a cell.
func described(first string) string {
	return strings.NewReplacer("\t| ", ": ", "\t", ", ", "|", "\\|").Replace(strings.TrimPrefix(first, "# "))
}

// tables are the tables that are written by hand or derived from other works;
// those that go generate makes of them begin with z.
func tables(t *testing.T) []string {
	var found []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if filepath.Ext(path) == ".tsv" && !strings.HasPrefix(d.Name(), "z") {
			found = append(found, filepath.ToSlash(path))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func firstLine(t *testing.T, file string) string {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	line, err := bufio.NewReader(f).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}
