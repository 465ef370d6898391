package collection_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/collection"
)

// written is a series in a line.
func written(s collection.Series) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s%s%s %s:", s.Place, s.Indicator, s.Subject, s.Unit, s.Basis, s.Span)
	for _, p := range s.Points {
		fmt.Fprintf(&b, " %s %s", p.To, p.Status)
		for _, v := range p.Values {
			fmt.Fprintf(&b, " %s%s×%d", v.Bound, v.Value, v.Sources())
		}
		b.WriteByte(';')
	}
	return b.String()
}

// Facts are put together where they tell of the same quantity: the place by
// any name, but not a company in it; values that differ stay beside each
// other, plans apart.
func TestSeriesOf(t *testing.T) {
	base := collection.Statement{Place: "210300", Indicator: "出口总值", Canonical: "出口", Kind: "amount", Unit: "CNY", From: "2031-01-01", To: "2031-06-30", Status: "actual", Value: "6740000000", Source: "甲报", Article: "a"}
	figures := 0
	with := func(change func(*collection.Statement)) collection.Statement {
		s := base
		figures++
		s.Figure = figures
		change(&s)
		return s
	}
	got := collection.SeriesOf([]collection.Statement{
		base,
		with(func(s *collection.Statement) { s.Subject, s.Article, s.Source = "全市", "b", "乙报" }),
		with(func(s *collection.Statement) { s.Subject, s.Article = "鞍山", "c" }), // the same paper again
		with(func(s *collection.Statement) { s.Subject, s.Value, s.Source = "鞍山市", "6790000000", "丙报" }),
		with(func(s *collection.Statement) { s.Bound, s.Value, s.Source = "about", "6740000000", "丁报" }),
		with(func(s *collection.Statement) { s.To, s.Status, s.Value = "2031-12-31", "forecast", "14000000000" }),
		with(func(s *collection.Statement) { s.From, s.To, s.Value = "2030-01-01", "2030-06-30", "6100000000" }),
		with(func(s *collection.Statement) { s.Subject, s.Value = "青禾化纤", "30000000" }),
		with(func(s *collection.Statement) {
			s.Kind, s.Unit, s.Change, s.Basis, s.Value = "percent", "%", "up", "yoy", "4.1"
		}),
		with(func(s *collection.Statement) { s.Value, s.Bound, s.Article, s.Figure = "6000000000", "over", "h", 0 }), // a headline
		with(func(s *collection.Statement) { s.Article, s.Source, s.Equivalent = "h", "戊报", new(int) }),
		with(func(s *collection.Statement) { s.Value = "" }),
		with(func(s *collection.Statement) { s.From, s.To = "", "" }),
		with(func(s *collection.Statement) { s.Canonical, s.Indicator = "", "" }),
	})
	want := []string{
		"210300 出口 CNY cumulative: 2030-06-30 actual 6100000000×1; 2031-06-30 actual 6740000000×3 6790000000×1 about6740000000×1;",
		"210300 出口 CNY year: 2031-12-31 forecast 14000000000×1;",
		"210300 出口 青禾化纤CNY cumulative: 2031-06-30 actual 30000000×1;",
		"210300 出口 %yoy cumulative: 2031-06-30 actual 4.1×1;",
	}
	if len(got) != len(want) {
		t.Fatal(got)
	}
	for i := range want {
		if line := written(got[i]); line != want[i] {
			t.Errorf("got  %s\nwant %s", line, want[i])
		}
	}
}

// A day, month or year has a first and a last day.
func TestDayOf(t *testing.T) {
	for s, want := range map[string][2]string{
		"2031-02-03": {"2031-02-03", "2031-02-03"}, "2032-02": {"2032-02-01", "2032-02-29"}, "2031": {"2031-01-01", "2031-12-31"},
		"": {}, "今天": {}, "2031-13": {},
	} {
		if got := [2]string{collection.DayOf(s, false), collection.DayOf(s, true)}; got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}
