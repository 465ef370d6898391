package zhnews_test

import (
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

// Indicators of one's own, with the name that all their synonyms are given.
func ExamplePipeline_indicators() {
	own, err := record.ReadIndicators(strings.NewReader("# name\tsynonyms\tunit\n滩涂修复面积\t修复滩涂,新修复滩涂\tm2\n"))
	if err != nil {
		log.Fatal(err)
	}
	p := zhnews.Pipeline{Indicators: own}
	found := p.Findings("上半年，全市修复滩涂1200亩。", zhnews.Meta{})
	for _, fact := range found.Facts {
		fmt.Println(fact.Indicator, fact.Canonical, found.Figures[fact.Figure].Text)
	}
	// Output:
	// 修复滩涂 滩涂修复面积 1200亩
}

// Places that no gazetteer of divisions has.
func ExamplePipeline_gazetteer() {
	own, err := extract.ReadGazetteer(strings.NewReader("# name\tcode\tlevel\tother names\n白鹭滩科创新城\t210381\tzone\t白鹭滩新城\n"))
	if err != nil {
		log.Fatal(err)
	}
	p := zhnews.Pipeline{Gazetteer: own}
	found := p.Findings("白鹭滩新城今年签约项目12个。", zhnews.Meta{})
	for f, place := range extract.Of[extract.Place](found.Figures) {
		fmt.Println(f.Text, place.Code, place.Level, place.Name)
	}
	// Output:
	// 白鹭滩新城 210381 zone 白鹭滩科创新城
}

// Events to count from, which no calendar knows.
func ExamplePipeline_events() {
	own, err := extract.ReadEvents(strings.NewReader("# event\tfirst day\n白鹭新区设立\t2027-04-18\n"))
	if err != nil {
		log.Fatal(err)
	}
	p := zhnews.Pipeline{Events: own}
	published := page.Time{Time: time.Date(2031, 11, 6, 0, 0, 0, 0, time.UTC)}
	found := p.Findings("白鹭新区设立以来，累计签约项目165个。", zhnews.Meta{Published: published})
	for f, d := range extract.Of[extract.Date](found.Figures) {
		fmt.Println(f.Text, d.From, d.To)
	}
	// Output: 白鹭新区设立以来 2027-04-18 2031-11-06
}

// What an element holds on one site, where the general rules cannot know it.
func ExamplePipeline_quirks() {
	own, err := page.ReadQuirks(strings.NewReader("# host\tselector\tpart\twhy\nqinghe.example\t.zj-card\tdrop\ta card between paragraphs\n"))
	if err != nil {
		log.Fatal(err)
	}
	p := zhnews.Pipeline{Quirks: own}
	const html = `<h1>青禾县签约12个项目</h1><div><p>青禾县6日集中签约12个项目，计划总投资36.5亿元。</p>
<p class="zj-card">总编辑说，这是今年的第三次，也不会是最后一次，欢迎大家来谈。</p></div>`
	rec, err := p.Page(strings.NewReader(html), zhnews.Meta{URL: "https://news.qinghe.example/a.html"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Join(rec.Body, "\n"))
	// Output:
	// 青禾县6日集中签约12个项目，计划总投资36.5亿元。
}

// Words that the dictionary does not know, for the pipeline and for cutting
// text into words, one sentence at a time.
func ExamplePipeline_words() {
	var builtIn segment.Segmenter
	place, _ := segment.ParseTag("ns")
	own, err := builtIn.With(segment.Word{Text: "长泾镇", Freq: 10, Tag: place})
	if err != nil {
		log.Fatal(err)
	}
	p := zhnews.Pipeline{Segmenter: own}
	v := text.NewView("江阴市长泾镇签约项目165个。引进资金3亿元！")
	for _, sentence := range segment.Sentences(nil, v) {
		var words []string
		for _, token := range p.Segmenter.Append(nil, v, sentence) {
			words = append(words, v.Slice(token.Start, token.End)+"/"+token.Tag.String())
		}
		fmt.Println(strings.Join(words, " "))
	}
	// Output:
	// 江阴市/ns 长泾镇/ns 签约/v 项目/n 165/m 个/q 。/w
	// 引进/v 资金/n 3/m 亿元/m ！/w
}
