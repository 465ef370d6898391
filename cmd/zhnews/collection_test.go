package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/collection"
)

// told are articles that tell of two provinces, agree here and disagree there.
var told = []struct{ id, published, place, text string }{
	{"n1", "2031-04-20", "210300", "鞍山市一季度外贸进出口\n\n来源：白鹭晚报\n\n今年一季度，鞍山市进出口总额31.5亿元，同比增长4.1%。其中，出口19.2亿元。"},
	{"n2", "2031-07-20", "210300", "鞍山市上半年外贸进出口\n\n来源：白鹭晚报\n\n今年上半年，鞍山市进出口总额67.4亿元，同比增长5.2%。预计全年进出口总额140亿元。"},
	{"n3", "2031-07-21", "210300", "鞍山市外贸半年报\n\n来源：松岭日报\n\n今年上半年，鞍山市进出口总额67.9亿元。银行业协会说，企业结汇便利。"},
	{"n4", "2031-07-21", "210000", "辽宁省外贸半年报\n\n来源：松岭日报\n\n今年上半年，辽宁省进出口总额3861亿元，同比下降1.2%。"},
	{"n5", "2031-07-22", "370000", "山东省外贸半年报\n\n来源：松岭日报\n\n今年上半年，山东省进出口總額1.7万亿元，比上年同期增長6.4%。GDP增速居前，企業簽約項目35個。"},
}

// collected is the database that batch makes of them.
func collected(t *testing.T) (path string) {
	t.Helper()
	dir := t.TempDir()
	var lines strings.Builder
	for _, a := range told {
		line, err := json.Marshal(map[string]string{"id": a.id, "text": a.text, "published": a.published, "place": a.place})
		check(t, err)
		lines.Write(append(line, '\n'))
	}
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "news #1?.sqlite")
	check(t, os.WriteFile(in, []byte(lines.String()), 0o666))
	call(t, 0, "batch", in, "-o", out)
	return out
}

func opened(t *testing.T) *collection.Collection {
	t.Helper()
	c, err := collection.Open(collected(t))
	check(t, err)
	t.Cleanup(func() { c.Close() })
	return c
}

// Articles are found by what stands in them, words of two characters too, in
// either script, and by the facts they state.
func TestCollectionArticles(t *testing.T) {
	c := opened(t)
	for _, x := range []struct {
		filter collection.Filter
		want   string
	}{
		{collection.Filter{}, "n5 n4 n3 n2 n1"},
		{collection.Filter{Query: "银行"}, "n3"},
		{collection.Filter{Query: "行业协"}, "n3"},
		{collection.Filter{Query: "协"}, "n3"},
		{collection.Filter{Query: "结汇  业协会"}, "n3"},
		{collection.Filter{Query: "会协业"}, ""},
		{collection.Filter{Query: "签约"}, "n5"},
		{collection.Filter{Query: "簽約項目"}, "n5"},
		{collection.Filter{Query: "gdp增速"}, "n5"},
		{collection.Filter{Query: "67.9亿"}, "n3"},
		{collection.Filter{Query: `"' OR 1=1 --`}, ""},
		{collection.Filter{Query: "出口", Place: "山东"}, "n5"},
		{collection.Filter{Place: "辽宁省"}, "n4 n3 n2 n1"},
		{collection.Filter{Place: "210300"}, "n3 n2 n1"},
		{collection.Filter{Place: "云岭国"}, ""},
		{collection.Filter{Indicator: "进出口总额", To: "2031-03"}, "n1"},
		{collection.Filter{Indicator: "出口"}, "n1"},
		{collection.Filter{Indicator: "出口总", From: "2031-06-30"}, "n5 n4 n3 n2"}, // part of a name
		{collection.Filter{Status: "forecast"}, "n2"},
	} {
		found, total, err := c.Articles(t.Context(), x.filter, collection.Page{Limit: 10})
		check(t, err)
		var ids []string
		for _, a := range found {
			ids = append(ids, a.ID)
		}
		if got := strings.Join(ids, " "); got != x.want || total != len(ids) {
			t.Errorf("%+v: %s (%d), want %s", x.filter, got, total, x.want)
		}
	}
}

// A record comes back from the database as it was read.
func TestCollectionRecord(t *testing.T) {
	got, err := opened(t).Record(t.Context(), "n2")
	check(t, err)
	m, err := meta("n2", told[1].published, told[1].place)
	check(t, err)
	want, err := new(zhnews.Pipeline).Text(told[1].text, m)
	check(t, err)
	if got.Provenance == nil || got.Provenance.Archive == "" {
		t.Error("nothing tells where it is from")
	}
	if got.Fingerprint == "" {
		t.Error("it has no fingerprint")
	}
	got.Provenance, got.Fingerprint = want.Provenance, ""
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if string(a) != string(b) {
		t.Errorf("got  %s\nwant %s", a, b)
	}
}

// Facts are sifted, paged and counted.
func TestCollectionFacts(t *testing.T) {
	c := opened(t)
	filter := collection.Filter{Place: "210300", Indicator: "进出口总额"}
	var said []string
	for offset := 0; ; offset++ {
		found, total, err := c.Facts(t.Context(), filter, collection.Page{Offset: offset, Limit: 1})
		check(t, err)
		if len(found) == 0 {
			if total != len(said) {
				t.Errorf("%d, but %d in all", len(said), total)
			}
			break
		}
		f := found[0]
		said = append(said, fmt.Sprint(f.Article, f.Text, f.Value, f.To, f.Status))
	}
	if len(said) != 6 || said[0] != "n367.9亿元67900000002031-06-30actual" {
		t.Errorf("%q", said)
	}
	months, err := c.Months(t.Context(), filter)
	check(t, err)
	if fmt.Sprint(months) != "[{2031-03 actual 2} {2031-06 actual 3} {2031-12 forecast 1}]" {
		t.Error(months)
	}
	provinces, err := c.Provinces(t.Context(), collection.Filter{})
	check(t, err)
	if len(provinces) != 2 || provinces[0].Key != "21" || provinces[1].Key != "37" {
		t.Error(provinces)
	}
	if size, err := c.Size(t.Context()); err != nil || size.Articles != 5 || size.First != "2031-04-20" || size.Last != "2031-07-22" || size.Facts < 10 {
		t.Error(size, err)
	}
}

// What batch did not write is no collection, and is not touched.
func TestNoCollection(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sqlite")
	check(t, os.WriteFile(path, []byte("no database at all, only some words"), 0o666))
	if _, err := collection.Open(path); err == nil || !strings.Contains(err.Error(), "zhnews batch") {
		t.Error(err)
	}
	missing := filepath.Join(t.TempDir(), "b.sqlite")
	if _, err := collection.Open(missing); err == nil {
		t.Error("opened")
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("made")
	}
}
