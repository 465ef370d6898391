package series_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/record/series"
)

// An article as the tests write it.
type article struct{ id, source, published, text string }

// records reads articles.
func records(t testing.TB, all ...article) (read []*record.Record) {
	for _, a := range all {
		published, err := page.ParseTime(a.published)
		check(t, err)
		r, err := new(zhnews.Pipeline).Text(a.text, zhnews.Meta{ID: a.id, Published: published})
		check(t, err)
		r.Source = a.source
		read = append(read, r)
	}
	return read
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// rows are those of a table, each in a line.
func rows(t testing.TB, memory int, all []*record.Record) (lines []string) {
	t.Helper()
	table := series.Table{Dir: t.TempDir(), Memory: memory}
	for _, r := range all {
		check(t, table.Add(r))
	}
	for r, err := range table.Rows() {
		check(t, err)
		lines = append(lines, strings.Join(strings.Fields(fmt.Sprint(r.Place, " ", r.Subject, " ", r.Indicator, " ", r.Moment, " ", r.Quantity.Span, " ", r.Status, " ",
			r.Bound, " ", r.Value, " ", r.Unit, " ", r.Extent.Change, " ", r.Basis, " ", r.Threshold, " | ",
			r.Sources, " ", r.Articles, " ", r.Seen, " +", r.Rivals, " ", r.Article)), " "))
	}
	check(t, table.Close())
	return lines
}

func compare(t *testing.T, got []string, want string) {
	t.Helper()
	if all := strings.Join(got, "\n"); all != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", all, want)
	}
}

// What differs stands side by side, the most told first; plans, other periods
// and changes stand apart.
func TestRows(t *testing.T) {
	all := records(t,
		article{"a", "甲报", "2031-08-10", "鞍山市1—7月固定资产投资36.5亿元，同比增长8.2%。"},
		article{"b", "乙报", "2031-08-11", "鞍山市1—7月固定资产投资36.5亿元。"},
		article{"c", "丙报", "2031-08-12", "鞍山市1—7月固定资产投资36.8亿元，同比下降8.2%。"},
		article{"d", "甲报", "2031-08-13", "鞍山市7月固定资产投资5.1亿元。"},
		article{"e", "甲报", "2031-08-14", "鞍山市2032年计划完成固定资产投资80亿元。"},
		article{"f", "甲报", "2031-08-15", "鞍山市1—7月固定资产投资36.50亿元。"},
	)
	compare(t, rows(t, 0, all), `
210300 固定资产投资 2031-01/07 cumulative actual 3650000000 CNY | 2 3 3 +1 a
210300 固定资产投资 2031-01/07 cumulative actual 3680000000 CNY | 1 1 1 +1 c
210300 固定资产投资 2031-07 month actual 510000000 CNY | 1 1 1 +0 d
210300 固定资产投资 2032 year planned 8000000000 CNY | 1 1 1 +0 e
210300 固定资产投资 2031-01/07 cumulative actual 8.2 % down yoy | 1 1 1 +1 c
210300 固定资产投资 2031-01/07 cumulative actual 8.2 % up yoy | 1 1 1 +1 a`)
	if spilled := rows(t, 1<<10, all); strings.Join(spilled, "\n") != strings.Join(rows(t, 0, all), "\n") {
		t.Error("what spills gives other rows")
	}
}

// A company is not its place, and what was told twice in an article counts
// once, the exact value before the rounded one.
func TestOnce(t *testing.T) {
	link := 0
	figures := records(t, article{"a", "甲报", "2031-08-10", "鞍山市上半年出口超67亿元。鞍山市上半年出口67.4亿元，约合9.4亿美元。"})
	r := figures[0]
	for i := range r.Facts {
		if r.Facts[i].Equivalent = nil; i > 0 {
			r.Facts[i].Equivalent = &link
		}
		r.Facts[i].Indicator, r.Facts[i].Canonical, r.Facts[i].Subject = "出口", "", ""
		r.Facts[i].Place, r.Facts[i].From, r.Facts[i].To, r.Facts[i].Status = "210300", "2031-01-01", "2031-06-30", record.Actual
	}
	link = r.Facts[0].Figure
	again := *r
	again.ID, again.Source = "b", "乙报"
	again.SeenAt = []record.Sighting{{ID: "c"}, {ID: "d"}}
	company := *r
	company.ID, company.Facts = "e", append([]record.Fact(nil), r.Facts...)
	for i := range company.Facts {
		company.Facts[i].Subject = "青禾化纤"
	}
	compare(t, rows(t, 0, []*record.Record{r, &again, &company}), `
210300 出口 2031-01/06 cumulative actual 6740000000 CNY | 2 2 4 +0 a
210300 青禾化纤 出口 2031-01/06 cumulative actual 6740000000 CNY | 1 1 1 +0 e`)
}

// A record whose facts lead nowhere is refused.
func TestUnsound(t *testing.T) {
	for _, at := range []int{-1, 9} {
		r := records(t, article{"a", "甲报", "2031-08-10", "鞍山市上半年出口67亿元。"})[0]
		r.Facts[0].Equivalent = &at
		if err := new(series.Table).Add(r); err == nil {
			t.Error(at)
		}
		r.Facts[0].Equivalent, r.Facts[0].Figure = nil, at
		if err := new(series.Table).Add(r); err == nil {
			t.Error(at)
		}
	}
}

// Half a year is no month, and the months of a year add up to neither.
func TestSpan(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     series.Span
		name     string
	}{
		{"2031-06-30", "2031-06-30", series.Day, "2031-06-30"},
		{"2031-02-01", "2031-02-28", series.Month, "2031-02"},
		{"2031-01-01", "2031-01-31", series.Month, "2031-01"},
		{"2031-01-01", "2031-03-31", series.Cumulative, "2031-01/03"},
		{"2031-01-01", "2031-07-19", series.Cumulative, "2031-01-01/2031-07-19"},
		{"2031-04-01", "2031-06-30", series.Quarter, "2031-04/06"},
		{"2031-01-01", "2031-12-31", series.Year, "2031"},
		{"2029-01-01", "2031-12-31", series.Range, "2029-01-01/2031-12-31"},
		{"2031-02-10", "2031-02-16", series.Range, "2031-02-10/2031-02-16"},
		{"2031-08-02T09:00", "2031-08-02T15:00", series.Day, "2031-08-02T15:00"},
		{"", "2031-06-30", series.Range, "../2031-06-30"},
	} {
		m := series.Moment{From: c.from, To: c.to}
		if m.Span() != c.want || m.String() != c.name {
			t.Errorf("%s–%s: %s %s, want %s %s", c.from, c.to, m.Span(), m, c.want, c.name)
		}
	}
}
