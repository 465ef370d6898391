package zhnews_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/page"
)

// BenchmarkPage measures the way from page to record beside what it cannot be
// faster than, the parsing of the same pages by x/net, in one run: compare the
// nanoseconds. With ZHNEWS_EVAL set it reads the pages of the development sets.
func BenchmarkPage(b *testing.B) {
	pages, size := benchPages(b)
	if zhnews.Load(); len(pages) == 0 {
		b.Skip("no pages")
	}
	var p zhnews.Pipeline
	var reader page.Reader
	for _, stage := range []struct {
		name string
		read func(b []byte)
	}{
		{"parse", func(b []byte) { html.Parse(bytes.NewReader(b)) }},
		{"article", func(b []byte) { reader.Read(b, page.Hint{}) }},
		{"record", func(b []byte) { p.Page(bytes.NewReader(b), zhnews.Meta{}) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, page := range pages {
					stage.read(page)
				}
			}
		})
	}
}

// benchPages are the pages to measure with and the number of their bytes.
func benchPages(b *testing.B) (pages [][]byte, size int64) {
	pattern := "testdata/pages/*.html"
	if sets := os.Getenv("ZHNEWS_EVAL"); sets != "" {
		pattern = filepath.Join(sets, "pages/html/*")
	}
	files, err := filepath.Glob(pattern)
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, page)
		size += int64(len(page))
	}
	return pages, size
}

// BenchmarkFindings measures the way from text to figures and facts, each text
// by itself, on the texts of the development sets or on a paragraph that is full
// of figures.
func BenchmarkFindings(b *testing.B) {
	texts, size := benchTexts(b)
	zhnews.Load()
	var p zhnews.Pipeline
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			p.Findings(t.text, t.meta)
		}
	}
}

// A told text is one to measure with and what is known of it.
type told struct {
	text string
	meta zhnews.Meta
}

// benchTexts are the texts to measure with and the number of their bytes.
func benchTexts(b *testing.B) (texts []told, size int64) {
	sets := os.Getenv("ZHNEWS_EVAL")
	if sets == "" {
		return []told{{text: benchText}}, int64(len(benchText))
	}
	lines, err := os.ReadFile(filepath.Join(sets, "figs/texts.jsonl"))
	if err != nil {
		b.Fatal(err)
	}
	for line := range bytes.Lines(lines) {
		var row struct{ Text, Published, Place string }
		if err := json.Unmarshal(line, &row); err != nil {
			b.Fatal(err)
		}
		published, err := page.ParseTime(row.Published)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, told{row.Text, zhnews.Meta{Published: published, Place: row.Place}})
		size += int64(len(row.Text))
	}
	return texts, size
}

// BenchmarkHostile measures texts made to be slow: one sentence of nothing but
// figures, brackets, digits. Eight times the text must take about eight times
// as long, so compare the bytes a second of both sizes.
func BenchmarkHostile(b *testing.B) {
	var p zhnews.Pipeline
	for _, pattern := range []string{"165个", "3个、", "增长8%", "今年", "中国、", "全市", "一", "9", "（1个", "甲1个，", "共3个，其中2个；", "8月", "百分之", "1:"} {
		for _, size := range []int{20_000, 160_000} {
			text := strings.Repeat(pattern, size/len(pattern))
			b.Run(fmt.Sprintf("%s/%d", pattern, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					p.Findings(text, zhnews.Meta{})
				}
			})
		}
	}
}

// benchText is a paragraph of the kind that is full of figures.
const benchText = `青禾县统计局8月3日公布，今年上半年全县完成地区生产总值212.6亿元，同比增长8.6%。其中，第一产业增加值31.4亿元，增长3.2%；第二产业增加值98.7亿元，增长10.1%；第三产业增加值82.5亿元，增长8.9%。上半年共签约5000万元以上项目165个，其中新建项目67个、技改项目98个，引进域外资金46亿元，超过去年全年水平。全县新增就业1.2万人，城镇登记失业率3.1%，比年初下降0.2个百分点。县发改局负责人说，力争全年完成投资120亿元以上。`
