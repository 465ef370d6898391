package zhnews_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// Whatever the text, figures stand in order where they say and read back as
// their text, damaged ones have no value, and facts point at figures.
func FuzzFindings(f *testing.F) {
	f.Add(benchText, "2031-08-03")
	f.Add("“全市運(yùn)行。”?！?月2日,簽(qiān)約項(xiàng)目165個(gè)\n�月2日共�00個", "")
	f.Add("２０３１年３月１日上午９时，白鹭市引進１．２万亿元，占三成以上。", "2031-03-02T10:00")
	f.Fuzz(func(t *testing.T, s, published string) {
		m := zhnews.Meta{ID: "a"}
		if day, err := page.ParseTime(published); err == nil {
			m.Published = day
		}
		var p zhnews.Pipeline
		found := p.Findings(s, m)
		last := 0
		for i := range found.Figures {
			figure := &found.Figures[i]
			if figure.Start < last || figure.End <= figure.Start || figure.End > len(s) {
				t.Fatalf("%q stands at %d to %d after %d of %d", figure.Text, figure.Start, figure.End, last, len(s))
			}
			if s[figure.Start:figure.End] != figure.Text {
				t.Fatalf("%q reads back as %q", figure.Text, s[figure.Start:figure.End])
			}
			last = figure.End
		}
		for _, fact := range found.Facts {
			checkLinks(t, len(found.Figures), fact.Parent, fact.Equivalent, &fact.Figure)
		}
	})
}

// testPages are the pages under testdata, as they were saved.
func testPages(t testing.TB) (pages [][]byte) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, b)
	}
	return pages
}

// checkOriginals checks that the spans before repair lie in their blocks, and
// are the spans themselves where nothing was repaired.
func checkOriginals(t *testing.T, rec *record.Record) {
	for i := range rec.Figures {
		figure := &rec.Figures[i]
		was := figure.Original
		if figure.In != "" {
			continue
		}
		if was == nil {
			t.Fatalf("%q has no original", figure.Text)
		}
		block := &rec.Blocks[was.Block]
		before := block.Original
		if before == "" {
			before = block.Text
		}
		if was.Start < 0 || was.Start > was.End || was.End > len(before) {
			t.Fatalf("%q: %d to %d of %d bytes before repair", figure.Text, was.Start, was.End, len(before))
		}
		if block.Original == "" && before[was.Start:was.End] != figure.Text {
			t.Fatalf("%q was %q, though nothing was repaired", figure.Text, before[was.Start:was.End])
		}
	}
}

// checkLinks checks that links point at figures.
func checkLinks(t *testing.T, figures int, links ...*int) {
	for _, link := range links {
		if link != nil && (*link < 0 || *link >= figures) {
			t.Fatalf("a link to figure %d of %d", *link, figures)
		}
	}
}

// Whatever the bytes, a page gives a record whose figures read back and whose
// JSON comes back, or an error that says what to do.
func FuzzPage(f *testing.F) {
	f.Add([]byte(news))
	f.Add([]byte(strings.Repeat("<font>", 600) + "青禾县上半年共签约项目10个，引进资金3亿元，同比增长8%。"))
	f.Add([]byte("标题：青禾县签约\n来源：白鹭日报\n\n青禾县上半年共签约项目10个。\n"))
	f.Add([]byte("\xc7\xe0\xba\xcc\xcf\xd8\xc7\xa9\xd4\xbc\xcf\xee\xc4\xbf\x32\x30\xb8\xf6\xa1\xa3"))
	for i, page := range testPages(f) {
		if i%10 == 0 || !testing.Short() {
			f.Add(page)
		}
	}
	p := zhnews.Pipeline{Originals: true, Kinds: extract.Kinds}
	f.Fuzz(func(t *testing.T, b []byte) {
		rec, err := p.Page(strings.NewReader(string(b)), zhnews.Meta{ID: "a"})
		if err != nil {
			if strings.Count(err.Error(), ": ") < 2 {
				t.Fatalf("no stage or reason: %s", err)
			}
			return
		}
		for i := range rec.Figures {
			figure := &rec.Figures[i]
			if s := rec.At(figure.In); figure.End > len(s) || s[figure.Start:figure.End] != figure.Text {
				t.Fatalf("%q does not stand at %s %d to %d", figure.Text, figure.In, figure.Start, figure.End)
			}
		}
		checkOriginals(t, rec)
		if _, err := json.Marshal(rec); err != nil {
			t.Fatal(err)
		}
	})
}
