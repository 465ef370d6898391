package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
)

func explainCommand(t *terminal) *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "explain [TEXT]...",
		Short: "Show how each figure was found and why others were not",
		Long: `Explain reads a text, from its arguments or from standard input, and shows every
mention with its rule, value and evidence, and every rejected candidate with the
reason.`,
		Example: `  zhnews explain 全市签约5000万元以上项目165个
  zhnews explain --published 2031-08-03 < article.txt`,
		RunE: func(_ *cobra.Command, words []string) error {
			text, err := givenText(t, words)
			if err != nil {
				return err
			}
			return explain(t, text, &s)
		},
	}
	publishedFlag(c, &s)
	placeFlag(c, &s)
	kindsFlag(c, &s)
	return c
}

// givenText is the text of the arguments, or of standard input without any.
func givenText(t *terminal, words []string) (string, error) {
	if len(words) > 0 && words[0] != "-" {
		return strings.Join(words, " "), nil
	}
	b, err := io.ReadAll(t.in)
	return strings.TrimRight(string(b), "\r\n"), err
}

func explain(t *terminal, text string, s *settings) error {
	m, trouble := s.meta("-")
	if trouble != nil {
		t.fail(trouble)
		return nil
	}
	p := &zhnews.Pipeline{Kinds: s.kinds}
	reading := p.Reading(text, m)
	out := bufio.NewWriter(t.out)
	for i := range reading.Figures {
		explainFigure(out, &reading.Figures[i])
	}
	for _, r := range reading.Rejected {
		fmt.Fprintf(out, "not %s\n  rule   %s\n  reason %s\n", r.Text, r.Rule, r.Reason)
	}
	return out.Flush()
}

// explainFigure shows the figure's span, its rule and what it says.
func explainFigure(w io.Writer, f *extract.Figure) {
	fmt.Fprintf(w, "%s %s\n  rule   %s\n", f.Kind(), f.Text, f.Rule)
	row, err := json.Marshal(f)
	if err == nil {
		fmt.Fprintf(w, "  value  %s\n", row)
	}
}
