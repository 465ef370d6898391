package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/text"
)

func cleanCommand(t *terminal) *cobra.Command {
	var s settings
	var report bool
	c := &cobra.Command{
		Use:   "clean [FILE or -]",
		Short: "Turn damaged text or a page into readable text",
		Long: `Clean reads one text or page, in any encoding, from the file given, or from standard
input where none is given or -. It writes to standard output what that should read
like, in UTF-8, a paragraph a line: of a text all of it, of a page the article. Bytes
that cannot be recovered become U+FFFD. What cannot be read at all is told on standard
error, and the exit status is 1.

With --report it writes lines of JSON instead, one for each edit: its kind, the block
and the span there that it changed, and what from and to. Spans count in the decoded
text of the block before repair.`,
		Example: `  zhnews clean damaged.txt > readable.txt
  zhnews clean - < damaged.txt
  zhnews clean --script simplified < traditional.txt
  zhnews clean --report damaged.txt`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			all, err := inputs(args)
			if err != nil {
				return err
			}
			if len(all) > 1 {
				return fmt.Errorf("clean reads one document, and %s has %d", args[0], len(all))
			}
			return clean(t, &s, &all[0], report)
		},
	}
	c.Flags().BoolVar(&report, "report", false, "list the edits")
	scriptFlag(c, &s)
	quirksFlag(c, &s)
	return c
}

// clean writes one document.
func clean(t *terminal, s *settings, in *input, report bool) error {
	blocks, err := cleanInput(t, s, in)
	if err != nil {
		t.fail(err)
		return nil
	}
	for i, block := range blocks {
		if report {
			err = writeEdits(t, i, block.Edits)
		} else {
			_, err = io.WriteString(t.out, block.Text+"\n")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// cleanInput reads a document into repaired blocks.
func cleanInput(t *terminal, s *settings, in *input) ([]text.Repaired, error) {
	r, err := in.open(t)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return s.pipeline().Clean(r, zhnews.Meta{ID: in.ID})
}

// An editLine is an edit as --report writes it.
type editLine struct {
	Kind  string `json:"kind"`
	Block int    `json:"block"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	From  string `json:"from"`
	To    string `json:"to"`
}

func writeEdits(t *terminal, block int, edits text.Edits) error {
	for e := range edits.All() {
		if err := t.writeJSON(editLine{e.Kind, block, e.Start, e.End, e.From, e.To}, false); err != nil {
			return err
		}
	}
	return nil
}
