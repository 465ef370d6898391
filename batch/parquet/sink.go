package parquet

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"

	"github.com/zhnews/zhnews/batch"
)

// A Sink writes each table into files of its own in a folder, such as
// facts-00000.parquet, and begins new ones after each commit.
type Sink struct {
	Folder string
	Tables []batch.Table

	part  int
	files []*file
	name  func(t batch.Table, part int) string // nil is path in the folder
}

// groupRows is how many documents make a row group: it bounds the memory.
const groupRows = 2000

// state is what Commit tells.
type state struct {
	Part int `json:"part"`
}

// Open implements batch.Sink.
func (s *Sink) Open(from []byte) error {
	var st state
	if from != nil {
		if err := json.Unmarshal(from, &st); err != nil {
			return err
		}
	}
	s.part = st.Part
	return nil
}

// Put implements batch.Sink.
func (s *Sink) Put(rows batch.Rows) error {
	if s.files == nil {
		if err := s.begin(); err != nil {
			return err
		}
	}
	for i, f := range s.files {
		if err := f.write(rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// begin opens the files of a part.
func (s *Sink) begin() error {
	for _, t := range s.Tables {
		f, err := create(batch.Partial(s.path(t, s.part)), t)
		if err != nil {
			return err
		}
		s.files = append(s.files, f)
	}
	return nil
}

func (s *Sink) path(t batch.Table, part int) string {
	if s.name != nil {
		return s.name(t, part)
	}
	return filepath.Join(s.Folder, t.Name+number(part)+".parquet")
}

func number(part int) string { return fmt.Sprintf("-%05d", part) }

// Commit implements batch.Sink. A part without documents has no files.
func (s *Sink) Commit() ([]byte, error) {
	if s.files != nil {
		var err error
		for _, f := range s.files {
			err = errors.Join(err, f.close())
		}
		if s.files = nil; err != nil {
			return nil, err
		}
		s.part++
	}
	return json.Marshal(state{s.part})
}

// Finish implements batch.Sink. A run without any document has one part.
func (s *Sink) Finish() ([]batch.Output, error) {
	if s.files == nil && s.part == 0 {
		if err := s.begin(); err != nil {
			return nil, err
		}
	}
	if _, err := s.Commit(); err != nil {
		return nil, err
	}
	var all []batch.Output
	for _, t := range s.Tables {
		for part := range s.part {
			path := s.path(t, part)
			all = append(all, batch.Output{Partial: batch.Partial(path), Path: path})
		}
	}
	return all, nil
}

// Close implements batch.Sink.
func (s *Sink) Close() error {
	var err error
	for _, f := range s.files {
		err = errors.Join(err, f.out.Close())
	}
	s.files = nil
	return err
}

// A file holds a part of a table.
type file struct {
	leaves    []leaf
	out       *os.File
	rows      *parquet.GenericWriter[any]
	documents int
	row       parquet.Row
}

func create(path string, t batch.Table) (*file, error) {
	out, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	all := leaves(t)
	return &file{leaves: all, out: out, rows: parquet.NewGenericWriter[any](out, schema(t.Name, all))}, nil
}

// write adds the rows of a document.
func (f *file) write(rows [][]any) error {
	for _, cells := range rows {
		f.row = f.row[:0]
		for i, l := range f.leaves {
			v := l.value(cells[l.from])
			present := 1
			if v.IsNull() {
				present = 0
			}
			f.row = append(f.row, v.Level(0, present, i))
		}
		if _, err := f.rows.WriteRows([]parquet.Row{f.row}); err != nil {
			return err
		}
	}
	if f.documents++; f.documents%groupRows == 0 {
		return f.rows.Flush()
	}
	return nil
}

func (f *file) close() error {
	return errors.Join(f.rows.Close(), f.out.Sync(), f.out.Close())
}
