package segment

import (
	"strings"
	"syscall"
	"testing"

	"github.com/go-ego/gse"
	"github.com/yanyiwu/gojieba"

	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

// articles are the texts of the gold set, one paragraph a line.
func articles(tb testing.TB) string {
	tb.Helper()
	all, err := gold.Read("../gold/articles")
	if err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	for _, a := range all {
		b.WriteString(a.Text + "\n")
	}
	return b.String()
}

// A cutter cuts text into words.
type cutter struct {
	name string
	cut  func(line string) []string
}

// cutters are the programs compared, each with its own dictionary in full.
func cutters(tb testing.TB) []cutter {
	seg := &gse.Segmenter{SkipLog: true, Dict: gse.NewDict()}
	seg.Init()
	if err := seg.LoadDictEmbed("zh_s"); err != nil {
		tb.Fatal(err)
	}
	jieba := gojieba.NewJieba()
	tb.Cleanup(jieba.Free)
	return []cutter{
		{"zhnews", new(zhnews).cut},
		{"gse", func(line string) []string { return gse.ToSlice(seg.Segment([]byte(line))) }},
		{"gse with HMM", func(line string) []string { return seg.Cut(line, true) }},
		{"gojieba", func(line string) []string { return jieba.Cut(line, false) }},
		{"gojieba with HMM", func(line string) []string { return jieba.Cut(line, true) }},
	}
}

// Zhnews cuts with the part of speech, which it gives unasked.
type zhnews struct {
	segmenter segment.Segmenter
	tokens    []segment.Token
}

func (z *zhnews) cut(line string) []string {
	v := text.NewView(line)
	z.tokens = z.tokens[:0]
	for _, s := range segment.Sentences(nil, v) {
		z.tokens = z.segmenter.Append(z.tokens, v, s)
	}
	words := make([]string, len(z.tokens))
	for i, t := range z.tokens {
		words[i] = string(v.Runes[t.Start:t.End])
	}
	return words
}

func BenchmarkCut(b *testing.B) {
	all := articles(b)
	lines := strings.Split(all, "\n")
	for _, c := range cutters(b) {
		b.Run(strings.ReplaceAll(c.name, " ", "-"), func(b *testing.B) {
			defer measure(b, len(all))()
			for b.Loop() {
				for _, line := range lines {
					c.cut(line)
				}
			}
		})
	}
}

// BenchmarkAppend is zhnews as its own stages use it: no words are copied.
func BenchmarkAppend(b *testing.B) {
	all := articles(b)
	v := text.NewView(all)
	sentences := segment.Sentences(nil, v)
	var z zhnews
	defer measure(b, len(all))()
	for b.Loop() {
		for _, s := range sentences {
			z.tokens = z.segmenter.Append(z.tokens[:0], v, s)
		}
	}
}

// measure counts bytes by the clock and by processor time, which is steadier where
// other work goes on.
func measure(b *testing.B, size int) (done func()) {
	b.SetBytes(int64(size))
	b.ReportAllocs()
	spent := func() float64 {
		var u syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	begun := spent()
	return func() { b.ReportMetric(float64(size)*float64(b.N)/1e6/(spent()-begun), "MB/cpu-s") }
}

// TestAgreement tells how far the cuts of two programs agree, as F1 of the places
// where a word ends and another begins. It judges nobody: nobody is right.
func TestAgreement(t *testing.T) {
	lines := strings.Split(articles(t), "\n")
	all := cutters(t)
	for i, a := range all {
		for _, b := range all[i+1:] {
			both, either := 0, 0
			for _, line := range lines {
				x, y := ends(a.cut(line)), ends(b.cut(line))
				either += len(x) + len(y)
				for end := range x {
					if y[end] {
						both++
					}
				}
			}
			t.Logf("%-16s %-16s %.3f", a.name, b.name, 2*float64(both)/float64(either))
		}
	}
}

// ends are where words end, blanks not counted.
func ends(words []string) map[int]bool {
	at, all := 0, map[int]bool{}
	for _, word := range words {
		if word = strings.Join(strings.Fields(word), ""); word != "" {
			at += len(word)
			all[at] = true
		}
	}
	return all
}
