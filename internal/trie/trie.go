// Package trie finds the longest word of a list that begins at a rune.
package trie

// A Trie holds words with a value each. The zero value is empty; Add words
// first, then share it: looking up does not change it.
//
// Most look-ups end at their first rune, so that is asked of a bit set.
type Trie[V any] struct {
	first  [1 << 10]uint64 // the runes of the basic plane that words begin with
	edges  map[edge]int32
	values []V
	ends   []bool
}

type edge struct {
	node int32
	r    rune
}

// Add puts a word in; a word added twice keeps its first value.
func (t *Trie[V]) Add(word string, value V) {
	if t.edges == nil {
		t.edges = make(map[edge]int32)
		t.grow()
	}
	node := int32(0)
	for _, r := range word {
		if node == 0 {
			t.first[uint16(r)>>6] |= 1 << (r & 63)
		}
		next, ok := t.edges[edge{node, r}]
		if !ok {
			next = t.grow()
			t.edges[edge{node, r}] = next
		}
		node = next
	}
	if !t.ends[node] {
		t.ends[node], t.values[node] = true, value
	}
}

func (t *Trie[V]) grow() int32 {
	var zero V
	t.values, t.ends = append(t.values, zero), append(t.ends, false)
	return int32(len(t.ends) - 1)
}

// begins reports whether some word may begin with r.
func (t *Trie[V]) begins(r rune) bool { return t.first[uint16(r)>>6]&(1<<(r&63)) != 0 }

// Longest returns the value and the length in runes of the longest word that
// begins the runes; length 0 means none.
func (t *Trie[V]) Longest(runes []rune) (value V, length int) {
	if len(runes) == 0 || !t.begins(runes[0]) {
		return value, 0
	}
	node := int32(0)
	for i, r := range runes {
		next, ok := t.edges[edge{node, r}]
		if !ok {
			break
		}
		if node = next; t.ends[node] {
			value, length = t.values[node], i+1
		}
	}
	return value, length
}

// LongestBefore returns the value and the length of the longest word that ends
// the runes, in a trie whose words were added spelt backwards.
func (t *Trie[V]) LongestBefore(runes []rune) (value V, length int) {
	if len(runes) == 0 || !t.begins(runes[len(runes)-1]) {
		return value, 0
	}
	node := int32(0)
	for i := len(runes) - 1; i >= 0; i-- {
		next, ok := t.edges[edge{node, runes[i]}]
		if !ok {
			break
		}
		if node = next; t.ends[node] {
			value, length = t.values[node], len(runes)-i
		}
	}
	return value, length
}
