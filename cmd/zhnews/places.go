package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
)

func placesCommand(t *terminal) *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "places [FILE or -]",
		Short: "Find the places of a text",
		Long: `Places reads a text, from the file given or from standard input, and writes its places
as JSON Lines: where each stands, its code, level and full name, what else it may be
and what settled it. Spans count in the text as given, which is not altered.`,
		Example: `  echo 鞍山市和海城市的企业赴深圳签约 | zhnews places
  zhnews places --place 210300 --offsets rune article.txt
  zhnews places --gazetteer zones.tsv < article.txt
  zhnews places lookup 襄樊市 210300 朝阳区`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.reading(args, func() error { return places(t, &s) })
		},
	}
	placeFlag(c, &s)
	offsetsFlag(c, &s)
	gazetteerFlag(c, &s)
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
	p := zhnews.Pipeline{Kinds: []extract.Kind{extract.KindPlace}, Gazetteer: s.gazetteer.table}
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
	var kin kin
	c := &cobra.Command{
		Use:   "lookup NAME or CODE...",
		Short: "Look up places by name or code",
		Long: `Lookup writes what the gazetteer knows of each name or code as JSON Lines, one entry a
line: a name that several places have gives several. An entry that has a successor
is a division of the past; to is its last year. A point is in degrees of WGS 84, from
GeoNames; of is the code of the place whose point it is.`,
		Example: `  zhnews places lookup 鞍山 襄樊市 210300 US
  zhnews places lookup --children 鞍山市
  zhnews places lookup --before 襄阳市`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, names []string) error {
			for _, name := range names {
				if err := lookUp(t, name, kin); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&kin.parents, "parents", false, "the places that hold it instead, from the next larger up")
	c.Flags().BoolVar(&kin.children, "children", false, "the divisions right below it instead; those of a county are its townships")
	c.Flags().BoolVar(&kin.before, "before", false, "the divisions of the past that became it or part of it instead")
	c.MarkFlagsMutuallyExclusive("parents", "children", "before")
	return c
}

// Kin is which of a place's relatives are asked for; its zero value is itself.
type kin struct{ parents, children, before bool }

func (k kin) of(e extract.PlaceEntry) []extract.PlaceEntry {
	switch {
	case k.parents:
		return e.Parents()
	case k.children:
		return e.Children()
	case k.before:
		return e.Before()
	}
	return []extract.PlaceEntry{e}
}

func lookUp(t *terminal, name string, kin kin) error {
	entries := extract.LookupPlaces(name)
	if len(entries) == 0 {
		t.fail(&zhnews.Error{
			ID: name, Stage: "places", Reason: errNoPlace.Error(), Err: errNoPlace,
			Remedy: "give a name as the gazetteer has it (鞍山市, 鞍山) or a code (210300, US)",
		})
	}
	for _, e := range entries {
		for _, relative := range kin.of(e) {
			if err := t.writeJSON(relative, false); err != nil {
				return err
			}
		}
	}
	return nil
}

var errNoPlace = errors.New("no such place")
