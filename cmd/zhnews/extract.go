package main

import (
	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/record"
)

func extractCommand(t *terminal) *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "extract [FILE or DIR or -]...",
		Short: "Read pages and plain texts into records",
		Long: `Extract reads saved pages or plain texts, told apart by content, in any encoding,
and writes one record each: the article, its figures and the facts they state.

Inputs are read in the order given, a directory in byte order of its relative
paths, hidden files and symbolic links left out. A record's id is the base name
without its last ending, below a directory the relative path; - is standard input.
An input that fails writes one line, id: stage: reason: remedy, to standard error,
and the run goes on.

One input on a terminal gives indented JSON, else JSON Lines; text is for reading.
csv is one row a fact, with the columns

` + factHeader() + `
and with --unit 亿元 a last one that gives amounts of yuan in that unit. A cell that a
spreadsheet would take for a formula (-2.47亿元) begins with an apostrophe.`,
		Example: `  zhnews extract page.html
  zhnews extract --published 2031-08-03 --offsets rune article.txt
  zhnews extract --format jsonl pages/ > records.jsonl
  zhnews extract --format csv --bom --unit 亿元 pages/ > facts.csv
  curl -s https://example.org/news.html | zhnews extract --format text -`,
		RunE: func(_ *cobra.Command, args []string) error {
			all, err := inputs(args)
			if err != nil {
				return err
			}
			return extractAll(t, &s, all)
		},
	}
	formatFlag(c, &s, "json, jsonl, csv or text", "json", "jsonl", "csv", "text")
	publishedFlag(c, &s)
	placeFlag(c, &s)
	offsetsFlag(c, &s)
	kindsFlag(c, &s)
	scriptFlag(c, &s)
	quirksFlag(c, &s)
	spansFlag(c, &s)
	ownTablesFlags(c, &s)
	c.Flags().BoolVar(&s.mark, "bom", false, "begin csv with a byte order mark, as spreadsheets want it")
	choiceFlag(c, &s.unit, "unit", "add to csv the amounts of yuan in a unit that news uses", "元", "万元", "百万元", "亿元", "万亿元")
	return c
}

// extractAll reads the inputs one after another.
func extractAll(t *terminal, s *settings, all []input) error {
	p := s.pipeline()
	write, err := s.recordWriter(t, len(all))
	if err != nil {
		return err
	}
	for i := range all {
		rec, err := extractOne(t, p, s, &all[i])
		if err != nil {
			t.fail(err)
			continue
		}
		if err := write(rec); err != nil {
			return err
		}
	}
	return nil
}

// extractOne reads one input.
func extractOne(t *terminal, p *zhnews.Pipeline, s *settings, in *input) (*record.Record, error) {
	r, err := in.open(t)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	m, err := s.meta(in.ID)
	if err != nil {
		return nil, err
	}
	return p.Page(r, m)
}
