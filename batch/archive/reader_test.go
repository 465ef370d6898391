package archive

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

// The same documents come out of every kind of archive, in order.
func TestForms(t *testing.T) {
	want := pages(60)
	names := make([]string, len(want))
	foreign := make([]string, len(want))
	for i := range want {
		names[i] = fmt.Sprintf("要闻/%03d.html", i)
		foreign[i] = gb18030(t, names[i])
	}
	tarred := tarOf(t, names, want)
	parts := records(want)
	whole := strings.Join(parts, "")
	for name, content := range map[string][]byte{
		"a.zip":            zipOf(t, names, want, true),
		"foreign.zip":      zipOf(t, foreign, want, false),
		"a.tar":            tarred,
		"a.tar.gz":         gzipOf(string(tarred)),
		"a.tgz":            gzipOf(string(tarred[:5000]), string(tarred[5000:])),
		"a.tar.zst":        zstdOf(t, string(tarred)),
		"a.tar.xz":         xzOf(t, tarred),
		"foreign.tar":      tarOf(t, foreign, want),
		"a.jsonl":          linesOf(t, want),
		"a.jsonl.gz":       gzipOf(string(linesOf(t, want))),
		"a.warc":           []byte(whole),
		"a.warc.gz":        gzipOf(parts...),
		"whole.warc.gz":    gzipOf(whole),
		"blocks.warc.gz":   gzipOf(whole[:3000], whole[3000:7000], whole[7000:]),
		"a.warc.zst":       zstdOf(t, parts...),
		"whole.warc.zst":   zstdOf(t, whole),
		"named-wrong.html": gzipOf(parts...),
	} {
		t.Run(name, func(t *testing.T) {
			g := read(t, Reader{}, name, content)
			if diff := cmp.Diff(want, g.bodies); diff != "" || len(g.troubles) > 0 {
				t.Fatalf("troubles %q, (-want +got)\n%s", g.troubles, diff)
			}
			if m := g.docs[7].Member; m != "" && m != names[7] && m != "8" {
				t.Errorf("member %q", m)
			}
			ids := map[string]bool{}
			for _, d := range g.docs {
				ids[d.ID] = true
			}
			if len(ids) != len(want) {
				t.Errorf("%d ids", len(ids))
			}
		})
	}
}

// A document's offset in a WARC file packed by record is that of its member.
func TestOffsets(t *testing.T) {
	parts := records(pages(50))
	content := gzipOf(parts...)
	g := read(t, Reader{}, "a.warc.gz", content)
	d := g.docs[20]
	again := read(t, Reader{}, "b.warc.gz", content[d.Offset:])
	if again.bodies[0] != g.bodies[20] || d.URL != "https://news.example.org/20" || d.Fetched != "2031-08-03T00:00:00Z" || d.ID != "20" {
		t.Errorf("%+v", d)
	}
}

// Bodies come decoded, whether they are stored as the header says or not.
func TestResponses(t *testing.T) {
	page := pages(1)[0]
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page), page)
	packed := string(gzipOf(page))
	var shrunk strings.Builder
	w := brotli.NewWriter(&shrunk)
	w.Write([]byte(page))
	check(t, w.Close())
	short := strings.Replace(record(5, "", page), "Content-Length: ", "Content-Length: 1\r\nX: ", 1)
	long := strings.Replace(record(6, "", page), "Content-Length: ", "Content-Length: 9", 1)
	content := record(0, "Transfer-Encoding: chunked\r\n", chunked) +
		record(1, "Transfer-Encoding: chunked\r\n", page) +
		record(2, "Content-Encoding: gzip\r\n", packed) +
		record(3, "Content-Encoding: gzip\r\n", page) +
		record(4, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(packed), packed)) +
		short + long + record(7, "", page) + record(8, "Content-Encoding: br\r\n", page) +
		record(9, "Content-Encoding: br\r\n", shrunk.String())
	g := read(t, Reader{}, "a.warc", []byte(content))
	if len(g.troubles) != 0 || len(g.bodies) != 10 {
		t.Fatalf("%d bodies, troubles %q", len(g.bodies), g.troubles)
	}
	for i, body := range g.bodies {
		if body != page {
			t.Errorf("%d: %q", i, body)
		}
	}
}

// What a crawl took that is no page is passed over, with the reason.
func TestSkipped(t *testing.T) {
	page := pages(1)[0]
	content := strings.Replace(record(0, "", page), "200 OK", "404 NO", 1) +
		strings.Replace(record(1, "", page), "text/html", "image/png", 1) + record(2, "", page)
	// The replacements change the length of the second record by one.
	g := read(t, Reader{}, "a.warc", []byte(content))
	want := []string{"skipped: status 404", "skipped: type image/png"}
	if diff := cmp.Diff(want, g.troubles); diff != "" || len(g.docs) != 1 {
		t.Errorf("%d documents, %s", len(g.docs), diff)
	}
	if g := read(t, Reader{AnyStatus: true, AnyType: true}, "a.warc", []byte(content)); len(g.docs) != 3 {
		t.Errorf("%d documents", len(g.docs))
	}
}

func TestFields(t *testing.T) {
	line := `{"no":7,"content":"青禾县签约项目10个。","date":"2031-08-03"}` + "\n" + `{"no":8}` + "\nnot JSON\n\n" + `{"no":9,"content":"第二篇"}`
	g := read(t, Reader{Fields: Fields{ID: "no", Text: "content", Published: "date"}}, "a.jsonl", []byte(line))
	if len(g.docs) != 2 || g.docs[0].ID != "7" || !g.docs[0].Text || g.docs[0].Published != "2031-08-03" || g.docs[1].ID != "9" {
		t.Errorf("%+v", g.docs)
	}
	if len(g.troubles) != 2 {
		t.Errorf("%q", g.troubles)
	}
}

func TestMHTML(t *testing.T) {
	saved := "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://news.example.org/1\r\nDate: Sun, 3 Aug 2031 00:00:00 -0000\r\n" +
		"MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n" +
		"--b\r\nContent-Type: text/css\r\n\r\np{}\r\n" +
		"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E9=9D=92=\r\n=E7=A6=BE</p>\r\n--b--\r\n"
	g := read(t, Reader{}, "a.mhtml", []byte(saved))
	if len(g.docs) != 1 || g.bodies[0] != "<p>青禾</p>" || g.docs[0].URL != "https://news.example.org/1" || g.docs[0].Fetched != "2031-08-03T00:00:00Z" {
		t.Errorf("%+v %q", g.docs, g.troubles)
	}
}

func TestList(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"p/z.html", "p/a/b.html", "p/a-b.html", "p/.hidden", "x.tar.gz", "y.html.gz", "q/1.html", "q/2.html", "q/.3.html"} {
		check(t, os.MkdirAll(filepath.Dir(name), 0o777))
		check(t, os.WriteFile(name, nil, 0o666))
	}
	check(t, os.Symlink("z.html", "p/link.html"))
	check(t, os.WriteFile("list", []byte("x.tar.gz\n\nq/*.html\n"), 0o666))
	all, err := List([]string{"p", "@list", "y.html.gz", "none"})
	check(t, err)
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID)
	}
	want := []string{"a-b", "a/b", "z", "x", "1", "2", "y", "none"}
	if diff := cmp.Diff(want, ids); diff != "" || all[7].Err == nil {
		t.Error(diff)
	}
	if _, err := List([]string{"q", "q/1.html"}); err == nil || !strings.Contains(err.Error(), `the id "1"`) {
		t.Error(err)
	}
	check(t, os.Mkdir("empty", 0o777))
	if all, err := List([]string{"empty"}); err != nil || len(all) != 1 || all[0].Err == nil {
		t.Errorf("%v (%v)", all, err)
	}
	if _, err := List([]string{"*.none"}); err == nil {
		t.Error("an empty pattern passes")
	}
}

// A single file may be packed, too.
func TestSingle(t *testing.T) {
	for name, content := range map[string][]byte{"a.html": []byte("<p>一"), "a.html.gz": gzipOf("<p>一"), "a.txt.xz": xzOf(t, []byte("<p>一"))} {
		if g := read(t, Reader{}, name, content); !slices.Equal(g.bodies, []string{"<p>一"}) || g.docs[0].ID != "a" {
			t.Errorf("%s: %+v", name, g)
		}
	}
}

// Frames of zstd may share a dictionary at the head of the file, packed or not.
func TestDictionary(t *testing.T) {
	want := pages(40)
	shared, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 7, Contents: bytesOfAll(want), History: []byte(want[3] + want[5]), Offsets: [3]int{1, 4, 8}})
	check(t, err)
	w, err := zstd.NewWriter(nil, zstd.WithEncoderDict(shared))
	check(t, err)
	var frames []byte
	for _, part := range records(want) {
		frames = w.EncodeAll([]byte(part), frames)
	}
	head := func(dictionary []byte) []byte {
		b := binary.LittleEndian.AppendUint32(bytes.Clone(dictionaryMagic), uint32(len(dictionary)))
		return append(b, dictionary...)
	}
	for name, content := range map[string][]byte{
		"plain":  append(head(shared), frames...),
		"packed": append(head(zstdOf(t, string(shared))), frames...),
	} {
		g := read(t, Reader{}, "a.warc.zst", content)
		if diff := cmp.Diff(want, g.bodies); diff != "" || len(g.troubles) > 0 {
			t.Errorf("%s: troubles %q, (-want +got)\n%s", name, g.troubles, diff)
		}
	}
	for trouble, content := range map[string][]byte{
		"with a dictionary that it does not hold": frames,
		"its dictionary cannot be read":           append(head(zstdOf(t, string(shared))[:40]), frames...),
		"larger than 16 MiB":                      append(append(bytes.Clone(dictionaryMagic), 0, 0, 0, 0x7f), frames...),
		"cannot be unpacked":                      append(head([]byte("no dictionary")), frames...),
	} {
		g := read(t, Reader{}, "a.warc.zst", content)
		if len(g.docs) > 0 || len(g.troubles) != 1 || !strings.Contains(g.troubles[0], trouble) {
			t.Errorf("%d documents, %q, want %s", len(g.docs), g.troubles, trouble)
		}
	}
}

func bytesOfAll(all []string) (out [][]byte) {
	for _, s := range all {
		out = append(out, []byte(s))
	}
	return out
}

// Lines come as they are, from any packing, and what cannot be read is told.
func TestLines(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string][]byte{
		"a.jsonl":     []byte("一\n\n二\r\n三"),
		"a.jsonl.gz":  gzipOf("一\n", "二\n三\n"),
		"a.jsonl.zst": zstdOf(t, "一\n二\n", "三"),
	} {
		file := filepath.Join(dir, name)
		check(t, os.WriteFile(file, content, 0o666))
		if lines, err := linesIn(t, file); err != nil || strings.Join(lines, "") != "一二三" || len(lines) != 3 {
			t.Errorf("%s: %q (%v)", name, lines, err)
		}
	}
	cut := filepath.Join(dir, "cut.gz")
	check(t, os.WriteFile(cut, gzipOf("一\n二\n")[:20], 0o666))
	for _, name := range []string{cut, filepath.Join(dir, "none")} {
		if _, err := linesIn(t, name); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func linesIn(t testing.TB, name string) (lines []string, last error) {
	all, err := Find([]string{name})
	check(t, err)
	for line, err := range new(Reader).Lines(t.Context(), all[0]) {
		if last = err; err == nil {
			lines = append(lines, string(line))
		}
	}
	return lines, last
}
