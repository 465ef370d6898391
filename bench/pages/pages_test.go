package pages

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/text"
)

// saved returns the pages to measure with, as saved and as text: those of the
// development sets where ZHNEWS_EVAL names them, or else the project's own.
func saved(b *testing.B) (raw [][]byte, decoded []string) {
	pattern := filepath.Join("..", "..", "testdata", "pages", "*.html")
	if dir := os.Getenv("ZHNEWS_EVAL"); dir != "" {
		pattern = filepath.Join(dir, "pages", "html", "*.html")
	}
	names, _ := filepath.Glob(pattern)
	total := 0
	for _, name := range names {
		p, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		s, _ := text.Decode(p, "")
		raw, decoded = append(raw, p), append(decoded, s)
		total += len(p)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	return raw, decoded
}

// cpu adds the time that the process spent, on all cores: on a machine with other
// work it is steadier than the clock.
func cpu(b *testing.B) (done func()) {
	var start, end syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &start)
	return func() {
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &end)
		spent := end.Utime.Nano() + end.Stime.Nano() - start.Utime.Nano() - start.Stime.Nano()
		b.ReportMetric(float64(spent)/float64(b.N)/1e6, "cpu-ms/op")
	}
}

// BenchmarkParse is the floor: html.Parse alone, on text.
func BenchmarkParse(b *testing.B) {
	_, decoded := saved(b)
	defer cpu(b)()
	for b.Loop() {
		for _, s := range decoded {
			if _, err := html.Parse(strings.NewReader(s)); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkPage reads bytes, decoding and repair included.
func BenchmarkPage(b *testing.B) {
	raw, _ := saved(b)
	var r page.Reader
	defer cpu(b)()
	for b.Loop() {
		for _, p := range raw {
			_, _ = r.Read(p, page.Hint{})
		}
	}
}

// BenchmarkReadability gives readeck's go-readability well-decoded text.
func BenchmarkReadability(b *testing.B) {
	_, decoded := saved(b)
	address, _ := url.Parse("https://www.example.com/a.html")
	defer cpu(b)()
	for b.Loop() {
		for _, s := range decoded {
			_, _ = readability.FromReader(strings.NewReader(s), address)
		}
	}
}

// BenchmarkTrafilatura gives go-trafilatura well-decoded text.
func BenchmarkTrafilatura(b *testing.B) {
	_, decoded := saved(b)
	defer cpu(b)()
	for b.Loop() {
		for _, s := range decoded {
			_, _ = trafilatura.Extract(strings.NewReader(s), trafilatura.Options{})
		}
	}
}
