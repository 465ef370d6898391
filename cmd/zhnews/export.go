package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/parquet"
	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/web"
)

// exporters are the forms in which records can be taken away.
var exporters = []web.Exporter{
	{Name: "json", Type: "application/json", Write: exportJSON},
	{Name: "csv", Type: "text/csv; charset=utf-8", Write: exportCSV},
	{Name: "parquet", Type: "application/vnd.apache.parquet", Write: exportParquet},
}

// exportJSON writes one record as an object, several as a list.
func exportJSON(w io.Writer, records []*record.Record) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if len(records) == 1 {
		return encoder.Encode(records[0])
	}
	return encoder.Encode(records)
}

// exportCSV writes a table of facts that spreadsheets open as it is.
func exportCSV(w io.Writer, records []*record.Record) error {
	table, err := newFactTable(w, true, "")
	if err != nil {
		return err
	}
	for _, r := range records {
		if err := table.write(r); err != nil {
			return err
		}
	}
	return nil
}

// exportParquet writes the facts, as batch does into one file. The form needs
// a file to seek in, which lies in a folder of its own as long as that takes.
func exportParquet(w io.Writer, records []*record.Record) error {
	dir, err := os.MkdirTemp("", "zhnews-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	sink := &parquet.Single{Path: filepath.Join(dir, "facts.parquet"), Table: collection.Tables()[2]}
	if err := sink.Open(nil); err != nil {
		return err
	}
	made, err := putFacts(sink, records)
	if err := errors.Join(err, sink.Close()); err != nil {
		return err
	}
	file, err := os.Open(made)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(w, file)
	return err
}

// putFacts puts the facts of records into a sink and gives the file it made.
func putFacts(sink batch.Sink[batch.Rows], records []*record.Record) (path string, err error) {
	for _, r := range records {
		if err := sink.Put(collection.Rows(r, record.Bytes)[2:]); err != nil {
			return "", err
		}
	}
	if _, err := sink.Commit(); err != nil {
		return "", err
	}
	made, err := sink.Finish()
	if err != nil {
		return "", err
	}
	return made[0].Partial, nil
}
