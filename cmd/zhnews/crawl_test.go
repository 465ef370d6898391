//go:build linux

package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"database/sql"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

var long = flag.Bool("long", false, "read crawls of 200,000 documents and kill twenty times")

// crawl makes a WARC file of so many documents, packed by record, from the
// pages of testdata with other digits.
func crawl(t *testing.T, documents int) string {
	names, err := filepath.Glob("../../testdata/pages/*.html")
	check(t, err)
	var pages [][]byte
	for _, name := range names {
		b, err := os.ReadFile(name)
		check(t, err)
		pages = append(pages, b)
	}
	path := filepath.Join(t.TempDir(), "crawl.warc.gz")
	f, err := os.Create(path)
	check(t, err)
	defer f.Close()
	random := rand.New(rand.NewPCG(1, 2))
	w := gzip.NewWriter(f)
	for i := range documents {
		w.Reset(f)
		w.Write(response(i, varied(pages[random.IntN(len(pages))], random)))
		check(t, w.Close())
	}
	return path
}

// varied is a page with each of its figures 3 to 9 replaced by one of these.
func varied(page []byte, random *rand.Rand) []byte {
	other := random.Perm(7)
	return bytes.Map(func(r rune) rune {
		if '3' <= r && r <= '9' {
			return '3' + rune(other[r-'3'])
		}
		return r
	}, page)
}

func response(i int, page []byte) []byte {
	var b bytes.Buffer
	head := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
	fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%08d>\r\nWARC-Target-URI: https://news.example.org/%d\r\n"+
		"WARC-Date: 2031-08-03T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s%s\r\n\r\n",
		i, i, len(head)+len(page), head, page)
	return b.Bytes()
}

// A ran is how a run of the command went.
type ran struct {
	killed  bool
	seconds float64
	memory  int64 // at the most, in bytes
}

// call runs the command and kills it after a time, unless that is zero. Some
// pages hold no article, so it ends with 1.
func call(t *testing.T, after time.Duration, args ...string) ran {
	t.Helper()
	var trouble bytes.Buffer
	c := &exec.Cmd{Path: os.Args[0], Args: append([]string{"zhnews"}, args...), Stderr: &trouble}
	begun := time.Now()
	check(t, c.Start())
	if after > 0 {
		defer time.AfterFunc(after, func() { c.Process.Kill() }).Stop()
	}
	c.Wait()
	usage := c.ProcessState.SysUsage().(*syscall.Rusage)
	if code := c.ProcessState.ExitCode(); code == couldNot {
		t.Fatalf("%q: %s", args, trouble.String())
	}
	return ran{c.ProcessState.ExitCode() < 0, time.Since(begun).Seconds(), usage.Maxrss << 10}
}

// However a crawl is read, in parts, by many, killed or not, the records are
// the same, and memory does not grow with it.
func TestCrawl(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the command often")
	}
	documents, kills := 400, 3
	if *long {
		documents, kills = 200_000, 20
	}
	in := crawl(t, documents)
	dir := t.TempDir()
	runs := map[int]ran{}
	for _, workers := range []int{1, 2, 8} {
		out := filepath.Join(dir, strconv.Itoa(workers)+".jsonl")
		runs[workers] = call(t, 0, "batch", in, "-o", out, "--workers", strconv.Itoa(workers))
		if sum(t, out) != sum(t, filepath.Join(dir, "1.jsonl")) {
			t.Errorf("%d workers give other records", workers)
		}
	}
	var parts []string
	for i := range 7 {
		part := filepath.Join(dir, fmt.Sprintf("part-%d.jsonl", i+1))
		call(t, 0, "batch", in, "-o", part, "--shard", fmt.Sprintf("%d/7", i+1))
		parts = append(parts, part)
	}
	if sum(t, parts...) != sum(t, filepath.Join(dir, "1.jsonl")) {
		t.Error("seven parts are not the whole")
	}
	every := strconv.Itoa(documents / 10)
	for _, ending := range []string{"jsonl", "parquet", "sqlite"} {
		whole, killed := filepath.Join(dir, "whole."+ending), filepath.Join(dir, "killed."+ending)
		undisturbed := call(t, 0, "batch", in, "-o", whole, "--every", every)
		for range kills {
			after := time.Duration(rand.Float64() * undisturbed.seconds * float64(time.Second))
			call(t, max(after, 1), "batch", in, "-o", killed, "--every", every)
		}
		if call(t, 0, "batch", in, "-o", killed, "--every", every); content(t, killed) != content(t, whole) {
			t.Errorf("%s: killed runs end with other content", ending)
		}
	}
	if *long {
		measure(t, in, documents, runs)
	}
}

// measure tells and checks what a long crawl took.
func measure(t *testing.T, in string, documents int, runs map[int]ran) {
	small := call(t, 0, "batch", crawl(t, documents/10), "-o", filepath.Join(t.TempDir(), "small.jsonl"), "--workers", "2")
	begun := time.Now()
	packed, err := os.ReadFile(in)
	check(t, err)
	unpacked, err := exec.Command("zcat", in).Output()
	check(t, err)
	zcat := time.Since(begun).Seconds()
	two := runs[2]
	t.Logf("%d documents, %d bytes packed, %d unpacked", documents, len(packed), len(unpacked))
	t.Logf("1 worker %.1f s, 2 workers %.1f s: %.2f times, %.0f documents/s, %.1f MB/s; zcat %.1f s", runs[1].seconds, two.seconds,
		runs[1].seconds/two.seconds, float64(documents)/two.seconds, float64(len(unpacked))/1e6/two.seconds, zcat)
	t.Logf("memory %d MB, with a tenth of the documents %d MB", two.memory>>20, small.memory>>20)
	if two.memory > 600<<20 || float64(two.memory) > 1.1*float64(small.memory) {
		t.Error("memory grows")
	}
}

// sum is the checksum of files one behind the other.
func sum(t *testing.T, names ...string) string {
	t.Helper()
	hash := sha256.New()
	for _, name := range names {
		b, err := os.ReadFile(name)
		check(t, err)
		hash.Write(b)
	}
	return fmt.Sprintf("%x", hash.Sum(nil))
}

// content is what an output says: a file's checksum, a database's rows.
func content(t *testing.T, path string) string {
	t.Helper()
	if !strings.HasSuffix(path, ".sqlite") {
		return sum(t, path)
	}
	db, err := sql.Open("sqlite", path)
	check(t, err)
	defer db.Close()
	hash := sha256.New()
	for _, table := range []string{"articles", "figures", "facts", "search"} {
		rows, err := db.Query("select rowid, * from " + table + " order by rowid")
		check(t, err)
		columns, err := rows.Columns()
		check(t, err)
		cells := make([]any, len(columns))
		for i := range cells {
			cells[i] = new(any)
		}
		for rows.Next() {
			check(t, rows.Scan(cells...))
			for _, cell := range cells {
				fmt.Fprintf(hash, "%v\x00", *cell.(*any))
			}
		}
		check(t, rows.Err())
	}
	return fmt.Sprintf("%x", hash.Sum(nil))
}
