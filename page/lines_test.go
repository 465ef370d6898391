package page

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// corpus returns the lines of a file of testdata/lines.
func corpus(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "lines", name))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimSuffix(l, "\n"); l != "" && l[0] != '#' {
			lines = append(lines, l)
		}
	}
	return lines
}

// around puts a line between or behind the paragraphs of an article.
func around(between, behind string) string {
	const p = "<p>青禾县10月7日集中签约12个项目，计划总投资36.5亿元，年内全部开工建设。</p>"
	const q = "<p>今年以来，全县引进企业77家，同比增长8.6%；域外资金到位率六成以上。</p>"
	const r = "<p>下一步，青禾县将继续优化营商环境，力争全年引进域外资金300亿元。</p>"
	const last = "<p>县招商局负责人说，四季度还将举办4场推介会，重点面向装备制造企业。</p>"
	return "<title>青禾县签约</title><h1>青禾县签约</h1><div>" + p + q + "<p>" + between + "</p>" + r + last + "<p>" + behind + "</p></div>"
}

func TestLinesKept(t *testing.T) {
	for _, l := range corpus(t, "kept.txt") {
		var r Reader
		p, err := r.Read([]byte(around(l, "")), Hint{})
		if err != nil || !slices.Contains(p.Body(), l) {
			t.Errorf("lost: %s", l)
		}
	}
}

func TestLinesDropped(t *testing.T) {
	for _, l := range corpus(t, "dropped.txt") {
		var r Reader
		p, err := r.Read([]byte(around("青禾速度", l)), Hint{})
		if err != nil || len(p.Body()) != 5 {
			t.Errorf("kept: %s", l)
		}
	}
}

// TestTables holds the word tables to their form: two columns or more, sorted,
// nothing twice, every role known.
func TestTables(t *testing.T) {
	for name, table := range map[string]struct {
		text  string
		known func(row []string) bool
	}{
		"name.tsv":   {nameTable, func(row []string) bool { return nameRoles[row[1]] != 0 }},
		"credit.tsv": {creditTable, func(row []string) bool { _, ok := creditRoles[row[1]]; return ok }},
		"phrase.tsv": {phraseTable, func(row []string) bool {
			return kinds[row[2]] != 0 && slices.Contains([]string{"start", "whole", "any"}, row[1])
		}},
		"word.tsv": {wordTable, func(row []string) bool {
			return !slices.ContainsFunc(strings.Split(row[1], ","), func(role string) bool { _, ok := wordRoles[role]; return !ok })
		}},
		"surname.tsv": {surnameTable, func(row []string) bool { return len(row) == 1 }},
		"nobody.tsv":  {nobodyTable, func(row []string) bool { return len(row) == 1 }},
	} {
		if !strings.HasPrefix(table.text, "# ") {
			t.Errorf("%s: line 1 names no columns and no licence", name)
		}
		last := ""
		for _, row := range rows(table.text) {
			if row[0] == last || row[0] < last {
				t.Errorf("%s: %q is out of order or twice", name, row[0])
			}
			if !table.known(row) {
				t.Errorf("%s: %q is of no known kind", name, row)
			}
			last = row[0]
		}
	}
}
