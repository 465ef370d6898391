package promises

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
)

// archives are small files that say they hold more than they do, or unpack to
// more than anybody wants.
func archives(t *testing.T) map[string]string {
	zeros := strings.Repeat("0", 64<<20)
	return map[string]string{
		"length.warc":   "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\n" + told,
		"length.tar":    tarOf(t, 1<<40),
		"length.zip":    lyingZip(t, 1<<30),
		"short.zip":     lyingZip(t, 1),
		"window.zst":    "\x28\xb5\x2f\xfd\x00\xf8" + told,
		"content.zst":   "\x28\xb5\x2f\xfd\xe0\x00\x00\x00\x00\x00\x01\x00\x00" + told,
		"page.gz":       gzipOf(t, zeros),
		"page.zst":      zstdOf(t, zeros),
		"lines.gz":      gzipOf(t, `{"text":"`+zeros+`"}`),
		"crawl.warc.gz": gzipOf(t, "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 67108864\r\n\r\n"+zeros),
	}
}

func gzipOf(t *testing.T, s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	check(t, w.Close())
	return b.String()
}

func zstdOf(t *testing.T, s string) string {
	w, err := zstd.NewWriter(nil)
	check(t, err)
	return string(w.EncodeAll([]byte(s), nil))
}

// tarOf is an archive with a member that is said to be so large.
func tarOf(t *testing.T, size int64) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	check(t, w.WriteHeader(&tar.Header{Name: "p.html", Size: size, Format: tar.FormatGNU}))
	w.Write([]byte(told))
	return b.String()
}

// lyingZip is an archive with a member that is said to unpack to so much.
func lyingZip(t *testing.T, size uint32) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("p.html")
	check(t, err)
	w.Write([]byte(told))
	check(t, z.Close())
	entry := bytes.LastIndex(b.Bytes(), []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(b.Bytes()[entry+24:], size)
	return b.String()
}

// batchOf works on texts of these names.
func batchOf(t *testing.T, names []string, work func(*archive.Document) (string, error)) (*batch.Manifest, error) {
	t.Helper()
	var all strings.Builder
	for _, name := range names {
		all.WriteString(`{"id":"` + name + `","text":"` + told + `"}` + "\n")
	}
	sources, err := archive.List([]string{fileOf(t, "in.jsonl", all.String())})
	check(t, err)
	out := fileOf(t, "seen", "") + ".txt"
	r := batch.Run[[]byte]{Sources: sources, Out: out, Sink: &batch.File{Path: out}}
	r.Work = func(_ context.Context, d *archive.Document) ([]byte, error) {
		s, err := work(d)
		return []byte(s), err
	}
	return r.Do(t.Context())
}

// killed is 1 where the command, killed after a time, had not ended.
func killed(t *testing.T, after time.Duration, args ...string) int {
	t.Helper()
	c := exec.Command(built, args...)
	check(t, c.Start())
	defer time.AfterFunc(after, func() { c.Process.Kill() }).Stop()
	c.Wait()
	if c.ProcessState.ExitCode() < 0 {
		return 1
	}
	return 0
}
