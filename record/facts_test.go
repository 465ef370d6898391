package record_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// FuzzFacts holds to the laws of facts on any text: one fact a figure, of a
// figure that may state one, with links to figures that exist, none to itself,
// and a confidence between 0 and 1.
func FuzzFacts(f *testing.F) {
	for _, e := range corpus(f) {
		f.Add(e.text)
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

// BenchmarkFacts measures binding alone: the figures are found, the words are cut.
func BenchmarkFacts(b *testing.B) {
	text := benchText(b)
	r := new(extract.Extractor).Read(text, extract.Context{Place: "210300"})
	for i := range r.Sentences {
		r.Tokens(i)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		record.Facts(r)
	}
}

// BenchmarkText measures the whole from text to facts.
func BenchmarkText(b *testing.B) {
	text := benchText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		record.Facts(new(extract.Extractor).Read(text, extract.Context{Place: "210300"}))
	}
}

// benchText is the corpus as one text, or the texts of the development sets.
func benchText(b *testing.B) string {
	if data, err := os.ReadFile(filepath.Join(os.Getenv("ZHNEWS_EVAL"), "regional", "texts.jsonl")); err == nil {
		return strings.ReplaceAll(string(data), `\n`, "\n")
	}
	var s strings.Builder
	for _, e := range corpus(b) {
		s.WriteString(e.text + "\n")
	}
	return s.String()
}
