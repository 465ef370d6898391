package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/zhnews/zhnews/text"
)

// benchPages returns the pages to measure with: those of the development sets
// where there are any, and the project's own otherwise.
func benchPages(b *testing.B) [][]byte {
	pattern := filepath.Join("..", "testdata", "pages", "*.html")
	if dir := os.Getenv("ZHNEWS_EVAL"); dir != "" {
		pattern = filepath.Join(dir, "pages", "html", "*.html")
	}
	names, _ := filepath.Glob(pattern)
	var pages [][]byte
	for _, name := range names {
		p, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, p)
	}
	if len(pages) == 0 {
		b.Skip("no pages")
	}
	return pages
}

func size(pages [][]byte) (n int64) {
	for _, p := range pages {
		n += int64(len(p))
	}
	return n
}

// BenchmarkParse is the floor of anything that builds a document: html.Parse
// alone, on decoded text.
func BenchmarkParse(b *testing.B) {
	pages := benchPages(b)
	var decoded []string
	for _, p := range pages {
		s, _ := text.Decode(p, text.DeclaredCharset(p))
		decoded = append(decoded, s)
	}
	b.SetBytes(size(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range decoded {
			if _, err := html.Parse(strings.NewReader(s)); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkRead is the whole way from bytes to Page.
func BenchmarkRead(b *testing.B) {
	pages := benchPages(b)
	var r Reader
	b.SetBytes(size(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			_, _ = r.Read(p, Hint{})
		}
	}
}
