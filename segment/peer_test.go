package segment_test

import (
	"testing"

	"github.com/go-ego/gse"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/corpus"
	"github.com/zhnews/zhnews/record"
)

// BenchmarkPeer reads texts into figures and into facts, words included, and beside
// it gse alone cuts and tags the same texts, in one run: compare the megabytes, since
// those of a machine vary with its neighbours. It needs the development sets.
func BenchmarkPeer(b *testing.B) {
	peer := gse.Segmenter{SkipLog: true}
	if err := peer.LoadDictEmbed("zh_s"); err != nil {
		b.Fatal(err)
	}
	var x extract.Extractor
	for _, set := range []struct{ name, pattern string }{{"articles", "figs/texts.jsonl"}, {"suites", "suites/dev/*.jsonl"}} {
		texts, err := corpus.Development(set.pattern)
		if err != nil {
			b.Fatal(err)
		}
		benchmark(b, set.name+"/figures", texts, func(s string) { x.Read(s, extract.Context{}) })
		benchmark(b, set.name+"/facts", texts, func(s string) { record.Facts(x.Read(s, extract.Context{})) })
		benchmark(b, set.name+"/gse.Segment", texts, func(s string) { peer.Segment([]byte(s)) })
		benchmark(b, set.name+"/gse.Pos", texts, func(s string) { peer.Pos(s) })
	}
}

func benchmark(b *testing.B, name string, texts []string, read func(string)) {
	size := 0
	for _, s := range texts {
		size += len(s)
	}
	if size == 0 {
		return
	}
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range texts {
				read(s)
			}
		}
	})
}
