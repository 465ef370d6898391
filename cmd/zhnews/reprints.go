package main

import (
	"bytes"
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/record/reprint"
)

func reprintsCommand(t *terminal) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "reprints RECORDS... -o OUT",
		Short: "Join the records of one article that many sites printed",
		Long: `Reprints reads the records that batch, pipe and extract wrote, in JSON Lines, and
writes those that are no reprint of another one. Each stands for all that it was
printed as: seen_at lists these with id, url, title, source and time. It is the one
published first, of several the one with the smallest id. Records stand in this
order, in whatever order they are read.

A reprint has the words of the original and its numbers; paragraphs may be cut, some
words changed, the headline another one, the script the other. A report that follows
a form with other numbers is none, nor is a digest. What was joined before stays
joined: months can be joined first and then the year.

RECORDS are files, folders or patterns, packed or not; the files that batch keeps
beside its output are passed over. OUT may end in .gz or .zst. Memory does not grow
with the records; beside OUT lies a folder of about their size until all is done.
A line that is no record is told and left out. The counts go to standard output.`,
		Example: `  zhnews batch 'crawl/*.warc.gz' -o records.jsonl.zst
  zhnews reprints records.jsonl.zst -o articles.jsonl.zst
  zhnews series articles.jsonl.zst -o series.csv`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return reprints(t, args, out) },
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the file to write")
	c.MarkFlagRequired("output")
	return c
}

// reprints joins the records of the arguments.
func reprints(t *terminal, args []string, out string) error {
	ctx, stop := interruptible()
	defer stop()
	dir, err := workFolder(out)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	finder := &reprint.Finder{Dir: dir}
	if err := t.eachRecordLine(ctx, args, finder.Add); err != nil {
		return err
	}
	var counts reprint.Counts
	if err := writeArticles(ctx, out, finder, &counts); err != nil {
		return err
	}
	return t.writeJSON(counts, true)
}

// writeArticles writes what the finder gives; the file has its name only when
// it is whole.
func writeArticles(ctx context.Context, path string, finder *reprint.Finder, counts *reprint.Counts) error {
	out := &batch.File{Path: path}
	defer out.Close()
	if err := out.Open(nil); err != nil {
		return err
	}
	for line, err := range finder.Canonical(counts) {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		if err := out.Put(append(bytes.Clone(line), '\n')); err != nil {
			return err
		}
	}
	return name(out)
}
