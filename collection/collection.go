package collection

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
	"modernc.org/sqlite"

	"github.com/zhnews/zhnews/record"
)

// A Collection is a database of articles, figures and facts, open for many
// goroutines at once.
type Collection struct{ db *sql.DB }

// ErrNone is the error of an article that the collection does not have.
var ErrNone = errors.New("the collection has no such article")

// Open opens the database in a file.
func Open(path string) (*Collection, error) {
	if err := functions(); err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", "file:"+url.PathEscape(path)+"?mode=ro&_pragma=query_only(1)&_pragma=mmap_size(268435456)")
	if err != nil {
		return nil, err
	}
	c := &Collection{db}
	if err := c.check(); err != nil {
		db.Close()
		return nil, fmt.Errorf("%s is no collection that zhnews batch wrote as .sqlite: %w", path, err)
	}
	return c, nil
}

// Close closes the database.
func (c *Collection) Close() error { return c.db.Close() }

// check looks for what the queries need.
func (c *Collection) check() error {
	for _, query := range []string{
		"select id, title, source, published_day, body, record from articles limit 0",
		"select place, indicator, canonical, status, to_time, sentence, title from statements limit 0",
		"select rowid from search limit 0",
	} {
		rows, err := c.db.Query(query)
		if err != nil {
			return err
		}
		rows.Close()
	}
	return nil
}

// functions teaches the driver holds(text, term), once a process.
var functions = sync.OnceValue(func() error {
	return sqlite.RegisterDeterministicScalarFunction("holds", 2, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		s, _ := args[0].(string)
		term, _ := args[1].(string)
		return strings.Contains(fold(s), term), nil
	})
})

// Record gives an article back as it was read.
func (c *Collection) Record(ctx context.Context, id string) (*record.Record, error) {
	var packed []byte
	err := c.db.QueryRowContext(ctx, "select record from articles where id = ?", id).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNone
	}
	if err != nil {
		return nil, err
	}
	return unpack(packed)
}

// packer packs, and unpacks at most what a record of the largest page takes.
var packer = sync.OnceValues(func() (*zstd.Encoder, *zstd.Decoder) {
	e, _ := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	d, _ := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<30))
	return e, d
})

// Pack gives a record as the database keeps it: its JSON, packed with zstd.
func Pack(r *record.Record) []byte {
	b, _ := json.Marshal(r) // nothing in a record cannot be written
	e, _ := packer()
	return e.EncodeAll(b, nil)
}

func unpack(b []byte) (*record.Record, error) {
	_, d := packer()
	b, err := d.DecodeAll(b, nil)
	if err != nil {
		return nil, err
	}
	r := new(record.Record)
	return r, json.Unmarshal(b, r)
}
