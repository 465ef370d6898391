package web

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"
)

// A load bounds what is held and worked on at once, so that many clients wait
// or are told to come again but never take the memory away.
type load struct {
	slots chan struct{} // one a processor
	held  atomic.Int64  // bytes of documents
	limit int64
}

// maxHeld is how many bytes of documents may be held at once, waiting or in
// work.
const maxHeld = 128 << 20

func newLoad() *load {
	return &load{slots: make(chan struct{}, runtime.GOMAXPROCS(0)), limit: maxHeld}
}

// errBusy is the error of a call that came when there was no room.
var errBusy = errors.New("the server is busy")

// hold takes room for a document, unless there is none; free gives it back. A
// document is let in whatever its size if it is the only one.
func (l *load) hold(size int64) error {
	if held := l.held.Add(size); held > l.limit && held > size {
		l.free(size)
		return errBusy
	}
	return nil
}

func (l *load) free(size int64) { l.held.Add(-size) }

// work calls do once there is a processor for it, and waits for its answer as
// long as the context lasts. What is given up is worked to its end all the
// same, on its processor: reading cannot be stopped, but it is bounded.
func work[T any](ctx context.Context, l *load, do func() (T, error)) (answer T, err error) {
	select {
	case l.slots <- struct{}{}:
	case <-ctx.Done():
		return answer, errBusy
	}
	type result struct {
		answer T
		err    error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r.err = fmt.Errorf("a fault of the program: %v", fault)
			}
			<-l.slots
			done <- r
		}()
		r.answer, r.err = do()
	}()
	select {
	case r := <-done:
		return r.answer, r.err
	case <-ctx.Done():
		return answer, ctx.Err()
	}
}
