package page_test

import (
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/zhnews/zhnews/page"
)

func ExampleReader_Read() {
	html := `<html><head><title>青禾县签约12个项目_青禾在线</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news">新闻</a></div>
<h1>青禾县签约12个项目</h1>
<div>2031-03-07 09:30 来源：青禾日报 作者：甄样例</div>
<div><p>本报青禾3月6日电 青禾县6日集中签约12个项目，计划总投资36.5亿元。</p>
<p>今年以来，全县已引进企业77家，同比增长8.6%。</p>
<p>（责任编辑：贾虚构）</p></div>
<div>版权所有：青禾在线</div></body></html>`
	var r page.Reader
	p, err := r.Read([]byte(html), page.Hint{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Title)
	fmt.Println(p.Published, p.Source, p.Authors, p.Editor, p.Dateline)
	for _, paragraph := range p.Body() {
		fmt.Println(paragraph)
	}
	// Output:
	// 青禾县签约12个项目
	// 2031-03-07T09:30:00+08:00 青禾日报 [甄样例] 贾虚构 {青禾 3月6日}
	// 本报青禾3月6日电 青禾县6日集中签约12个项目，计划总投资36.5亿元。
	// 今年以来，全县已引进企业77家，同比增长8.6%。
}

// A user's rows say what the general rules do not see on a site.
func ExampleReadQuirks() {
	quirks, err := page.ReadQuirks(strings.NewReader("qinghe.example\t.zj-card\tdrop\tthe editor's card between paragraphs\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	html := `<h1>青禾县签约12个项目</h1><div><p>青禾县6日集中签约12个项目，计划总投资36.5亿元。</p>
<p class="zj-card">总编辑说，这是今年的第三次，也不会是最后一次，欢迎大家来谈。</p>
<p>今年以来，全县已引进企业77家，同比增长8.6%。</p></div>`
	r := page.Reader{Quirks: quirks}
	p, err := r.Read([]byte(html), page.Hint{URL: "https://news.qinghe.example/a.html"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, paragraph := range p.Body() {
		fmt.Println(paragraph)
	}
	// Output:
	// 青禾县6日集中签约12个项目，计划总投资36.5亿元。
	// 今年以来，全县已引进企业77家，同比增长8.6%。
}

// A document can be changed with goquery before it is read.
func ExampleReader_Document() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(`<h1>青禾县签约12个项目</h1>
<div><p>青禾县6日集中签约12个项目，计划总投资36.5亿元。</p><p class="note">本文由青禾县招商局供图，转载须经同意，请注明出处。</p></div>`))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc.Find(".note").Remove()
	var r page.Reader
	p, err := r.Document(doc, page.Hint{})
	fmt.Println(p.Title, p.Body(), err)
	// Output:
	// 青禾县签约12个项目 [青禾县6日集中签约12个项目，计划总投资36.5亿元。] <nil>
}
