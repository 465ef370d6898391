// Package trie finds the longest word of a list that begins at a rune.
package trie

import "unicode/utf8"

// A Trie holds words with a value each. The zero value is empty; Add words
// first, then share it: looking up does not change it.
//
// Most look-ups end at their first rune, so that is asked of a bit set. The
// edges lie in one open hash table: measured, it is four times as fast as a Go
// map of the same keys.
type Trie[V any] struct {
	first  [1 << 10]uint64 // the runes of the basic plane that words begin with
	edges  edges
	values []V // by node
}

// edges are the edges of a trie in a hash table.
type edges struct {
	slots []slot // a power of two, at most half full
	used  int
}

// A slot is an edge: from a node by a rune to the next node. The node 0 is the
// root, to which no edge leads, so next 0 marks an empty slot.
type slot struct {
	edge uint64 // the node and the rune
	next int32
	ends bool // a word ends with it
	more bool // a longer one goes on
}

func edge(node int32, r rune) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(r)) }

// Add puts a word in; a word added twice keeps its first value.
func (t *Trie[V]) Add(word string, value V) {
	if len(t.values) == 0 {
		t.grow()
		t.edges.slots = make([]slot, 16)
	}
	node, last := int32(0), uint64(0)
	for _, r := range word {
		if node == 0 {
			t.first[uint16(r)>>6] |= 1 << (r & 63)
		}
		at := edge(node, r)
		next := t.edges.find(at).next
		if next == 0 {
			next = t.grow()
			if node != 0 {
				t.edges.find(last).more = true
			}
			t.edges.put(slot{edge: at, next: next})
		}
		node, last = next, at
	}
	if s := t.edges.find(last); node != 0 && !s.ends {
		s.ends, t.values[node] = true, value
	}
}

func (t *Trie[V]) grow() int32 {
	var zero V
	t.values = append(t.values, zero)
	return int32(len(t.values) - 1)
}

// put adds an edge that is not there.
func (e *edges) put(s slot) {
	if 2*e.used >= len(e.slots) {
		old := e.slots
		e.slots, e.used = make([]slot, 2*len(old)), 0
		for _, o := range old {
			if o.next != 0 {
				e.put(o)
			}
		}
	}
	*e.find(s.edge) = s
	e.used++
}

// find is the slot of an edge, an empty one if there is none. The table is not
// empty.
func (e *edges) find(at uint64) *slot {
	for i := e.home(at); ; i = (i + 1) & (len(e.slots) - 1) {
		if s := &e.slots[i]; s.edge == at || s.next == 0 {
			return s
		}
	}
}

// home is the slot of an edge, unless others took it.
func (e *edges) home(edge uint64) int {
	return int(edge*0x9E3779B97F4A7C15>>33) & (len(e.slots) - 1)
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
	node, end := int32(0), int32(0)
	for i, r := range runes {
		s := t.edges.find(edge(node, r))
		if node = s.next; s.ends {
			end, length = node, i+1
		}
		if !s.more {
			break
		}
	}
	return t.values[end], length
}

// LongestBefore returns the value and the length of the longest word that ends
// the runes, in a trie whose words were added spelt backwards.
func (t *Trie[V]) LongestBefore(runes []rune) (value V, length int) {
	if len(runes) == 0 || !t.Begins(runes[len(runes)-1]) {
		return value, 0
	}
	node, end := int32(0), int32(0)
	for i := len(runes) - 1; i >= 0; i-- {
		s := t.edges.find(edge(node, runes[i]))
		if node = s.next; s.ends {
			end, length = node, len(runes)-i
		}
		if !s.more {
			break
		}
	}
	return t.values[end], length
}

// LongestEnd returns the value and the length in bytes of the longest word that
// ends the string, in a trie whose words were added spelt backwards.
func (t *Trie[V]) LongestEnd(s string) (value V, size int) {
	node, end := int32(0), int32(0)
	for i := len(s); i > 0; {
		r, n := lastRune(s[:i])
		if node == 0 && !t.Begins(r) {
			break
		}
		at := t.edges.find(edge(node, r))
		if i -= n; at.ends {
			end, size = at.next, len(s)-i
		}
		if node = at.next; !at.more {
			break
		}
	}
	if size == 0 {
		return value, 0
	}
	return t.values[end], size
}

// lastRune decodes the last rune of a string; ideographs in place, which takes a
// third of the time.
func lastRune(s string) (r rune, size int) {
	if n := len(s); n >= 3 && s[n-3]&0xF0 == 0xE0 && s[n-3] > 0xE0 && (s[n-2]^0x80)|(s[n-1]^0x80) < 0x40 {
		return rune(s[n-3]&0xF)<<12 | rune(s[n-2]&0x3F)<<6 | rune(s[n-1]&0x3F), 3
	}
	return utf8.DecodeLastRuneInString(s)
}
