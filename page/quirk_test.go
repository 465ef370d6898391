package page

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func readTestQuirks(t *testing.T, rows ...string) *Quirks {
	t.Helper()
	q, err := ReadQuirks(strings.NewReader(strings.Join(rows, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// Each part that a row names is read from its element, and from no other.
func TestQuirks(t *testing.T) {
	const in = `<title>青禾在线</title><h1>青禾县要闻</h1><h2>青禾县签约12个项目</h2><div>2031-10-07 08:00 来源：青禾网 作者：甄样例</div>
<div id=shown>2031年10月8日 09:10</div><div id=paper>白鹭日报</div><div id=who>贾虚构</div><div id=ed>卜存在</div>
<div id=text><p>青禾县10月7日集中签约12个项目，计划总投资36.5亿元，年内全部开工建设。</p><p class=card>编辑部的话：订阅本报的读者，可到门市部领取2032年的日历一本。</p></div>
<div><p>白鹭市也在10月7日签约了8个项目，总投资21.7亿元，投产后年产值可达40亿元以上。</p><p>两地将共建产业园区，首期占地1300亩，计划引进企业25家，带动就业4000人。</p></div>`
	q := readTestQuirks(t, "# host\tselector\tpart", "", "qinghe.example\t#text\tbody\tthe article", "qinghe.example\t.card\tdrop", "*\th2\ttitle", "*\t#shown\ttime", "*\t#paper\tsource", "*\t#who\tauthor", "*\t#ed\teditor")
	p, err := (&Reader{Quirks: q}).Read([]byte(in), Hint{URL: "https://www.qinghe.example/1.html"})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Body(); len(got) != 1 || !strings.HasPrefix(got[0], "青禾县10月7日") {
		t.Errorf("body %q", got)
	}
	if p.Title != "青禾县签约12个项目" || p.Published.String() != "2031-10-08T09:10:00+08:00" || p.Source != "白鹭日报" || !slices.Equal(p.Authors, []string{"贾虚构"}) || p.Editor != "卜存在" {
		t.Errorf("metadata %+v", p)
	}
	elsewhere, err := (&Reader{Quirks: q}).Read([]byte(in), Hint{URL: "https://www.notqinghe.example/1.html"})
	if err != nil || len(elsewhere.Body()) < 3 {
		t.Errorf("rows of one host act on another: %v, %v", elsewhere, err)
	}
}

func TestReadQuirksFaults(t *testing.T) {
	for _, in := range []string{"news.example\t.a", "*\t.a\tbody\twhy\tmore", "*\t.a[\tdrop", "*\t.a\tfooter"} {
		if _, err := ReadQuirks(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: %v, want an error with the line", in, err)
		}
	}
}

// Without the built-in quirks nearly every page reads the same: the rules are
// general.
func TestWithoutQuirks(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join("..", "testdata", "pages", "*.html"))
	if dir := os.Getenv("ZHNEWS_EVAL"); dir != "" {
		more, _ := filepath.Glob(filepath.Join(dir, "pages", "html", "*.html"))
		names = append(names, more...)
	}
	var differ []string
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		with, _ := (&Reader{}).Read(b, Hint{})
		without, _ := (&Reader{general: true}).Read(b, Hint{})
		if (with == nil) != (without == nil) || with != nil && !slices.Equal(with.Body(), without.Body()) {
			differ = append(differ, filepath.Base(name))
		}
	}
	if 50*len(differ) > len(names) {
		t.Errorf("%d of %d pages read otherwise without quirks: %q", len(differ), len(names), differ)
	}
}
