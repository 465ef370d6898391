package page

import (
	"fmt"
	"strings"
	"testing"
)

// TestLinear doubles hostile inputs and counts what is made of them: nodes,
// lines, pieces and boxes must not grow faster than the input.
func TestLinear(t *testing.T) {
	tests := map[string]func(n int) string{
		"divs":      func(n int) string { return strings.Repeat("<div>", n) },
		"fonts":     func(n int) string { return strings.Repeat("<font>", n) + strings.Repeat("<p>青禾", n) },
		"tables":    func(n int) string { return strings.Repeat("<table><tr><td>", n) },
		"end tags":  func(n int) string { return strings.Repeat("<b>", n) + strings.Repeat("</i>", n) },
		"brackets":  func(n int) string { return "<p>" + strings.Repeat("（【", n) },
		"labels":    func(n int) string { return strings.Repeat("<p>来源：作者：编辑：</p>", n) },
		"span":      func(n int) string { return "<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=1000>", n) },
		"formatted": manyFormats,
	}
	if n := steps(t, manyFormats(3000)); n > 50_000 {
		t.Errorf("3000 paragraphs below 400 formats made %d steps", n)
	}
	for name, input := range tests {
		small, large := steps(t, input(1500)), steps(t, input(3000))
		if large > 3*small {
			t.Errorf("%s: twice the input made %d steps of %d", name, large, small)
		}
	}
}

// manyFormats opens formatting elements that all differ, which a browser opens
// again in every paragraph.
func manyFormats(n int) string {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "<b class=c%d>", i)
	}
	return b.String() + strings.Repeat("<p>青禾", n)
}

// steps counts what reading an input makes.
func steps(t *testing.T, in string) int {
	t.Helper()
	root, _ := parse(strings.NewReader(in))
	nodes := 0
	for n := root; n != nil; n = after(n, root) {
		nodes++
	}
	v := look(root)
	var r Reader
	p, err := r.Read([]byte("<p>青禾县签约12个项目，计划总投资36.5亿元，年内全部开工。</p>"+in), Hint{Form: HTML})
	cells := 0
	if err == nil {
		for _, table := range p.Tables {
			for _, row := range table.Rows {
				cells += len(row)
			}
		}
	}
	return nodes + len(v.lines) + len(v.pieces) + len(v.boxes) + min(cells, maxCells/10)
}
