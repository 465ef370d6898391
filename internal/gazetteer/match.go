package gazetteer

import (
	"iter"
	"unicode/utf8"
)

// Names are found by their first two runes: a bit set of 64 KB says at nearly
// every rune of a text that no name begins there (first runes alone would not:
// the names begin with most of the common characters). Behind it stand the
// names with these two runes, longest first.

// filterBits is the size of the bit set as a power of two.
const filterBits = 19

type filter [1 << (filterBits - 6)]uint64

// pair makes a number of the first two runes of a name, both of the basic plane.
func pair(a, b rune) uint32 { return uint32(a)<<16 | uint32(b)&0xFFFF }

func hash(p uint32) uint32 { return p * 0x9E3779B1 >> (32 - filterBits) }

func (f *filter) add(p uint32) { h := hash(p); f[h>>6] |= 1 << (h & 63) }

func (f *filter) has(p uint32) bool { h := hash(p); return f[h>>6]&(1<<(h&63)) != 0 }

// A group holds the names that begin with the same two runes: count of them, from
// one on. The second rune is 0 for a name of one.
type group struct {
	pair        uint32
	from, count uint16
}

// slots find a group by its pair: the number of the group, counted from one,
// stands at the pair's hash or in the next free slot behind it.
type slots [1 << slotBits]uint16

// slotBits makes the slots some three times as many as the groups.
const slotBits = 15

func slot(p uint32) uint32 { return p * 0x9E3779B1 >> (32 - slotBits) }

func (s *slots) add(p uint32, number int) {
	h := slot(p)
	for s[h] != 0 {
		h = (h + 1) % (1 << slotBits)
	}
	s[h] = uint16(number)
}

func (s *slots) find(p uint32) group {
	for h := slot(p); s[h] != 0; h = (h + 1) % (1 << slotBits) {
		if g := groups[s[h]-1]; g.pair == p {
			return g
		}
	}
	return group{}
}

// Starts tells where names begin.
type Starts struct{ filter *filter }

// NewStarts returns the starts of all names.
func NewStarts() Starts { return Starts{&tables().filter} }

// Begin reports whether a name may begin with these two runes; it errs only on
// the side of yes.
func (s Starts) Begin(a, b rune) bool { return s.filter.has(pair(a, b)) }

// Pairs yields the first two runes of all names of at least two.
func Pairs() iter.Seq2[rune, rune] {
	return func(yield func(a, b rune) bool) {
		for i := range groups {
			a, b := rune(groups[i].pair>>16), rune(groups[i].pair&0xFFFF)
			if b != 0 && !yield(a, b) {
				return
			}
		}
	}
}

// Longest returns the longest name of at least two runes that the text begins
// with, and its length in runes.
func Longest(text []rune) (*Name, int) { return tables().longest(text, len(text)) }

// Shorter returns the longest name with fewer than n runes.
func Shorter(text []rune, n int) (*Name, int) { return tables().longest(text, min(n-1, len(text))) }

func (t *table) longest(text []rune, limit int) (*Name, int) {
	if len(text) < 2 || text[0]|text[1] >= 1<<16 || text[1] == 0 || !t.filter.has(pair(text[0], text[1])) {
		return nil, 0
	}
	g := t.slots.find(pair(text[0], text[1]))
	for i, k := range keys[g.from:][:g.count] {
		if n := int(k.runes); n <= min(limit, len(text)) && (n == 2 || text[2] == rune(k.third) && begins(text[:n], nameText[k.line:])) {
			return t.name(int(g.from) + i), n
		}
	}
	return nil, 0
}

// A key is where in nameText the line of a name begins, and what tells most names
// of a group apart: their third rune, and their length.
type key struct {
	line  uint32
	third uint16
	runes uint8
}

// begins reports whether a line begins with the text. Characters of three bytes,
// which nearly all are, are compared as they are written.
func begins(text []rune, line string) bool {
	for _, r := range text {
		if r >= 0x800 && len(line) > 2 {
			if line[2] != 0x80|byte(r&0x3F) || line[1] != 0x80|byte(r>>6&0x3F) || line[0] != 0xE0|byte(r>>12) {
				return false
			}
			line = line[3:]
			continue
		}
		first, size := utf8.DecodeRuneInString(line)
		if first != r {
			return false
		}
		line = line[size:]
	}
	return true
}

// Letter returns what a one-character abbreviation may mean: 沪, 美.
func Letter(r rune) *Name {
	if r >= 1<<16 {
		return nil
	}
	t := tables()
	if g := t.slots.find(pair(r, 0)); g.count > 0 {
		return t.name(int(g.from))
	}
	return nil
}
