package gazetteer

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

// A group holds the names that begin with the same two runes.
type group struct {
	pair     uint32
	from, to int32 // in names
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

func (s *slots) find(groups []group, p uint32) *group {
	for h := slot(p); s[h] != 0; h = (h + 1) % (1 << slotBits) {
		if g := &groups[s[h]-1]; g.pair == p {
			return g
		}
	}
	return nil
}

// Starts tells where names begin.
type Starts struct{ filter *filter }

// NewStarts returns the starts of all names.
func NewStarts() Starts { return Starts{&tables().filter} }

// Begin reports whether a name may begin with these two runes; it errs only on
// the side of yes.
func (s Starts) Begin(a, b rune) bool { return s.filter.has(pair(a, b)) }

// Longest returns the longest name of at least two runes that the text begins
// with, and its length in runes.
func Longest(text []rune) (*Name, int) { return tables().longest(text, len(text)) }

// Shorter returns the longest name with fewer than n runes.
func Shorter(text []rune, n int) (*Name, int) { return tables().longest(text, min(n-1, len(text))) }

func (t *table) longest(text []rune, limit int) (*Name, int) {
	if len(text) < 2 || text[0]|text[1] >= 1<<16 || !t.filter.has(pair(text[0], text[1])) {
		return nil, 0
	}
	g := t.slots.find(t.groups, pair(text[0], text[1]))
	if g == nil {
		return nil, 0
	}
	for i := g.from; i < g.to; i++ {
		if k := t.keys[i]; int(k.runes) <= limit && (k.runes == 2 || text[2] == k.third && begins(text, t.names[i].Text)) {
			return &t.names[i], int(k.runes)
		}
	}
	return nil, 0
}

// A key is what tells most names of a group apart: their length, and their third rune.
type key struct {
	third rune
	runes uint8
}

func keyOf(name string) (k key) {
	for _, r := range name {
		if k.runes++; k.runes == 3 {
			k.third = r
		}
	}
	return k
}

func begins(text []rune, name string) bool {
	i := 0
	for _, r := range name {
		if i == len(text) || text[i] != r {
			return false
		}
		i++
	}
	return true
}

// Letter returns what a one-character abbreviation may mean: 沪, 美.
func Letter(r rune) *Name { return tables().letters[r] }
