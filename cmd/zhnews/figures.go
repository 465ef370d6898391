package main

import (
	"cmp"
	"encoding/json"
	"errors"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

func figuresCommand(t *terminal) *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "figures [FILE or -]",
		Short: "Find the figures of a text and the facts they state",
		Long: `Figures reads a text, from the file given or from standard input, and writes its
figures and facts. Spans count in the text as given, which is not altered.

With --format jsonl each input line is {"id","text","published","place"} and gives
one output line {"id","figures","facts"}, in order; a line that cannot be read gives
{"id","error":{"stage","reason"}}, with the line's number where there is no id.`,
		Example: `  echo 全市签约项目165个，引进资金212.6亿元 | zhnews figures
  zhnews figures --published 2031-08-03 --offsets rune article.txt
  zhnews figures --format jsonl < texts.jsonl > figures.jsonl`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.reading(args, func() error { return figures(t, &s) })
		},
	}
	publishedFlag(c, &s)
	placeFlag(c, &s)
	offsetsFlag(c, &s)
	kindsFlag(c, &s)
	ownTablesFlags(c, &s)
	formatFlag(c, &s, "json, text for reading, or jsonl: one object a line in and out", "json", "jsonl", "text")
	return c
}

func figures(t *terminal, s *settings) error {
	p := s.pipeline()
	if s.format.chosen == "jsonl" {
		return figureLines(t, p, s)
	}
	return figuresOfText(t, p, s)
}

// figuresOfText reads all of the input as one text.
func figuresOfText(t *terminal, p *zhnews.Pipeline, s *settings) error {
	text, err := t.readText()
	if err != nil {
		return err
	}
	m, err := s.meta("-")
	if err != nil {
		t.fail(err)
		return nil
	}
	if s.format.chosen == "text" {
		return writeFindings(t.out, p.Findings(text, m))
	}
	return t.writeJSON(found(p, text, m, s.offsets), t.interactive() || s.format.chosen == "json")
}

// A textLine is one line of the line format's input.
type textLine struct {
	ID        lineID  `json:"id"`
	Text      *string `json:"text"`
	Published string  `json:"published"`
	Place     string  `json:"place"`
}

// A foundLine is the answer to a text; both lists are there, be they empty.
type foundLine struct {
	ID      lineID           `json:"id,omitempty"`
	Figures []extract.Figure `json:"figures"`
	Facts   []record.Fact    `json:"facts"`
}

// figureLines answers each line of the input with one line.
func figureLines(t *terminal, p *zhnews.Pipeline, s *settings) error {
	return eachLine(t.in, func(n int, b []byte) error {
		line := textLine{ID: lineNumber(n)}
		m, err := line.read(b, s)
		if err != nil {
			return t.failLine(line.ID, err)
		}
		answer := found(p, *line.Text, m, s.offsets)
		answer.ID = line.ID
		return t.writeJSON(answer, false)
	})
}

// read reads the line; the flags hold where it says nothing.
func (l *textLine) read(b []byte, s *settings) (zhnews.Meta, error) {
	err := json.Unmarshal(b, l)
	if err == nil && l.Text == nil {
		err = errors.New("there is no text")
	}
	if err != nil {
		return zhnews.Meta{}, lineFault(l.ID, err, `each line is {"id","text","published","place"}`)
	}
	return meta(l.ID.String(), cmp.Or(l.Published, s.published), cmp.Or(l.Place, s.place))
}

// found reads a text and counts its spans as asked.
func found(p *zhnews.Pipeline, text string, m zhnews.Meta, offsets record.Offsets) foundLine {
	findings := p.Findings(text, m)
	figures := offsets.Recount(findings.Figures, func(string) string { return text })
	return foundLine{
		Figures: append([]extract.Figure{}, figures...),
		Facts:   append([]record.Fact{}, findings.Facts...),
	}
}
