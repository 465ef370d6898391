package parquet

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
)

var tables = []batch.Table{
	{Name: "articles", Columns: []batch.Column{{Name: "id"}, {Name: "words", Type: batch.Words}, {Name: "day", Type: batch.Day}}},
	{Name: "facts", Columns: []batch.Column{
		{Name: "id"}, {Name: "value", Type: batch.Number}, {Name: "index", Type: batch.Whole},
		{Name: "confidence", Type: batch.Real}, {Name: "damaged", Type: batch.Truth},
	}},
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// write makes files of so many documents, each with a number of its own, and
// stops after some of them before it goes on.
func write(t testing.TB, dir, in string, stop int64) {
	sources, err := archive.List([]string{in})
	check(t, err)
	numbers := []any{"12.5", "-3", "0", "0.00000000001", nil, "99999999999999999999999999999", "9999999999999999999999999999.9999999999"}
	for first := true; ; first = false {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		run := batch.Run[batch.Rows]{
			Sources: sources, Out: dir, Every: 40, Sink: &Sink{Folder: dir, Tables: tables},
			Work: func(_ context.Context, d *archive.Document) (batch.Rows, error) {
				n := len(d.Body) % 7
				return batch.Rows{
					{{d.ID, "words", "2031-08-03"}},
					{{d.ID, numbers[n], int64(n), float64(n) / 2, n == 0}},
				}, nil
			},
			Progress: func(p batch.Progress) {
				if first && p.Documents == stop {
					cancel()
				}
			},
		}
		if _, err := run.Do(ctx); err == nil {
			return
		} else if !first {
			t.Fatal(err)
		}
	}
}

// What was written reads back, and a run that was stopped gives the same bytes.
func TestReadBack(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.jsonl")
	var lines string
	for i := range 100 {
		lines += fmt.Sprintf(`{"id":"n%02d","text":"%0*d"}`+"\n", i, i%7+7, 0)
	}
	check(t, os.WriteFile(in, []byte(lines), 0o666))
	dir, stopped := t.TempDir(), t.TempDir()
	write(t, dir, in, 0)
	write(t, stopped, in, 70)
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	check(t, err)
	if len(names) != 8 { // three parts of two tables, errors, manifest
		t.Errorf("%q", names)
	}
	for _, name := range names {
		want, err := os.ReadFile(name)
		check(t, err)
		got, err := os.ReadFile(filepath.Join(stopped, filepath.Base(name)))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s differs (%v)", filepath.Base(name), err)
		}
	}
	type fact struct {
		ID         string   `parquet:"id"`
		Value      [16]byte `parquet:"value"`
		Text       *string  `parquet:"value_text"`
		Index      int64    `parquet:"index"`
		Confidence float64  `parquet:"confidence"`
		Damaged    bool     `parquet:"damaged"`
	}
	facts, err := parquet.ReadFile[fact](filepath.Join(dir, "facts-00000.parquet"))
	check(t, err)
	text := "0.00000000001"
	if f := facts[3]; f.ID != "n03" || f.Index != 3 || f.Confidence != 1.5 || f.Damaged || f.Text == nil || *f.Text != text {
		t.Errorf("%+v", f)
	}
	if f := facts[0]; new(big.Int).SetBytes(f.Value[:]).String() != "125000000000" || f.Text != nil || !f.Damaged {
		t.Errorf("%+v", f)
	}
	if v := decimal(nil); !v.IsNull() {
		t.Error("what is missing is zero")
	}
	f, err := os.Open(filepath.Join(dir, "facts-00000.parquet"))
	check(t, err)
	defer f.Close()
	info, _ := f.Stat()
	p, err := parquet.OpenFile(f, info.Size())
	check(t, err)
	var columns []string
	for _, c := range p.Root().Columns() {
		columns = append(columns, c.Name())
	}
	if diff := cmp.Diff([]string{"id", "value", "value_text", "index", "confidence", "damaged"}, columns); diff != "" {
		t.Error(diff)
	}
}

func TestDecimal(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "-0.5": "-5000000000", "1.20": "12000000000", "0.00000000001": "", "9999999999999999999999999999": "99999999999999999999999999990000000000",
		"10000000000000000000000000000": "", "x": "", "": "",
	} {
		n, ok := scaled(s)
		if got := fmt.Sprint(n); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %s %t", s, got, ok)
		}
	}
}

// One file holds the rows of all parts, and a run that was stopped gives the
// same bytes.
func TestSingle(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.jsonl")
	var lines string
	for i := range 100 {
		lines += fmt.Sprintf(`{"id":"n%02d","text":"一"}`+"\n", i)
	}
	check(t, os.WriteFile(in, []byte(lines), 0o666))
	whole, stopped := t.TempDir(), t.TempDir()
	if single(t, whole, in, 0) != single(t, stopped, in, 70) {
		t.Error("a stopped run differs")
	}
	for _, dir := range []string{whole, stopped} {
		names, err := filepath.Glob(filepath.Join(dir, "*"))
		check(t, err)
		if len(names) != 3 {
			t.Errorf("%q", names)
		}
	}
	type fact struct {
		ID string `parquet:"id"`
	}
	facts, err := parquet.ReadFile[fact](filepath.Join(whole, "facts.parquet"))
	if err != nil || len(facts) != 100 || facts[99].ID != "n99" {
		t.Errorf("%d facts (%v)", len(facts), err)
	}
}

// single writes one file, and stops after some documents before it goes on.
func single(t *testing.T, dir, in string, stop int64) string {
	sources, err := archive.List([]string{in})
	check(t, err)
	out := filepath.Join(dir, "facts.parquet")
	for first := true; ; first = false {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		run := batch.Run[batch.Rows]{
			Sources: sources, Out: out, Every: 30, Sink: &Single{Path: out, Table: tables[1]},
			Work: func(_ context.Context, d *archive.Document) (batch.Rows, error) {
				return batch.Rows{{{d.ID, "1", nil, nil, nil}}}, nil
			},
			Progress: func(p batch.Progress) {
				if first && p.Documents == stop {
					cancel()
				}
			},
		}
		if _, err := run.Do(ctx); err == nil {
			b, err := os.ReadFile(out)
			check(t, err)
			return string(b)
		} else if !first {
			t.Fatal(err)
		}
	}
}
