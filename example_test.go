package zhnews_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

const news = `<html><head><title>青禾县上半年签约项目165个_白鹭新闻网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/jj/">经济</a></div>
<h1>青禾县上半年签约项目165个</h1>
<div class="info">2031-08-03 09:15　来源：白鹭日报　记者：张甲乙</div>
<div class="content">
<p>记者从青禾县招商局获悉，今年上半年全县共签约5000万元以上项目165个，引进域外资金212.6亿元，同比增长8.6%。</p>
<p>其中，新建项目67个，技改项目98个。审批时间缩短到9个工作日。</p>
<p>（责任编辑：李丙丁）</p></div></body></html>`

// A saved page becomes a record, whatever stands around the article.
func ExamplePipeline_Page() {
	var p zhnews.Pipeline
	rec, err := p.Page(strings.NewReader(news), zhnews.Meta{ID: "a1"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(rec.Title)
	fmt.Println(rec.Source, rec.Authors, rec.Published)
	for _, paragraph := range rec.Body {
		fmt.Println(paragraph)
	}
	// Output:
	// 青禾县上半年签约项目165个
	// 白鹭日报 张甲乙 2031-08-03T09:15:00+08:00
	// 记者从青禾县招商局获悉，今年上半年全县共签约5000万元以上项目165个，引进域外资金212.6亿元，同比增长8.6%。
	// 其中，新建项目67个，技改项目98个。审批时间缩短到9个工作日。
}

// A plain text may begin with a title, a source and a time; the rest is its
// body. Facts tell whose, what, how much and when.
func ExamplePipeline_Text() {
	var p zhnews.Pipeline
	rec, err := p.Text(`标题：青禾县前三季度外贸平稳
来源：白鹭日报 2031-10-20

前三季度，全县外贸进出口总额18.4亿元，同比增长6.2%。`, zhnews.Meta{ID: "t1"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(rec.Title, rec.Source, rec.Published)
	for _, fact := range rec.Facts {
		fmt.Println(fact.Subject, fact.Indicator, rec.Figures[fact.Figure].Text, fact.From, fact.To, fact.Status)
	}
	// Output:
	// 青禾县前三季度外贸平稳 白鹭日报 2031-10-20
	// 全县 外贸进出口总额 18.4亿元 2031-01-01 2031-09-30 actual
	// 全县 外贸进出口总额 6.2% 2031-01-01 2031-09-30 actual
}

// A service builds the tables before the first request; without Load the first
// text does.
func ExampleLoad() {
	zhnews.Load()
	var p zhnews.Pipeline
	for _, f := range p.Findings("全县签约项目67个。", zhnews.Meta{}).Figures {
		fmt.Println(f.Text)
	}
	// Output:
	// 67个
}

// The figures of a plain text, with spans in bytes of the text as given.
func ExamplePipeline_Findings() {
	published, err := page.ParseTime("2031-08-03")
	if err != nil {
		log.Fatal(err)
	}
	var p zhnews.Pipeline
	found := p.Findings("审批时间缩短到9个工作日，企业满意率超过九成。", zhnews.Meta{Published: published})
	for _, f := range found.Figures {
		row := f.Row()
		fmt.Printf("%s %s: %v %s %q\n", f.Kind(), f.Text, row.Value, row.Unit, row.Bound)
	}
	// Output:
	// duration 9个工作日: 9 workday ""
	// percent 九成: 90 % "over"
}

// Typed access: the amounts, in the unit that news uses.
func ExamplePipeline_typed() {
	var p zhnews.Pipeline
	rec, err := p.Page(strings.NewReader(news), zhnews.Meta{})
	if err != nil {
		log.Fatal(err)
	}
	for f, amount := range extract.Of[extract.Amount](rec.Figures) {
		fmt.Println(f.Text, amount.Value, amount.Currency, amount.Value.In("亿元"))
	}
	// Output:
	// 5000万元以上 50000000 CNY 0.5亿元
	// 212.6亿元 21260000000 CNY 212.6亿元
}

// The figures that a program of its own needs fill its struct; a plan is never
// taken for what is so.
func Example_bind() {
	var p zhnews.Pipeline
	found := p.Findings("上半年，青禾县实现财政收入23.17亿元，同比增长9.84%。下半年计划完成固定资产投资30亿元。全县粮食产量约52万吨。", zhnews.Meta{})
	var county struct {
		Revenue    extract.Decimal `zhnews:"indicator=财政收入,unit=CNY"`
		Growth     extract.Decimal `zhnews:"indicator=财政收入,unit=%,change=yoy"`
		Investment extract.Decimal `zhnews:"indicator=固定资产投资,unit=CNY"`
		Grain      int64           `zhnews:"indicator=粮食产量,unit=t"`
		Tourists   int64           `zhnews:"indicator=旅游人数"`
	}
	missing, err := record.Bind(found, &county)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(county.Revenue.In("亿元"), county.Growth)
	for _, field := range missing {
		fmt.Println(field)
	}
	// Output:
	// 23.17亿元 9.84
	// Investment: only facts of another status
	// Grain: the figure is approximate, a range or beyond a threshold
	// Tourists: no such fact
}
