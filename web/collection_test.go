package web_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch/sqlite"
	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/web"
)

// hostile is a name that would do harm if it were more than text.
const hostile = `../../etc/passwd?"'><script>alert(1)</script>`

// told are articles of which two tell the same and one something else.
var told = []struct{ id, published, text string }{
	{"n1", "2031-04-20", "山东外贸\n\n来源：白鹭晚报\n\n今年一季度，山东省进出口总额315亿元，同比增长4.1%。"},
	{"n2", "2031-07-20", "山东外贸\n\n来源：白鹭晚报\n\n今年上半年，山东省进出口总额674亿元，同比下降5.2%。预计全年进出口总额1400亿元。"},
	{"n3", "2031-07-21", "山东外贸\n\n来源：松岭日报\n\n今年上半年，山东省进出口总额679亿元，拟签约项目35个。"},
	{"n4", "2031-07-22", "辽宁外贸\n\n来源：松岭日报\n\n今年上半年，辽宁省进出口总额约3至4亿元。"},
	{hostile, "2031-07-23", "签约\n\n来源：<b>青禾时报</b>\n\n今年上半年，辽宁省<script>alert(1)</script>签约项目77个。"},
}

// collected makes a collection of records.
func collected(t *testing.T, records ...*record.Record) *collection.Collection {
	t.Helper()
	path := filepath.Join(t.TempDir(), "c.sqlite")
	sink := &sqlite.Sink{Path: path, Tables: collection.Tables(), Last: collection.Views()}
	must(t, sink.Open(nil))
	for _, r := range records {
		must(t, sink.Put(collection.Rows(r, record.Bytes)))
	}
	made, err := sink.Finish()
	must(t, err)
	must(t, os.Rename(made[0].Partial, path))
	c, err := collection.Open(path)
	must(t, err)
	t.Cleanup(func() { c.Close() })
	return c
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// browser is a server with the collection of what is told.
func browser(t *testing.T) http.Handler {
	t.Helper()
	s := server(&zhnews.Pipeline{})
	s.Collection = toldCollection(t)
	return s.Handler()
}

func toldCollection(t *testing.T) *collection.Collection {
	t.Helper()
	p := &zhnews.Pipeline{}
	var records []*record.Record
	for _, a := range told {
		published, err := page.ParseTime(a.published)
		must(t, err)
		rec, err := p.Text(a.text, zhnews.Meta{ID: a.id, URL: "javascript:alert(1)", Published: published})
		must(t, err)
		records = append(records, rec)
	}
	return collected(t, records...)
}

func get(h http.Handler, address string) *httptest.ResponseRecorder {
	return ask(h, httptest.NewRequest("GET", "http://"+host+address, nil))
}

// Every view answers in both languages, alone and with a search, and every link
// on it leads somewhere: in a collection, to the figure in its sentence.
func TestViews(t *testing.T) {
	h := browser(t)
	followed := map[string]bool{}
	for _, view := range []string{"articles", "facts", "series", "map", "times"} {
		for _, search := range []string{"", "q=" + url.QueryEscape("进出口"), "indicator=" + url.QueryEscape("进出口总值"), "place=370000", "status=planned", "from=2031-06&to=2031", "q=%3Cscript%3E"} {
			for _, lang := range []string{"lang=zh", "lang=en"} {
				address := "/collection/" + view + "?" + lang + "&" + search
				w := get(h, address)
				if w.Code != 200 {
					t.Fatalf("%s: %d\n%s", address, w.Code, w.Body)
				}
				root := parsed(t, w.Body.String())
				linked(t, root)
				harmless(t, root)
				for n := range root.Descendants() {
					if to := attribute(n, "href"); n.Data == "a" && strings.HasPrefix(to, "/collection/article") && !followed[to] {
						followed[to] = true
						leads(t, h, to)
					}
				}
			}
		}
	}
	if len(followed) < 2*len(told) {
		t.Error(followed)
	}
}

// leads checks that an address of an article is good, and that there is what
// stands behind its #.
func leads(t *testing.T, h http.Handler, to string) {
	t.Helper()
	address, id, _ := strings.Cut(to, "#")
	w := get(h, address)
	root := parsed(t, w.Body.String())
	harmless(t, root)
	found := id == ""
	for n := range root.Descendants() {
		found = found || attribute(n, "id") == id
	}
	if w.Code != 200 || !found {
		t.Errorf("%s: %d, leads nowhere", to, w.Code)
	}
}

// harmless checks that a page holds no script but its own and no styles.
func harmless(t *testing.T, root *html.Node) {
	t.Helper()
	for n := range root.Descendants() {
		if n.Data == "script" && attribute(n, "src") != "/asset/page.js" || n.Data == "b" || n.Data == "style" || attribute(n, "style") != "" {
			t.Errorf("there is a %s", n.Data)
		}
	}
}

// text is what a page says, without blanks.
func text(t *testing.T, h http.Handler, address string) string {
	t.Helper()
	return strings.Join(strings.Fields(said(parsed(t, get(h, address).Body.String()))), "")
}

// Values that contradict each other stand side by side, each with who tells it;
// what is expected stands apart from what is.
func TestSeriesPage(t *testing.T) {
	got := text(t, browser(t), "/collection/series?lang=en&place=370000&indicator="+url.QueryEscape("进出口总额"))
	for _, want := range []string{
		"2031-01/03 actual 31,500,000,000 CNY 白鹭晚报 2031-04-20",
		"≠ 67,400,000,000 CNY 白鹭晚报 2031-07-20", "≠ 67,900,000,000 CNY 松岭日报 2031-07-21",
		"2031 forecast 140,000,000,000 CNY", "1 told differently",
	} {
		if !strings.Contains(got, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("lacks %q\n%s", want, got)
		}
	}
}

// The map shows what is told of provinces, a fall with its sign, a range not
// as its lower end alone.
func TestMapPage(t *testing.T) {
	h := browser(t)
	amounts := text(t, h, "/collection/map?lang=en&indicator="+url.QueryEscape("进出口总额"))
	for _, want := range []string{"bn CNY", "鲁 67.9 ≠", "辽 ≈0.3–0.4", "≈ 300,000,000 – 400,000,000 CNY"} {
		if !strings.Contains(amounts, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("lacks %q\n%s", want, amounts)
		}
	}
	if rates := text(t, h, "/collection/map?lang=en&quantity=1&indicator="+url.QueryEscape("进出口总额")); !strings.Contains(rates, "鲁-5.2") {
		t.Error(rates)
	}
}

// What cannot be asked says so; no address reaches a file.
func TestCollectionErrors(t *testing.T) {
	h := browser(t)
	for address, want := range map[string]int{
		"/collection/facts?place=" + url.QueryEscape("云岭国"):         400,
		"/collection/facts?from=gestern":                            400,
		"/collection/facts?status=maybe":                            400,
		"/collection/facts?page=-3":                                 200,
		"/collection/facts?page=999999999999999999999":              200,
		"/collection/map?quantity=77&period=x&indicator=%E6%80%BB":  200,
		"/collection/article":                                       404,
		"/collection/article?id=..%2F..%2Fetc%2Fpasswd":             404,
		"/collection/article?id=" + url.QueryEscape(hostile):        200,
		"/collection/..%2F..%2Fetc%2Fpasswd":                        404,
		"/collection/facts?q=" + url.QueryEscape(`" OR 1=1 --`):     200,
		"/collection/facts?indicator=" + url.QueryEscape(`' or '1`): 200,
		"/collection/articles?q=" + strings.Repeat("a+", 3000):      400,
	} {
		if w := get(h, address); w.Code != want {
			t.Errorf("%s: %d, want %d\n%.600s", address, w.Code, want, w.Body)
		}
	}
	if w := get(handler(), "/collection/facts"); w.Code != 404 || !strings.Contains(w.Body.String(), "collection") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	rebound := httptest.NewRequest("GET", "http://evil.example:8080/collection/facts", nil)
	if w := ask(h, rebound); w.Code != 403 {
		t.Error(w.Code)
	}
}

// Searching answers programs as the description says.
func TestSearchCall(t *testing.T) {
	h := browser(t)
	w := ask(h, callRequest("search", `{"q":"进出口","place":"山东","status":"forecast","limit":1}`))
	if got := w.Body.String(); w.Code != 200 || !strings.Contains(got, `"articles_total":1,`) || !strings.Contains(got, `"facts_total":1,`) || !strings.Contains(got, `"value":"140000000000"`) {
		t.Errorf("%d %s", w.Code, got)
	}
	if w := ask(handler(), callRequest("search", `{}`)); w.Code != 404 || !strings.Contains(w.Body.String(), "urn:zhnews:problem:no-collection") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

// A report of a collection asks for nothing, leads nowhere but within itself,
// and has each fact beside its sentence.
func TestCollectionReport(t *testing.T) {
	c := toldCollection(t)
	for _, lang := range []web.Lang{web.Chinese, web.English} {
		for _, search := range []web.Search{{}, {Place: "山东", Indicator: "进出口总值"}, {Words: "没有的话"}} {
			var out bytes.Buffer
			must(t, web.ReportCollection(t.Context(), &out, lang, c, search))
			root := parsed(t, out.String())
			linked(t, root)
			for n := range root.Descendants() {
				switch to := attribute(n, "href"); {
				case n.Data == "script", n.Data == "link", n.Data == "img", n.Data == "form", attribute(n, "src") != "", attribute(n, "style") != "":
					t.Errorf("there is a %s", n.Data)
				case to != "" && !strings.HasPrefix(to, "#"):
					t.Errorf("leads to %s", to)
				}
			}
			for _, a := range told[:4] {
				sentence := a.text[strings.LastIndex(a.text, "\n")+1:]
				sentence = sentence[:strings.Index(sentence, "。")]
				if search == (web.Search{}) && !strings.Contains(said(root), sentence) {
					t.Errorf("lacks %s", sentence)
				}
			}
		}
	}
	if err := web.ReportCollection(t.Context(), io.Discard, web.Chinese, c, web.Search{Status: "maybe"}); err == nil {
		t.Error("no error")
	}
}
