package batch

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/zhnews/zhnews/batch/archive"
)

// A Run does its work on every document of its sources. Set its fields, then
// call Do; it is not used again.
type Run[T any] struct {
	Sources []archive.Source
	Reader  archive.Reader
	// Work makes of a document what the sink takes. It is called by several
	// goroutines at once. An error costs the document, a panic too.
	Work func(context.Context, *archive.Document) (T, error)
	// Explain tells of an error of the work in which stage and why it
	// happened; nil tells that it was the work.
	Explain func(error) (stage, reason string)
	Sink    Sink[T]
	// Out is the file or folder of the output. Journal, errors and manifest
	// have its name, or lie in it.
	Out string
	// Settings are what else the output depends on: a run goes on only with
	// the same. They are told in the manifest.
	Settings map[string]string
	// Shard is the part of the documents that this run is for.
	Shard Shard
	// Workers is how many documents are worked on at once; 0 is one a core.
	Workers int
	// Every is how many documents lie between two commits; 0 is 1000. The
	// bytes of packed outputs depend on it.
	Every int
	// Watchdog, if it is not zero, gives a document up after so long. A run in
	// which that happened is not reproducible, and its manifest says so.
	Watchdog time.Duration
	// Force starts anew, whatever lies at Out.
	Force bool
	// Progress, if there is one, is told how far the run is after each
	// document. It is called by one goroutine at a time.
	Progress func(Progress)
}

// A Sink takes the results of a run in order. Its methods are called by one
// goroutine.
type Sink[T any] interface {
	// Open begins, or goes on after the Commit that gave the state: what was
	// put since is dropped.
	Open(state []byte) error
	// Put takes a result.
	Put(T) error
	// Commit makes lasting what was put, and tells in JSON how to go on after
	// it.
	Commit() (state []byte, err error)
	// Finish closes the outputs. It may be called again in a later run, after
	// an Open, if this one is killed before the renaming.
	Finish() ([]Output, error)
	// Close gives up what is open; after Finish it does nothing.
	Close() error
}

// An Output is a file that a sink has made: where it lies, and where it is to
// be when the run is done.
type Output struct {
	Partial string `json:"partial"`
	Path    string `json:"path"`
}

// Progress is how far a run is.
type Progress struct {
	Tally
	// Bytes and Total are of the sources.
	Bytes, Total int64
}

// ErrOther is the error of a run whose output is that of other sources or
// settings.
var ErrOther = errors.New("the output is that of another run")

// Do carries the run through, or on from where it was killed, and gives its
// manifest. Where that lies already it does nothing. When the context is done
// it stops; the same call goes on.
func (r *Run[T]) Do(ctx context.Context) (*Manifest, error) {
	if r.Out == "" || r.Sink == nil || r.Work == nil {
		return nil, errors.New("batch: a run needs an output, a sink and its work")
	}
	b := newBooks(r.Out)
	release, err := b.lock()
	if err != nil {
		return nil, err
	}
	defer release()
	if r.Force {
		b.discard()
	}
	if m, err := b.manifest(); err != nil || m != nil {
		return m, r.done(b, m, err)
	}
	j, err := b.journal(r.fingerprint())
	if err != nil {
		return nil, err
	}
	if j.Outputs == nil {
		if err := r.collect(ctx, b, j); err != nil {
			return nil, err
		}
	}
	return r.finish(b, j)
}

// done tells whether a finished output is that of this run, and whole.
func (r *Run[T]) done(b *books, m *Manifest, err error) error {
	switch {
	case err != nil:
		return err
	case m.Fingerprint != r.fingerprint():
		return fmt.Errorf("%w: choose another output, or force this one", ErrOther)
	}
	return b.whole(m)
}

// finish names the outputs and writes the manifest. It can be done again.
func (r *Run[T]) finish(b *books, j *journal) (*Manifest, error) {
	m := r.manifest(j)
	if err := b.rename(j.Outputs); err != nil {
		return nil, err
	}
	if err := b.writeManifest(m); err != nil {
		return nil, err
	}
	return m, b.removeJournal()
}

func (r *Run[T]) workers() int {
	if r.Workers <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return r.Workers
}

func (r *Run[T]) every() int64 {
	if r.Every <= 0 {
		return 1000
	}
	return int64(r.Every)
}
