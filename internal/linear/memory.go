package linear

import (
	"math"
	"runtime"
	"runtime/debug"
)

// Allocated is how many bytes a function allocates that finds all pools empty. It
// is called five times and the fewest count: the first call also loads tables, and
// other goroutines allocate as they like. No collection runs meanwhile, which
// would empty a pool at a moment of its own.
func Allocated(f func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	fewest := uint64(math.MaxUint64)
	for range 5 {
		runtime.GC()
		runtime.GC() // what a pool held it keeps for one collection
		before := allocated()
		f()
		fewest = min(fewest, allocated()-before)
	}
	return fewest
}

// allocated is how many bytes this process has allocated since it began.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}
