package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/linear"
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
		"bomb.zip":       {zipOf(t, []string{"bomb", "p"}, []string{large, page}, true), "larger than"},
		"bomb.tar.gz":    {gzipOf(string(tarOf(t, []string{"bomb", "p"}, []string{large, page}))), "larger than"},
		"bomb.warc.gz":   {gzipOf(record(0, "", large), record(1, "", page)), "larger than"},
		"deep.warc.gz":   {gzipOf(record(0, "Content-Encoding: gzip\r\n", string(gzipOf(large))), record(1, "", page)), "larger than"},
		"endless.warc":   {[]byte("WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 20000) + record(1, "", page)), "has no end"},
		"line.warc":      {[]byte("WARC/1.0\r\na: " + large + "\r\n" + record(1, "", page)), "has no end"},
		"names.zip":      {zipOf(t, []string{"../../p", "p"}, []string{page, page}, true), "leads out"},
		"names.tar":      {tarOf(t, []string{"/etc/p", "p"}, []string{page, page}), "leads out"},
		"windows.zip":    {zipOf(t, []string{`c:\p`, "p"}, []string{page, page}, true), "leads out"},
		"link.tar":       {linked.Bytes(), "link"},
		"link.zip":       {linkedZip(t, page), "link"},
		"header.warc.gz": {gzipOf("WARC/1.0\r\n"+strings.Repeat("a: b\r\n", 1<<20), record(1, "", page)), "has no end"},
		"response.warc":  {[]byte(strings.Replace(record(0, strings.Repeat("a: b\r\n", 20000), "x"), "<urn:uuid:0>", "<urn:uuid:9>", 1) + record(1, "", page)), "has no end"},
		"overlap.zip":    {overlapping, "overlaps"},
		"nested.zip":     {zipOf(t, []string{"a.zip", "p"}, []string{string(zipOf(t, []string{"p"}, []string{page}, true)), page}, true), "within"},
		"long.jsonl":     {[]byte(`{"text":"` + strings.Repeat(large, 2) + "\"}\n" + string(linesOf(t, []string{page}))), "larger than"},
		"length.warc":    {[]byte("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n" + record(1, "", page)), "no sound length"},
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

// A record that claims more than the file has is told, wanted or not, and does
// not cost the members behind it.
func TestClaim(t *testing.T) {
	for _, kind := range []string{"response", "request"} {
		claim := "WARC/1.0\r\nWARC-Type: " + kind + "\r\nContent-Length: 99999999999999\r\n\r\n" + pages(1)[0]
		for name, content := range map[string][]byte{
			"a.warc.gz":  gzipOf(record(0, "", "x"), claim, record(1, "", "y")),
			"a.warc.zst": zstdOf(t, record(0, "", "x"), claim, record(1, "", "y")),
		} {
			g := read(t, Reader{}, name, content)
			if strings.Join(g.bodies, "") != "xy" || len(g.troubles) != 1 || !strings.Contains(g.troubles[0], "cut off") {
				t.Errorf("%s in %s: %q, %q", kind, name, g.bodies, g.troubles)
			}
		}
		if g := read(t, Reader{}, "a.warc", []byte(claim)); len(g.docs) > 0 || len(g.troubles) != 1 {
			t.Errorf("%s: %d documents, %q", kind, len(g.docs), g.troubles)
		}
	}
	many := slices.Repeat([]string{"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\n"}, 2*maxBacks)
	if g := read(t, Reader{}, "a.warc.gz", gzipOf(many...)); len(g.troubles) != maxBacks+1 {
		t.Errorf("%d troubles", len(g.troubles))
	}
}

// linkedZip is a zip file of a symbolic link and a page.
func linkedZip(t testing.TB, page string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	link := &zip.FileHeader{Name: "l.html"}
	link.SetMode(fs.ModeSymlink | 0o777)
	w, err := z.CreateHeader(link)
	check(t, err)
	w.Write([]byte("/etc/passwd"))
	w, err = z.Create("p.html")
	check(t, err)
	w.Write([]byte(page))
	check(t, z.Close())
	return b.Bytes()
}

// Whatever a file unpacks to, little of it is held.
func TestBombMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("packs 400 MB")
	}
	bomb := strings.Repeat("0", 50<<20)
	packed := gzipOf(bomb)
	for name, content := range map[string][]byte{
		"page.html.gz":  packed,
		"page.html.zst": zstdOf(t, bomb),
		"a.tar.gz":      gzipOf(string(tarOf(t, []string{"p"}, []string{bomb}))),
		"a.zip":         zipOf(t, []string{"p"}, []string{bomb}, true),
		"a.warc.gz":     gzipOf(record(0, "", bomb)),
		"deep.warc.gz":  gzipOf(record(0, "Content-Encoding: gzip\r\n", string(packed))),
		"a.jsonl.gz":    gzipOf(`{"text":"` + bomb + `"}`),
		"line.warc.gz":  gzipOf("WARC/1.0\r\n" + bomb),
	} {
		var g got
		held := linear.Allocated(func() { g = read(t, Reader{MaxBytes: 1 << 20}, name, content) })
		if held > 40<<20 {
			t.Errorf("%s: %d MB", name, held>>20)
		}
		if len(g.docs) > 0 || len(g.troubles) == 0 {
			t.Errorf("%s: %d documents, %q", name, len(g.docs), g.troubles)
		}
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
