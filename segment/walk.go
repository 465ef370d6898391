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
//	江   阴   市   长
//	└─ 江阴 ─┴─ 市长 ─┘      17.3 + 11.9 = 29.2   the shortest
//	└── 江阴市 ──┴ 长 ┘      19.7 + 24.0 = 43.7
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
	main, user reading
	all        float32 // log2 of the sum of all frequencies
	best       []step
}

// A reading is a run in the codes of a dictionary, with one more code at the
// end. The user's has no dictionary where there are no words of the user.
type reading struct {
	dict  *dict.Dict
	codes []uint16
}

var walkers = sync.Pool{New: func() any { return new(walker) }}

// open readies the walker for a segmenter's words.
func (w *walker) open(user *layer) {
	b := builtin()
	w.main.dict, w.user.dict, w.all = b.Dict, nil, b.all
	if user != nil {
		w.user.dict, w.all = user.dict, user.all
	}
}

// append cuts a run, which stands at offset at of its view, into words.
func (w *walker) append(dst []Token, run []rune, at int) []Token {
	w.main.encode(run)
	if w.user.dict != nil {
		w.user.encode(run)
	}
	w.best = slices.Grow(w.best[:0], len(run)+1)[:len(run)+1]
	clear(w.best)
	for i := range run {
		if w.main.codes[i]&inner == 0 {
			w.from(run, i)
		}
	}
	return w.appendWords(dst, len(run), at)
}

// encode looks up the codes of a run.
func (r *reading) encode(run []rune) {
	r.codes = slices.Grow(r.codes[:0], len(run)+1)
	for i := 0; i < len(run); {
		if ideograph(run[i]) || classOf(run[i]) == han {
			r.codes = append(r.codes, r.dict.Code(run[i]))
			i++
			continue
		}
		flag := uint16(0)
		for end := atomEnd(run, i); i < end; i++ {
			r.codes = append(r.codes, r.dict.Code(lower(run[i]))|flag)
			flag = inner
		}
	}
	r.codes = append(r.codes, 0)
}

// from takes every step that leads on from position i. Where the user has a
// word, the dictionary's is not asked.
func (w *walker) from(run []rune, i int) {
	var known lengths
	if w.user.dict != nil {
		known = w.steps(&w.user, i, 0)
	}
	known |= w.steps(&w.main, i, known)
	one := i + 1 // the end of the character, number or Latin word at i
	for w.main.codes[one]&inner != 0 {
		one++
	}
	if !known.has(one - i) {
		w.step(i, one, strange, atomTag(run[i:one]))
	}
}

// steps takes the steps from i by the words of a dictionary, without those of
// the lengths to skip, and tells their lengths.
func (w *walker) steps(r *reading, i int, skip lengths) (found lengths) {
	d, codes, node, ok := r.dict, r.codes[i:], dict.Root, true
	for n := 1; n < len(codes); n++ { // the last code is none of a character
		if node, ok = d.Next(node, codes[n-1]&^inner); !ok {
			break
		}
		if node.Word() && codes[n]&inner == 0 && !skip.has(n) {
			log2, tag := d.Value(node)
			w.step(i, i+n, w.all-log2, Tag(tag))
			found |= 1 << n
		}
		if node.Last() {
			break
		}
	}
	return found
}

// lengths is a set of lengths of words, in characters. Longer ones than 63 are
// left out; no word of the dictionary is as long.
type lengths uint64

func (l lengths) has(n int) bool { return l>>n&1 != 0 }

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
