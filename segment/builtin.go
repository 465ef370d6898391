package segment

import (
	_ "embed"
	"math"
	"sync"

	"github.com/zhnews/zhnews/segment/internal/dict"
)

// blob is the compiled dictionary.
//
//go:embed zdict.bin
var blob []byte

// A dictionary is the built-in one with the logarithm of its total frequency.
type dictionary struct {
	*dict.Dict
	all float32
}

var builtin = sync.OnceValue(func() dictionary {
	d, err := dict.Open(blob)
	if err != nil {
		panic(err) // the build is wrong
	}
	return dictionary{d, float32(math.Log2(d.Total()))}
})

// Load opens the built-in dictionary, which else happens at the first use. It
// takes some 2 ms.
func Load() { builtin() }
