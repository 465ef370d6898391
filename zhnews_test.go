package zhnews_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
)

// Errors name the document, the stage and the remedy, and can be told apart.
func TestErrors(t *testing.T) {
	p := zhnews.Pipeline{MaxBytes: 1000}
	for _, c := range []struct {
		name, document string
		want           error
	}{
		{"empty", "", zhnews.ErrEmpty},
		{"blank", " \n\n　", zhnews.ErrEmpty},
		{"binary", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01", zhnews.ErrBinary},
		{"large", strings.Repeat("青禾县签约。", 100), zhnews.ErrTooLarge},
		{"shell", "<html><body><div id=app></div></body></html>", zhnews.ErrNoArticle},
	} {
		rec, err := p.Page(strings.NewReader(c.document), zhnews.Meta{ID: c.name})
		var known *zhnews.Error
		if rec != nil || !errors.Is(err, c.want) || !errors.As(err, &known) {
			t.Errorf("%s: %v, %v", c.name, rec, err)
			continue
		}
		if known.ID != c.name || known.Stage == "" || known.Reason == "" || known.Remedy == "" {
			t.Errorf("%s: %#v", c.name, known)
		}
	}
}

// A reader that fails is the document's error.
func TestReaderFails(t *testing.T) {
	var p zhnews.Pipeline
	broken := errors.New("the tape broke")
	_, err := p.Page(failing{broken}, zhnews.Meta{ID: "a"})
	if !errors.Is(err, broken) || err.Error() != "a: read: the tape broke: check that it can be read to its end" {
		t.Error(err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// What is known from elsewhere is used where the document is silent.
func TestMeta(t *testing.T) {
	published, err := page.ParseTime("2031-08-03")
	if err != nil {
		t.Fatal(err)
	}
	m := zhnews.Meta{ID: "a", URL: "https://news.example.org/a", Published: published}
	var p zhnews.Pipeline
	rec, err := p.Text("昨日，青禾县签约项目165个，引进资金3亿元。", m)
	if err != nil {
		t.Fatal(err)
	}
	if rec.URL != m.URL || rec.Published.String() != "2031-08-03" {
		t.Error(rec.URL, rec.Published)
	}
	for _, day := range extract.Of[extract.Date](rec.Figures) {
		if day.From != "2031-08-02" {
			t.Error(day)
		}
	}
	rec, err = p.Page(strings.NewReader(news), zhnews.Meta{Published: m.Published})
	if err != nil || !rec.Published.Clock {
		t.Error(rec, err)
	}
}

// Kinds not asked for are left out, and bare numbers unless they are.
func TestKinds(t *testing.T) {
	const s = "项目165个，资金3亿元。圆周率是3.14159。"
	for _, c := range []struct {
		kinds []extract.Kind
		want  string
	}{
		{nil, "count amount"},
		{[]extract.Kind{extract.KindAmount}, "amount"},
		{extract.Kinds, "count amount number"},
		{[]extract.Kind{}, ""},
	} {
		p := zhnews.Pipeline{Kinds: c.kinds}
		var got []string
		for _, f := range p.Findings(s, zhnews.Meta{}).Figures {
			got = append(got, string(f.Kind()))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %v, want %s", c.kinds, got, c.want)
		}
	}
}

// One pipeline serves many goroutines, and each gets the bytes that one alone
// would have got.
func TestShared(t *testing.T) {
	pages := testPages(t)
	var p zhnews.Pipeline
	alone := readAll(t, &p, pages)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := readAll(t, &p, pages); !bytes.Equal(got, alone) {
				t.Error("other bytes than alone")
			}
		})
	}
	wait.Wait()
}

// readAll reads pages into lines of JSON.
func readAll(t *testing.T, p *zhnews.Pipeline, pages [][]byte) []byte {
	var out bytes.Buffer
	for _, page := range pages {
		rec, err := p.Page(bytes.NewReader(page), zhnews.Meta{ID: "a"})
		if err != nil && !errors.Is(err, zhnews.ErrNoArticle) {
			t.Error(err)
		}
		if err := json.NewEncoder(&out).Encode(rec); err != nil {
			t.Error(err)
		}
	}
	return out.Bytes()
}
