//go:build linux

package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"database/sql"
	"flag"
	"fmt"
	"io"
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

var long = flag.Bool("long", false, "read crawls of 200,000 documents and kill twenty times; takes some minutes, more than the usual limit: -timeout 1h")

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

// varied is a page with each of its figures 3 to 9 replaced by one of these,
// and without some of its paragraphs. Bytes are replaced, not characters: not
// all pages are UTF-8.
func varied(page []byte, random *rand.Rand) []byte {
	other := random.Perm(7)
	var out []byte
	for _, part := range bytes.SplitAfter(page, []byte("</p>")) {
		if bytes.HasSuffix(part, []byte("</p>")) && random.IntN(8) == 0 {
			continue
		}
		out = append(out, part...)
	}
	for i, c := range out {
		if '3' <= c && c <= '9' {
			out[i] = '3' + byte(other[c-'3'])
		}
	}
	return out
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
// the same.
func TestCrawl(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the command often")
	}
	documents, kills := 2000, 3
	if *long {
		documents, kills = 20_000, 20
	}
	in, dir := crawl(t, documents), t.TempDir()
	whole := filepath.Join(dir, "whole.jsonl")
	call(t, 0, "batch", in, "-o", whole, "--workers", "1")
	for _, workers := range []string{"2", "8"} {
		out := filepath.Join(dir, workers+".jsonl")
		if call(t, 0, "batch", in, "-o", out, "--workers", workers); sum(t, out) != sum(t, whole) {
			t.Errorf("%s workers give other records", workers)
		}
	}
	var parts []string
	for i := range 7 {
		part := filepath.Join(dir, fmt.Sprintf("part-%d.jsonl", i+1))
		call(t, 0, "batch", in, "-o", part, "--shard", fmt.Sprintf("%d/7", i+1))
		parts = append(parts, part)
	}
	if sum(t, parts...) != sum(t, whole) {
		t.Error("seven parts are not the whole")
	}
	for _, ending := range []string{"jsonl", "parquet", "sqlite"} {
		killed(t, in, ending, documents/(10*kills), kills)
	}
}

// killed compares a run that was killed so often, at moments spread over all of
// it, with one that was not.
func killed(t *testing.T, in, ending string, every, kills int) {
	t.Helper()
	dir := t.TempDir()
	whole, broken := filepath.Join(dir, "whole."+ending), filepath.Join(dir, "broken."+ending)
	commit := strconv.Itoa(every)
	undisturbed := call(t, 0, "batch", in, "-o", whole, "--every", commit)
	done := 0
	for range kills {
		after := 1.5 * rand.Float64() / float64(kills) * undisturbed.seconds // all before the end, as a rule
		if call(t, max(time.Duration(after*float64(time.Second)), 1), "batch", in, "-o", broken, "--every", commit).killed {
			done++
		}
	}
	if call(t, 0, "batch", in, "-o", broken, "--every", commit); content(t, broken) != content(t, whole) {
		t.Errorf("%s: killed runs end with other content", ending)
	}
	t.Logf("%s: killed %d times, the same content", ending, done)
}

// TestCrawlAtLength measures a crawl of 200,000 documents: memory does not grow with
// it, and two workers are nearly twice as fast as one.
func TestCrawlAtLength(t *testing.T) {
	if !*long {
		t.Skip("only with -long")
	}
	const documents = 200_000
	in, dir := crawl(t, documents), t.TempDir()
	packed, err := os.Stat(in)
	check(t, err)
	unpacked, zcat := unzipped(t, in)
	small := call(t, 0, "batch", crawl(t, documents/10), "-o", filepath.Join(dir, "small.jsonl"), "--workers", "2")
	one := call(t, 0, "batch", in, "-o", filepath.Join(dir, "1.jsonl"), "--workers", "1")
	two := call(t, 0, "batch", in, "-o", filepath.Join(dir, "2.jsonl"), "--workers", "2")
	if sum(t, filepath.Join(dir, "1.jsonl")) != sum(t, filepath.Join(dir, "2.jsonl")) {
		t.Error("two workers give other records")
	}
	mb := float64(unpacked) / 1e6
	t.Logf("%d documents, %.0f MB packed, %.0f MB unpacked; zcat %.1f s, %.1f MB/s", documents, float64(packed.Size())/1e6, mb, zcat, mb/zcat)
	for workers, r := range []ran{one, two} {
		t.Logf("%d workers: %.1f s, %.0f documents/s, %.1f MB/s, %d MB of memory", workers+1, r.seconds, documents/r.seconds, mb/r.seconds, r.memory>>20)
	}
	t.Logf("two workers are %.2f times as fast as one; a tenth of the documents takes %d MB of memory", one.seconds/two.seconds, small.memory>>20)
	if two.memory > 600<<20 || float64(two.memory) > 1.1*float64(small.memory) {
		t.Error("memory grows")
	}
}

// unzipped tells how many bytes zcat makes of a file, and in how many seconds.
func unzipped(t *testing.T, in string) (n int64, seconds float64) {
	begun := time.Now()
	c := exec.Command("zcat", in)
	out, err := c.StdoutPipe()
	check(t, err)
	check(t, c.Start())
	n, err = io.Copy(io.Discard, out)
	check(t, err)
	check(t, c.Wait())
	return n, time.Since(begun).Seconds()
}

// sum is the checksum of files one behind the other.
func sum(t *testing.T, names ...string) string {
	t.Helper()
	hash := sha256.New()
	for _, name := range names {
		f, err := os.Open(name)
		check(t, err)
		_, err = io.Copy(hash, f)
		check(t, err)
		f.Close()
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
