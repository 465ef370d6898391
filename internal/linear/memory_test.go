package linear

import (
	"sync"
	"testing"
)

// What is loaded once and what others allocate is not counted; what a pool would
// have held is.
func TestAllocated(t *testing.T) {
	const mb = 1 << 20
	pool := sync.Pool{New: func() any { return new([mb]byte) }}
	load := sync.OnceValue(func() []byte { return make([]byte, 8*mb) })
	calls := 0
	got := Allocated(func() {
		load()
		if calls++; calls%2 == 0 {
			var other sync.WaitGroup
			other.Go(func() { kept = make([]byte, 8*mb) })
			other.Wait()
		}
		kept = make([]byte, 2*mb)
		pool.Put(pool.Get())
	})
	if got < 3*mb || got > 3*mb+mb/2 {
		t.Errorf("%d bytes, want 3 MB", got)
	}
}

// kept holds what would else not be allocated.
var kept []byte
