package record

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/extract"
)

// A zero is a value: nothing that is 0 may be left out for it.
func TestZeroStays(t *testing.T) {
	first := 0
	r := Record{Schema: Version, ID: "a", Body: []string{"零个"}}
	r.Figures = []extract.Figure{{Text: "零个", Start: 0, End: 6, Value: extract.Count{Classifier: "个"}}}
	r.Facts = []Fact{{Figure: 0, Equivalent: &first, Parent: &first, Threshold: &Threshold{Figure: &first}}}
	want := `{"schema":"zhnews/1","id":"a","body":["零个"],` +
		`"figures":[{"kind":"count","text":"零个","start":0,"end":6,"value":0,"unit":"个"}],` +
		`"facts":[{"figure":0,"threshold":{"figure":0},"parent":0,"equivalent":0,"confidence":0}]}`
	got, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestNames(t *testing.T) {
	var r Record
	if err := json.Unmarshal([]byte(`{"author":"张甲乙、李丙丁"}`), &r); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Names{"张甲乙", "李丙丁"}, r.Authors); diff != "" {
		t.Error(diff)
	}
	if got := r.Authors.String(); got != "张甲乙、李丙丁" {
		t.Error(got)
	}
}

// Facts point at figures by place in the list, also when figures are left out.
func TestOnly(t *testing.T) {
	zero, two := 0, 2
	found := Findings{
		Figures: []extract.Figure{{Value: extract.Date{}}, {Value: extract.Count{}}, {Value: extract.Count{}}},
		Facts:   []Fact{{Figure: 1, Parent: &two, Equivalent: &zero}},
	}
	got := found.Only(func(k extract.Kind) bool { return k == extract.KindCount })
	one := 1
	want := []Fact{{Figure: 0, Parent: &one}}
	if diff := cmp.Diff(want, got.Facts); diff != "" || len(got.Figures) != 2 {
		t.Error(len(got.Figures), diff)
	}
}

func TestRecount(t *testing.T) {
	const text = "𠀀a乡3个、5个"
	figures := []extract.Figure{{Text: "3个", Start: 8, End: 12}, {Text: "5个", Start: 15, End: 19}}
	for _, c := range []struct {
		unit Offsets
		want [][2]int
	}{
		{Bytes, [][2]int{{8, 12}, {15, 19}}},
		{Runes, [][2]int{{3, 5}, {6, 8}}},
		{UTF16, [][2]int{{4, 6}, {7, 9}}},
	} {
		var got [][2]int
		for _, f := range c.unit.Recount(figures, func(string) string { return text }) {
			got = append(got, [2]int{f.Start, f.End})
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.unit, diff)
		}
	}
}

// A figure in a table is told of once, in its cell.
func TestProse(t *testing.T) {
	table := 0
	r := Record{
		Body: []string{"签约3个。", "5个", "引进7家。"},
		Blocks: []Block{
			{Kind: "paragraph", Text: "签约3个。"},
			{Kind: "table", Text: "5个", Table: &table},
			{Kind: "image", Image: &table, Text: "图片"},
			{Kind: "paragraph", Text: "引进7家。"},
		},
	}
	if got, want := r.Prose(), "签约3个。\n    \n引进7家。"; got != want || len(got) != len(r.Text()) {
		t.Errorf("%q, want %q", got, want)
	}
}
