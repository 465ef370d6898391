package archive

import (
	"archive/tar"
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

// A damaged member costs itself: all others are read, and the damage is told.
func TestDamaged(t *testing.T) {
	want := pages(40)
	parts := records(want)
	names := make([]string, len(want))
	for i := range names {
		names[i] = strings.Repeat("n", i+1)
	}
	spoil := func(b []byte, at int, n int) []byte {
		b = bytes.Clone(b)
		for i := range n {
			b[at+i] ^= 0x55
		}
		return b
	}
	warc := []byte(strings.Join(parts, ""))
	for name, test := range map[string]struct {
		content []byte
		lost    int // at most
	}{
		"a.warc.gz":      {spoil(gzipOf(parts...), len(gzipOf(parts[:20]...))+40, 9), 1},
		"header.warc.gz": {spoil(gzipOf(parts...), len(gzipOf(parts[:20]...)), 3), 1},
		"cut.warc.gz":    {gzipOf(parts...)[:len(gzipOf(parts...))-30], 1},
		"a.warc.zst":     {spoil(zstdOf(t, parts...), len(zstdOf(t, parts[:20]...))+40, 9), 1},
		"a.warc":         {spoil(warc, bytes.LastIndex(warc[:bytes.Index(warc, []byte("uuid:20"))], []byte("WARC/1.0")), 9), 1},
		"a.zip":          {spoil(zipOf(t, names, want, true), len(zipOf(t, names[:20], want[:20], true))/2, 9), 1},
		"cut.zip":        {zipOf(t, names, want, true)[:len(zipOf(t, names[:30], want[:30], true))/2], 30},
		"a.tar":          {spoil(tarOf(t, names, want), len(tarOf(t, names[:20], want[:20]))-1024, 9), 1},
		"cut.tar.gz":     {gzipOf(string(tarOf(t, names, want)[:20000])), 40},
	} {
		t.Run(name, func(t *testing.T) {
			g := read(t, Reader{}, name, test.content)
			if len(g.troubles) == 0 || len(g.bodies) < len(want)-test.lost || len(g.bodies) == 0 {
				t.Fatalf("%d read, troubles %q", len(g.bodies), g.troubles)
			}
			for _, body := range g.bodies {
				if !slices.Contains(want, body) {
					t.Errorf("%q", body)
				}
			}
		})
	}
}

// What is made to do harm gives an error, and reading goes on where it can.
func TestHostile(t *testing.T) {
	page := pages(1)[0]
	large := strings.Repeat("0", 1<<20)
	var linked bytes.Buffer
	w := tar.NewWriter(&linked)
	w.WriteHeader(&tar.Header{Name: "l", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"})
	w.WriteHeader(&tar.Header{Name: "p.html", Size: int64(len(page))})
	w.Write([]byte(page))
	w.Close()
	overlapping := zipOf(t, []string{"a", "b"}, []string{page, page}, true)
	second := bytes.LastIndex(overlapping, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(overlapping[second+42:], 0)
	for name, test := range map[string]struct {
		content []byte
		trouble string
	}{
		"bomb.zip":     {zipOf(t, []string{"bomb", "p"}, []string{large, page}, true), "larger than"},
		"bomb.tar.gz":  {gzipOf(string(tarOf(t, []string{"bomb", "p"}, []string{large, page}))), "larger than"},
		"bomb.warc.gz": {gzipOf(record(0, "", large), record(1, "", page)), "larger than"},
		"deep.warc.gz": {gzipOf(record(0, "Content-Encoding: gzip\r\n", string(gzipOf(large))), record(1, "", page)), "larger than"},
		"endless.warc": {[]byte("WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 20000) + record(1, "", page)), "has no end"},
		"line.warc":    {[]byte("WARC/1.0\r\na: " + large + "\r\n" + record(1, "", page)), "has no end"},
		"names.zip":    {zipOf(t, []string{"../../p", "p"}, []string{page, page}, true), "leads out"},
		"names.tar":    {tarOf(t, []string{"/etc/p", "p"}, []string{page, page}), "leads out"},
		"windows.zip":  {zipOf(t, []string{`c:\p`, "p"}, []string{page, page}, true), "leads out"},
		"link.tar":     {linked.Bytes(), "link"},
		"overlap.zip":  {overlapping, "overlaps"},
		"nested.zip":   {zipOf(t, []string{"a.zip", "p"}, []string{string(zipOf(t, []string{"p"}, []string{page}, true)), page}, true), "within"},
		"long.jsonl":   {[]byte(`{"text":"` + strings.Repeat(large, 2) + "\"}\n" + string(linesOf(t, []string{page}))), "larger than"},
		"length.warc":  {[]byte("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n" + record(1, "", page)), "no sound length"},
	} {
		t.Run(name, func(t *testing.T) {
			g := read(t, Reader{MaxBytes: 64 << 10}, name, test.content)
			if len(g.bodies) != 1 || g.bodies[0] != page {
				t.Errorf("%d bodies", len(g.bodies))
			}
			if len(g.troubles) != 1 || !strings.Contains(g.troubles[0], test.trouble) {
				t.Errorf("%q", g.troubles)
			}
		})
	}
}

// A file that unpacks without end is left.
func TestBomb(t *testing.T) {
	bomb := gzipOf(strings.Repeat("\n", 80<<20))
	for _, name := range []string{"a.jsonl.gz", "a.warc.gz"} {
		start := "{\"text\":\"一\"}\n"
		if strings.Contains(name, "warc") {
			start = record(0, "", "<p>一")
		}
		g := read(t, Reader{MaxRatio: 1}, name, append(gzipOf(start), bomb...))
		if len(g.docs) != 1 || len(g.troubles) != 1 || !strings.Contains(g.troubles[0], "times its size") {
			t.Errorf("%s: %d, %q", name, len(g.docs), g.troubles)
		}
	}
}

// Whatever the bytes, reading ends, and no document is over the cap.
func FuzzRead(f *testing.F) {
	want := pages(3)
	parts := records(want)
	for _, seed := range [][]byte{
		[]byte(strings.Join(parts, "")), gzipOf(parts...), zstdOf(f, parts...), linesOf(f, want),
		zipOf(f, []string{"a", "b", "c"}, want, true), tarOf(f, []string{"a", "b", "c"}, want),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		g := read(t, Reader{MaxBytes: 4096}, "a", content)
		for _, body := range g.bodies {
			if len(body) > 4096 {
				t.Errorf("%d bytes", len(body))
			}
		}
		if len(g.docs)+len(g.troubles) > len(content)+1 {
			t.Errorf("%d documents of %d bytes", len(g.docs)+len(g.troubles), len(content))
		}
	})
}
