package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/text"
)

// Settings are the flags that several commands share, each defined once.
type settings struct {
	published string
	place     string
	offsets   record.Offsets
	kinds     kinds
	format    choice
	script    choice
	spans     choice
	mark      bool   // csv begins with a byte order mark
	unit      choice // of a column of csv

	quirks     ownTable[page.Quirks]
	indicators ownTable[record.Indicators]
	gazetteer  ownTable[extract.Gazetteer]
	events     ownTable[extract.Events]
}

func publishedFlag(c *cobra.Command, s *settings) {
	c.Flags().StringVar(&s.published, "published", "", "when a text appeared that does not say so: 2006-01-02, 2006-01-02T15:04[:05] or RFC 3339; without a zone it is +08:00")
}

func placeFlag(c *cobra.Command, s *settings) {
	c.Flags().StringVar(&s.place, "place", "", "the text's home, a code or a name (210300, 鞍山市); only a default")
}

func offsetsFlag(c *cobra.Command, s *settings) {
	s.offsets = record.Bytes
	c.Flags().Var(typed{&s.offsets, "unit"}, "offsets", "what start and end count: byte, rune, utf16")
	complete(c, "offsets", "byte", "rune", "utf16")
}

func kindsFlag(c *cobra.Command, s *settings) {
	c.Flags().Var(&s.kinds, "kinds", "the kinds of figures wanted, parted by commas: "+strings.Join(kindNames(), ", ")+"; all (default: all but number)")
	complete(c, "kinds", append(kindNames(), "all")...)
}

func formatFlag(c *cobra.Command, s *settings, usage string, forms ...string) {
	choiceFlag(c, &s.format, "format", usage, forms...)
}

func scriptFlag(c *cobra.Command, s *settings) {
	choiceFlag(c, &s.script, "script", "auto keeps the page's script but undoes machine conversion, keep never converts, simplified always does", "auto", "keep", "simplified")
}

func spansFlag(c *cobra.Command, s *settings) {
	choiceFlag(c, &s.spans, "spans", "original adds where each figure stood before repair", "text", "original")
}

// choiceFlag defines a flag that takes one of some values.
func choiceFlag(c *cobra.Command, choice *choice, name, usage string, values ...string) {
	choice.values = values
	c.Flags().Var(choice, name, usage)
	complete(c, name, values...)
}

// A typed is a flag of the standard library with the word that the usage text
// has for its value.
type typed struct {
	flag.Value
	word string
}

// Type is for the usage text.
func (f typed) Type() string { return f.word }

// complete offers a flag's values to the shell.
func complete(c *cobra.Command, flag string, values ...string) {
	c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// scripts are the values of --script; "" is not given.
var scripts = map[string]text.Script{
	"":           text.ScriptAuto,
	"auto":       text.ScriptAuto,
	"keep":       text.ScriptKeep,
	"simplified": text.ScriptSimplified,
}

// pipeline is the pipeline that the flags ask for.
func (s *settings) pipeline() *zhnews.Pipeline {
	return &zhnews.Pipeline{
		Kinds:     s.kinds,
		Script:    scripts[s.script.chosen],
		Originals: s.spans.chosen == "original",

		Quirks:     s.quirks.table,
		Indicators: s.indicators.table,
		Gazetteer:  s.gazetteer.table,
		Events:     s.events.table,
	}
}

// meta is what the flags tell of every input.
func (s *settings) meta(id string) (zhnews.Meta, error) {
	return meta(id, s.published, s.place)
}

// meta is what is given about a document; published and place may be empty.
func meta(id, published, place string) (zhnews.Meta, error) {
	m := zhnews.Meta{ID: id, Place: place}
	if published == "" {
		return m, nil
	}
	t, err := page.ParseTime(published)
	if err != nil {
		return m, &zhnews.Error{
			ID: id, Stage: "published", Reason: err.Error(), Err: err,
			Remedy: "write it as 2006-01-02, 2006-01-02T15:04 or RFC 3339",
		}
	}
	m.Published = t
	return m, nil
}

// Kinds is the flag that lists kinds of figures.
type kinds []extract.Kind

func kindNames() []string {
	var names []string
	for _, k := range extract.Kinds {
		names = append(names, string(k))
	}
	return names
}

// Set reads the list.
func (k *kinds) Set(s string) error {
	*k = kinds{}
	for _, name := range strings.Split(s, ",") {
		switch kind := extract.Kind(strings.TrimSpace(name)); {
		case kind == "all":
			*k = append(*k, extract.Kinds...)
		case slices.Contains(extract.Kinds, kind):
			*k = append(*k, kind)
		default:
			return fmt.Errorf("%q is none of %s, all", kind, strings.Join(kindNames(), ", "))
		}
	}
	return nil
}

// String and Type are for the usage text.
func (k *kinds) String() string { return "" }
func (k *kinds) Type() string   { return "list" }

// A choice is a flag that takes one of some values.
type choice struct {
	chosen string
	values []string
}

// Set checks the value.
func (c *choice) Set(s string) error {
	if !slices.Contains(c.values, s) {
		return fmt.Errorf("%q is none of %s", s, strings.Join(c.values, ", "))
	}
	c.chosen = s
	return nil
}

// String and Type are for the usage text.
func (c *choice) String() string { return c.chosen }
func (c *choice) Type() string   { return "form" }
