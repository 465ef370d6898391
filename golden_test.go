package zhnews_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews"
)

var update = flag.Bool("update", false, "write the records that are found into testdata/records")

// Each page of testdata/pages has its record in testdata/records, read by eye
// when it was accepted.
func TestGoldenRecords(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.*")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	var p zhnews.Pipeline
	for _, path := range pages {
		if filepath.Ext(path) == ".json" { // what package page must find
			continue
		}
		id := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Run(id, func(t *testing.T) {
			golden := filepath.Join("testdata/records", id+".json")
			got := recordOf(t, &p, path, id)
			if got == nil {
				return
			}
			if *update {
				if err := os.WriteFile(golden, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// recordOf reads a file into indented JSON, nil for a page without an article.
func recordOf(t *testing.T, p *zhnews.Pipeline, path, id string) []byte {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rec, err := p.Page(f, zhnews.Meta{ID: id})
	if errors.Is(err, zhnews.ErrNoArticle) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(rec); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
