package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch/archive"
)

// An input is a document to read, or the reason why there is none.
type input archive.Source

// inputs lists the documents that arguments name, as [archive.List] finds them.
// Without arguments it is standard input.
func inputs(args []string) ([]input, error) {
	if len(args) == 0 {
		args = []string{archive.StandardInput}
	}
	found, err := archive.List(args)
	all := make([]input, len(found))
	for i, src := range found {
		all[i] = input(src)
	}
	return all, err
}

// open gives the document's bytes.
func (in *input) open(t *terminal) (io.ReadCloser, error) {
	if in.Path == archive.StandardInput {
		return io.NopCloser(t.in), nil
	}
	if in.Err == nil {
		f, err := os.Open(in.Path)
		if err == nil {
			return f, nil
		}
		in.Err = err
	}
	return nil, in.unreadable()
}

// unreadable says why the input cannot be opened, in the words of the system.
func (in *input) unreadable() *zhnews.Error {
	e := &zhnews.Error{ID: in.ID, Stage: "read", Reason: in.Err.Error(), Err: in.Err, Remedy: "check the path and its permissions"}
	if in.Err == archive.ErrEmpty {
		e.Remedy = "name files, or a directory that holds pages"
	}
	var pathErr *fs.PathError
	if errors.As(in.Err, &pathErr) {
		e.Reason = pathErr.Err.Error()
	}
	return e
}

// reading does something that reads from t.in, which is the file of an argument,
// or standard input without one.
func (t *terminal) reading(args []string, do func() error) error {
	if len(args) == 0 || args[0] == archive.StandardInput {
		return do()
	}
	f, err := os.Open(args[0])
	if err != nil {
		t.fail((&input{ID: args[0], Err: err}).unreadable())
		return nil
	}
	defer f.Close()
	standard := t.in
	defer func() { t.in = standard }()
	t.in = f
	return do()
}
