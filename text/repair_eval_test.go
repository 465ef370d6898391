package text

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// wrong returns the edit distance of two texts without white space, runs of
// lost characters counted as one.
func wrong(want, got string) (errors, length int) {
	lost := regexp.MustCompile("\uFFFD+")
	a := []rune(lost.ReplaceAllString(strings.Join(strings.Fields(want), ""), "\uFFFD"))
	b := []rune(lost.ReplaceAllString(strings.Join(strings.Fields(got), ""), "\uFFFD"))
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		last := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			last, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, last+cost)
		}
	}
	return row[len(b)], len(a)
}

func repaired(s string) string {
	var out []string
	for _, r := range Repair(Paragraphs(s), ScriptSimplified) {
		out = append(out, r.Text)
	}
	return strings.Join(out, "\n")
}

// The damaged articles of the development sets read as they should.
func TestDevelopmentRepair(t *testing.T) {
	root := os.Getenv("ZHNEWS_EVAL")
	if root == "" {
		t.Skip("ZHNEWS_EVAL is not set")
	}
	damaged, _ := filepath.Glob(filepath.Join(root, "repair/damaged/*.txt"))
	errors, length := 0, 0
	for _, name := range damaged {
		in, _ := os.ReadFile(name)
		want, err := os.ReadFile(filepath.Join(root, "repair/clean", filepath.Base(name)))
		if err != nil {
			t.Fatal(err)
		}
		got := repaired(string(in))
		e, n := wrong(string(want), got)
		t.Logf("%s: %d of %d wrong", filepath.Base(name), e, n)
		if testing.Verbose() && os.Getenv("ZHNEWS_SHOW") == strings.TrimSuffix(filepath.Base(name), ".txt") {
			t.Log(got)
		}
		errors, length = errors+e, length+n
	}
	t.Logf("%d of %d characters wrong", errors, length)
	if len(damaged) == 0 || errors*1000 > length {
		t.Errorf("%d of %d characters wrong in %d articles", errors, length, len(damaged))
	}
}

// The article the project began with reads as it should.
func TestSeedRepair(t *testing.T) {
	root := os.Getenv("ZHNEWS_EVAL")
	if root == "" {
		t.Skip("ZHNEWS_EVAL is not set")
	}
	in, err := os.ReadFile(filepath.Join(root, "../seed/article.txt"))
	if err != nil {
		t.Skip(err)
	}
	want, _ := os.ReadFile(filepath.Join(root, "../seed/clean.txt"))
	got := repaired(string(in))
	if !strings.HasPrefix(got, strings.TrimSpace(string(want))) {
		t.Errorf("the seed reads %s", got)
	}
	for _, script := range []Script{ScriptAuto, ScriptKeep} {
		all := Repair(Paragraphs(string(in)), script)
		t.Log(Count(all), all[0].Text)
	}
}
