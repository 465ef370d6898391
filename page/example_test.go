package page_test

import (
	"fmt"

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
