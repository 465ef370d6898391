package web

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/extract"
)

// The table is sorted, each key stands in it once and each row is full.
func TestWordTable(t *testing.T) {
	last := ""
	for i, row := range strings.Split(strings.TrimSpace(wordTable), "\n") {
		cells := strings.Split(row, "\t")
		switch {
		case i == 0 && strings.HasPrefix(row, "# "):
		case len(cells) != 3 || slices.Contains(cells, ""):
			t.Errorf("line %d: %q", i+1, row)
		case cells[0] <= last:
			t.Errorf("line %d: %s stands behind %s", i+1, cells[0], last)
		default:
			last = cells[0]
		}
	}
}

// Every word that pages say is in the table.
func TestSaid(t *testing.T) {
	wanted := strings.Fields(`about nearly over under at_least at_most up down yoy mom century decade year half
		quarter month tenday week weekend day hour minute second range province city county township zone country
		foreign region natural actual planned target forecast cap workday threshold damaged unresolved optional`)
	for _, kind := range extract.Kinds {
		wanted = append(wanted, string(kind))
	}
	say := regexp.MustCompile(`Say "([^"]+)"`)
	files, _ := fs.Glob(templateFiles, "template/*")
	for _, file := range files {
		b, _ := templateFiles.ReadFile(file)
		for _, found := range say.FindAllSubmatch(b, -1) {
			wanted = append(wanted, string(found[1]))
		}
	}
	for _, key := range wanted {
		if _, ok := words()[key]; !ok {
			t.Errorf("there is no word for %q", key)
		}
	}
}

func TestBrief(t *testing.T) {
	number := func(s string) *extract.Decimal {
		d, err := extract.ParseDecimal(s)
		if err != nil {
			t.Fatal(err)
		}
		return &d
	}
	for _, c := range []struct {
		row  extract.Row
		want string
	}{
		{extract.Row{Kind: extract.KindAmount, Value: number("21260000000"), Unit: "CNY", Bound: extract.Over}, "> 21,260,000,000 CNY"},
		{extract.Row{Kind: extract.KindAmount, Value: number("-1234.5"), Unit: "CNY", Per: "股"}, "−1,234.5 CNY / 股"},
		{extract.Row{Kind: extract.KindCount, Value: number("0"), Unit: "个"}, "0 个"},
		{extract.Row{Kind: extract.KindCount, Value: number("100"), High: number("1000")}, "100 – 1,000"},
		{extract.Row{Kind: extract.KindPercent, Value: number("8.6"), Unit: "%", Change: extract.Up}, "8.6 % ↑"},
		{extract.Row{Kind: extract.KindFraction, Value: number("0.3333333333"), Num: number("1"), Den: number("3")}, "1/3"},
		{extract.Row{Kind: extract.KindDate}, "unresolved"},
		{extract.Row{Kind: extract.KindDate, To: "2031-06-30"}, "… – 2031-06-30"},
		{extract.Row{Kind: extract.KindPlace, Candidates: []string{"110105", "211300"}}, "unresolved"},
		{extract.Row{Kind: extract.KindPlace, Name: "鞍山市", Code: "210300"}, "鞍山市 210300"},
		{extract.Row{Kind: extract.KindAmount, Damaged: true}, "characters are lost"},
	} {
		if got := brief(English, &c.row); got != c.want {
			t.Errorf("%+v: %q, want %q", c.row, got, c.want)
		}
	}
}
