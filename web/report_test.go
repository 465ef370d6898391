package web_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/web"
)

// read reads a document into an article.
func read(t testing.TB, document, id string) (web.Article, error) {
	t.Helper()
	p := &zhnews.Pipeline{Originals: true}
	rec, err := p.Page(strings.NewReader(document), zhnews.Meta{ID: id})
	if err != nil {
		return web.Article{}, err
	}
	return web.Article{Record: rec, Rejected: p.Reading(rec.Prose(), zhnews.Meta{}).Rejected}, nil
}

// samples are the articles of the pages that have one.
func samples(t testing.TB) []web.Article {
	t.Helper()
	files, _ := filepath.Glob("../testdata/pages/*.[ht][tx][mt]*")
	var all []web.Article
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if a, err := read(t, string(b), filepath.Base(file)); err == nil {
			all = append(all, a)
		}
	}
	if len(all) < 15 {
		t.Fatalf("%d samples", len(all))
	}
	return all
}

func reported(t testing.TB, lang web.Lang, articles ...web.Article) (string, *html.Node) {
	t.Helper()
	var out bytes.Buffer
	if err := web.Report(&out, lang, articles); err != nil {
		t.Fatal(err)
	}
	return out.String(), parsed(t, out.String())
}

func parsed(t testing.TB, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// attribute is what an element says under a name, "" if nothing.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// is tells whether a node is an element of a class.
func is(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && slices.Contains(strings.Fields(attribute(n, "class")), class)
}

// said is the text below a node but for what only shows on hover.
func said(n *html.Node) string {
	var b strings.Builder
	for m := range n.Descendants() {
		if m.Type == html.TextNode && !is(m.Parent, "label") && !is(m.Parent.Parent, "pair") && !is(m.Parent, "pair") && !is(m.Parent, "tip") {
			b.WriteString(m.Data)
		}
	}
	return b.String()
}

// Each article stands on the page as in its record, each of its figures and
// facts once, and every link leads to something.
func TestReport(t *testing.T) {
	all := samples(t)
	for _, lang := range []web.Lang{web.Chinese, web.English} {
		_, root := reported(t, lang, all...)
		linked(t, root)
		var texts, figures, facts int
		for n := range root.Descendants() {
			switch {
			case is(n, "text"):
				whole(t, n, all[texts])
				texts++
			case is(n, "figure"):
				figures++
			case is(n, "fact"):
				facts++
			}
		}
		wantFigures, wantFacts := 0, 0
		for _, a := range all {
			wantFigures += len(a.Record.Figures)
			wantFacts += len(a.Record.Facts)
		}
		if texts != len(all) || figures != wantFigures || facts != wantFacts {
			t.Errorf("%d articles, %d figures, %d facts; want %d, %d, %d", texts, figures, facts, len(all), wantFigures, wantFacts)
		}
	}
}

// whole checks that every paragraph of the body stands on the page.
func whole(t *testing.T, n *html.Node, a web.Article) {
	t.Helper()
	text := said(n)
	for _, paragraph := range a.Record.Body {
		if !strings.Contains(text, strings.TrimSpace(paragraph)) {
			t.Errorf("%s: %q is not on the page", a.Record.ID, paragraph)
		}
	}
}

// linked checks that each id is given once and each reference leads to one.
func linked(t *testing.T, root *html.Node) {
	t.Helper()
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if id := attribute(n, "id"); id != "" && ids[id] {
			t.Errorf("two elements are %s", id)
		} else {
			ids[id] = true
		}
	}
	for n := range root.Descendants() {
		for _, name := range []string{"aria-describedby", "aria-labelledby", "for"} {
			if id := attribute(n, name); id != "" && !ids[id] {
				t.Errorf("%s %q leads nowhere", name, id)
			}
		}
		if id, local := strings.CutPrefix(attribute(n, "href"), "#"); local && !ids[id] {
			t.Errorf("#%s leads nowhere", id)
		}
	}
}

// A report asks for nothing and its policy lets nothing in but its own style.
func TestReportIsSelfContained(t *testing.T) {
	page, root := reported(t, web.Chinese, samples(t)...)
	for n := range root.Descendants() {
		switch n.Data {
		case "script", "link", "img", "iframe", "object", "embed", "form", "base":
			t.Errorf("there is a %s", n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "src" || a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	_, style, _ := strings.Cut(page, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	policy := ""
	for n := range root.Descendants() {
		if attribute(n, "http-equiv") == "Content-Security-Policy" {
			policy = attribute(n, "content")
		}
	}
	if want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.HasPrefix(policy, want) {
		t.Errorf("policy %q, want %q", policy, want)
	}
	if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
		t.Error("the style asks for something")
	}
}

// What a document holds is text on the page, whatever it looks like.
func TestHostileText(t *testing.T) {
	const attack = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'><svg/onload=alert(1)>{{.}}<!--`
	var p zhnews.Pipeline
	rec, err := p.Text("全市签约项目165个。", zhnews.Meta{ID: attack, URL: "javascript:alert(1)"})
	if err != nil {
		t.Fatal(err)
	}
	rec.Title, rec.Source, rec.Editor = attack, attack, attack
	rec.Authors, rec.Keywords, rec.Warnings = []string{attack}, []string{attack}, []string{attack}
	for i := range rec.Blocks {
		rec.Blocks[i].Text += attack
	}
	for i := range rec.Facts {
		rec.Facts[i].Subject, rec.Facts[i].Indicator, rec.Facts[i].Sentence, rec.Facts[i].Evidence = attack, attack, attack, attack
	}
	_, root := reported(t, web.Chinese, web.Article{Record: rec})
	for n := range root.Descendants() {
		switch n.Data {
		case "script", "img", "svg":
			t.Errorf("there is a %s", n.Data)
		}
		if n.Type == html.CommentNode || strings.HasPrefix(attribute(n, "href"), "javascript:") {
			t.Errorf("%v", n)
		}
	}
	if text := said(root); strings.Count(text, "onerror=alert(1)") < 8 {
		t.Error("the page does not show what the document holds")
	}
}

func BenchmarkReport(b *testing.B) {
	all := samples(b)
	size := 0
	for _, a := range all {
		size += len(a.Record.Text())
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := web.Report(&out, web.Chinese, all); err != nil {
			b.Fatal(err)
		}
	}
}
