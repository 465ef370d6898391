package browser

import (
	"fmt"
	"net/url"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browse opens a view of the collection with a search.
func browse(t *testing.T, view string, width int64, scheme string, search ...string) *tab {
	t.Helper()
	q := url.Values{"lang": {"zh"}}
	for i := 0; i+1 < len(search); i += 2 {
		q.Set(search[i], search[i+1])
	}
	return open(t, address+"collection/"+view+"?"+q.Encode(), width, scheme)
}

// Ten thousand articles are searched by a word of two characters and paged
// through, with the keyboard alone.
func TestBrowseArticles(t *testing.T) {
	b := browse(t, "articles", 1280, "light")
	b.wants(`document.querySelector("h1").textContent.includes("10,000")`)
	b.wants(`document.querySelectorAll(".found li").length === 50`)
	b.do(chromedp.Focus("#q"), chromedp.SendKeys("#q", "港口"), chromedp.KeyEvent(kb.Enter))
	b.until(`document.querySelector(".found")?.textContent.includes("港口") && new URL(location).searchParams.get("q") === "港口"`)
	b.wants(`[...document.querySelectorAll(".found li")].every(e => e.textContent.includes("港口"))`)
	b.shot("collection-articles")
	b.do(chromedp.Focus(".pages a[rel=next]"), chromedp.KeyEvent(kb.Enter))
	b.until(`document.querySelector(".pages a[rel=prev]") !== null`)
	b.wants(`document.querySelector(".pages").textContent.includes("51 – 100")`)
	b.do(chromedp.Click(".found a"))
	b.until(`document.querySelector("article .text .figure") !== null`)
}

// Facts are sifted by place, indicator, time and status; a number leads to
// its sentence with one click.
func TestBrowseFacts(t *testing.T) {
	b := browse(t, "facts", 1280, "light")
	b.do(chromedp.SetValue("#place", "辽宁"), chromedp.SetValue("#indicator", "进出口总额"), chromedp.SetValue("#from", "2030"), chromedp.SetValue("#to", "2030-12"),
		chromedp.SetValue("#status", "forecast"), chromedp.Click("button.main"))
	b.until(`new URL(location).searchParams.get("status") === "forecast" && document.querySelector("table.told") !== null`)
	b.wants(`[...document.querySelectorAll("table.told tbody tr")].every(r => r.cells[2].textContent.match(/ 21\d{4}/) && r.cells[3].textContent.includes("2030") && r.cells[4].textContent === "预测")`)
	b.shot("collection-facts")
	b.do(chromedp.Click("table.told tbody a"))
	b.until(`document.querySelector(".text .k:target") !== null`)
	b.wants(`(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(".k:target").getBoundingClientRect())`)
	b.wants(`document.querySelector(".k:target").closest("p").textContent.includes("预计2030年全年")`)
	b.shot("collection-sentence")
}

// A series has a point for each time, one beside the other where sources
// differ, and each leads to what was said.
func TestChart(t *testing.T) {
	b := browse(t, "series", 1280, "light")
	b.do(chromedp.Click(".chips a"))
	b.until(`document.querySelector("svg.chart .mark") !== null`)
	b.wants(`document.querySelectorAll("svg.chart .mark").length > 20`)
	b.wants(`document.querySelector("svg.chart .line") !== null && document.querySelector("svg.chart .mark.conflict") !== null`)
	b.wants(`[...document.querySelectorAll("svg.chart text")].every(e => (r => r.width > 0 && r.left >= 0)(e.getBoundingClientRect()))`)
	b.shot("collection-series")
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("details:has(tbody.conflict)").open = true`),
		chromedp.Focus("svg.chart a:has(.conflict)"), chromedp.KeyEvent(kb.Enter))
	b.until(`document.querySelector("tbody.conflict:target") !== null`)
	b.wants(`document.querySelectorAll("tbody:target td.value").length > 1 && document.querySelector("tbody:target .cited").textContent.length > 10`)
	b.shot("collection-conflict")
	b.do(chromedp.Click("tbody:target td.value a"))
	b.until(`document.querySelector(".text .k:target") !== null`)
}

// The map has a tile for each province; one leads to what is told of it.
func TestMap(t *testing.T) {
	b := browse(t, "map", 1280, "light")
	b.wants(`document.querySelectorAll("svg.tiles .tile").length === 34 && document.querySelectorAll("svg.tiles a").length === 31`)
	b.shot("collection-map-counts")
	b.do(chromedp.Click(".chips a"))
	b.until(`document.querySelectorAll(".chips a[aria-current]").length === 2`)
	b.wants(`document.querySelectorAll("svg.tiles a .much").length > 25`)
	b.wants(`[...document.querySelectorAll("svg.tiles a")].every(a => (t => (r => t.left >= r.left && t.right <= r.right)(a.querySelector(".tile").getBoundingClientRect()))(a.querySelector(".much").getBoundingClientRect()))`)
	b.do(chromedp.EmulateViewport(1280, 1400))
	b.shot("collection-map")
	b.do(chromedp.Click("svg.tiles a"))
	b.until(`document.querySelector("tbody:target") !== null`)
	b.wants(`document.querySelector("tbody:target .cited").textContent.includes("亿元")`)
}

// The time line leads to the facts of a time.
func TestTimeline(t *testing.T) {
	b := browse(t, "times", 1280, "light", "place", "浙江省")
	b.wants(`document.querySelectorAll("svg.chart .stack").length > 40`)
	b.shot("collection-times")
	b.do(chromedp.Focus("svg.chart a"), chromedp.KeyEvent(kb.Enter))
	b.until(`document.querySelector("table.told") !== null`)
	b.wants(`new URL(location).searchParams.get("from") === "2028-01" && new URL(location).searchParams.get("place") === "浙江省"`)
}

var collectionViews = map[string][]string{
	"articles": {"q", "银行"},
	"facts":    {"place", "210300"},
	"series":   {"place", "370000", "indicator", "进出口总额"},
	"map":      {"indicator", "固定资产投资"},
	"times":    {},
}

// No view is wider than the window.
func TestCollectionWidths(t *testing.T) {
	for view, search := range collectionViews {
		b := browse(t, view, 1280, "light", search...)
		for _, width := range []int64{320, 390, 768, 1920} {
			b.do(chromedp.EmulateViewport(width, 900))
			b.wants(`innerWidth === ` + fmt.Sprint(width) + ` && document.documentElement.scrollWidth <= innerWidth`)
			if width == 390 {
				b.shot("collection-" + view + "-phone")
			}
		}
	}
}

// axe-core finds nothing amiss in any view.
func TestCollectionAccessibility(t *testing.T) {
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Skip("there is no axe-core: npm ci")
	}
	for view, search := range collectionViews {
		for _, scheme := range []string{"light", "dark"} {
			t.Run(view+"-"+scheme, func(t *testing.T) {
				b := browse(t, view, 1280, scheme, search...)
				b.do(chromedp.Evaluate[chromedp.Void](`{ for (const e of document.querySelectorAll("details")) e.open = true; }`))
				b.audit(string(axe))
				b.do(chromedp.Evaluate[chromedp.Void](`{ for (const e of document.querySelectorAll("details")) e.open = false; scrollTo(0, 0); }`))
				b.shot("collection-" + view + "-" + scheme)
			})
		}
	}
}
