package segment

import (
	"slices"
	"sync"

	"github.com/zhnews/zhnews/segment/internal/dict"
)

// The walk is gse's: of all ways to cut a run into words of the dictionary it
// takes the likeliest, counting each word by how often it occurs and not by
// its neighbours. With the cost log2(all/frequency) a word, that is the
// shortest path from the start of the run to its end:
//
//	   鞍山 17.9          市 24.8
//	┌────────────┐      ┌──────┐
//	鞍 ──── 山 ────┴─── 市 ─┴──→      鞍山市 18.4 wins
//	└─────────────────────┘
//
// Going forward, best[j] keeps the cheapest last step to position j; going
// backward, the steps are the words. The sums are in float32, as gse's are:
// ways of nearly the same cost must fall on the same side.

// strange is the cost of a character, number or Latin word that no entry covers.
const strange = 32

// inner marks, in a code, a character that no word can begin at: all but the
// first of a number or Latin word. Words end only where none follows.
const inner = 1 << 15

// A step is the cheapest way found to a position: its cost, its last word.
type step struct {
	cost float32
	len  int32
	tag  Tag
}

// A walker holds what a walk needs. It is used by one goroutine at a time.
type walker struct {
	dict  *dict.Dict
	user  *layer
	all   float32 // log2 of the sum of all frequencies
	codes []uint16
	best  []step
}

var walkers = sync.Pool{New: func() any { return new(walker) }}

// open readies the walker for a segmenter's words.
func (w *walker) open(user *layer) {
	b := builtin()
	w.dict, w.user, w.all = b.Dict, user, b.all
	if user != nil {
		w.all = user.all
	}
}

// append cuts a run, which stands at offset at of its view, into words.
func (w *walker) append(dst []Token, run []rune, at int) []Token {
	w.encode(run)
	w.best = slices.Grow(w.best[:0], len(run)+1)[:len(run)+1]
	clear(w.best)
	for i := range run {
		if w.codes[i]&inner == 0 {
			w.from(run, i)
		}
	}
	return w.appendWords(dst, len(run), at)
}

// encode writes the run in the codes of the dictionary, with one more at the end.
func (w *walker) encode(run []rune) {
	w.codes = slices.Grow(w.codes[:0], len(run)+1)
	for i := 0; i < len(run); {
		if classOf(run[i]) == han {
			w.codes = append(w.codes, w.dict.Code(run[i]))
			i++
			continue
		}
		flag := uint16(0)
		for end := atomEnd(run, i); i < end; i++ {
			w.codes = append(w.codes, w.dict.Code(lower(run[i]))|flag)
			flag = inner
		}
	}
	w.codes = append(w.codes, 0)
}

// from takes every step that leads on from position i.
func (w *walker) from(run []rune, i int) {
	one := i + 1 // the end of the character, number or Latin word at i
	for w.codes[one]&inner != 0 {
		one++
	}
	var own lengths
	if w.user != nil {
		own = w.userSteps(run, i)
	}
	if !w.dictSteps(i, one, own) && !own.has(one-i) {
		w.step(i, one, strange, atomTag(run[i:one]))
	}
}

// dictSteps steps from i by the words of the dictionary, but those of a length
// at which a user's word replaces them. It reports whether one ends at one.
func (w *walker) dictSteps(i, one int, own lengths) (single bool) {
	node, ok := dict.Root, true
	for j := i; ; {
		if node, ok = w.dict.Next(node, w.codes[j]&^inner); !ok {
			return single
		}
		j++
		if node.Word() && w.codes[j]&inner == 0 && !own.has(j-i) {
			log2, tag := w.dict.Value(node)
			w.step(i, j, w.all-log2, Tag(tag))
			single = single || j == one
		}
		if node.Last() {
			return single
		}
	}
}

// userSteps steps from i by the words of the user and tells their lengths.
func (w *walker) userSteps(run []rune, i int) (own lengths) {
	node := int32(0)
	for j := i; j < len(run); {
		next, ok := w.user.next[edge{node, lower(run[j])}]
		if !ok {
			break
		}
		node = next
		j++
		if e := w.user.nodes[node]; e.word && w.codes[j]&inner == 0 {
			w.step(i, j, w.all-e.log2, e.tag)
			own.add(j - i)
		}
	}
	return own
}

// step goes from i to j by a word, if there is no way to j as cheap.
func (w *walker) step(i, j int, cost float32, tag Tag) {
	cost += w.best[i].cost
	if b := &w.best[j]; b.len == 0 || b.cost > cost {
		*b = step{cost, int32(j - i), tag}
	}
}

// appendWords goes back over the steps and appends them in the order of the text.
func (w *walker) appendWords(dst []Token, end, at int) []Token {
	from := len(dst)
	for j := end; j > 0; j -= int(w.best[j].len) {
		dst = append(dst, Token{at + j - int(w.best[j].len), at + j, w.best[j].tag})
	}
	slices.Reverse(dst[from:])
	return dst
}

// lower folds the case of ASCII letters, as the dictionary has it.
func lower(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}
