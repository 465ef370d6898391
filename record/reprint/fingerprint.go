package reprint

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"

	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

const (
	width   = 3   // words that are one element of the set
	hashes  = 128 // hash functions
	numbers = 64  // numbers kept
)

// A print is what a fingerprint says.
type print struct {
	// size is how many triples of words the text has.
	size int
	// least are the smallest values of the hash functions.
	least [hashes]uint16
	// numbers are the smallest hashes of the text's numbers, in order; all,
	// where there are fewer than the most.
	numbers []uint16
}

// form is the first byte of a fingerprint. It changes with what follows, and
// with what a word is.
const form = 1

// Fingerprint stands for a text: fingerprints of reprints are alike. It is ""
// for a text of less than three words. Script, width of characters and marks
// make no difference.
func Fingerprint(s string) string {
	p := printOf(s)
	if p.size == 0 {
		return ""
	}
	b := binary.AppendUvarint([]byte{form}, uint64(p.size))
	for _, v := range p.least {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	for _, v := range p.numbers {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return base64.RawStdEncoding.EncodeToString(b)
}

var errPrint = errors.New("the fingerprint is none of this version")

// parse reads a fingerprint.
func parse(s string) (p print, err error) {
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil || len(b) == 0 || b[0] != form {
		return p, errPrint
	}
	size, n := binary.Uvarint(b[1:])
	if b = b[1+max(n, 0):]; n <= 0 || len(b) < 2*hashes || len(b) > 2*(hashes+numbers) || size > 1<<31 {
		return p, errPrint
	}
	p.size = int(size)
	for i := range p.least {
		p.least[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	for b = b[2*hashes:]; len(b) >= 2; b = b[2:] {
		p.numbers = append(p.numbers, binary.BigEndian.Uint16(b))
	}
	return p, nil
}

// printOf reads a text.
func printOf(s string) (p print) {
	words, all := wordsOf(s)
	triples := make([]uint64, 0, len(words))
	for i := width; i <= len(words); i++ {
		h := uint64(0)
		for _, word := range words[i-width : i] {
			h = mix(bits.RotateLeft64(h, 21) + word)
		}
		triples = append(triples, h)
	}
	slices.Sort(triples)
	triples = slices.Compact(triples)
	p.size = len(triples)
	for i := range p.least {
		p.least[i] = least(triples, i)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	p.numbers = all[:min(len(all), numbers)]
	return p
}

// wordsOf are the hashes of a text's words in order, and of its numbers.
func wordsOf(s string) (words []uint64, all []uint16) {
	v := text.NewView(s)
	for _, t := range new(segment.Segmenter).Tokens(v) {
		if t.Tag.IsMark() {
			continue
		}
		h := uint64(0)
		for _, r := range v.Runes[t.Start:t.End] {
			h = mix(h + uint64(r))
		}
		words = append(words, h)
		if t.Tag.IsNumeral() {
			all = append(all, uint16(h>>48))
		}
	}
	return words, all
}

// least is the smallest value of a hash function over a set, shortened to bits
// that are spread evenly.
func least(set []uint64, function int) uint16 {
	factor, plus := mix(uint64(2*function+1))|1, mix(uint64(2*function+2))
	smallest := ^uint64(0)
	for _, x := range set {
		smallest = min(smallest, x*factor+plus)
	}
	return uint16(mix(smallest) >> 48)
}

// mix spreads the bits of a number over all of them (the finish of SplitMix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
