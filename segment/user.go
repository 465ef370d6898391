package segment

import (
	"math"
	"slices"

	"github.com/zhnews/zhnews/text"
)

// A Word is an entry of the user's: its text in any script and width, how often
// it occurs on the scale of the dictionary (a rare name 3, 记者 some thousands),
// and its part of speech. Freq 0 stands for 2, the least.
type Word struct {
	Text string
	Freq float64
	Tag  Tag
}

// With gives a segmenter that knows the words besides what s knows; s is not
// changed. Where the dictionary has the word, the user's entry replaces it, and
// of two entries of the user's the later. This is what gse does when it reads a
// user's dictionary before its own. A word with a blank or a mark in it is
// never found, because these part words.
func (s *Segmenter) With(words ...Word) *Segmenter {
	var l layer
	if s.user != nil {
		l.words = slices.Clone(s.user.words)
	}
	l.words = append(l.words, words...)
	l.build()
	return &Segmenter{user: &l}
}

// A layer holds the words of the user as a trie of characters, apart from the
// dictionary, which stays shared. It is immutable once built.
type layer struct {
	words []Word
	all   float32 // log2 of the sum of all frequencies, the dictionary's included
	next  map[edge]int32
	nodes []userNode
}

// An edge leads down from a node by a character; node 0 is the root.
type edge struct {
	node int32
	r    rune
}

// A userNode is a place in the trie, and the word that ends there, if one does.
type userNode struct {
	word bool
	tag  Tag
	log2 float32
	freq float64
}

func (l *layer) build() {
	total := builtin().Total()
	l.next, l.nodes = map[edge]int32{}, make([]userNode, 1)
	for _, w := range l.words {
		if w.Text == "" {
			continue
		}
		if !(w.Freq > 0) { // NaN too
			w.Freq = 2
		}
		runes := text.NewView(w.Text).Runes
		for i, r := range runes {
			runes[i] = lower(r)
		}
		e := &l.nodes[l.node(runes)]
		total += w.Freq - e.freq
		if !e.word {
			total -= builtinFreq(runes)
		}
		*e = userNode{true, w.Tag, float32(math.Log2(w.Freq)), w.Freq}
	}
	l.all = float32(math.Log2(total))
}

// node is the place that the characters lead to, made where it is wanting.
func (l *layer) node(runes []rune) int32 {
	at := int32(0)
	for _, r := range runes {
		e := edge{at, r}
		if l.next[e] == 0 {
			l.next[e] = int32(len(l.nodes))
			l.nodes = append(l.nodes, userNode{})
		}
		at = l.next[e]
	}
	return at
}

// builtinFreq is the frequency of a word in the dictionary, 0 if it is not
// there. The dictionary keeps logarithms; its frequencies are whole numbers.
func builtinFreq(runes []rune) float64 {
	node, ok := builtin().Find(runes)
	if !ok {
		return 0
	}
	log2, _ := builtin().Value(node)
	return math.Round(math.Exp2(float64(log2)))
}

// lengths is a set of lengths of words, in characters. No word of the
// dictionary is as long as 64.
type lengths uint64

func (l *lengths) add(n int) { *l |= 1 << n }

func (l lengths) has(n int) bool { return l>>n&1 != 0 }
