package zhnews_test

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/record"
)

// A ledger is a sink of one's own: it tells what it is handed, where another
// would fill a queue or a database. How far it is, is all that it must know to go on
// after it was killed; it makes no files, so there are none to rename.
type ledger struct{ records int }

func (l *ledger) Open([]byte) error               { return nil }
func (l *ledger) Commit() ([]byte, error)         { return fmt.Appendf(nil, "%d", l.records), nil }
func (l *ledger) Finish() ([]batch.Output, error) { return nil, nil }
func (l *ledger) Close() error                    { return nil }

func (l *ledger) Put(r *record.Record) error {
	l.records++
	for _, f := range r.Facts {
		fmt.Println(r.ID, f.Indicator, r.Figures[f.Figure].Text)
	}
	return nil
}

// A folder of texts goes through the pipeline on all cores and reaches a sink of
// one's own in order.
func Example_batch() {
	dir, err := os.MkdirTemp("", "zhnews-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	write(dir, "in/01.txt", "上半年，全县实现财政收入23.17亿元。")
	write(dir, "in/02.txt", "上半年，全市新增就业4.2万人。")
	sources, err := archive.List([]string{filepath.Join(dir, "in")})
	if err != nil {
		log.Fatal(err)
	}
	var p zhnews.Pipeline
	run := batch.Run[*record.Record]{
		Sources: sources,
		Sink:    new(ledger),
		Out:     filepath.Join(dir, "out"),
		Work: func(_ context.Context, d *archive.Document) (*record.Record, error) {
			return p.Page(bytes.NewReader(d.Body), zhnews.Meta{ID: d.ID, URL: d.URL})
		},
	}
	manifest, err := run.Do(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(manifest.Done, "of", manifest.Documents)
	// Output:
	// 01 财政收入 23.17亿元
	// 02 新增就业 4.2万人
	// 2 of 2
}

func write(dir, name, text string) {
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		log.Fatal(err)
	}
}
