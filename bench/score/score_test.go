package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/bench/gold"
)

// sample is an article of four required figures, an optional one and a threshold.
const sample = `genre: test
source: 青禾报
published: 2031-08-02

[去年]签约项目[165个]
	去年	date 2030
	165个	count 165 个	签约项目/项目 | | 2030
[全市]引进资金[约3亿元]，增长[8.6%]，其中[亿元以上]项目[2个]。
	全市	place optional
	约3亿元	amount ~300000000 CNY	引进资金 | | 2030
	8.6%	percent 8.6 % up	引进资金 | | - | forecast
	亿元以上	amount ≥100000000 CNY optional threshold
	2个	count 2 个	项目 | | | if 亿元以上 | of 165个
`

func parsed(t *testing.T) *gold.Article {
	t.Helper()
	a, err := gold.Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	a.ID = "sample"
	return &a
}

// perfect predicts what the annotation says, facts sure of themselves.
func perfect(a *gold.Article) *Prediction {
	p := &Prediction{ID: a.ID}
	data, _ := json.Marshal(a)
	json.Unmarshal(data, p)
	for i := range p.Facts {
		p.Facts[i].Indicator, _, _ = strings.Cut(p.Facts[i].Indicator, "/")
		p.Facts[i].Confidence = 0.97
	}
	return p
}

// TestPerfect holds that the annotation itself scores 1 everywhere.
func TestPerfect(t *testing.T) {
	articles, err := gold.Read("../gold/articles")
	if err != nil {
		t.Fatal(err)
	}
	r := newReport("itself")
	for i := range articles {
		r.add(&articles[i], perfect(&articles[i]))
	}
	if all := r.All(); all.Gold != all.Right || all.Gold != all.Made || all.Gold != all.Strict || all.Gold != all.Spotted {
		t.Errorf("figures %+v\n%s", all, strings.Join(r.fails, "\n"))
	}
	for name, f := range r.Facts {
		if f.Asked != f.Right || f.Asked != f.Given {
			t.Errorf("%s %+v\n%s", name, f, strings.Join(r.fails, "\n"))
		}
	}
}

func TestJudge(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *Prediction)
		want   Tally // of all kinds
		row    Field
	}{
		{"right", func(*Prediction) {}, Tally{5, 5, 5, 5, 5}, Field{4, 4, 4}},
		{"nothing", func(p *Prediction) { *p = Prediction{} }, Tally{5, 0, 0, 0, 0}, Field{4, 0, 0}},
		{"a wrong value", func(p *Prediction) { *p.Figures[1].Value = 16 }, Tally{5, 5, 4, 4, 5}, Field{4, 4, 3}},
		{"a wrong unit", func(p *Prediction) { p.Figures[3].Unit = "USD" }, Tally{5, 5, 4, 4, 5}, Field{4, 4, 3}},
		{"no bound", func(p *Prediction) { p.Figures[3].Bound = "" }, Tally{5, 5, 5, 4, 5}, Field{4, 4, 4}},
		{"a shorter span", func(p *Prediction) { p.Figures[3].Start++ }, Tally{5, 5, 5, 4, 5}, Field{4, 4, 4}},
		{"no change", func(p *Prediction) { p.Figures[4].Change = "" }, Tally{5, 5, 5, 4, 5}, Field{4, 4, 4}},
		{"another kind", func(p *Prediction) { p.Figures[1].Kind = "measure" }, Tally{5, 5, 4, 4, 4}, Field{4, 4, 3}},
		{"a kind that is not judged", func(p *Prediction) { p.Figures[1].Kind = "ordinal" }, Tally{5, 4, 4, 4, 4}, Field{4, 3, 3}},
		{"another year", func(p *Prediction) { p.Figures[0].From = "2029-01-01" }, Tally{5, 5, 4, 4, 5}, Field{4, 4, 4}},
		{"a clock too much", func(p *Prediction) { p.Figures[0].From += "T00:00" }, Tally{5, 5, 5, 5, 5}, Field{4, 4, 4}},
		{"one too many", func(p *Prediction) {
			p.Figures = append(p.Figures, gold.Figure{Kind: "place", Start: 2, End: 4})
		}, Tally{5, 6, 5, 5, 5}, Field{4, 4, 4}},
		{"an optional one otherwise", func(p *Prediction) { p.Figures[2].Code = "320322" }, Tally{5, 5, 5, 5, 5}, Field{4, 4, 4}},
		{"a wrong indicator", func(p *Prediction) { p.Facts[1].Indicator = "资金" }, Tally{5, 5, 5, 5, 5}, Field{4, 4, 3}},
		{"a clause for indicator", func(p *Prediction) {
			p.Facts[1].Indicator = "全市引进资金约3亿元，增长8.6%，其中亿元以上项目"
		}, Tally{5, 5, 5, 5, 5}, Field{4, 4, 3}},
		{"a plan told as done", func(p *Prediction) { p.Facts[2].Status = "" }, Tally{5, 5, 5, 5, 5}, Field{4, 4, 3}},
		{"done told as a plan", func(p *Prediction) { p.Facts[0].Status = "planned" }, Tally{5, 5, 5, 5, 5}, Field{4, 4, 3}},
		{"a time where there is none", func(p *Prediction) { p.Facts[2].From = "2030-01-01" }, Tally{5, 5, 5, 5, 5}, Field{4, 4, 3}},
	} {
		a := parsed(t)
		p := perfect(a)
		c.change(p)
		r := newReport(c.name)
		r.add(a, p)
		if all := r.All(); all != c.want {
			t.Errorf("%s: figures %+v, want %+v", c.name, all, c.want)
		}
		if row := *r.Facts["row"]; row != c.row {
			t.Errorf("%s: rows %+v, want %+v", c.name, row, c.row)
		}
	}
}

func TestLinks(t *testing.T) {
	a := parsed(t)
	p := perfect(a)
	wrong := 0
	p.Facts[3].Parent = &wrong
	p.Facts[3].Threshold.Bound = "over"
	p.Facts[0].Equivalent = &wrong
	r := newReport("links")
	r.add(a, p)
	for name, want := range map[string]Field{
		"parent": {1, 1, 0}, "threshold": {1, 1, 0}, "equivalent": {0, 1, 0}, "status": {1, 1, 1}, "when": {2, 2, 2},
	} {
		if got := *r.Facts[name]; got != want {
			t.Errorf("%s %+v, want %+v", name, got, want)
		}
	}
	if top := r.Calibration[0]; top.Facts != 4 || top.Right != 4 || math.Abs(top.Said-4*0.97) > 1e-9 {
		t.Errorf("calibration %+v", top)
	}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		made, truth string
		want        alignment
	}{
		{"全市", "全市", alignment{0, 1}},
		{"全x市", "全市", alignment{0, -1, 1}},
		{"市", "全市", alignment{1}},
		{"广告全市", "全市", alignment{-1, -1, 0, 1}},
		{"全市广告", "全市", alignment{0, 1, -1, -1}},
		{"３个，", "3个,", alignment{0, 1, 2}},
		{"", "全市", alignment{}},
		{"全市", "", alignment{-1, -1}},
	} {
		got := align([]rune(c.made), []rune(c.truth))
		if len(got) != len(c.want) {
			t.Fatalf("%q: %v", c.made, got)
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q in %q: %v, want %v", c.made, c.truth, got, c.want)
				break
			}
		}
	}
}

// TestDamages holds that each damage damages, and each time alike.
func TestDamages(t *testing.T) {
	traditional, err := readTraditional("../..")
	if err != nil {
		t.Fatal(err)
	}
	a := parsed(t)
	s := strings.Replace(a.Text, "\n", "\n\n", 1) + strings.Repeat("“县里的项目还多着呢。”", 9)
	for _, d := range damages(traditional) {
		if once := d.of(s); once == s || once != d.of(s) {
			t.Errorf("%s: %q", d.name, once)
		}
	}
}

// TestPages holds that every template shows the article whole.
func TestPages(t *testing.T) {
	a := parsed(t)
	for _, name := range templateNames() {
		page, err := pageOf(a, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range append(a.Body(), a.Title()) {
			if !bytes.Contains(page, []byte(part)) && !bytes.Contains(page, []byte(gbk(part))) {
				t.Errorf("%s does not show %s", name, part)
			}
		}
	}
}

// TestPredictions goes the way of another program: texts out, predictions in.
func TestPredictions(t *testing.T) {
	var texts bytes.Buffer
	if err := run([]string{"-root", "../..", "-texts", "-only", "a01"}, &texts); err != nil {
		t.Fatal(err)
	}
	var line struct{ ID, Text string }
	if err := json.Unmarshal(texts.Bytes(), &line); err != nil {
		t.Fatal(err)
	}
	at := strings.Index(line.Text, "46个")
	file := filepath.Join(t.TempDir(), "predictions.jsonl")
	prediction, _ := json.Marshal(map[string]any{"id": line.ID, "figures": []any{
		map[string]any{"kind": "count", "start": at, "end": at + len("46个"), "value": 46, "unit": "个"},
	}})
	if err := os.WriteFile(file, prediction, 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run([]string{"-root", "../..", "-only", "a01", "-bytes", "-json", "-predictions", file}, &out); err != nil {
		t.Fatal(err)
	}
	var reports []Report
	if err := json.Unmarshal(out.Bytes(), &reports); err != nil {
		t.Fatal(err)
	}
	if c := reports[0].Kinds["count"]; c.Made != 1 || c.Strict != 1 || c.Gold < 2 {
		t.Errorf("count %+v", c)
	}
}
