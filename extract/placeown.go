package extract

import (
	"fmt"
	"io"
	"strings"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/internal/trie"
	"github.com/zhnews/zhnews/internal/usertable"
)

// A Gazetteer holds places that a user adds to the built-in ones: a new zone, a
// village, a project that is named like a place. The zero value and nil add
// none. It is not changed after it was read and may be shared.
type Gazetteer struct {
	names  trie.Trie[*gazetteer.Name]
	starts pairSet
}

// ReadGazetteer reads a table of places, one a line: its name, its code and,
// each behind a tab, its level and other names parted by commas. The code is
// that of the division or country that the place is or lies in, empty for a
// region; the level is zone if it is left out. Lines that are empty or begin
// with # are passed over. Such a name means this place and no other, also where
// the built-in tables have it; the rules that tell a place from a street or a
// person hold for it too.
func ReadGazetteer(r io.Reader) (*Gazetteer, error) {
	g := new(Gazetteer)
	if err := usertable.Read("gazetteer", r, g.add); err != nil {
		return nil, err
	}
	return g, nil
}

// add takes the row of a place.
func (g *Gazetteer) add(columns []string) error {
	if len(columns) < 2 || len(columns) > 4 {
		return fmt.Errorf("%d columns: want name, code, level, other names", len(columns))
	}
	var level, others string
	e := new(gazetteer.Entry)
	for i, field := range [...]*string{&e.Name, &e.Code, &level, &others} {
		if i < len(columns) {
			*field = strings.TrimSpace(columns[i])
		}
	}
	if e.Code != "" && gazetteer.ByCode(e.Code) == nil {
		return fmt.Errorf("%s: no place has the code %q", e.Name, e.Code)
	}
	switch e.Level, e.Parent = Level(level), e.Code; e.Level {
	case "":
		e.Level = Zone
	case Province, City, County, Township, Zone, Country, Foreign, Region, Natural:
	default:
		return fmt.Errorf("%s: level %q: want one of province city county township zone country foreign region natural", e.Name, level)
	}
	for _, name := range append([]string{e.Name}, strings.FieldsFunc(others, func(r rune) bool { return r == ',' })...) {
		runes := []rune(strings.TrimSpace(name))
		if len(runes) < 2 {
			return fmt.Errorf("name %q: want two characters or more", name)
		}
		if !g.names.Add(string(runes), &gazetteer.Name{Text: string(runes), Senses: []gazetteer.Sense{{Entry: e, How: gazetteer.Full}}}) {
			return trie.Refused(string(runes))
		}
		g.starts.add(runes[0], runes[1])
	}
	return nil
}

// begin reports whether a name may begin with these two runes.
func (g *Gazetteer) begin(a, b rune) bool { return g != nil && g.starts.has(a, b) }

// longest returns the longest name that the text begins with, the user's before
// a built-in one of the same length, and its length in runes.
func (g *Gazetteer) longest(r []rune) (*gazetteer.Name, int) {
	name, n := gazetteer.Longest(r)
	if len(r) < 2 || !g.begin(r[0], r[1]) {
		return name, n
	}
	if own, k := g.names.Longest(r); k >= n && k > 0 {
		return own, k
	}
	return name, n
}
