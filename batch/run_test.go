package batch

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/zhnews/zhnews/batch/archive"
)

var long = flag.Bool("long", false, "kill runs twenty times")

// dump writes dumps of so many documents in all, of which every 50th is
// broken, and gives their names.
func dump(t testing.TB, files, each int) []string {
	dir := t.TempDir()
	var names []string
	for f := range files {
		var b bytes.Buffer
		for i := range each {
			if i%50 == 49 {
				fmt.Fprintln(&b, "{broken")
				continue
			}
			fmt.Fprintf(&b, `{"id":"%d-%d","text":"青禾县签约项目%d个%s"}`+"\n", f, i, i, strings.Repeat("。", i%90))
		}
		name := filepath.Join(dir, fmt.Sprintf("%d.jsonl", f))
		check(t, os.WriteFile(name, b.Bytes(), 0o666))
		names = append(names, name)
	}
	return names
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// hashes is a run whose work gives a line with the sum of the document.
func hashes(t testing.TB, out string, names []string) *Run[[]byte] {
	sources, err := archive.List(names)
	check(t, err)
	return &Run[[]byte]{
		Sources: sources,
		Sink:    &File{Path: out, Header: []byte("sums\n")},
		Out:     out,
		Every:   100,
		Work: func(_ context.Context, d *archive.Document) ([]byte, error) {
			if strings.HasSuffix(d.ID, "77") {
				return nil, errors.New("an unlucky number")
			}
			if strings.HasSuffix(d.ID, "88") {
				panic("a fault of the work")
			}
			return fmt.Appendf(nil, "%s %x\n", d.ID, sha256.Sum256(d.Body)), nil
		},
	}
}

// files are the outputs of a run by their names.
func files(t testing.TB, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	entries, err := os.ReadDir(dir)
	check(t, err)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		check(t, err)
		found[e.Name()] = string(b)
	}
	return found
}

func same(t testing.TB, what string, want, got map[string]string) {
	t.Helper()
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s: %s is left over", what, name)
		}
	}
	for name := range want {
		if want[name] != got[name] {
			t.Errorf("%s: %s differs: %d bytes, not %d", what, name, len(got[name]), len(want[name]))
		}
	}
}

// However many workers there are, the bytes are the same.
func TestWorkers(t *testing.T) {
	names := dump(t, 4, 500)
	for _, ending := range []string{".txt", ".txt.gz", ".txt.zst"} {
		var want map[string]string
		for _, workers := range []int{1, 2, 8} {
			dir := t.TempDir()
			r := hashes(t, filepath.Join(dir, "out"+ending), names)
			r.Workers = workers
			m, err := r.Do(t.Context())
			check(t, err)
			if m.Documents != 2000 || m.Done+m.Failures() != 2000 || m.Failed["work: an unlucky number"] != 20 || m.Failed["work: panic: a fault of the work"] != 20 {
				t.Errorf("%+v", m.Tally)
			}
			got := files(t, dir)
			if want == nil {
				want = got
			}
			same(t, fmt.Sprint(workers, " workers"), want, got)
		}
	}
}

// What is packed reads back as what is not.
func TestPacked(t *testing.T) {
	names := dump(t, 1, 450)
	dir := t.TempDir()
	read := func(ending string) []byte {
		out := filepath.Join(dir, "out"+ending)
		_, err := hashes(t, out, names).Do(t.Context())
		check(t, err)
		b, err := os.ReadFile(out)
		check(t, err)
		return b
	}
	want := read(".txt")
	gz, err := gzip.NewReader(bytes.NewReader(read(".txt.gz")))
	check(t, err)
	unzipped, err := io.ReadAll(gz)
	check(t, err)
	zst, err := zstd.NewReader(nil)
	check(t, err)
	defer zst.Close()
	unpacked, err := zst.DecodeAll(read(".txt.zst"), nil)
	check(t, err)
	if !bytes.Equal(unzipped, want) || !bytes.Equal(unpacked, want) {
		t.Error("packed and unpacked differ")
	}
}

// The outputs of the parts, one behind the other, are that of the whole.
func TestShards(t *testing.T) {
	names := dump(t, 5, 200)
	dir := t.TempDir()
	whole := hashes(t, filepath.Join(dir, "whole"), names)
	whole.Sink.(*File).Header = nil
	_, err := whole.Do(t.Context())
	check(t, err)
	for _, of := range []int{1, 2, 7, 50} {
		var parts, errors []byte
		for i := range of {
			out := filepath.Join(dir, fmt.Sprint(i+1, "-", of))
			r := hashes(t, out, names)
			r.Sink.(*File).Header = nil
			r.Shard = Shard{i, of}
			_, err := r.Do(t.Context())
			check(t, err)
			all := files(t, dir)
			parts = append(parts, all[filepath.Base(out)]...)
			errors = append(errors, all[filepath.Base(out)+".errors.jsonl"]...)
		}
		all := files(t, dir)
		if string(parts) != all["whole"] || string(errors) != all["whole.errors.jsonl"] {
			t.Errorf("%d parts are not the whole", of)
		}
	}
}

func TestParseShard(t *testing.T) {
	if s, err := ParseShard("3/7"); err != nil || s != (Shard{2, 7}) {
		t.Error(s, err)
	}
	for _, bad := range []string{"", "0/7", "8/7", "1", "1/2/3", "a/b"} {
		if _, err := ParseShard(bad); err == nil {
			t.Errorf("%q passes", bad)
		}
	}
}

// A finished run is not done again, and not written over.
func TestAgain(t *testing.T) {
	names := dump(t, 1, 120)
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	first, err := hashes(t, out, names).Do(t.Context())
	check(t, err)
	r := hashes(t, out, names)
	r.Work = func(context.Context, *archive.Document) ([]byte, error) {
		t.Error("the work is done again")
		return nil, nil
	}
	again, err := r.Do(t.Context())
	check(t, err)
	if again.Fingerprint != first.Fingerprint || again.Documents != 120 {
		t.Errorf("%+v", again)
	}
	other := hashes(t, out, names)
	other.Settings = map[string]string{"kinds": "count"}
	if _, err := other.Do(t.Context()); !errors.Is(err, ErrOther) {
		t.Error(err)
	}
	forced := hashes(t, out, names)
	forced.Settings, forced.Force = other.Settings, true
	if _, err := forced.Do(t.Context()); err != nil {
		t.Error(err)
	}
	check(t, os.WriteFile(filepath.Join(dir, "foreign"), []byte("mine"), 0o666))
	if _, err := hashes(t, filepath.Join(dir, "foreign"), names).Do(t.Context()); !errors.Is(err, ErrOther) {
		t.Error(err)
	}
}

// A run that is stopped goes on.
func TestStopped(t *testing.T) {
	names := dump(t, 3, 300)
	want, got := t.TempDir(), t.TempDir()
	_, err := hashes(t, filepath.Join(want, "out"), names).Do(t.Context())
	check(t, err)
	for stop := int64(130); ; stop += 260 {
		ctx, cancel := context.WithCancel(t.Context())
		r := hashes(t, filepath.Join(got, "out"), names)
		r.Progress = func(p Progress) {
			if p.Documents == stop {
				cancel()
			}
		}
		_, err = r.Do(ctx)
		cancel()
		if err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	same(t, "stopped", files(t, want), files(t, got))
}

// Two runs do not write one output.
func TestLocked(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no locks")
	}
	names := dump(t, 1, 10)
	out := filepath.Join(t.TempDir(), "out")
	first := hashes(t, out, names)
	first.Progress = func(p Progress) {
		if _, err := hashes(t, out, names).Do(t.Context()); err == nil {
			t.Error("a second run writes the same output")
		}
	}
	_, err := first.Do(t.Context())
	check(t, err)
}

// A disk that is full stops the run; it goes on when there is room.
func TestFull(t *testing.T) {
	names := dump(t, 1, 500)
	want, got := t.TempDir(), t.TempDir()
	_, err := hashes(t, filepath.Join(want, "out"), names).Do(t.Context())
	check(t, err)
	full := hashes(t, filepath.Join(got, "out"), names)
	full.Sink = &fullSink{Sink: full.Sink, room: 250}
	if _, err := full.Do(t.Context()); !errors.Is(err, errFull) {
		t.Fatal(err)
	}
	_, err = hashes(t, filepath.Join(got, "out"), names).Do(t.Context())
	check(t, err)
	same(t, "full", files(t, want), files(t, got))
}

var errFull = errors.New("no space left on device")

type fullSink struct {
	Sink[[]byte]
	room int
}

func (f *fullSink) Put(b []byte) error {
	if f.room--; f.room < 0 {
		return errFull
	}
	return f.Sink.Put(b)
}

// A document that takes too long is given up, and the manifest says so.
func TestWatchdog(t *testing.T) {
	names := dump(t, 1, 40)
	release := make(chan struct{})
	defer close(release)
	r := hashes(t, filepath.Join(t.TempDir(), "out"), names)
	work := r.Work
	r.Watchdog = 50 * time.Millisecond
	r.Work = func(ctx context.Context, d *archive.Document) ([]byte, error) {
		if d.ID == "0-7" {
			<-release
		}
		return work(ctx, d)
	}
	m, err := r.Do(t.Context())
	check(t, err)
	if m.Reproducible || m.Failed["work: "+givenUp] < 1 || m.Documents != 40 {
		t.Errorf("%+v", m)
	}
	m, err = hashes(t, filepath.Join(t.TempDir(), "out"), names).Do(t.Context())
	if err != nil || !m.Reproducible {
		t.Errorf("%+v (%v)", m, err)
	}
}

// A run that is killed while it names its outputs names the others when it is
// called again.
func TestKilledNaming(t *testing.T) {
	names := dump(t, 1, 250)
	want := t.TempDir()
	_, err := hashes(t, filepath.Join(want, "out"), names).Do(t.Context())
	check(t, err)
	for named := range 3 {
		got := t.TempDir()
		r := hashes(t, filepath.Join(got, "out"), names)
		b := newBooks(r.Out)
		j, err := b.journal(r.fingerprint())
		check(t, err)
		check(t, r.collect(t.Context(), b, j))
		check(t, b.rename(j.Outputs[:named]))
		_, err = hashes(t, filepath.Join(got, "out"), names).Do(t.Context())
		check(t, err)
		same(t, fmt.Sprint(named, " named"), files(t, want), files(t, got))
	}
}

// childEnv holds what a process that is to be killed does.
const childEnv = "ZHNEWS_BATCH_CHILD"

func TestMain(m *testing.M) {
	if spec := os.Getenv(childEnv); spec != "" {
		child(strings.Split(spec, "\n"))
		return
	}
	flag.Parse()
	os.Exit(m.Run())
}

// child does a slow run over the files of a dump.
func child(args []string) {
	r := hashes(new(testing.B), args[0], args[1:])
	work := r.Work
	r.Work = func(ctx context.Context, d *archive.Document) ([]byte, error) {
		time.Sleep(200 * time.Microsecond)
		return work(ctx, d)
	}
	if _, err := r.Do(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// A run that is killed at any moment goes on and ends with the same bytes.
func TestKilled(t *testing.T) {
	names := dump(t, 4, 500)
	kills := 3
	if *long {
		kills = 20
	}
	for _, ending := range []string{".txt", ".txt.zst"} {
		want, got := t.TempDir(), t.TempDir()
		begun := time.Now()
		if !runChild(t, filepath.Join(want, "out"+ending), names, 0) {
			t.Fatal("the undisturbed run failed")
		}
		whole := time.Since(begun)
		for range kills {
			runChild(t, filepath.Join(got, "out"+ending), names, time.Duration(rand.Int64N(int64(whole))))
		}
		if !runChild(t, filepath.Join(got, "out"+ending), names, 0) {
			t.Fatal("the last run failed")
		}
		same(t, strconv.Itoa(kills)+" kills"+ending, files(t, want), files(t, got))
	}
}

// runChild runs a process and kills it after a time, unless that is zero. It
// tells whether the process ended well.
func runChild(t *testing.T, out string, names []string, after time.Duration) bool {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childEnv+"="+strings.Join(append([]string{out}, names...), "\n"))
	c.Stderr = os.Stderr
	check(t, c.Start())
	if after > 0 {
		time.AfterFunc(after, func() { c.Process.Kill() })
	}
	return c.Wait() == nil
}

// Whatever lies there as the journal of a run that was stopped, the run goes on,
// or tells what is wrong with it.
func FuzzJournal(f *testing.F) {
	names := dump(f, 1, 30)
	for _, seed := range []string{
		`{"fingerprint":"PRINT","place":{"source":0,"item":5,"bytes":10},"sink":{"bytes":5},"errors":{"bytes":0}}`,
		`{"fingerprint":"PRINT","place":{"source":-1,"item":-5,"bytes":-10},"sink":{"bytes":-5}}`,
		`{"fingerprint":"PRINT","outputs":[{"partial":"","path":""}]}`, `{"fingerprint":"PRINT","sink":[]}`, `null`, `[`, `{"fingerprint":"x"}`,
	} {
		f.Add(seed, "sums\n0-0 x\n")
	}
	f.Fuzz(func(t *testing.T, journal, partial string) {
		out := filepath.Join(t.TempDir(), "out")
		r := hashes(t, out, names)
		check(t, os.WriteFile(newBooks(out).path("journal"), []byte(strings.ReplaceAll(journal, "PRINT", r.fingerprint())), 0o666))
		check(t, os.WriteFile(Partial(out), []byte(partial), 0o666))
		if m, err := r.Do(t.Context()); (m == nil) == (err == nil) {
			t.Errorf("%+v, %v", m, err)
		}
	})
}

// However a run ends, no goroutine of it stays.
func TestNothingRunsOn(t *testing.T) {
	names := dump(t, 2, 300)
	before := runtime.NumGoroutine()
	for name, end := range map[string]func(*Run[[]byte], context.CancelFunc){
		"done":    func(*Run[[]byte], context.CancelFunc) {},
		"stopped": func(r *Run[[]byte], stop context.CancelFunc) { r.Progress = func(Progress) { stop() } },
		"full":    func(r *Run[[]byte], _ context.CancelFunc) { r.Sink = &fullSink{Sink: r.Sink, room: 50} },
		"watched": func(r *Run[[]byte], _ context.CancelFunc) { r.Watchdog = time.Minute },
	} {
		ctx, stop := context.WithCancel(t.Context())
		r := hashes(t, filepath.Join(t.TempDir(), "out"), names)
		end(r, stop)
		r.Do(ctx)
		stop()
		for range 1500 { // those that are told to end need their moment, on a busy machine a long one
			if runtime.NumGoroutine() <= before {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		if now := runtime.NumGoroutine(); now > before {
			t.Errorf("%s: %d goroutines after %d", name, now, before)
		}
	}
}
