package segment

import (
	_ "embed"
	"sync"

	"github.com/zhnews/zhnews/segment/internal/dict"
)

// blob is read in place: nothing is decoded, and of a large dictionary only the
// pages that a text touches come into memory.
//
//go:embed zdict.bin
var blob []byte

var builtin = sync.OnceValue(func() *dict.Dict {
	d, err := dict.Open(blob)
	if err != nil {
		panic(err) // the build is wrong
	}
	return d
})

// Load opens the built-in dictionary, which else happens at the first use. It
// takes well under a millisecond.
func Load() { builtin() }
