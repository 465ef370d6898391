package record_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// An example is a text of the corpus of facts with the rows wanted of it. See
// testdata/facts/README.md for the form.
type example struct {
	file      string
	line      int
	failing   bool
	published string
	place     string
	text      string
	rows      []string
}

// TestCorpus holds the binder to the corpus: every row, and no other.
func TestCorpus(t *testing.T) {
	for _, e := range corpus(t) {
		got, want := strings.Join(rows(e), "\n"), strings.Join(e.rows, "\n")
		switch {
		case e.failing && got == want:
			t.Errorf("%s:%d: a known failure passes: move it to another file", e.file, e.line)
		case !e.failing && got != want:
			t.Errorf("%s:%d: %s\n got\n%s\nwant\n%s", e.file, e.line, e.text, got, want)
		}
	}
}

// TestEvidence holds that every way to find an indicator has an example.
func TestEvidence(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range corpus(t) {
		_, facts := read(e)
		for _, f := range facts {
			indicator, _, _ := strings.Cut(f.Evidence, "/")
			seen[indicator] = true
		}
	}
	for _, name := range []string{
		"share", "ratio", "doing", "equal", "age", "group", "carried", "average", "item",
		"name", "known", "noun", "counted", "list", "series", "said",
	} {
		if !seen[name] {
			t.Errorf("no example of %s", name)
		}
	}
}

// examples reads a file of the corpus.
func examples(t testing.TB, file string) []example {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	published, place := "", ""
	for i, line := range strings.Split(string(data), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "@"):
			published, place, _ = strings.Cut(line[1:], " ")
		case strings.HasPrefix(line, "\t"):
			last := &all[len(all)-1]
			last.rows = append(last.rows, line)
		default:
			e := example{file: filepath.Base(file), line: i + 1, published: published, place: place}
			e.failing = e.file == "failing.txt"
			e.text = strings.ReplaceAll(line, "¶", "\n")
			all = append(all, e)
		}
	}
	return all
}

// read finds the figures and the facts of an example.
func read(e example) ([]extract.Figure, []record.Fact) {
	r := e.reading()
	facts := record.Facts(r)
	return r.Figures, facts
}

// reading is the text of an example with its figures.
func (e *example) reading() *extract.Reading {
	ctx := extract.Context{Place: e.place}
	ctx.Published, _ = time.Parse(time.DateOnly, e.published)
	return new(extract.Extractor).Read(e.text, ctx)
}

// rows words the facts of an example as the corpus does.
func rows(e example) []string {
	figures, facts := read(e)
	var out []string
	for _, f := range facts {
		out = append(out, "\t"+figures[f.Figure].Text+"\t"+worded(figures, &f))
	}
	return out
}

func worded(figures []extract.Figure, f *record.Fact) string {
	words := []string{f.Indicator, f.Subject, ""}
	if f.From != "" || f.To != "" {
		words[2] = f.From + ".." + f.To
	}
	if f.Status != record.Actual {
		words = append(words, string(f.Status))
	}
	if f.Scope != "" {
		words = append(words, "in "+f.Scope)
	}
	if f.Threshold != nil {
		words = append(words, "if "+figures[*f.Threshold.Figure].Text)
	}
	if f.Parent != nil {
		words = append(words, "of "+figures[*f.Parent].Text)
	}
	if f.Equivalent != nil {
		words = append(words, "= "+figures[*f.Equivalent].Text)
	}
	return strings.TrimRight(strings.Join(words, " | "), " |")
}

// TestWorded shows how to fill the corpus: ZHNEWS_FACTS=file prints its rows.
func TestWorded(t *testing.T) {
	file := os.Getenv("ZHNEWS_FACTS")
	if file == "" {
		t.Skip("ZHNEWS_FACTS names no file of sentences")
	}
	for _, e := range examples(t, file) {
		fmt.Println(e.text)
		for _, row := range rows(e) {
			fmt.Println(row)
		}
	}
}
