// Package promises holds zhnews to what it promises, one test a promise. Each is
// a short form that reads like the promise; the packages test the same at length.
package promises

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/linear"
)

// 1. Never opens a network connection. All of these tests run where asking for a
// socket ends the process; here each command does its work there. Only serve
// needs a socket, to be asked.
func TestNoNetwork(t *testing.T) {
	for name, parts := range imports(t) {
		for _, part := range parts {
			if !slices.Contains(strings.Fields(harmless+" "+networking[name]), part) {
				t.Errorf("%s imports %s", name, part)
			}
		}
	}
	if !guarded {
		t.Skip("sockets cannot be forbidden here")
	}
	if r := call(t, "", "serve", "--addr", "127.0.0.1:0"); !strings.Contains(r.trouble, "SIGSYS") {
		t.Fatalf("serve has a socket: %+v", r)
	}
	tried := []string{"serve"}
	for _, c := range calls(t) {
		if r := call(t, c[0], c[1:]...); r.code != 0 {
			t.Errorf("%q: %+v", c, r)
		}
		tried = append(tried, c[1])
	}
	for _, name := range commands(t) {
		if !slices.Contains(tried, name) {
			t.Errorf("%s is not tried", name)
		}
	}
}

// 2. Never panics, never recurses on a depth that the input controls: whatever is
// nested 32,768 times is read on a stack that has no room for 32 bytes a level.
// That every parser is fuzzed is held by TestFuzzed.
func TestNoPanicNoRecursion(t *testing.T) {
	slow(t)
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 20))
	const depth = 1 << 15
	for name, nested := range nestings {
		t.Run(name, func(t *testing.T) { readInEveryWay(t, nested(depth)) })
	}
	random := rand.New(rand.NewPCG(1, 2))
	for _, page := range pages(t) {
		readInEveryWay(t, harmed(page, random))
	}
}

// 3. Time and memory are linear in the input, and the size of a page has a cap.
// Time is counted in statements executed.
func TestLinear(t *testing.T) {
	packages := []string{module, module + "/text", module + "/page", module + "/segment", module + "/extract", module + "/record", module + "/internal/..."}
	linear.Check(t, packages, growing, func(b []byte) { read(string(b)) })
}

// What is allocated in square shows itself over four times the input, past the
// steps in which slices grow.
func TestMemoryIsLinear(t *testing.T) {
	slow(t)
	for name, grown := range growing {
		in, larger := grown(3000), grown(12000)
		small, large := linear.Allocated(func() { read(in) }), linear.Allocated(func() { read(larger) })
		if large > 6*small {
			t.Errorf("%s: four times the input allocates %d bytes after %d", name, large, small)
		}
	}
}

func TestSizeHasACap(t *testing.T) {
	for most, limit := range map[int64]int64{0: 16 << 20, 1000: 1000} {
		p := zhnews.Pipeline{MaxBytes: most}
		for _, length := range []int64{limit + 1, 1 << 40} {
			in := &endless{left: length}
			if _, err := p.Page(in, zhnews.Meta{}); !errors.Is(err, zhnews.ErrTooLarge) || length-in.left > limit+1 {
				t.Errorf("with a cap of %d, %d of %d bytes are read: %v", limit, length-in.left, length, err)
			}
		}
	}
	p := zhnews.Pipeline{MaxBytes: int64(len(told))}
	if _, err := p.Page(strings.NewReader(told), zhnews.Meta{}); err != nil {
		t.Error(err)
	}
}

// 4. One bad document never stops a run; it is listed with the stage and the
// reason.
func TestBadDocumentsAreListed(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "out.jsonl")
	for name, body := range documents {
		check(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o666))
	}
	if r := call(t, "", "batch", dir, "-o", out); r.code != 1 {
		t.Fatalf("%+v", r)
	}
	if got := ids(t, out); !slices.Equal(got, []string{"a-good", "m-good", "z-good"}) {
		t.Errorf("records of %q", got)
	}
	listed := lines[struct{ ID, Stage, Reason string }](t, out+".errors.jsonl")
	if len(listed) != len(documents)-3 {
		t.Errorf("%d of %d are listed", len(listed), len(documents)-3)
	}
	for _, e := range listed {
		if !strings.HasPrefix(e.ID, "bad-") || e.Stage == "" || e.Reason == "" {
			t.Errorf("%+v", e)
		}
	}
}

// A fault of the program itself costs its document, too.
func TestPanicIsListed(t *testing.T) {
	m, err := batchOf(t, []string{"a", "b", "c"}, func(d *archive.Document) (string, error) {
		if d.ID == "b" {
			panic("a fault")
		}
		return d.ID, nil
	})
	if err != nil || m.Done != 2 || m.Failed["work: panic: a fault"] != 1 {
		t.Errorf("%+v, %v", m, err)
	}
}

// 5. The same input and version give the same bytes, at any parallelism and in
// every run.
func TestSameBytes(t *testing.T) {
	slow(t)
	for _, ending := range []string{".jsonl", ".csv", ".jsonl.zst", ".parquet"} {
		var want string
		for run, workers := range []string{"1", "1", "2", "8"} {
			out := filepath.Join(t.TempDir(), "out"+ending)
			call(t, "", "batch", "../testdata/pages/*.html", "-o", out, "--workers", workers, "--every", "20")
			got := content(t, out)
			if run == 0 {
				want = got
			}
			if got == "" || got != want {
				t.Errorf("%s: run %d with %s workers gives other bytes", ending, run+1, workers)
			}
		}
	}
}

// 6. Every value carries a span, and the text there reads back as that value.
func TestSpansReadBack(t *testing.T) {
	var p zhnews.Pipeline
	for _, page := range pages(t) {
		rec, err := p.Page(strings.NewReader(page), zhnews.Meta{})
		if err != nil {
			continue
		}
		for i := range rec.Figures {
			f := &rec.Figures[i]
			if s := rec.At(f.In); f.Text == "" || s[f.Start:f.End] != f.Text {
				t.Errorf("%q does not stand at %d of %s", f.Text, f.Start, f.In)
			}
		}
	}
	var alone, all int
	for _, s := range sentences(t) {
		for _, f := range p.Findings(s, zhnews.Meta{}).Figures {
			if s[f.Start:f.End] != f.Text {
				t.Errorf("%s: %q does not stand at %d", s, f.Text, f.Start)
			}
			if value := f.Row().Value; value != nil {
				all++
				alone += readsBack(t, s, &f)
			}
		}
	}
	t.Logf("%d of %d quantities read back without their sentence", alone, all)
	if alone < all*95/100 {
		t.Error("that are too few")
	}
}

// Numbers that are written are those that are read.
func TestWrittenReadsBack(t *testing.T) {
	var p zhnews.Pipeline
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		s, want := written(random)
		found := p.Findings(s, zhnews.Meta{}).Figures
		if len(found) != 1 || found[0].Row().Value == nil || !found[0].Row().Value.Equal(want) {
			t.Errorf("%s: %+v, want %s", s, found, want)
		}
	}
}

// 7. Approximate is never shown as exact, …
func TestApproximateIsNeverExact(t *testing.T) {
	text := strings.Join(approximate(), "\n")
	r := call(t, text, "extract", "--format", "csv", "--published", "2031-08-03")
	rows := table(t, r.out)
	if len(rows) < len(approximate()) {
		t.Errorf("%d rows of %d lines", len(rows), len(approximate()))
	}
	for _, row := range rows {
		if row["bound"] == "" && row["high"] == "" {
			t.Errorf("%s in %s is shown as exact", row["text"], row["sentence"])
		}
	}
}

// … missing never as zero …
func TestMissingIsNeverZero(t *testing.T) {
	slow(t)
	var p zhnews.Pipeline
	lost := 0
	for _, s := range sentences(t) {
		for _, f := range p.Findings(s, zhnews.Meta{}).Figures {
			if v := f.Row().Value; v != nil && v.Sign() == 0 && !strings.ContainsAny(f.Text, "0０零〇") {
				t.Errorf("%s: %q is zero", s, f.Text)
			}
			for at, r := range f.Text {
				lost += withoutCharacter(t, &p, s, f.Start+at, r)
			}
		}
	}
	if lost < 10_000 {
		t.Errorf("only %d characters were taken", lost)
	}
}

// … and unknown never as a guess.
func TestUnknownIsNeverAGuess(t *testing.T) {
	var p zhnews.Pipeline
	dates, places := 0, 0
	for _, s := range sentences(t) {
		known := p.Findings(s, zhnews.Meta{}).Figures
		for _, published := range []string{"1998-06-30", "2041-02-03"} {
			later := p.Findings(s, zhnews.Meta{Published: day(t, published)}).Figures
			dates += sameDates(t, s, known, later)
		}
		for _, place := range extract.Of[extract.Place](known) {
			if len(place.Candidates) > 1 && place.Code != "" && !slices.Contains(place.Candidates, place.Code) {
				t.Errorf("%s: %s of %q", s, place.Code, place.Candidates)
			}
			places++
		}
	}
	if dates < 100 || places < 100 {
		t.Errorf("only %d dates and %d places", dates, places)
	}
}

// 8. Archives are bounded by bytes read, not by what their headers say.
func TestArchivesAreBounded(t *testing.T) {
	slow(t)
	r := archive.Reader{MaxBytes: 1 << 20}
	for name, lying := range archives(t) {
		sources, err := archive.List([]string{fileOf(t, name, lying)})
		check(t, err)
		good, bad := 0, 0
		held := linear.Allocated(func() {
			for d, err := range r.Read(t.Context(), sources[0]) {
				if err != nil {
					bad++
				} else if good++; len(d.Body) > 1<<20 {
					t.Errorf("%s: a document of %d bytes", name, len(d.Body))
				}
			}
		})
		if held > 40<<20 {
			t.Errorf("%s: %d MB are allocated for %d bytes", name, held>>20, len(lying))
		}
		if bad == 0 {
			t.Errorf("%s: the lie is not told; %d documents", name, good)
		}
	}
}

// 9. A run killed at any moment and started again gives the same output as one
// that was not, nothing lost or doubled.
func TestKillAndResume(t *testing.T) {
	slow(t)
	in := fileOf(t, "in.jsonl", dump(3000))
	for _, ending := range []string{".jsonl", ".csv.gz"} {
		dir := t.TempDir()
		whole, broken := filepath.Join(dir, "whole"+ending), filepath.Join(dir, "broken"+ending)
		begun := time.Now()
		call(t, "", "batch", in, "-o", whole, "--every", "100")
		took := time.Since(begun)
		kills := 0
		for range 4 {
			kills += killed(t, time.Duration(rand.Float64()*0.4*float64(took)), "batch", in, "-o", broken, "--every", "100")
		}
		call(t, "", "batch", in, "-o", broken, "--every", "100")
		for _, part := range []string{"", ".errors.jsonl"} {
			if content(t, broken+part) != content(t, whole+part) {
				t.Errorf("%s%s: killed runs end with other bytes", ending, part)
			}
		}
		t.Logf("%s: killed %d times, the same bytes", ending, kills)
	}
}
