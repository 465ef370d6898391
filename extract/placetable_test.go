package extract

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/gazetteer"
)

// divisions reads the official list: the code and name of each.
func divisions(t *testing.T) (rows [][2]string) {
	t.Helper()
	data, err := os.ReadFile("../internal/gazetteer/table/division.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if code, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && code[0] != '#' {
			rows = append(rows, [2]string{code, name})
		}
	}
	return rows
}

// found reads one sentence and returns the codes that its first place may have.
func found(text string, ctx Context) []string {
	var x Extractor
	for _, p := range Of[Place](x.Read(text, ctx).Figures) {
		if p.Code != "" {
			return []string{p.Code}
		}
		return p.Candidates
	}
	return nil
}

// TestDivisionsInText holds that each row of the official list finds itself in a
// sentence by its full name: with its code in its own city, and alone with its
// code or with candidates of which it is one. 城区 and 矿区 alone are no places.
func TestDivisionsInText(t *testing.T) {
	for _, row := range divisions(t) {
		code, name := row[0], row[1]
		text := "记者从" + name + "了解到，今年新修两座桥。"
		if got := found(text, Context{}); !slices.Contains(got, code) && !gazetteer.Lookup(name).Word {
			t.Errorf("%s %s alone: %v", code, name, got)
		}
		home := gazetteer.ByCode(code).Parent
		if got := found(text, Context{Place: home}); !slices.Equal(got, []string{code}) {
			t.Errorf("%s %s in %s: %v", code, name, home, got)
		}
	}
}

// TestShortNamesInText holds that a row finds itself by its short name behind the
// name of the division above, unless that is an everyday word or a mountain too.
func TestShortNamesInText(t *testing.T) {
	for _, row := range divisions(t) {
		e := gazetteer.ByCode(row[0])
		if e.Short == "" || e.Level == Province || gazetteer.Lookup(e.Short).Word || mountain(e.Short) {
			continue
		}
		up := gazetteer.ByCode(e.Parent)
		text := "记者在" + cmp.Or(up.Short, up.Name) + e.Short + "看到，今年新修两座桥。"
		if got := found(text, Context{}); !slices.Contains(got, e.Code) {
			t.Errorf("%s %s: %v", e.Code, text, got)
		}
	}
}

// mountain reports whether a name also means a natural feature.
func mountain(name string) bool {
	return slices.ContainsFunc(gazetteer.Lookup(name).Senses, func(s gazetteer.Sense) bool { return s.Level == Natural })
}
