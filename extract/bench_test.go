package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/corpus"
	"github.com/zhnews/zhnews/text"
)

// plain is news prose without any figure.
var plain = strings.Repeat("小分队机动灵活，点多面广，目标明确。市里的领导亲自带队，瞄准重点培育的产业，同客商洽谈，研究项目落地的条件和途径。\n", 200)

// news returns the texts to measure with: the development set where it is, the
// project's own corpus otherwise.
func news(b *testing.B) string {
	var all strings.Builder
	if dir := os.Getenv("ZHNEWS_EVAL"); dir != "" {
		f, err := os.Open(filepath.Join(dir, "figs", "texts.jsonl"))
		if err == nil {
			defer f.Close()
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<20)
			for lines.Scan() {
				var row struct{ Text string }
				if json.Unmarshal(lines.Bytes(), &row) == nil {
					all.WriteString(row.Text + "\n")
				}
			}
			return all.String()
		}
	}
	files, _ := filepath.Glob("../testdata/figures/*.txt")
	for _, file := range files {
		examples, err := corpus.Read(file)
		if err != nil {
			b.Fatal(err)
		}
		for _, e := range examples {
			all.WriteString(e.Text + "\n")
		}
	}
	return all.String()
}

// BenchmarkScanPlain scans text that holds no figure.
func BenchmarkScanPlain(b *testing.B) { benchmarkScan(b, plain) }

// BenchmarkScan finds mentions and values, without words.
func BenchmarkScan(b *testing.B) { benchmarkScan(b, news(b)) }

func benchmarkScan(b *testing.B, s string) {
	v := text.NewView(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		r := &Reading{View: v}
		r.scan()
	}
}

// BenchmarkRead turns text into figures, words included.
func BenchmarkRead(b *testing.B) {
	s := news(b)
	var x Extractor
	x.Read(s, Context{})
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		x.Read(s, Context{})
	}
}
