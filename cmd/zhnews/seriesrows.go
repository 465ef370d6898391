package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/parquet"
	"github.com/zhnews/zhnews/batch/sqlite"
)

// A rowSink takes the rows of a table.
type rowSink interface {
	Put(cells []any) error
	// Finish gives a file its name; until then it has another one.
	Finish() error
	Close() error
}

// sink is what the rows go to.
func (s *seriesFlags) sink(t *terminal) (rowSink, error) {
	if s.out == "" {
		return newLineSink(nopFile{t.out}, s.format.chosen == "jsonl")
	}
	table := seriesTable()
	name := strings.TrimSuffix(strings.TrimSuffix(s.out, ".gz"), ".zst")
	switch ending := filepath.Ext(name); ending {
	case ".csv", ".jsonl":
		file := &batch.File{Path: s.out}
		if err := file.Open(nil); err != nil {
			return nil, err
		}
		return newLineSink(namedFile{file}, ending == ".jsonl")
	case ".parquet":
		sink := &parquet.Single{Path: s.out, Table: table}
		return tableSink{sink}, sink.Open(nil)
	case ".sqlite":
		sink := &sqlite.Sink{Path: s.out, Tables: []batch.Table{table}, Last: []string{
			"create index series_by_indicator on series (indicator, place)",
		}}
		return tableSink{sink}, sink.Open(nil)
	}
	return nil, fmt.Errorf("the ending of %s is none of .csv, .jsonl, .parquet, .sqlite", s.out)
}

// A tableSink writes rows into a sink of tables.
type tableSink struct{ batch.Sink[batch.Rows] }

func (s tableSink) Put(cells []any) error { return s.Sink.Put(batch.Rows{{cells}}) }
func (s tableSink) Finish() error         { return name(s.Sink) }

// A lineFile takes lines.
type lineFile interface {
	io.Writer
	Finish() error
	Close() error
}

// A nopFile is standard output.
type nopFile struct{ io.Writer }

func (nopFile) Finish() error { return nil }
func (nopFile) Close() error  { return nil }

// A namedFile is a file that gets its name in the end.
type namedFile struct{ *batch.File }

func (f namedFile) Write(b []byte) (int, error) { return len(b), f.Put(b) }
func (f namedFile) Finish() error               { return name(f.File) }

// A lineSink writes a row a line, as CSV or as objects of JSON.
type lineSink struct {
	lineFile
	csv *csv.Writer // nil for JSON
}

func newLineSink(to lineFile, asJSON bool) (rowSink, error) {
	s := &lineSink{lineFile: to}
	if asJSON {
		return s, nil
	}
	s.csv = csv.NewWriter(to)
	names := make([]string, len(seriesColumns))
	for i, c := range seriesColumns {
		names[i] = c.name
	}
	return s, s.csv.Write(names)
}

// Put writes a row.
func (s *lineSink) Put(cells []any) error {
	if s.csv == nil {
		return s.putJSON(cells)
	}
	texts := make([]string, len(cells))
	for i, cell := range cells {
		switch cell := cell.(type) {
		case nil:
		case float64:
			texts[i] = strconv.FormatFloat(cell, 'g', -1, 64)
		default:
			texts[i] = defused(fmt.Sprint(cell))
		}
	}
	return s.csv.Write(texts)
}

// putJSON writes a row as an object without what is absent; numbers are those
// of JSON.
func (s *lineSink) putJSON(cells []any) error {
	var line bytes.Buffer
	mark := "{"
	for i, cell := range cells {
		if cell == nil {
			continue
		}
		fmt.Fprintf(&line, "%s%q:", mark, seriesColumns[i].name)
		mark = ","
		if seriesColumns[i].kind == batch.Number {
			fmt.Fprint(&line, cell)
		} else if err := (&terminal{out: &line}).writeJSON(cell, false); err != nil {
			return err
		}
		line.Truncate(len(bytes.TrimRight(line.Bytes(), "\n")))
	}
	line.WriteString("}\n")
	_, err := s.Write(line.Bytes())
	return err
}

// Finish writes what is left.
func (s *lineSink) Finish() error {
	if s.csv != nil {
		s.csv.Flush()
		if err := s.csv.Error(); err != nil {
			return err
		}
	}
	return s.lineFile.Finish()
}
