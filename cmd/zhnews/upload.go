package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"path"
	"strings"

	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/web"
)

// packed are the endings of files that hold documents.
var packed = map[string]bool{
	".zip": true, ".tar": true, ".tgz": true, ".gz": true, ".bz2": true, ".zst": true, ".xz": true,
	".warc": true, ".jsonl": true, ".ndjson": true, ".mhtml": true, ".mht": true,
}

// uploaded yields the documents that a file given to the server holds. What is
// no archive is itself one. An archive lies on the disk as long as it is read,
// under a name that its sender has no say in but for a known ending.
func uploaded(ctx context.Context, name string, b []byte) iter.Seq2[web.File, error] {
	return func(yield func(web.File, error) bool) {
		ending := strings.ToLower(path.Ext(name))
		if !packed[ending] {
			yield(web.File{Name: archive.Stem(name), Bytes: b}, nil)
			return
		}
		file, err := temporary(ending, b)
		if err != nil {
			yield(web.File{Name: name}, err)
			return
		}
		defer os.Remove(file)
		source := archive.Source{ID: archive.Stem(name), Path: file, Size: int64(len(b))}
		for d, err := range new(archive.Reader).Read(ctx, source) {
			if skipped := archive.Skipped(""); errors.As(err, &skipped) {
				continue
			}
			if !yield(web.File{Name: d.ID, URL: d.URL, Published: d.Published, Place: d.Place, Bytes: d.Body}, err) {
				return
			}
		}
	}
}

// temporary puts bytes in a file of their own and gives its path.
func temporary(ending string, b []byte) (string, error) {
	file, err := os.CreateTemp("", "zhnews-*"+ending)
	if err != nil {
		return "", err
	}
	_, err = file.Write(b)
	if err := errors.Join(err, file.Close()); err != nil {
		os.Remove(file.Name())
		return "", err
	}
	return file.Name(), nil
}
