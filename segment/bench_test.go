package segment

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/text"
)

// news is the test text again and again, as long as a day's page.
func news(b *testing.B) string {
	return strings.Repeat(strings.Join(corpus(b), "\n")+"\n", 20)
}

func BenchmarkAppend(b *testing.B) {
	benchmarkAppend(b, new(Segmenter))
}

// The cost of a user's words does not depend on how many there are.
func BenchmarkAppendUserWords(b *testing.B) {
	benchmarkAppend(b, with(b, new(Segmenter), invented...))
}

func benchmarkAppend(b *testing.B, s *Segmenter) {
	v := text.NewView(news(b))
	sentences := Sentences(nil, v)
	var tokens []Token
	b.SetBytes(int64(len(v.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, sentence := range sentences {
			tokens = s.Append(tokens[:0], v, sentence)
		}
	}
}

// BenchmarkGSE cuts the same sentences with gse itself.
func BenchmarkGSE(b *testing.B) {
	v := text.NewView(news(b))
	ref := reference()
	var sentences [][]byte
	for _, s := range Sentences(nil, v) {
		sentences = append(sentences, []byte(string(v.Runes[s.Start:s.End])))
	}
	b.SetBytes(int64(len(v.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			ref.Segment(s)
		}
	}
}

func BenchmarkSentences(b *testing.B) {
	v := text.NewView(news(b))
	var spans []Span
	b.SetBytes(int64(len(v.Text)))
	b.ReportAllocs()
	for b.Loop() {
		spans = Sentences(spans[:0], v)
	}
}

func BenchmarkAppendLine(b *testing.B) {
	line := strings.ReplaceAll(news(b), "\n", "")
	var out []byte
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		out = new(Segmenter).AppendLine(out[:0], line, true)
	}
}
