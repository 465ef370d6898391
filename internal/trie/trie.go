// Package trie finds the longest word of a list that begins at a rune.
package trie

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Trie holds words with a value each. The zero value is empty; Add words
// first, then share it: looking up does not change it.
//
// Most look-ups end at their first rune, so that is asked of a bit set; most others at
// the second, so each first rune tells of most that none follow it there. The other
// edges lie in one open hash table: measured, it is four times as fast as a Go
// map of the same keys.
type Trie[V any] struct {
	first  [1 << 10]uint64 // the runes of the basic plane that words begin with
	tops   []top           // in a hash table: a power of two, at most half full
	begun  int             // how many tops there are
	edges  edges
	values []V // by node
}

// A top is what words begin with: the edge from the root by a rune.
type top struct {
	rune    rune // 0 if it is none
	edge    edge // its node, and whether a word ends or goes on there
	follows follows
}

// follows is a set of runes that may hold others than those put in.
type follows uint64

func followed(r rune) follows { return 1 << (uint32(r) * 0x9E3779B1 >> 26) }

// edges are the edges of a trie in a hash table.
type edges struct {
	slots []edge // a power of two, at most half full
	used  int
}

// An edge leads from a node by a rune to the next: from the top, that node in 22 bits
// and the rune in 18, the next node in 22, and whether a word ends there and whether a
// longer one goes on. All in one word of memory, since a look-up costs what it takes
// to bring the edges. The node 0 is the root, to which no edge leads, so that 0 is no
// edge.
type edge uint64

const (
	more edge = 1 << iota
	ends

	nextShift = 2
	nodeBits  = 22
	keyShift  = nextShift + nodeBits
	runeBits  = 18
	last      = 1<<runeBits - 1 // the planes behind hold no characters of names
)

// key is the part of an edge that it is found by.
func key(node edge, r rune) edge {
	if uint32(r) > last {
		r = 0
	}
	return (node<<runeBits | edge(r)) << keyShift
}

func (e edge) next() edge { return e >> nextShift & (1<<nodeBits - 1) }

// Add puts a word in; a word added twice keeps its first value. It reports whether the
// word could be added: a trie has room for some four million characters, and none for
// control characters and those of the last planes.
func (t *Trie[V]) Add(word string, value V) bool {
	if len(t.values)+len(word) > 1<<nodeBits || strings.ContainsFunc(word, func(r rune) bool { return r < ' ' || r > last }) {
		return false
	}
	if len(t.values) == 0 {
		t.values = make([]V, 1)
		t.tops = make([]top, 16)
		t.edges.slots = make([]edge, 16)
	}
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return true
	}
	from := t.begin(first)
	at := &from.edge
	for i, r := range word[size:] {
		if i == 0 {
			from.follows |= followed(r)
		}
		*at |= more
		at = t.step(at.next(), r)
	}
	if *at&ends == 0 {
		*at |= ends
		t.values[at.next()] = value
	}
	return true
}

// begin is the top of a rune, a new one if there is none.
func (t *Trie[V]) begin(r rune) *top {
	t.first[uint16(r)>>6] |= 1 << (r & 63)
	if at := t.top(r); at.rune != 0 {
		return at
	}
	if t.begun++; 2*t.begun > len(t.tops) {
		old := t.tops
		t.tops = make([]top, max(16, 2*len(old)))
		for _, o := range old {
			if o.rune != 0 {
				*t.top(o.rune) = o
			}
		}
	}
	at := t.top(r)
	*at = top{rune: r, edge: t.node()}
	return at
}

// top is where the top of a rune lies, an empty one if there is none. There are tops.
func (t *Trie[V]) top(r rune) *top {
	for i := int(uint32(r) * 0x9E3779B1 >> 8); ; i++ {
		if at := &t.tops[i&(len(t.tops)-1)]; at.rune == r || at.rune == 0 {
			return at
		}
	}
}

// step is the edge from a node by a rune, a new one if there is none.
func (t *Trie[V]) step(from edge, r rune) *edge {
	at := t.edges.find(key(from, r))
	if t.edges.slots[at] == 0 {
		at = t.edges.put(key(from, r) | t.node())
	}
	return &t.edges.slots[at]
}

// node is the way to a new node.
func (t *Trie[V]) node() edge {
	t.values = append(t.values, *new(V))
	return edge(len(t.values)-1) << nextShift
}

// Refused is the error for a word that Add has not taken.
func Refused(word string) error {
	return fmt.Errorf("name %q: want no control characters, and four million characters in all at most", word)
}

// put adds an edge that is not there, and returns its slot.
func (e *edges) put(s edge) int {
	if 2*e.used >= len(e.slots) {
		old := e.slots
		e.slots, e.used = make([]edge, 2*len(old)), 0
		for _, o := range old {
			if o != 0 {
				e.put(o)
			}
		}
	}
	at := e.find(s)
	e.slots[at] = s
	e.used++
	return at
}

// find is the slot of an edge with the same key, an empty one if there is none. The
// table is not empty.
func (e *edges) find(k edge) int {
	for i := e.home(k); ; i = (i + 1) & (len(e.slots) - 1) {
		if s := e.slots[i]; (s^k)>>keyShift == 0 || s == 0 {
			return i
		}
	}
}

// of is the edge with a key, 0 if there is none.
func (e *edges) of(k edge) edge {
	for i := e.home(k); ; i = (i + 1) & (len(e.slots) - 1) {
		if s := e.slots[i]; (s^k)>>keyShift == 0 || s == 0 {
			return s
		}
	}
}

// home is the slot of an edge, unless others took it.
func (e *edges) home(k edge) int {
	return int(k>>keyShift*0x9E3779B97F4A7C15>>33) & (len(e.slots) - 1)
}

// Begins reports whether some word may begin with r, or end with it in a trie of
// words spelt backwards.
func (t *Trie[V]) Begins(r rune) bool { return t.first[uint16(r)>>6]&(1<<(r&63)) != 0 }

// Longest returns the value and the length in runes of the longest word that
// begins the runes; length 0 means none.
func (t *Trie[V]) Longest(runes []rune) (value V, length int) {
	if len(runes) == 0 || !t.Begins(runes[0]) {
		return value, 0
	}
	from := t.top(runes[0])
	at, end := from.edge, edge(0)
	if at&ends != 0 {
		end, length = at, 1
	}
	if len(runes) > 1 && from.follows&followed(runes[1]) != 0 {
		for i := 1; i < len(runes) && at&more != 0; i++ {
			if at = t.edges.of(key(at.next(), runes[i])); at&ends != 0 {
				end, length = at, i+1
			}
		}
	}
	return t.values[end.next()], length
}

// LongestBefore returns the value and the length of the longest word that ends
// the runes, in a trie whose words were added spelt backwards.
func (t *Trie[V]) LongestBefore(runes []rune) (value V, length int) {
	last := len(runes) - 1
	if last < 0 || !t.Begins(runes[last]) {
		return value, 0
	}
	from := t.top(runes[last])
	at, end := from.edge, edge(0)
	if at&ends != 0 {
		end, length = at, 1
	}
	if last > 0 && from.follows&followed(runes[last-1]) != 0 {
		for i := last - 1; i >= 0 && at&more != 0; i-- {
			if at = t.edges.of(key(at.next(), runes[i])); at&ends != 0 {
				end, length = at, len(runes)-i
			}
		}
	}
	return t.values[end.next()], length
}

// LongestEnd returns the value and the length in bytes of the longest word that
// ends the string, in a trie whose words were added spelt backwards.
func (t *Trie[V]) LongestEnd(s string) (value V, size int) {
	r, n := lastRune(s)
	if n == 0 || !t.Begins(r) {
		return value, 0
	}
	at, end := t.top(r).edge, edge(0)
	for i := len(s) - n; ; i -= n {
		if at&ends != 0 {
			end, size = at, len(s)-i
		}
		if i == 0 || at&more == 0 {
			break
		}
		r, n = lastRune(s[:i])
		at = t.edges.of(key(at.next(), r))
	}
	return t.values[end.next()], size
}

// lastRune decodes the last rune of a string; ideographs in place, which takes a
// third of the time.
func lastRune(s string) (r rune, size int) {
	if n := len(s); n >= 3 && s[n-3]&0xF0 == 0xE0 && s[n-3] > 0xE0 && (s[n-2]^0x80)|(s[n-1]^0x80) < 0x40 {
		return rune(s[n-3]&0xF)<<12 | rune(s[n-2]&0x3F)<<6 | rune(s[n-1]&0x3F), 3
	}
	return utf8.DecodeLastRuneInString(s)
}
