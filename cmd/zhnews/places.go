package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/gazetteer"
)

func placesCommand(t *terminal) *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "places",
		Short: "Find the places of a text",
		Long: `Places reads a text on standard input and writes its places as JSON Lines: where each
stands, its code, level and full name, what else it may be and what settled it. Spans
count in the text as given, which is not altered.`,
		Example: `  echo 鞍山市和海城市的企业赴深圳签约 | zhnews places
  zhnews places --place 210300 --offsets rune < article.txt
  zhnews places lookup 襄樊市 210300 朝阳区`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return places(t, &s) },
	}
	placeFlag(c, &s)
	offsetsFlag(c, &s)
	c.AddCommand(lookupCommand(t))
	return c
}

// A placeLine is a place of a text.
type placeLine struct {
	Text       string        `json:"text"`
	Start      int           `json:"start"`
	End        int           `json:"end"`
	Code       string        `json:"code,omitempty"`
	Level      extract.Level `json:"level,omitempty"`
	Name       string        `json:"name,omitempty"`
	Candidates []string      `json:"candidates,omitempty"`
	Evidence   string        `json:"evidence,omitempty"`
}

func places(t *terminal, s *settings) error {
	text, err := t.readText()
	if err != nil {
		return err
	}
	p := zhnews.Pipeline{Kinds: []extract.Kind{extract.KindPlace}}
	found := p.Findings(text, zhnews.Meta{ID: "-", Place: s.place})
	for _, f := range s.offsets.Recount(found.Figures, func(string) string { return text }) {
		place, ok := f.Value.(extract.Place)
		if !ok || f.Damaged {
			continue
		}
		line := placeLine{f.Text, f.Start, f.End, place.Code, place.Level, place.Name, place.Candidates, place.Evidence}
		if err := t.writeJSON(line, false); err != nil {
			return err
		}
	}
	return nil
}

func lookupCommand(t *terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "lookup NAME or CODE...",
		Short: "Look up places by name or code",
		Long: `Lookup writes what the gazetteer knows of each name or code as JSON Lines, one entry a
line: a name that several places have gives several. An entry that has a successor
is a division of the past; to is its last year.`,
		Example: `  zhnews places lookup 鞍山 襄樊市 210300 US`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, names []string) error {
			for _, name := range names {
				if err := lookUp(t, name); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// An entryLine is an entry of the gazetteer.
type entryLine struct {
	Code      string          `json:"code,omitempty"`
	Name      string          `json:"name"`
	Short     string          `json:"short,omitempty"`
	Level     gazetteer.Level `json:"level"`
	Parent    string          `json:"parent,omitempty"`
	From      string          `json:"from,omitempty"`
	To        string          `json:"to,omitempty"`
	Successor string          `json:"successor,omitempty"`
}

func lookUp(t *terminal, name string) error {
	entries := entriesOf(name)
	if len(entries) == 0 {
		t.fail(&zhnews.Error{
			ID: name, Stage: "places", Reason: errNoPlace.Error(), Err: errNoPlace,
			Remedy: "give a name as the gazetteer has it (鞍山市, 鞍山) or a code (210300, US)",
		})
	}
	for _, e := range entries {
		line := entryLine{e.Code, e.Name, e.Short, e.Level, e.Parent, e.From, e.To, e.Successor}
		if err := t.writeJSON(line, false); err != nil {
			return err
		}
	}
	return nil
}

var errNoPlace = errors.New("no such place")

// entriesOf are the places with a code or a name.
func entriesOf(name string) []*gazetteer.Entry {
	if e := gazetteer.ByCode(name); e != nil {
		return []*gazetteer.Entry{e}
	}
	found := gazetteer.Lookup(name)
	if found == nil {
		return nil
	}
	var entries []*gazetteer.Entry
	for _, sense := range found.Senses {
		entries = append(entries, sense.Entry)
	}
	return entries
}
