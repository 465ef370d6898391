package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
)

var tables = []batch.Table{
	{Name: "articles", Columns: []batch.Column{{Name: "id"}, {Name: "body"}, {Name: "body_words", Type: batch.Words}}},
	{Name: "facts", Columns: []batch.Column{{Name: "id"}, {Name: "value", Type: batch.Number}, {Name: "at", Type: batch.Whole}}},
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// write makes a database of 100 documents, and stops after some of them before
// it goes on.
func write(t testing.TB, path, in string, stop int64) {
	sources, err := archive.List([]string{in})
	check(t, err)
	for first := true; ; first = false {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		run := batch.Run[batch.Rows]{
			Sources: sources, Out: path, Every: 30,
			Sink: &Sink{Path: path, Tables: tables, Last: []string{
				"create index facts_by_id on facts (id)",
				"create view amounts as select id, value_text from facts where value is not null",
			}},
			Work: func(_ context.Context, d *archive.Document) (batch.Rows, error) {
				body := string(d.Body)
				rows := batch.Rows{{{d.ID, strings.ReplaceAll(body, " ", ""), body}}, {{d.ID, "12.50", int64(0)}, {d.ID, nil, nil}}}
				return rows, nil
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

// dump is the content of a database.
func dump(t testing.TB, path string) string {
	db, err := sql.Open("sqlite", path)
	check(t, err)
	defer db.Close()
	var all strings.Builder
	for _, query := range []string{
		"select rowid, id, body from articles",
		"select rowid, id, coalesce(value, 'none') || coalesce(value_text, 'none') || coalesce(at, 'none') from facts",
		"select id, value_text, '' from amounts",
		"select rowid, '', '' from search where search match '签约'",
	} {
		rows, err := db.Query(query)
		check(t, err)
		for rows.Next() {
			var a, b, c string
			check(t, rows.Scan(&a, &b, &c))
			fmt.Fprintln(&all, a, b, c)
		}
		check(t, rows.Err())
	}
	return all.String()
}

// What was written reads back, also with SQLite's own shell, and a run that
// was stopped has the same content.
func TestReadBack(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	var lines string
	for i := range 100 {
		words := "青禾县 签约 项目"
		if i%10 > 0 {
			words = "白鹭市 投资"
		}
		lines += fmt.Sprintf(`{"id":"n%02d","text":"%s"}`+"\n", i, words)
	}
	check(t, os.WriteFile(in, []byte(lines), 0o666))
	whole, stopped := filepath.Join(dir, "whole.sqlite"), filepath.Join(dir, "stopped.sqlite")
	write(t, whole, in, 0)
	write(t, stopped, in, 70)
	want := dump(t, whole)
	if got := dump(t, stopped); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, part := range []string{"1 n00 青禾县签约项目\n", "1 n00 12.512.500\n", "2 n00 nonenonenone\n", "n99 12.50 \n", "91  \n"} {
		if !strings.Contains(want, part) {
			t.Errorf("no %q", part)
		}
	}
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("no sqlite3")
	}
	out, err := exec.Command(shell, whole, "pragma integrity_check; select count(*) from articles where rowid in (select rowid from search where search match '签约')").CombinedOutput()
	if err != nil || string(out) != "ok\n10\n" {
		t.Errorf("%s (%v)", out, err)
	}
}
