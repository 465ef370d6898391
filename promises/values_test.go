package promises

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
)

// readsBack is 1 where a quantity is read again without its sentence. Then it
// must have the same value; only a date or an hour may be seen in 3日 or 9点.
func readsBack(t *testing.T, s string, f *extract.Figure) int {
	t.Helper()
	var p zhnews.Pipeline
	again := p.Findings(f.Text, zhnews.Meta{}).Figures
	if len(again) != 1 || again[0].Text != f.Text || again[0].Kind() != f.Kind() {
		return 0
	}
	was, is := f.Row(), again[0].Row()
	if is.Value == nil || !is.Value.Equal(*was.Value) || (is.High == nil) != (was.High == nil) || is.High != nil && !is.High.Equal(*was.High) {
		t.Errorf("%s: %s is %s there and %s alone", s, f.Text, was.Value, is.Value)
	}
	return 1
}

// written is a sentence with a number that was drawn, and the number.
func written(random *rand.Rand) (string, extract.Decimal) {
	n := extract.NewDecimal(11+random.Int64N([]int64{1e2, 1e4, 1e6, 1e9, 1e13}[random.IntN(5)]), 0)
	said := []string{n.String(), n.Chinese(extract.Common), n.Chinese(extract.Formal), n.In("万"), n.In("亿")}[random.IntN(5)]
	shape := []string{"全县共有%s户参加", "投资%s元", "铺设管道%s公里", "比重为%s%%", "产量比计划多%s吨"}[random.IntN(5)]
	return fmt.Sprintf(shape, said), n
}

// approximate are sentences whose quantity is not exact.
func approximate() (all []string) {
	for _, said := range []string{
		"约165", "大约165", "近165", "将近165", "接近165", "超165", "超过165", "逾165", "不足165", "不到165", "至少165", "不低于165", "不超过165",
		"约一百六十五", "近2.6万", "超三百六十", "上百", "几百", "数十", "十几", "三四百", "一二十", "3至5", "3—5", "2万到3万",
	} {
		all = append(all, "全县签约项目"+said+"个。")
	}
	for _, word := range []string{"左右", "上下", "以上", "以下", "以内", "之内", "许", "开外"} {
		all = append(all, "全县签约项目165个"+word+"。", "全县完成投资2.6亿元"+word+"。")
	}
	return append(all, "全县签约项目160多个。", "全县签约项目一百六十余个。", "全县完成投资2.6亿多元。", "全县完成投资十多亿元。")
}

// table reads CSV with the names of its columns.
func table(t *testing.T, s string) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(s, "\uFEFF"))).ReadAll()
	check(t, err)
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// withoutCharacter loses a character of a figure: what it touches is damaged and
// says nothing, in Go as in JSON, and no fact states it.
func withoutCharacter(t *testing.T, p *zhnews.Pipeline, s string, at int, lost rune) int {
	t.Helper()
	s = s[:at] + string(utf8.RuneError) + s[at+utf8.RuneLen(lost):]
	found := p.Findings(s, zhnews.Meta{Published: day(t, "2031-08-03")})
	for i := range found.Figures {
		f := &found.Figures[i]
		if f.End < at || f.Start > at+utf8.RuneLen(utf8.RuneError) {
			continue
		}
		b, err := json.Marshal(f)
		check(t, err)
		r := f.Row()
		if !r.Damaged || r.Value != nil || r.From+r.To+r.Code != "" || strings.Contains(string(b), `"value"`) {
			t.Errorf("%s: %s", s, b)
		}
		for _, fact := range found.Facts {
			if fact.Figure == i {
				t.Errorf("%s: a fact states %s", s, f.Text)
			}
		}
	}
	return 1
}

// sameDates counts the dates that are resolved without a day of publication,
// which must be the same whatever that is.
func sameDates(t *testing.T, s string, known, later []extract.Figure) (n int) {
	t.Helper()
	for f, date := range extract.Of[extract.Date](known) {
		if date.From+date.To == "" {
			continue
		}
		n++
		for g, other := range extract.Of[extract.Date](later) {
			if g.Start == f.Start && g.End == f.End && other.From+other.To != "" && (date.From != "" && other.From != date.From || date.To != "" && other.To != date.To) {
				t.Errorf("%s: %s is %s to %s of itself, and %s to %s in another year", s, f.Text, date.From, date.To, other.From, other.To)
			}
		}
	}
	return n
}
