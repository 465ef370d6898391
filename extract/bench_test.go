package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/corpus"
	"github.com/zhnews/zhnews/text"
)

// plain is news prose without any figure.
var plain = strings.Repeat("小分队机动灵活，点多面广，目标明确。市里的领导亲自带队，瞄准重点培育的产业，同客商洽谈，研究项目落地的条件和途径。\n", 200)

// BenchmarkScanPlain scans text that holds no figure.
func BenchmarkScanPlain(b *testing.B) { benchmarkScan(b, []string{plain}) }

// BenchmarkScan finds mentions and values, without words.
func BenchmarkScan(b *testing.B) { onTexts(b, benchmarkScan) }

func benchmarkScan(b *testing.B, texts []string) {
	views := viewsOf(b, texts)
	for b.Loop() {
		for _, v := range views {
			r, d := Reading{View: v}, desks.Get().(*desk)
			d.open(&r)
			r.scan()
			d.close(&r)
		}
	}
}

// viewsOf folds the texts, and counts their bytes and what reading them allocates.
func viewsOf(b *testing.B, texts []string) (views []*text.View) {
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for _, s := range texts {
		views = append(views, text.NewView(s))
	}
	return views
}

// BenchmarkRead turns text into figures, words included. What gse alone takes to
// cut the same texts is measured beside it in package segment.
func BenchmarkRead(b *testing.B) {
	onTexts(b, func(b *testing.B, texts []string) {
		var x Extractor
		b.SetBytes(size(texts))
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range texts {
				x.Read(s, Context{})
			}
		}
	})
}

// onTexts measures with the articles and with the short texts of the development
// sets, each text read by itself, or without them with the project's corpus.
func onTexts(b *testing.B, measure func(*testing.B, []string)) {
	for _, set := range []struct{ name, pattern string }{{"articles", "figs/texts.jsonl"}, {"suites", "suites/dev/*.jsonl"}} {
		texts, err := corpus.Development(set.pattern)
		if err != nil {
			b.Fatal(err)
		}
		if len(texts) > 0 {
			b.Run(set.name, func(b *testing.B) { measure(b, texts) })
		}
	}
	if os.Getenv("ZHNEWS_EVAL") == "" {
		b.Run("corpus", func(b *testing.B) { measure(b, examples(b)) })
	}
}

// examples are the lines of the project's corpus.
func examples(b *testing.B) (texts []string) {
	files, _ := filepath.Glob("../testdata/figures/*.txt")
	for _, file := range files {
		lines, err := corpus.Read(file)
		if err != nil {
			b.Fatal(err)
		}
		for _, e := range lines {
			texts = append(texts, e.Text)
		}
	}
	return texts
}

func size(texts []string) (n int64) {
	for _, s := range texts {
		n += int64(len(s))
	}
	return n
}
