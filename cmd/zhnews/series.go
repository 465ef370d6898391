package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/record/series"
)

func seriesCommand(t *terminal) *cobra.Command {
	var s seriesFlags
	c := &cobra.Command{
		Use:   "series RECORDS... [-o OUT]",
		Short: "Join the facts of records into a table of values over time",
		Long: `Series reads records in JSON Lines and writes what they tell as a table: of each place
(or company), indicator and period the values, each in a row with how many tell it.

Values that differ are conflicts: they stand below each other, the most told first;
rivals counts the others. They are never averaged. What is planned, hoped
for or forecast stands apart from what is (status), and so do a month and the months
since New Year (span: day month quarter cumulative year range), levels and changes
(change, basis), units, and counts with a threshold. In an article that tells a thing
twice the exact value counts; facts without a value, an indicator or a time, and
those with neither place nor subject, have no row.

Give it what reprints wrote, else an article counts as often as it was printed:
sources counts media, articles the articles, and seen how often these were printed.

RECORDS are files, folders or patterns, packed or not. OUT ends in .csv, .jsonl (also
with .gz or .zst), .parquet or .sqlite; without one, standard output takes CSV or what
--format says. Memory does not grow with the records. The columns:

` + seriesHelp(),
		Example: `  zhnews series articles.jsonl > series.csv
  zhnews series articles.jsonl.zst -o series.parquet
  zhnews series 'months/*.jsonl' --place 210300 --min-confidence 0.8 --format jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return writeSeries(t, args, &s) },
	}
	c.Flags().StringVarP(&s.out, "output", "o", "", "the file to write (default: standard output)")
	choiceFlag(c, &s.format, "format", "csv or jsonl, for standard output", "csv", "jsonl")
	c.Flags().StringVar(&s.place, "place", "", "only what holds for this place: its code (210300)")
	c.Flags().StringVar(&s.indicator, "indicator", "", "only this indicator: its canonical name, or as the text has it")
	c.Flags().Float64Var(&s.confidence, "min-confidence", 0, "only facts that are at least so sure, between 0 and 1")
	return c
}

// SeriesFlags are the flags of the command.
type seriesFlags struct {
	out, place, indicator string
	format                choice
	confidence            float64
}

// wants tells whether a fact is asked for.
func (s *seriesFlags) wants(f *record.Fact) bool {
	return f.Confidence >= s.confidence && (s.place == "" || f.Place == s.place) &&
		(s.indicator == "" || f.Indicator == s.indicator || f.Canonical == s.indicator)
}

// writeSeries makes the table.
func writeSeries(t *terminal, args []string, s *seriesFlags) error {
	ctx, stop := interruptible()
	defer stop()
	out, err := s.sink(t)
	if err != nil {
		return err
	}
	defer out.Close()
	dir, err := s.workFolder()
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	table := &series.Table{Dir: dir}
	add := func(line []byte) error {
		r, err := readRecord(line)
		if err != nil {
			return err
		}
		return table.Add(s.only(r))
	}
	if err := t.eachRecordLine(ctx, args, add); err != nil {
		return err
	}
	return putRows(ctx, out, table)
}

func (s *seriesFlags) workFolder() (string, error) {
	if s.out == "" {
		return os.MkdirTemp("", "zhnews-")
	}
	return workFolder(s.out)
}

// only is the record with the facts that are asked for.
func (s *seriesFlags) only(r *record.Record) *record.Record {
	var kept []record.Fact
	for i := range r.Facts {
		if s.wants(&r.Facts[i]) {
			kept = append(kept, r.Facts[i])
		}
	}
	r.Facts = kept
	return r
}

func putRows(ctx context.Context, out rowSink, table *series.Table) error {
	for row, err := range table.Rows() {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		if err := out.Put(cellsOf(&row)); err != nil {
			return err
		}
	}
	return errors.Join(out.Finish(), table.Close())
}

// readRecord reads a record, whose id may be a number: pipe gives it back as it
// was.
func readRecord(line []byte) (*record.Record, error) {
	in := recordLine{Record: new(record.Record)}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, err
	}
	if in.Schema != record.Version {
		return nil, fmt.Errorf("it is no record of the schema %s", record.Version)
	}
	in.Record.ID = in.ID.String()
	return in.Record, nil
}

// seriesHelp lists the columns with what they hold.
func seriesHelp() string {
	var list strings.Builder
	for _, c := range seriesColumns {
		fmt.Fprintf(&list, "  %-10s  %s\n", c.name, c.doc)
	}
	return strings.TrimSuffix(list.String(), "\n")
}
