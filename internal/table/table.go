// Package table compiles tables of words into Go. A table is a TSV file; its
// first line names the columns and, behind "\t| ", the source and the licence:
//
//	# word	unit	factor	| Lengths of time. Compiled by hand; Apache-2.0.
//	个工作日	workday	1
//
// The rows are sorted, so that a change is one line of a diff, and no word
// stands twice.
package table

import (
	"bytes"
	"fmt"
	"go/format"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
)

// A Table is a file and the variable and type that its rows get in Go; every
// column is a string.
type Table struct {
	File, Variable, Row string
	// Repeats allows a word to stand in several rows.
	Repeats bool
}

// Compile reads the tables of a folder and writes them as Go source.
func Compile(folder, pkg, file string, tables []Table) error {
	var out bytes.Buffer
	fmt.Fprintf(&out, "// Code generated from %s/*.tsv; DO NOT EDIT.\n\npackage %s\n", filepath.Base(folder), pkg)
	for _, t := range tables {
		data, err := os.ReadFile(filepath.Join(folder, t.File))
		if err != nil {
			return err
		}
		rows, err := Rows(string(data), t.Repeats)
		if err != nil {
			return fmt.Errorf("%s:%w", t.File, err)
		}
		fmt.Fprintf(&out, "\n// %s: %d rows, checksum %08x.\nvar %s = []%s{\n", t.File, len(rows), crc32.ChecksumIEEE(data), t.Variable, t.Row)
		for _, row := range rows {
			fmt.Fprintf(&out, "\t{%s},\n", quoted(row))
		}
		out.WriteString("}\n")
	}
	source, err := format.Source(out.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(file, source, 0o644)
}

func quoted(row []string) string {
	fields := make([]string, len(row))
	for i, field := range row {
		fields[i] = fmt.Sprintf("%q", field)
	}
	return strings.Join(fields, ", ")
}

// Rows returns the rows of a table, each with as many fields as line 1 names.
// An error begins with the number of the line.
func Rows(data string, repeats bool) ([][]string, error) {
	lines := strings.Split(strings.TrimSuffix(data, "\n"), "\n")
	head, _, ok := strings.Cut(strings.TrimPrefix(lines[0], "# "), "\t| ")
	if !ok {
		return nil, fmt.Errorf("1: no source behind the names of the columns")
	}
	columns, last := len(strings.Split(head, "\t")), ""
	var rows [][]string
	for i, line := range lines[1:] {
		row := strings.Split(line, "\t")
		key := row[0]
		if repeats {
			key = line
		}
		if len(row) != columns || key <= last {
			return nil, fmt.Errorf("%d: %q: want %d columns, sorted, each word once", i+2, line, columns)
		}
		last = key
		rows = append(rows, row)
	}
	return rows, nil
}
