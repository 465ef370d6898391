package parquet

import (
	"errors"
	"io"
	"os"

	"github.com/parquet-go/parquet-go"

	"github.com/zhnews/zhnews/batch"
)

// A Single writes one table into one file. Its parts lie beside it until they
// are joined at the end.
type Single struct {
	Path  string
	Table batch.Table
	Sink
}

// Open implements batch.Sink.
func (s *Single) Open(from []byte) error {
	s.Tables = []batch.Table{s.Table}
	s.name = func(_ batch.Table, part int) string { return s.Path + number(part) }
	if from == nil {
		if err := os.Remove(batch.Partial(s.Path)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return s.Sink.Open(from)
}

// Finish implements batch.Sink. The joined file gets its name before the parts
// go, so that whoever is killed between leaves one or the other.
func (s *Single) Finish() ([]batch.Output, error) {
	parts, err := s.Sink.Finish()
	if err != nil {
		return nil, err
	}
	out := batch.Output{Partial: batch.Partial(s.Path), Path: s.Path}
	if _, err := os.Stat(out.Partial); err != nil {
		joining := out.Partial + ".joining"
		if err := s.join(joining, parts); err != nil {
			return nil, err
		}
		if err := os.Rename(joining, out.Partial); err != nil {
			return nil, err
		}
	}
	for _, part := range parts {
		os.Remove(part.Partial)
	}
	return []batch.Output{out}, nil
}

// join copies the rows of the parts into one file, a row group each.
func (s *Single) join(path string, parts []batch.Output) error {
	to, err := create(path, s.Table)
	if err != nil {
		return err
	}
	for _, part := range parts {
		if err := copyRows(to.rows, part.Partial); err != nil {
			to.out.Close()
			return err
		}
	}
	return to.close()
}

func copyRows(to *parquet.GenericWriter[any], path string) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	file, err := parquet.OpenFile(in, info.Size())
	if err != nil {
		return err
	}
	for _, group := range file.RowGroups() {
		if err := copyGroup(to, group); err != nil {
			return err
		}
	}
	return nil
}

func copyGroup(to *parquet.GenericWriter[any], group parquet.RowGroup) error {
	rows := group.Rows()
	defer rows.Close()
	buffer := make([]parquet.Row, 256)
	for {
		n, err := rows.ReadRows(buffer)
		if _, err := to.WriteRows(buffer[:n]); err != nil {
			return err
		}
		if err == io.EOF {
			return to.Flush()
		}
		if err != nil {
			return err
		}
	}
}
