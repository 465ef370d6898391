package web_test

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/web"
)

// host is the name under which the servers of the tests are asked.
const host = "127.0.0.1:8080"

func server(p web.Pipeline) *web.Server {
	return &web.Server{
		Pipeline: p,
		Hosts:    []string{host},
		Exporters: []web.Exporter{{Name: "json", Type: "application/json", Write: func(w io.Writer, records []*record.Record) error {
			return json.NewEncoder(w).Encode(records)
		}}},
	}
}

func handler() http.Handler { return server(&zhnews.Pipeline{Originals: true}).Handler() }

// A formPart is a field of a form; with a file name it is a file.
type formPart struct{ name, file, value string }

func formRequest(path string, parts ...formPart) *http.Request {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for _, part := range parts {
		head := textproto.MIMEHeader{"Content-Disposition": {"form-data; name=" + strconv.Quote(part.name)}}
		if part.file != "" {
			head.Set("Content-Disposition", head.Get("Content-Disposition")+"; filename="+strconv.Quote(part.file))
		}
		field, _ := w.CreatePart(head)
		io.WriteString(field, part.value)
	}
	w.Close()
	r := httptest.NewRequest("POST", "http://"+host+path, &body)
	r.Header.Set("Content-Type", w.FormDataContentType())
	return r
}

func callRequest(name, body string) *http.Request {
	r := httptest.NewRequest("POST", "http://"+host+"/api/v1/"+name, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return r
}

func ask(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// A text pasted is read; its date can be corrected with what the page carries
// along.
func TestPasteAndCorrect(t *testing.T) {
	h := handler()
	w := ask(h, formRequest("/?lang=en", formPart{"text", "", "昨日，青禾县签约项目165个，引进资金3亿元。"}))
	if w.Code != 200 || !strings.Contains(w.Body.String(), "unresolved") {
		t.Fatalf("%d\n%s", w.Code, w.Body)
	}
	root := parsed(t, w.Body.String())
	linked(t, root)
	again := []formPart{{"date", "", "2031-08-03"}}
	for n := range root.Descendants() {
		if n.Data == "input" && attribute(n, "type") == "hidden" {
			again = append(again, formPart{attribute(n, "name"), "", attribute(n, "value")})
		}
	}
	w = ask(h, formRequest("/?lang=en", again...))
	if w.Code != 200 || !strings.Contains(w.Body.String(), "2031-08-02") || strings.Contains(w.Body.String(), "unresolved") {
		t.Errorf("%d\n%s", w.Code, w.Body)
	}
	w = ask(h, formRequest("/download/json", again...))
	if w.Code != 200 || !strings.Contains(w.Body.String(), `"from":"2031-08-02"`) || strings.Contains(w.Body.String(), "orig") {
		t.Errorf("%d\n%s", w.Code, w.Body)
	}
	if got := w.Header().Get("Content-Disposition"); got != "attachment; filename=text.json" {
		t.Error(got)
	}
}

// The page shows when a document appeared, to the minute if it says so; a
// corrected hour moves what is told by the hour.
func TestCorrectClock(t *testing.T) {
	h := handler()
	const text = "青禾县签约项目\n\n来源：白鹭晚报　2031-07-15 09:30\n\n青禾县签约项目165个。两小时后，客商离开。"
	w := ask(h, formRequest("/?lang=en", formPart{"text", "", text}))
	fields := map[string]string{}
	for n := range parsed(t, w.Body.String()).Descendants() {
		if n.Data == "input" {
			fields[attribute(n, "name")] = attribute(n, "value")
		}
	}
	if fields["date"] != "2031-07-15" || fields["clock"] != "09:30" || !strings.Contains(w.Body.String(), "2031-07-15T11:30") {
		t.Errorf("%q\n%s", fields, w.Body)
	}
	w = ask(h, formRequest("/?lang=en", formPart{"text", "", text}, formPart{"date", "", "2031-07-15"}, formPart{"clock", "", "14:45"}))
	if w.Code != 200 || !strings.Contains(w.Body.String(), "2031-07-15T16:45") || !strings.Contains(w.Body.String(), `value="14:45"`) {
		t.Errorf("%d\n%s", w.Code, w.Body)
	}
	for _, wrong := range [][2]string{{"", "14:45"}, {"2031-07-15", "25:00"}, {"heute", ""}} {
		w := ask(h, formRequest("/", formPart{"text", "", text}, formPart{"date", "", wrong[0]}, formPart{"clock", "", wrong[1]}))
		if w.Code != http.StatusBadRequest {
			t.Errorf("%q: %d", wrong, w.Code)
		}
	}
}

// Files are read each for itself: one that cannot be read is told of beside
// the others.
func TestFiles(t *testing.T) {
	page, err := os.ReadFile("../testdata/pages/hk-big5.html")
	if err != nil {
		t.Fatal(err)
	}
	h := handler()
	w := ask(h, formRequest("/", formPart{"file", "big5.html", string(page)}, formPart{"file", "empty.html", " "}, formPart{"file", "short.txt", "签约项目165个"}))
	root := parsed(t, w.Body.String())
	linked(t, root)
	articles := 0
	for n := range root.Descendants() {
		if n.Data == "article" {
			articles++
		}
	}
	if w.Code != 200 || articles != 2 || !strings.Contains(w.Body.String(), "empty.html: page: empty input") {
		t.Errorf("%d, %d articles\n%s", w.Code, articles, w.Body)
	}
	if w := ask(h, formRequest("/", formPart{"file", "empty.html", " "})); w.Code != http.StatusUnprocessableEntity {
		t.Error(w.Code)
	}
	if w := ask(h, formRequest("/")); w.Code != http.StatusBadRequest {
		t.Error(w.Code)
	}
}

// The language is that of the address, else of the browser, else Chinese.
func TestLanguage(t *testing.T) {
	h := handler()
	for _, c := range []struct{ query, accept, want string }{
		{"", "", "zh-Hans"},
		{"", "en-GB,en;q=0.9,zh;q=0.8", "en"},
		{"", "fr, zh-CN;q=0.9, en;q=0.5", "zh-Hans"},
		{"?lang=en", "zh-CN", "en"},
		{"?lang=fr", "fr", "zh-Hans"},
	} {
		r := httptest.NewRequest("GET", "http://"+host+"/"+c.query, nil)
		r.Header.Set("Accept-Language", c.accept)
		if w := ask(h, r); !strings.Contains(w.Body.String(), `<html lang="`+c.want+`">`) {
			t.Errorf("%+v\n%s", c, w.Body)
		}
	}
}

// A gate is a pipeline that does not answer until it is opened.
type gate struct {
	zhnews.Pipeline
	open chan struct{}
}

func (g *gate) Findings(s string, m zhnews.Meta) record.Findings {
	<-g.open
	return g.Pipeline.Findings(s, m)
}

// What takes too long is given up; the client is told when to come again.
func TestDeadline(t *testing.T) {
	g := &gate{open: make(chan struct{})}
	s := server(g)
	s.Deadline = 20 * time.Millisecond
	h := s.Handler()
	w := ask(h, callRequest("figures", `{"text":"签约项目165个"}`))
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	close(g.open)
}

// More than the server can hold is turned away at once, and taken later.
func TestOverload(t *testing.T) {
	g := &gate{open: make(chan struct{})}
	h := server(g).Handler()
	codes := make(chan int, 16)
	var clients sync.WaitGroup
	for range cap(codes) {
		clients.Go(func() {
			r := callRequest("figures", `{"text":"签约项目165个"}`)
			r.ContentLength = 20 << 20
			w := ask(h, r)
			codes <- w.Code
			if (w.Code == http.StatusServiceUnavailable) != (w.Header().Get("Retry-After") != "") {
				t.Errorf("%d %v", w.Code, w.Header())
			}
		})
	}
	refused := 0
	for refused < cap(codes)-6 { // 128 MiB hold six
		if <-codes == http.StatusServiceUnavailable {
			refused++
		}
	}
	close(g.open)
	clients.Wait()
	if w := ask(h, callRequest("figures", `{"text":"签约项目165个"}`)); w.Code != 200 {
		t.Error(w.Code)
	}
}

// A faulty is a pipeline with a fault.
type faulty struct{ zhnews.Pipeline }

func (*faulty) Findings(string, zhnews.Meta) record.Findings { panic("nil map") }

// A fault of the program costs one answer, which does not show its insides.
func TestFault(t *testing.T) {
	h := server(new(faulty)).Handler()
	for range 20 { // more than there are processors
		if w := ask(h, callRequest("figures", `{"text":"签约"}`)); w.Code != 500 || strings.Contains(w.Body.String(), "nil map") {
			t.Fatalf("%d %s", w.Code, w.Body)
		}
	}
}

// A fault in writing a file costs one answer too.
func TestExporterFault(t *testing.T) {
	s := server(new(zhnews.Pipeline))
	s.Exporters[0].Write = func(io.Writer, []*record.Record) error { panic("nil map") }
	if w := ask(s.Handler(), formRequest("/download/json", formPart{"text", "", "签约项目165个。"})); w.Code != 500 {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

// Requests are counted by route and status; no client makes up a label.
func TestMetrics(t *testing.T) {
	h := handler()
	ask(h, callRequest("figures", `{"text":"签约项目165个"}`))
	ask(h, callRequest("figures", `{}`))
	ask(h, httptest.NewRequest("GET", "http://"+host+"/made/up", nil))
	text := ask(h, httptest.NewRequest("GET", "http://"+host+"/metrics", nil)).Body.String()
	for _, want := range []string{
		`zhnews_requests_total{route="POST /api/v1/figures",code="200"} 1`,
		`zhnews_requests_total{route="POST /api/v1/figures",code="400"} 1`,
		`zhnews_requests_total{route="none",code="404"} 1`,
		`zhnews_request_seconds_bucket{route="POST /api/v1/figures",le="+Inf"} 2`,
		`zhnews_requests_open 1`,
		`zhnews_documents_bytes 0`,
	} {
		if !strings.Contains(text, want+"\n") {
			t.Errorf("lacks %s", want)
		}
	}
	if strings.Contains(text, "made") || t.Failed() {
		t.Error(text)
	}
}
