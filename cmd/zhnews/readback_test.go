//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// articles is a dump of reports, of which each has figures of its own.
func articles(t *testing.T, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"n%03d","published":"2031-08-%02d","text":"鞍山市1—7月固定资产投资%d.%02d亿元，同比增长%d.5%%，新签约项目%d个。"}`+"\n", i, 1+i%28, 10+i, i%100, 1+i%9, 2+i)
	}
	path := filepath.Join(t.TempDir(), "in.jsonl")
	check(t, os.WriteFile(path, []byte(b.String()), 0o666))
	return path
}

// The same questions have the same answers in DuckDB, which reads the Parquet
// files, and in SQLite's own shell, which reads the database.
func TestReadBack(t *testing.T) {
	in, dir := articles(t, 250), t.TempDir()
	call(t, 0, "batch", in, "-o", filepath.Join(dir, "out.sqlite"))
	check(t, os.Mkdir(filepath.Join(dir, "tables"), 0o777))
	call(t, 0, "batch", in, "-o", filepath.Join(dir, "tables"), "--sink", "parquet", "--every", "100")
	const total = "3373625000000" // 10.00, 11.01 and so on to 259.49, in 亿元
	questions := []struct{ duck, lite, want string }{
		{"select count(*) from 'tables/articles-*.parquet'", "select count(*) from articles", "250"},
		{"select count(*) from 'tables/facts-*.parquet' where kind = 'amount'", "select count(*) from facts where kind = 'amount'", "250"},
		{"select sum(value)::decimal(38,0) from 'tables/facts-*.parquet' where canonical = '固定资产投资' and kind = 'amount'", "select sum(value) from facts where canonical = '固定资产投资' and kind = 'amount'", total},
		{"select typeof(value) from 'tables/facts-*.parquet' limit 1", "select typeof(value_text) from facts limit 1", "DECIMAL(38,10)|text"},
		{"select typeof(to_day) || to_day from 'tables/facts-*.parquet' limit 1", "select typeof(to_day) || to_day from facts limit 1", "DATE2031-07-31|text2031-07-31"},
		{"select count(*) from 'tables/articles-*.parquet' where published_day = date '2031-08-28'", "select count(*) from articles where published_day = '2031-08-28'", "8"},
		{"select count(*) from 'tables/figures-*.parquet' where value_text is not null", "pragma integrity_check", "0|ok"},
		{"select count(*) from 'tables/articles-*.parquet' where contains(body, '签约')", "select count(*) from articles where rowid in (select rowid from search where search match '签约')", "250"},
	}
	for _, ask := range []struct {
		name    string
		program []string
		at      int
	}{{"duckdb", duckdb(), 0}, {"sqlite", sqlite3(), 1}} {
		t.Run(ask.name, func(t *testing.T) {
			if ask.program == nil {
				t.Skip("not installed; for DuckDB: pip install duckdb")
			}
			for _, q := range questions {
				query := [...]string{q.duck, q.lite}[ask.at]
				want := q.want
				if both := strings.Split(q.want, "|"); len(both) > 1 {
					want = both[ask.at]
				}
				c := exec.Command(ask.program[0], append(ask.program[1:], query)...)
				c.Dir = dir
				out, err := c.CombinedOutput()
				if got := strings.TrimSpace(string(out)); err != nil || got != want {
					t.Errorf("%s: %s (%v), want %s", query, got, err, want)
				}
			}
		})
	}
}

func sqlite3() []string {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		return nil
	}
	return []string{"sqlite3", "out.sqlite"}
}

// duckdb is its command or its Python module, whichever is there.
func duckdb() []string {
	if _, err := exec.LookPath("duckdb"); err == nil {
		return []string{"duckdb", "-noheader", "-list", "-c"}
	}
	if exec.Command("python3", "-c", "import duckdb").Run() != nil {
		return nil
	}
	return []string{"python3", "-c", "import duckdb, sys; print(duckdb.connect().execute(sys.argv[1]).fetchall()[0][0])"}
}
