package record_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// FuzzFacts holds to the laws of facts on any text: one fact a figure, of a
// figure that may state one, with links to figures that exist, none to itself,
// and a confidence between 0 and 1.
func FuzzFacts(f *testing.F) {
	for i, e := range corpus(f) {
		if i%10 == 0 || !testing.Short() {
			f.Add(e.text)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := new(extract.Extractor).Read(s, extract.Context{Place: "210300"})
		seen := map[int]bool{}
		for _, fact := range record.Facts(r) {
			figure := &r.Figures[fact.Figure]
			if seen[fact.Figure] || figure.Optional && figure.Kind() != extract.KindOrdinal || figure.Damaged || figure.Role != "" {
				t.Errorf("%q: %q should state no fact", s, figure.Text)
			}
			seen[fact.Figure] = true
			for _, link := range []*int{fact.Parent, fact.Equivalent} {
				if link != nil && (*link < 0 || *link >= len(r.Figures) || *link == fact.Figure) {
					t.Errorf("%q: %q links to figure %d", s, figure.Text, *link)
				}
			}
			if fact.Confidence < 0 || fact.Confidence > 1 {
				t.Errorf("%q: confidence %v", s, fact.Confidence)
			}
		}
	})
}

// corpus are all examples of the corpus of facts.
func corpus(t testing.TB) []example {
	files, err := filepath.Glob("../testdata/facts/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	var all []example
	for _, file := range files {
		all = append(all, examples(t, file)...)
	}
	return all
}

// BenchmarkFacts measures binding alone: the figures are found.
func BenchmarkFacts(b *testing.B) {
	texts, size := benchTexts(b)
	readings := make([]*extract.Reading, len(texts))
	for i, e := range texts {
		readings[i] = e.reading()
		record.Facts(readings[i])
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range readings {
			record.Facts(r)
		}
	}
}

// BenchmarkText measures the whole from text to facts.
func BenchmarkText(b *testing.B) {
	texts, size := benchTexts(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, e := range texts {
			record.Facts(e.reading())
		}
	}
}

// benchTexts are the texts to measure with, each read by itself, and the number
// of their bytes: those of the development sets, else the files of the corpus.
func benchTexts(b *testing.B) (texts []example, size int64) {
	if sets := os.Getenv("ZHNEWS_EVAL"); sets != "" {
		lines, err := os.ReadFile(filepath.Join(sets, "figs", "texts.jsonl"))
		if err != nil {
			b.Fatal(err)
		}
		for line := range bytes.Lines(lines) {
			var row struct{ Text, Published, Place string }
			if err := json.Unmarshal(line, &row); err != nil {
				b.Fatal(err)
			}
			texts = append(texts, example{text: row.Text, published: row.Published, place: row.Place})
		}
	} else {
		texts = joined(corpus(b))
	}
	for _, e := range texts {
		size += int64(len(e.text))
	}
	return texts, size
}

// joined takes the examples of a file together as the paragraphs of one text.
func joined(examples []example) (texts []example) {
	for i, e := range examples {
		if i == 0 || e.file != examples[i-1].file {
			texts = append(texts, e)
			continue
		}
		texts[len(texts)-1].text += "\n" + e.text
	}
	return texts
}
