package main

import (
	"bufio"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/segment"
)

func segmentCommand(t *terminal) *cobra.Command {
	var pos bool
	c := &cobra.Command{
		Use:   "segment [FILE or -]",
		Short: "Cut text into words",
		Long: `Segment reads text, from the file given or from standard input, and writes its words
parted by one blank, one output line an input line. Characters are neither altered
nor dropped; blanks of the input part words.`,
		Example: `  echo 全市签约项目165个 | zhnews segment
  zhnews segment --pos article.txt`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.reading(args, func() error { return segmentLines(t, pos) })
		},
	}
	c.Flags().BoolVar(&pos, "pos", false, "add the part of speech: 项目/n")
	return c
}

func segmentLines(t *terminal, pos bool) error {
	var s segment.Segmenter
	var words []byte
	out := bufio.NewWriterSize(t.out, 1<<16)
	err := eachLine(t.in, func(_ int, line []byte) error {
		words = append(s.AppendLine(words[:0], string(line), pos), '\n')
		_, err := out.Write(words)
		return err
	})
	if err != nil {
		return err
	}
	return out.Flush()
}
