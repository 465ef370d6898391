package gold

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// TestSet holds the articles of the set to the conventions that a program can
// check.
func TestSet(t *testing.T) {
	articles, err := Read("articles")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		for _, wrong := range a.wrong() {
			t.Errorf("%s: %s", a.ID, wrong)
		}
	}
}

// wrong lists what is not as README asks.
func (a *Article) wrong() (list []string) {
	if a.Genre == "" {
		list = append(list, "no genre")
	}
	if _, err := time.Parse("2006-01-02", a.Published[:min(10, len(a.Published))]); err != nil {
		list = append(list, "no day of publication")
	}
	if n := utf8.RuneCountInString(a.Text); n < 120 || n > 1500 {
		list = append(list, strconv.Itoa(n)+" characters")
	}
	for i := range a.Figures {
		if f := &a.Figures[i]; f.misread() {
			list = append(list, f.Text+": the value is not that of the digits")
		}
	}
	for _, f := range a.Facts {
		figure := &a.Figures[f.Figure]
		switch {
		case figure.Value == nil:
			list = append(list, figure.Text+": a fact of what is no quantity")
		case figure.Role != "" || figure.Optional:
			list = append(list, figure.Text+": a fact of an optional or qualifying figure")
		case f.Parent != nil && a.Figures[*f.Parent].Kind != figure.Kind:
			list = append(list, figure.Text+": a part of another kind than its whole")
		}
	}
	return list
}

// number is a text with one plain number; 千 before a unit of measure is the
// unit's.
var (
	number = regexp.MustCompile(`^[^0-9]*?([-−]?[0-9][0-9,]*(?:\.[0-9]+)?)[余多]?([十百千万亿]*)[^0-9]*$`)
	kilo   = strings.NewReplacer("千瓦", "瓦", "千米", "米", "千克", "克", "千伏", "伏", "千焦", "焦", "千卡", "卡", "百帕", "帕")
	scales = map[rune]float64{'十': 10, '百': 100, '千': 1000, '万': 1e4, '亿': 1e8}
)

// misread tells whether the value is another than the one number of the text,
// multiplied out. It cannot tell for other numerals and for smaller units.
func (f *Figure) misread() bool {
	m := number.FindStringSubmatch(kilo.Replace(f.Text))
	if m == nil || f.Value == nil || f.High != nil || f.Kind == "fraction" || strings.ContainsAny(f.Text, "成折角分仙毫半两几数萬億番") {
		return false
	}
	n, _ := strconv.ParseFloat(strings.NewReplacer(",", "", "−", "-").Replace(m[1]), 64)
	for _, r := range m[2] {
		n *= scales[r]
	}
	return n-*f.Value > 1e-9*max(1, n) || *f.Value-n > 1e-9*max(1, n)
}

func TestParse(t *testing.T) {
	a, err := Parse("genre: test\npublished: 2031-08-02\n\n标题[3个]\n\t3个\tcount 3 个\n全市签约[五千万元以上]项目[12个]，其中[去年]新建[3个]。\n" +
		"\t五千万元以上\tamount ≥50000000 CNY threshold\n\t12个\tcount 12 个\t签约/项目 | 全市 | 2031-07 | if 五千万元以上\n" +
		"\t去年\tdate 2030\n\t3个\tcount 3 个\t新建 | | - | planned | of 12个 | = 3个\n")
	if err != nil {
		t.Fatal(err)
	}
	if a.Title() != "标题3个" || a.Body()[0] != "全市签约五千万元以上项目12个，其中去年新建3个。" {
		t.Errorf("text %q", a.Text)
	}
	for _, f := range a.Figures {
		if got := string([]rune(a.Text)[f.Start:f.End]); got != f.Text {
			t.Errorf("%s at the span of %s", got, f.Text)
		}
	}
	first, second := a.Facts[0], a.Facts[1]
	if first.Indicator != "签约/项目" || first.From != "2031-07-01" || first.To != "2031-07-31" || *first.Threshold.Value != 5e7 || first.Status != "actual" {
		t.Errorf("first fact %+v", first)
	}
	if !second.Timeless || second.Status != "planned" || *second.Parent != 2 || *second.Equivalent != 0 {
		t.Errorf("second fact %+v", second)
	}
	if y := a.Figures[3]; y.From != "2030-01-01" || y.To != "2030-12-31" {
		t.Errorf("year %+v", y)
	}
}

func TestParseRefuses(t *testing.T) {
	for name, s := range map[string]string{
		"a bracket without a row": "genre: x\n\n有[3个]\n",
		"a row of another text":   "genre: x\n\n有[3个]\n\t4个\tcount 4 个\n",
		"a row too many":          "genre: x\n\n有[3个]\n\t3个\tcount 3 个\n\t4个\tcount 4 个\n",
		"an open bracket":         "genre: x\n\n有[3个\n",
		"an unknown kind":         "genre: x\n\n有[3个]\n\t3个\tcounts 3 个\n",
		"an unknown word":         "genre: x\n\n有[3个]\n\t3个\tcount 3 个 upp\n",
		"no value":                "genre: x\n\n有[3个]\n\t3个\tcount\n",
		"a link to nothing":       "genre: x\n\n有[3个]\n\t3个\tcount 3 个\t项目 | | | of 9个\n",
		"an unknown status":       "genre: x\n\n有[3个]\n\t3个\tcount 3 个\t项目 | | | hoped\n",
		"a day that is none":      "genre: x\n\n[2月30日]\n\t2月30日\tdate 2031-02-30\n",
		"time turned round":       "genre: x\n\n[3日至2日]\n\t3日至2日\tdate 2031-02-03..2031-02-02\n",
		"an unknown header":       "title: x\n\n有\n",
	} {
		if _, err := Parse(s); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestMisread(t *testing.T) {
	for _, c := range []struct {
		text  string
		value float64
		wrong bool
	}{
		{"212.6亿元", 21260000000, false},
		{"212.6亿元", 2126000000, true},
		{"约1,100万人", 11000000, false},
		{"3千瓦", 3, false},
		{"两千", 2000, false},
		{"-0.86亿元", -86000000, false},
		{"3至5亿元", 3, false},
	} {
		f := Figure{Kind: "amount", Text: c.text, Value: &c.value}
		if f.misread() != c.wrong {
			t.Errorf("%s as %v", c.text, c.value)
		}
	}
}
