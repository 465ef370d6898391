package batch

import (
	"fmt"
	"math/big"

	"github.com/zhnews/zhnews/batch/archive"
)

// A Shard is one of Of parts of the sources, counted from 0: those documents
// that begin in its part of the bytes. The parts of a run need not know of each
// other, and their outputs one behind the other are that of the whole. The zero
// Shard is everything.
type Shard struct{ Number, Of int }

// ParseShard reads a shard written as people count, 1/7 to 7/7.
func ParseShard(s string) (Shard, error) {
	var i, n int
	if _, err := fmt.Sscanf(s, "%d/%d", &i, &n); err != nil || i < 1 || i > n || fmt.Sprintf("%d/%d", i, n) != s {
		return Shard{}, fmt.Errorf("%q is no shard: write the first of seven as 1/7", s)
	}
	return Shard{i - 1, n}, nil
}

// A stretch is a part of the bytes of all sources.
type stretch struct{ start, end int64 }

// of gives the shard's part of so many bytes. The last one has no end: what
// begins behind the bytes, empty files, is there.
func (s Shard) of(total int64) stretch {
	if s.Of <= 1 {
		return stretch{0, 1<<63 - 1}
	}
	at := func(i int) int64 {
		x := new(big.Int).Mul(big.NewInt(total), big.NewInt(int64(i)))
		return x.Div(x, big.NewInt(int64(s.Of))).Int64()
	}
	if s.Number == s.Of-1 {
		return stretch{at(s.Number), 1<<63 - 1}
	}
	return stretch{at(s.Number), at(s.Number + 1)}
}

func (s stretch) has(at int64) bool { return s.start <= at && at < s.end }

// touches tells whether a document that begins in these bytes may be in it.
func (s stretch) touches(begin, size int64) bool {
	return begin < s.end && begin+max(size, 1) > s.start
}

func total(sources []archive.Source) (n int64) {
	for _, s := range sources {
		n += s.Size
	}
	return n
}
