package batch

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/zhnews/zhnews/batch/archive"
)

// A job is a document on its way. Done is closed when the result is there.
type job[T any] struct {
	place
	doc    *archive.Document
	err    error
	stage  string
	result T
	weight int64
	done   chan struct{}
}

// A place is how far the sources have been read behind a document.
type place struct {
	Source int `json:"source"`
	Item   int `json:"item"`
	// Bytes are those of the sources up to the document.
	Bytes int64 `json:"bytes"`
}

// maxInFlight bounds the bytes of the documents that are read and not yet put.
const maxInFlight = 128 << 20

// jobs yields the documents in order, while workers work on them. The
// channel is closed at the end of the sources or when the context is done.
func (r *Run[T]) jobs(ctx context.Context, from place, room *semaphore.Weighted, running *sync.WaitGroup) <-chan *job[T] {
	n := r.workers()
	ordered, todo := make(chan *job[T], 16*n), make(chan *job[T], 16*n)
	running.Go(func() {
		defer close(ordered)
		defer close(todo)
		r.read(ctx, from, func(j *job[T]) bool {
			if room.Acquire(ctx, j.weight) != nil {
				return false
			}
			return send(ctx, ordered, j) && send(ctx, todo, j)
		})
	})
	for range n {
		running.Go(func() {
			for j := range todo {
				r.do(ctx, j)
			}
		})
	}
	return ordered
}

func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// read gives the documents of the shard from a place on.
func (r *Run[T]) read(ctx context.Context, from place, give func(*job[T]) bool) {
	shard := r.Shard.of(total(r.Sources))
	var begin int64
	for i, src := range r.Sources {
		if i >= from.Source && shard.touches(begin, src.Size) {
			item := 0
			for doc, err := range r.Reader.Read(ctx, src) {
				item++
				if i == from.Source && item <= from.Item || !shard.has(begin+doc.At) {
					continue
				}
				j := &job[T]{doc: doc, err: err, place: place{i, item, begin + doc.At}, done: make(chan struct{})}
				j.weight = min(int64(len(doc.Body))+1<<10, maxInFlight)
				if !give(j) {
					return
				}
			}
		}
		begin += src.Size
	}
}

// do works on one document.
func (r *Run[T]) do(ctx context.Context, j *job[T]) {
	defer close(j.done)
	if j.err != nil {
		j.stage = "archive"
	}
	if j.err != nil || ctx.Err() != nil {
		return
	}
	if r.Watchdog > 0 {
		r.watched(ctx, j)
	} else {
		j.result, j.stage, j.err = r.make(ctx, j.doc)
	}
	j.doc.Body = nil
}

// make calls the work. A fault of the program in one document must not cost the
// others.
func (r *Run[T]) make(ctx context.Context, d *archive.Document) (result T, stage string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			stage, err = "work", fmt.Errorf("panic: %v", fault)
		}
	}()
	result, err = r.Work(ctx, d)
	return result, "", err
}

// givenUp is the reason of documents that took too long.
const givenUp = "given up by the watchdog"

// watched gives a document up that takes too long. Its work goes on unheeded:
// nothing can stop it.
func (r *Run[T]) watched(ctx context.Context, j *job[T]) {
	ctx, cancel := context.WithTimeout(ctx, r.Watchdog)
	defer cancel()
	type made struct {
		result T
		stage  string
		err    error
	}
	ready := make(chan made, 1)
	doc := *j.doc
	go func() {
		result, stage, err := r.make(ctx, &doc)
		ready <- made{result, stage, err}
	}()
	select {
	case m := <-ready:
		j.result, j.stage, j.err = m.result, m.stage, m.err
	case <-ctx.Done():
		j.stage, j.err = "work", errors.New(givenUp)
	}
}

// collect puts the results into the sink in order.
func (r *Run[T]) collect(ctx context.Context, b *books, j *journal) error {
	c := &collector[T]{Run: r, books: b, journal: j, errors: File{Path: b.path("errors.jsonl")}}
	defer c.close()
	if err := c.open(); err != nil {
		return err
	}
	var running sync.WaitGroup
	defer running.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	room := semaphore.NewWeighted(maxInFlight)
	for next := range r.jobs(ctx, j.Place, room, &running) {
		select {
		case <-next.done:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
		if err := c.put(next); err != nil {
			return err
		}
		room.Release(next.weight)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return c.finish()
}
