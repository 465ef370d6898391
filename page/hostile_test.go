package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/linear"
)

// hostile are inputs made to take long, of a size.
var hostile = map[string]func(n int) string{
	"divs":            repeat("<div>", article),
	"fonts":           repeat("<font>", article),
	"links":           repeat("<a href=x>青禾<p>", article),
	"tables":          repeat("<table><tr><td>", article),
	"rows":            repeat("<tr><td colspan=1000 rowspan=1000>一</td></tr>", article),
	"end tags":        repeat("</i></b></div></p>", article),
	"wrong ends":      func(n int) string { return article + strings.Repeat("<b>", n) + strings.Repeat("</i>", n) },
	"formats":         func(n int) string { return manyFormats(n) + article },
	"brackets":        repeat("（【[(", article),
	"quotes":          repeat("“”\"'《", article),
	"labels":          repeat("来源：", article),
	"labels and tabs": repeat("<span>来源：</span><span>作者：</span>", article),
	"reporters":       repeat("本报记者 ", article),
	"names":           repeat("甄样例 ", article),
	"digits":          repeat("2031", article),
	"dates":           repeat("2031-10-", article),
	"blanks":          repeat(" \t\u3000", article),
	"line breaks":     repeat("青<br>", article),
	"soft lines":      repeat("青禾县今年以来，新签约亿元以上项目总量居\n", article),
	"pieces":          repeat("<i>青</i><b>禾</b>", article),
	"classes":         func(n int) string { return `<div class="` + strings.Repeat("share-a ", n) + `">` + article },
	"images":          repeat("<img src=a.jpg>", article),
	"headings":        repeat("<h1>青禾县签约12个项目</h1>", "<title>青禾县签约12个项目</title>"+article),
	"metas":           repeat(`<meta name=date content=x>`, article),
	"keywords": func(n int) string {
		return `<meta name=keywords content="` + strings.Repeat("青禾,", n) + `">` + article
	},
	"strings in script": repeat(`"content":"\u9752",`, "<div id=app></div><script>var a={"),
	"open script":       repeat(`'content' : "`, "<script>"),
	"escapes":           repeat(`\u9752\n`, `<script>var content = "`),
	"glosses":           repeat("禾(hé)", article),
	"entities":          repeat("&#38738;&amp;", article),
	"comments":          repeat("<!-- a -->", article),
	"open comment":      repeat("<!-- <p>青禾", article),
	"next pages":        repeat("<a href=2.html>下一页</a> ", article),
	"same paragraph":    repeat("<p>青禾县集中签约12个项目，计划总投资36.5亿元。</p>", article),
}

const article = "<p>青禾县10月7日集中签约12个项目，计划总投资36.5亿元，年内全部开工建设。</p>"

func repeat(s, before string) func(int) string {
	return func(n int) string { return before + strings.Repeat(s, n) }
}

// TestSteps doubles hostile inputs and counts the statements that reading them
// executes: twice the input may take little more than twice the steps.
func TestSteps(t *testing.T) {
	packages := []string{"github.com/zhnews/zhnews/page", "github.com/zhnews/zhnews/text"}
	linear.Check(t, packages, hostile, func(b []byte) { _, _ = new(Reader).Read(b, Hint{Form: HTML}) })
}

// manyFormats opens formatting elements that all differ, which a browser opens
// again in every paragraph.
func manyFormats(n int) string {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "<b class=c%d>", i)
	}
	return b.String() + strings.Repeat("<p>青禾", n)
}

// TestFormats holds that they are not: 400 elements in each paragraph would be
// linear, too.
func TestFormats(t *testing.T) {
	root, _ := parse(strings.NewReader(manyFormats(3000)))
	nodes := 0
	for n := root; n != nil; n = after(n, root) {
		nodes++
	}
	if nodes > 20_000 {
		t.Errorf("3000 paragraphs below 400 formats have %d nodes", nodes)
	}
}
