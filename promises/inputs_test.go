package promises

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/internal/corpus"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

const (
	module = "github.com/zhnews/zhnews"
	told   = "8月2日，青禾县签约项目165个，引进资金3亿元，同比增长8.6%，占全年任务的六成以上。"
)

// nestings are what can be nested, so many times.
var nestings = map[string]func(n int) string{
	"blocks":     func(n int) string { return strings.Repeat("<div>", n) + told },
	"formats":    func(n int) string { return strings.Repeat("<b><font>", n) + told },
	"tables":     func(n int) string { return strings.Repeat("<table><tr><td>", n) + told },
	"lists":      func(n int) string { return strings.Repeat("<ul><li>", n) + told },
	"vectors":    func(n int) string { return strings.Repeat("<svg><desc>", n) + told },
	"templates":  func(n int) string { return strings.Repeat("<template>", n) + told },
	"brackets":   func(n int) string { return told + strings.Repeat("（【“《3个", n) },
	"glosses":    func(n int) string { return told + strings.Repeat("县(xiàn", n) },
	"entities":   func(n int) string { return told + strings.Repeat("&amp;", 1) + strings.Repeat("amp;", n) },
	"scales":     func(n int) string { return told + "投资" + strings.Repeat("十百千万亿", n) + "元" },
	"parts":      func(n int) string { return "共9个" + strings.Repeat("，其中3个", n) },
	"array":      func(n int) string { return strings.Repeat("[", n) },
	"object":     func(n int) string { return strings.Repeat(`{"text":`, n) },
	"script":     func(n int) string { return told + `<script>var a={"content":` + strings.Repeat(`[{"content":`, n) },
	"linked":     func(n int) string { return `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, n) },
	"multiparts": func(n int) string { return strings.Repeat("Content-Type: multipart/related; boundary=a\n\n--a\n", n) },
	"figures":    func(n int) string { return `{"id":"a","figures":[` + strings.Repeat(`{"of":`, n) },
}

// growing are texts and pages that are read in steps that grow as they do.
var growing = map[string]func(n int) string{
	"article":    func(n int) string { return strings.Repeat("<p>"+told+"</p>\n", n/10) },
	"text":       func(n int) string { return strings.Repeat(told+"\n", n/10) },
	"sentence":   func(n int) string { return "全县共签约9个" + strings.Repeat("，其中项目3个", n/3) },
	"blocks":     func(n int) string { return told + strings.Repeat("<div>青禾", n) },
	"table":      func(n int) string { return told + "<table>" + strings.Repeat("<tr><td>投资<td>3亿元", n/3) },
	"characters": func(n int) string { return told + strings.Repeat("县(xiàn)&amp;锟斤拷 ", n/3) },
	"digits":     func(n int) string { return told + strings.Repeat("2031.1,", n) },
}

// read reads a document as the command does.
func read(s string) {
	var p zhnews.Pipeline
	p.Page(strings.NewReader(s), zhnews.Meta{})
}

// readInEveryWay gives a document to all that read bytes from elsewhere.
func readInEveryWay(t *testing.T, s string) {
	p := zhnews.Pipeline{Originals: true}
	p.Page(strings.NewReader(s), zhnews.Meta{})
	p.Clean(strings.NewReader(s), zhnews.Meta{})
	p.Findings(s, zhnews.Meta{})
	json.Unmarshal([]byte(s), new(record.Record))
	sources, err := archive.List([]string{fileOf(t, "a", s)})
	check(t, err)
	for range new(archive.Reader).Read(t.Context(), sources[0]) {
	}
}

// harmed is a document without some of its bytes and with some others.
func harmed(s string, random *rand.Rand) string {
	b := []byte(s)
	for range 1 + len(b)/500 {
		b[random.IntN(len(b))] = byte(random.Uint32())
	}
	from := random.IntN(len(b))
	return string(b[:from]) + string(b[min(len(b), from+random.IntN(2000)):])
}

// Endless is a page of so many bytes as are left.
type endless struct{ left int64 }

// Read implements io.Reader.
func (e *endless) Read(b []byte) (int, error) {
	n := copy(b, bytes.Repeat([]byte("<p>signed 165"), 1+len(b)/13))
	n = int(min(int64(n), e.left))
	e.left -= int64(n)
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// pages are the pages under testdata, as they were saved.
func pages(t testing.TB) (all []string) {
	for _, name := range matching(t, "../testdata/pages/*.html") {
		all = append(all, content(t, name))
	}
	return all
}

// sentences are the texts of the corpora.
func sentences(t testing.TB) (all []string) {
	for _, name := range matching(t, "../testdata/figures/*.txt") {
		examples, err := corpus.Read(name)
		check(t, err)
		for _, e := range examples {
			all = append(all, e.Text)
		}
	}
	for _, name := range matching(t, "../testdata/facts/*.txt") {
		for line := range strings.Lines(content(t, name)) {
			if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.ContainsAny(line[:1], "#@?\t") {
				all = append(all, line)
			}
		}
	}
	return all
}

func matching(t testing.TB, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatal("nothing fits", pattern, err)
	}
	return names
}

// documents are good and bad ones by the names of their files.
var documents = map[string]string{
	"a-good.txt":       told,
	"m-good.html":      "<h1>青禾县签约</h1><p>" + told + "</p>",
	"z-good.txt":       told,
	"bad-empty.txt":    "",
	"bad-blank.txt":    " \n\n　",
	"bad-image.html":   "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
	"bad-shell.html":   "<html><body><div id=app></div></body></html>",
	"bad-large.txt":    strings.Repeat("青禾县签约。", 1<<20),
	"bad-cut.zip":      "PK\x03\x04",
	"bad-line.jsonl":   "{broken\n",
	"bad-header.warc":  "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n",
	"bad-gzip.html.gz": "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xffgarbage",
}

// dump makes lines of so many texts, some of which cannot be read.
func dump(documents int) string {
	var b strings.Builder
	random := rand.New(rand.NewPCG(5, 6))
	for i := range documents {
		if i%50 == 49 {
			b.WriteString("{broken\n")
			continue
		}
		fmt.Fprintf(&b, `{"id":"%d","text":"8月2日，青禾县签约项目%d个，引进资金%d亿元%s","published":"2031-08-03"}`+"\n",
			i, 2+random.IntN(900), 2+random.IntN(90), strings.Repeat("，其中工业项目"+fmt.Sprint(3+i%50)+"个", i%9))
	}
	return b.String()
}

// lines reads a file of JSON Lines.
func lines[T any](t *testing.T, name string) (all []T) {
	t.Helper()
	for line := range strings.Lines(content(t, name)) {
		var v T
		check(t, json.Unmarshal([]byte(line), &v))
		all = append(all, v)
	}
	return all
}

// ids are those of records.
func ids(t *testing.T, name string) (all []string) {
	for _, rec := range lines[record.Record](t, name) {
		all = append(all, rec.ID)
	}
	return all
}

func day(t *testing.T, s string) page.Time {
	t.Helper()
	d, err := page.ParseTime(s)
	check(t, err)
	return d
}
