package browser

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
)

// attempts are what a script would try that got onto the page by some way; each
// says whether it came through.
var attempts = map[string]string{
	"a script in the page": `(() => { const e = document.createElement("script"); e.textContent = "window.came = true"; document.body.append(e); return window.came === true; })()`,
	"a script from outside": `new Promise(r => { const e = document.createElement("script"); e.src = OUTSIDE + "script.js";
		e.onload = () => r(true); e.onerror = () => r(false); document.body.append(e); })`,
	"a handler":              `(() => { const e = document.createElement("b"); e.setAttribute("onclick", "window.clicked = true"); document.body.append(e); e.click(); return window.clicked === true; })()`,
	"words as a script":      `new Promise(r => { setTimeout("window.late = true", 0); setTimeout(() => r(window.late === true), 50); })`,
	"asking outside":         `fetch(OUTSIDE, {mode: "no-cors"}).then(() => true, () => false)`,
	"a picture from outside": `new Promise(r => { const e = new Image(); e.onload = () => r(true); e.onerror = () => r(false); e.src = OUTSIDE + "picture.png"; })`,
	"a style in the page":    `(() => { const e = document.createElement("style"); e.textContent = "h1 { display: none }"; document.head.append(e); return getComputedStyle(document.querySelector("h1")).display === "none"; })()`,
	"another base":           `(() => { const e = document.createElement("base"); e.href = OUTSIDE; document.head.prepend(e); return document.baseURI.startsWith(OUTSIDE); })()`,
}

// The policy of every page stops what its text could not: nothing is run that
// is not the server's, and nothing is asked of the outside.
func TestPolicy(t *testing.T) {
	var asked atomic.Int32
	outside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}))
	defer outside.Close()
	for _, page := range []string{"", "collection/facts", "collection/series", "collection/article?id=news%2F00001"} {
		b := newTab(t)
		b.do(chromedp.Navigate(address + page))
		for name, attempt := range attempts {
			if eval[bool](b, strings.ReplaceAll(attempt, "OUTSIDE", `"`+outside.URL+`/"`)) {
				t.Errorf("/%s: %s comes through", page, name)
			}
		}
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("the outside was asked %d times", n)
	}
}

// A page of another site, even one whose name leads to this machine, can send
// nothing to the server.
func TestOtherSite(t *testing.T) {
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(`<form method=post enctype=multipart/form-data action="` + address + `"><input name=text value="签约项目165个"><button>!</button></form>`))
	}))
	defer other.Close()
	for _, site := range []string{other.URL, strings.Replace(other.URL, "127.0.0.1", "localhost", 1)} {
		b := newTab(t)
		b.do(chromedp.Navigate(site))
		if eval[bool](b, `fetch("`+address+`api/v1/figures", {method: "POST", headers: {"Content-Type": "application/json"}, body: "{}"}).then(() => true, () => false)`) {
			t.Errorf("%s reaches the API", site)
		}
		if eval[bool](b, `fetch("`+address+`collection/facts").then(a => a.ok, () => false)`) {
			t.Errorf("%s reads the collection", site)
		}
		b.do(chromedp.Evaluate[chromedp.Void](`document.forms[0].requestSubmit()`))
		b.until(`location.href.startsWith("` + address + `") && document.querySelector("h1") !== null`)
		b.wants(`document.querySelector("article") === null && document.body.textContent.includes("another site sent it")`)
	}
}
