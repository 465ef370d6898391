package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// pages makes so many pages, each unlike the others.
func pages(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("<html><body><h1>青禾县第%d次签约</h1>%s</body></html>", i,
			strings.Repeat(fmt.Sprintf("<p>青禾县签约项目%d个，总投资%d亿元。</p>", i, 3*i+1), 1+i%7))
	}
	return all
}

func zipOf(t testing.TB, names, bodies []string, utf8 bool) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, name := range names {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, NonUTF8: !utf8, Method: zip.Deflate})
		check(t, err)
		w.Write([]byte(bodies[i]))
	}
	check(t, z.Close())
	return b.Bytes()
}

func tarOf(t testing.TB, names, bodies []string) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i, name := range names {
		check(t, w.WriteHeader(&tar.Header{Name: name, Size: int64(len(bodies[i])), Mode: 0o644}))
		w.Write([]byte(bodies[i]))
	}
	check(t, w.Close())
	return b.Bytes()
}

func linesOf(t testing.TB, bodies []string) []byte {
	var b bytes.Buffer
	for i, body := range bodies {
		line, err := json.Marshal(map[string]any{"id": fmt.Sprint("n", i), "html": body, "url": fmt.Sprintf("https://news.example.org/%d", i)})
		check(t, err)
		b.Write(append(line, '\n'))
	}
	return b.Bytes()
}

// record is a WARC record of a response with a body as given.
func record(i int, fields, body string) string {
	http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Target-URI: https://news.example.org/%d\r\n"+
		"WARC-Date: 2031-08-03T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, i, len(http), http)
}

func records(bodies []string) []string {
	all := []string{"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n"}
	for i, body := range bodies {
		all = append(all, record(i, "", body))
	}
	return all
}

func gzipOf(parts ...string) []byte {
	var b bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&b)
		w.Write([]byte(part))
		w.Close()
	}
	return b.Bytes()
}

func zstdOf(t testing.TB, parts ...string) []byte {
	w, err := zstd.NewWriter(nil)
	check(t, err)
	var b []byte
	for _, part := range parts {
		b = w.EncodeAll([]byte(part), b)
	}
	return b
}

func xzOf(t testing.TB, s []byte) []byte {
	var b bytes.Buffer
	w, err := xz.NewWriter(&b)
	check(t, err)
	w.Write(s)
	check(t, w.Close())
	return b.Bytes()
}

func gb18030(t testing.TB, s string) string {
	b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	check(t, err)
	return b
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A got is what was read: the documents and, in their places, the complaints.
type got struct {
	docs     []*Document
	bodies   []string
	troubles []string
}

// read reads an archive of these bytes.
func read(t testing.TB, r Reader, name string, content []byte) got {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	check(t, os.WriteFile(file, content, 0o666))
	all, err := List([]string{file})
	check(t, err)
	var g got
	at := int64(-1)
	for d, err := range r.Read(context.Background(), all[0]) {
		if d.At < at || d.At > int64(len(content)) {
			t.Errorf("%s: at %d after %d of %d", d.ID, d.At, at, len(content))
		}
		at = d.At
		if err != nil {
			g.troubles = append(g.troubles, err.Error())
			continue
		}
		g.docs, g.bodies = append(g.docs, d), append(g.bodies, string(d.Body))
	}
	return g
}
