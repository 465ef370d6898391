package main

import (
	"bufio"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

func segmentCommand(t *terminal) *cobra.Command {
	var pos bool
	c := &cobra.Command{
		Use:   "segment",
		Short: "Cut text into words",
		Long: `Segment reads text on standard input and writes its words parted by one blank,
one output line an input line. Characters are neither altered nor dropped; blanks
of the input part words.`,
		Example: `  echo 全市签约项目165个 | zhnews segment
  zhnews segment --pos < article.txt`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return segmentLines(t, pos) },
	}
	c.Flags().BoolVar(&pos, "pos", false, "add the part of speech: 项目/n")
	return c
}

func segmentLines(t *terminal, pos bool) error {
	var s segment.Segmenter
	var tokens []segment.Token
	out := bufio.NewWriterSize(t.out, 1<<16)
	err := eachLine(t.in, func(_ int, line []byte) error {
		v := text.NewView(string(line))
		tokens = s.Append(tokens[:0], v, segment.Span{Start: 0, End: len(v.Runes)})
		words := words{out: out, view: v}
		for _, token := range tokens {
			words.write(token, pos)
		}
		return out.WriteByte('\n')
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// words writes the words of one line.
type words struct {
	out  *bufio.Writer
	view *text.View
	any  bool
}

// write puts a token out; blanks inside part it, blanks alone are no word.
func (w *words) write(token segment.Token, pos bool) {
	for i := token.Start; i < token.End; {
		if unicode.IsSpace(w.view.Runes[i]) {
			i++
			continue
		}
		j := i + 1
		for j < token.End && !unicode.IsSpace(w.view.Runes[j]) {
			j++
		}
		w.word(w.view.Slice(i, j))
		if pos {
			w.out.WriteByte('/')
			w.out.WriteString(token.Tag.String())
		}
		i = j
	}
}

func (w *words) word(s string) {
	if w.any {
		w.out.WriteByte(' ')
	}
	w.any = true
	w.out.WriteString(s)
}
