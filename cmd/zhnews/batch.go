package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/batch/parquet"
	"github.com/zhnews/zhnews/batch/sqlite"
	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/record/reprint"
)

// Plan is what the flags of batch say beyond the settings.
type plan struct {
	settings
	out      string
	sink     choice
	shard    shard
	fields   fieldNames
	workers  int
	every    int
	watchdog time.Duration
	force    bool
	reader   archive.Reader
}

func batchCommand(t *terminal) *cobra.Command {
	var p plan
	c := &cobra.Command{
		Use:   "batch SRC... -o OUT",
		Short: "Read archives into records",
		Long: `Batch reads every document of its sources, on all cores, and writes their records in
the order of the sources.

A source is a file, a folder, a pattern ('2031/*.zip') or @LIST, a file that lists
sources, one a line. Zip, tar, JSON Lines, WARC and MHTML files, packed with gzip,
bzip2, xz or zstd, are told by their content; any other file is a document.

OUT is a file whose ending says what it holds: .jsonl records, .csv facts, both also
with .gz or .zst, .parquet facts, .sqlite a database of articles, figures and facts.
Or it is a folder, and --sink says what lies in it; parquet are then three tables. Beside a file,
and in a folder, lie errors.jsonl, the documents that gave no record with stage and
reason, the journal of a run that is not finished, and in the end manifest.json with
counts and checksums, which also goes to standard output.

A run that was stopped or killed goes on when it is called again, and ends with the
same bytes as if nothing had happened; a finished one is left as it is.`,
		Example: `  zhnews batch pages/ -o records.jsonl
  zhnews batch 'crawl/*.warc.gz' -o facts.csv
  zhnews batch dump.jsonl --fields text=content,published=date -o records.jsonl.zst
  zhnews batch @files.txt --shard 3/7 -o part-3.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return p.run(t, args) },
	}
	c.Flags().StringVarP(&p.out, "output", "o", "", "the file or folder to write")
	c.MarkFlagRequired("output")
	choiceFlag(c, &p.sink, "sink", "what a folder holds: "+strings.Join(sinkNames, ", "), sinkNames...)
	c.Flags().IntVar(&p.workers, "workers", 0, "documents worked on at once (default: one a core)")
	c.Flags().IntVar(&p.every, "every", 0, "documents between two commits, and in a set of Parquet files (default: 1000, Parquet 10000)")
	c.Flags().Var(&p.shard, "shard", "the part to do: 3/7 is the third of seven")
	c.Flags().Var(&p.fields, "fields", "the names of fields in JSON Lines: text=content,published=date")
	c.Flags().Int64Var(&p.reader.MaxBytes, "max-bytes", 16<<20, "the largest document")
	c.Flags().BoolVar(&p.reader.AnyStatus, "any-status", false, "keep responses of a crawl that are not 200")
	c.Flags().DurationVar(&p.watchdog, "watchdog", 0, "give a document up after so long (30s); such a run is not reproducible")
	c.Flags().BoolVar(&p.force, "force", false, "begin anew, whatever lies at OUT")
	publishedFlag(c, &p.settings)
	placeFlag(c, &p.settings)
	offsetsFlag(c, &p.settings)
	kindsFlag(c, &p.settings)
	scriptFlag(c, &p.settings)
	ownTablesFlags(c, &p.settings)
	quirksFlag(c, &p.settings)
	spansFlag(c, &p.settings)
	return c
}

// garbage is how much a run lets the heap grow over what lives before it collects, in
// per cent: documents come and go and little lives, so that four times that is some
// 35 MB more, and two workers stand less in each other's way (1.4 times as fast as one
// by the default of 100, 1.9 by this).
const garbage = 400

// run does the run that the flags ask for.
func (p *plan) run(t *terminal, args []string) error {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	sources, err := archive.List(args)
	if err != nil {
		return err
	}
	p.reader.Fields = archive.Fields(p.fields)
	path, sink, err := p.target()
	if err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	m, err := sink(ctx, p, t, sources, path)
	if errors.Is(err, context.Canceled) {
		return errors.New("stopped: the same call goes on")
	}
	if err != nil {
		return err
	}
	t.failed = int(m.Failures())
	return t.writeJSON(m, true)
}

// A sinkRun carries a run through to a sink of one kind.
type sinkRun func(context.Context, *plan, *terminal, []archive.Source, string) (*batch.Manifest, error)

// sinkNames are the values of --sink, and endings of outputs.
var sinkNames = []string{"jsonl", "csv", "parquet", "sqlite"}

// sinks are the kinds of sinks, with the file that they make in a folder.
var sinks = map[string]struct {
	file string
	run  sinkRun
}{
	"jsonl":   {"records.jsonl", toLines},
	"csv":     {"facts.csv", toFacts},
	"parquet": {"", toParquet},
	"sqlite":  {"records.sqlite", toSQLite},
}

// target is the file to make and how.
func (p *plan) target() (path string, run sinkRun, err error) {
	info, err := os.Stat(p.out)
	if strings.HasSuffix(p.out, "/") || err == nil && info.IsDir() {
		sink := sinks[cmp.Or(p.sink.chosen, "jsonl")]
		return filepath.Join(p.out, sink.file), sink.run, os.MkdirAll(p.out, 0o777)
	}
	name := strings.TrimSuffix(strings.TrimSuffix(p.out, ".gz"), ".zst")
	sink, ok := sinks[strings.TrimPrefix(filepath.Ext(name), ".")]
	if !ok {
		return "", nil, fmt.Errorf("the ending of %s is none of .%s: name a file with one, or a folder with a slash behind it", p.out, strings.Join(sinkNames, ", ."))
	}
	return p.out, sink.run, nil
}

// toLines writes records, one a line.
func toLines(ctx context.Context, p *plan, t *terminal, sources []archive.Source, path string) (*batch.Manifest, error) {
	return doRun(ctx, p, t, sources, &batch.File{Path: path}, func(r *record.Record) ([]byte, error) {
		var line bytes.Buffer
		err := (&terminal{out: &line}).writeJSON(r.In(p.offsets), false)
		return line.Bytes(), err
	})
}

// toFacts writes facts, one a row; only the first part has the names of the
// columns, so that the parts make the whole.
func toFacts(ctx context.Context, p *plan, t *terminal, sources []archive.Source, path string) (*batch.Manifest, error) {
	var header bytes.Buffer
	if p.shard.Number == 0 {
		(&factTable{csv: csv.NewWriter(&header)}).write(new(record.Record))
	}
	return doRun(ctx, p, t, sources, &batch.File{Path: path, Header: header.Bytes()}, func(r *record.Record) ([]byte, error) {
		var rows bytes.Buffer
		err := (&factTable{csv: csv.NewWriter(&rows), begun: true}).write(r)
		return rows.Bytes(), err
	})
}

// partDocuments is how many documents a set of Parquet files holds: some 100 MB
// of articles.
const partDocuments = 10000

// toParquet writes articles, figures and facts into a folder, or the facts into
// one file.
func toParquet(ctx context.Context, p *plan, t *terminal, sources []archive.Source, path string) (*batch.Manifest, error) {
	if p.every == 0 {
		p.every = partDocuments
	}
	if filepath.Ext(path) == ".parquet" {
		sink := &parquet.Single{Path: path, Table: collection.Tables()[2]}
		return doRun(ctx, p, t, sources, sink, func(r *record.Record) (batch.Rows, error) { return collection.Rows(r, p.offsets)[2:], nil })
	}
	sink := &parquet.Sink{Folder: path, Tables: collection.Tables()}
	return doRun(ctx, p, t, sources, sink, func(r *record.Record) (batch.Rows, error) { return collection.Rows(r, p.offsets), nil })
}

// toSQLite writes articles, figures and facts into a database.
func toSQLite(ctx context.Context, p *plan, t *terminal, sources []archive.Source, path string) (*batch.Manifest, error) {
	sink := &sqlite.Sink{Path: path, Tables: collection.Tables(), Last: collection.Views()}
	return doRun(ctx, p, t, sources, sink, func(r *record.Record) (batch.Rows, error) { return collection.Rows(r, p.offsets), nil })
}

// doRun runs the pipeline over the sources and encodes what it gives for the
// sink.
func doRun[T any](ctx context.Context, p *plan, t *terminal, sources []archive.Source, sink batch.Sink[T], encode func(*record.Record) (T, error)) (*batch.Manifest, error) {
	pipeline := p.pipeline()
	pipeline.MaxBytes = p.reader.MaxBytes
	show := newProgress(t.trouble)
	defer show.end()
	run := &batch.Run[T]{
		Sources: sources, Reader: p.reader, Sink: sink, Out: p.out,
		Settings: p.told(), Shard: batch.Shard(p.shard), Workers: p.workers, Every: p.every, Watchdog: p.watchdog, Force: p.force,
		Explain: explained, Progress: show.show,
		Work: func(_ context.Context, d *archive.Document) (result T, err error) {
			rec, err := readDocument(pipeline, &p.settings, d)
			if err != nil {
				return result, err
			}
			return encode(rec)
		},
	}
	return run.Do(ctx)
}

// readDocument gives the record of a document, with where it came from and its
// fingerprint.
func readDocument(p *zhnews.Pipeline, s *settings, d *archive.Document) (*record.Record, error) {
	m, err := meta(d.ID, cmp.Or(d.Published, s.published), cmp.Or(d.Place, s.place))
	if err != nil {
		return nil, err
	}
	m.URL = d.URL
	rec, err := readBody(p, d, m)
	if err != nil {
		return nil, err
	}
	if rec.Provenance == nil {
		rec.Provenance = new(record.Provenance)
	}
	from := rec.Provenance
	from.Archive, from.Member, from.Offset = filepath.ToSlash(d.Archive), d.Member, &d.Offset
	from.URL, from.Fetched = d.URL, d.Fetched
	rec.Fingerprint = reprint.Fingerprint(rec.Text())
	return rec, nil
}

func readBody(p *zhnews.Pipeline, d *archive.Document, m zhnews.Meta) (*record.Record, error) {
	if d.Text {
		return p.Text(string(d.Body), m)
	}
	return p.Page(bytes.NewReader(d.Body), m)
}

// explained gives the stage and the reason of an error of the pipeline.
func explained(err error) (stage, reason string) {
	if known := new(zhnews.Error); errors.As(err, &known) {
		return known.Stage, known.Reason
	}
	return "write", err.Error()
}
