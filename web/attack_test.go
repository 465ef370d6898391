package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/zhnews/zhnews"
)

// Real attempts to get in, each turned away.
func TestAttacks(t *testing.T) {
	h := handler()
	request := func(change func(*http.Request)) *http.Request {
		r := formRequest("/", formPart{"text", "", "签约项目165个。"})
		change(r)
		return r
	}
	for name, c := range map[string]struct {
		r    *http.Request
		want int
	}{
		"a form":            {request(func(*http.Request) {}), 200},
		"its own origin":    {request(func(r *http.Request) { r.Header.Set("Origin", "http://"+host) }), 200},
		"DNS rebinding":     {request(func(r *http.Request) { r.Host = "evil.example:8080" }), 403},
		"rebinding the API": {func() *http.Request { r := callRequest("figures", `{}`); r.Host = "evil.example"; return r }(), 403},
		"another origin":    {request(func(r *http.Request) { r.Header.Set("Origin", "http://evil.example") }), 403},
		"another site":      {request(func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }), 403},
		"another port":      {request(func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") }), 403},
		"a simple request": {func() *http.Request {
			r := callRequest("figures", `{"text":"1"}`)
			r.Header.Set("Content-Type", "text/plain")
			return r
		}(), 415},
		"a path upwards":    {httptest.NewRequest("GET", "http://"+host+"/asset/..%2f..%2fetc/passwd", nil), 404},
		"a file by name":    {httptest.NewRequest("GET", "http://"+host+"/asset/server.go", nil), 404},
		"a form of its own": {formRequest("/download/..%2fpasswd", formPart{"text", "", "签约"}), 404},
		"no base64":         {formRequest("/", formPart{"name", "", "a"}, formPart{"document", "", "<>"}), 400},
		"too large":         {formRequest("/", formPart{"file", "a.txt", strings.Repeat("签约项目165个。", 2<<20)}), 413},
		"a binary":          {formRequest("/", formPart{"file", "a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"}), 422},
		"a long form":       {endless(formRequest("/", formPart{"file", "a.txt", strings.Repeat("签约项目165个。", 2<<20)})), 413},
		"a long call":       {endless(callRequest("figures", `{"text":"`+strings.Repeat("签约项目165个。", 2<<20)+`"}`)), 413},
		"a form with GET":   {httptest.NewRequest("GET", "http://"+host+"/download/json", nil), 405},
		"deleting":          {httptest.NewRequest("DELETE", "http://"+host+"/", nil), 405},
	} {
		w := ask(h, c.r)
		if w.Code != c.want {
			t.Errorf("%s: %d, want %d\n%.300s", name, w.Code, c.want, w.Body)
		}
		if got := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'none'; style-src 'self'; script-src 'self'") {
			t.Errorf("%s: policy %q", name, got)
		}
	}
}

// endless is a request that does not say how long it is.
func endless(r *http.Request) *http.Request {
	r.ContentLength = -1
	return r
}

// A page full of scripts and a file named like a path are text and no more.
func TestHostileUpload(t *testing.T) {
	page := `<html><title>青禾县签约</title><body><h1>青禾县签约<img src=x onerror=alert(1)></h1><script>alert(1)</script>
<p onclick=alert(1)>青禾县签约项目165个，&lt;script&gt;alert(2)&lt;/script&gt;引进资金3亿元，同比增长一成，企业纷纷表示满意。</p><p>全县上半年共接待客商三百余人，洽谈项目77个。</p></body></html>`
	w := ask(handler(), formRequest("/", formPart{"file", `../../etc/"><script>alert(3)</script>.html`, page}))
	root := parsed(t, w.Body.String())
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s has %s", n.Data, a.Key)
			}
		}
		if n.Data == "img" || n.Data == "script" && attribute(n, "src") != "/asset/page.js" {
			t.Errorf("there is a %s", n.Data)
		}
	}
	if w.Code != 200 || !strings.Contains(w.Body.String(), "165个") {
		t.Errorf("%d\n%s", w.Code, w.Body)
	}
}

// With a token nobody gets in without it, and no page of another site can use it.
func TestToken(t *testing.T) {
	s := server(&zhnews.Pipeline{})
	s.Token = "secret"
	h := s.Handler()
	get := func(path string, change func(*http.Request)) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", "http://box.example"+path, nil)
		change(r)
		return ask(h, r)
	}
	plain := func(*http.Request) {}
	for path, want := range map[string]int{"/": 401, "/collection/facts": 401, "/collection/article?id=a": 401, "/api/v1/openapi.json": 401, "/metrics": 401, "/asset/page.js": 401, "/?token=wrong": 401, "/healthz": 200, "/?token=secret": 303} {
		if w := get(path, plain); w.Code != want {
			t.Errorf("%s: %d, want %d", path, w.Code, want)
		}
	}
	c := get("/?token=secret", plain).Result().Cookies()[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode {
		t.Errorf("%+v", c)
	}
	if w := get("/", func(r *http.Request) { r.AddCookie(c) }); w.Code != 200 {
		t.Error(w.Code)
	}
	paste := formRequest("/", formPart{"text", "", "签约项目165个。"})
	paste.Host = "box.example"
	paste.Header.Set("Origin", "http://box.example") // all a browser tells where nothing is encrypted
	paste.AddCookie(c)
	if w := ask(h, paste); w.Code != 200 {
		t.Error(w.Code)
	}
	if w := get("/metrics", func(r *http.Request) { r.Header.Set("Authorization", "Bearer secret") }); w.Code != 200 {
		t.Error(w.Code)
	}
}

// Whatever a program sends, the answer is JSON and never a fault of the server.
func FuzzCall(f *testing.F) {
	names := []string{"figures", "places", "extract", "clean"}
	for i, body := range []string{
		`{"id":1,"text":"昨日签约项目165个","published":"2031-08-03"}`, `{"text":"鞍山市","place":"210300","offsets":"utf16"}`,
		`{"id":"a","html":"<p>青禾县签约项目165个。","url":"https://news.example/a"}`, `{"html_base64":"x+TWwg=="}`, `{"id":[],"text":null}`, `[]`, `{"text":`, ``,
	} {
		f.Add(uint8(i), body)
	}
	h := handler()
	f.Fuzz(func(t *testing.T, which uint8, body string) {
		w := ask(h, callRequest(names[int(which)%len(names)], body))
		if w.Code >= 500 || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	})
}
