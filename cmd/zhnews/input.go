package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zhnews/zhnews"
)

// An input is a document to read, or the reason why there is none.
type input struct {
	id, path string
	err      error
}

// errNoPages is a named directory with nothing in it to read.
var errNoPages = errors.New("the directory has no files")

// inputs lists the documents that arguments name, in the order given, the
// files of a directory in byte order of their relative paths. Without
// arguments it is standard input. Two documents with one id are an error.
func inputs(args []string) ([]input, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	var all []input
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == "-":
			all = append(all, input{id: "-", path: "-"})
		case err == nil && info.IsDir():
			all = append(all, directory(arg)...)
		default:
			all = append(all, input{id: stem(filepath.Base(arg)), path: arg, err: err})
		}
	}
	return all, distinct(all)
}

// distinct complains of two inputs with one id.
func distinct(all []input) error {
	seen := make(map[string]string, len(all))
	for _, in := range all {
		if first, ok := seen[in.id]; ok {
			return fmt.Errorf("two inputs have the id %q, %s and %s: rename one or read them in two runs", in.id, first, in.path)
		}
		seen[in.id] = in.path
	}
	return nil
}

// directory lists the files below a directory; hidden ones and symbolic links
// are passed over, what cannot be listed is an input that failed.
func directory(root string) []input {
	var found []input
	var names []string
	fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = append(found, input{id: path.Join(filepath.ToSlash(root), name), path: filepath.Join(root, name), err: err})
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular():
			names = append(names, name)
		}
		return nil
	})
	if len(names)+len(found) == 0 {
		return []input{{id: root, path: root, err: errNoPages}}
	}
	slices.Sort(names)
	for _, name := range names {
		found = append(found, input{id: stem(name), path: filepath.Join(root, filepath.FromSlash(name))})
	}
	return found
}

// stem is a slash path without its last ending; a name that is nothing but an
// ending (.html) stays whole.
func stem(name string) string {
	short := strings.TrimSuffix(name, path.Ext(name))
	if short == "" || strings.HasSuffix(short, "/") {
		return name
	}
	return short
}

// open gives the document's bytes.
func (in *input) open(t *terminal) (io.ReadCloser, error) {
	if in.err == nil && in.path == "-" {
		return io.NopCloser(t.in), nil
	}
	if in.err == nil {
		f, err := os.Open(in.path)
		if err == nil {
			return f, nil
		}
		in.err = err
	}
	return nil, in.unreadable()
}

// unreadable says why the input cannot be opened, in the words of the system.
func (in *input) unreadable() *zhnews.Error {
	e := &zhnews.Error{ID: in.id, Stage: "read", Reason: in.err.Error(), Err: in.err, Remedy: "check the path and its permissions"}
	if in.err == errNoPages {
		e.Remedy = "name files, or a directory that holds pages"
	}
	var pathErr *fs.PathError
	if errors.As(in.err, &pathErr) {
		e.Reason = pathErr.Err.Error()
	}
	return e
}
