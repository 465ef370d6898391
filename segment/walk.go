package segment

import (
	"math"
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

// A step is the cheapest way found to a position: its cost, its last word. Its
// length is 0 where no way was found yet.
type step struct {
	cost float32
	len  int32
	tag  Tag
}

// inside is a position that no word may begin or end at, between two characters
// of a number or Latin word: no way there is cheaper.
var inside = step{cost: float32(math.Inf(-1)), len: -1}

// A walker holds what a walk needs. It is used by one goroutine at a time.
type walker struct {
	main, user reading
	all        float32 // log2 of the sum of all frequencies
	best       []step
	tokens     []Token // of a piece of a line
}

// A reading is a run in the codes of a dictionary. The user's has no dictionary
// where there are no words of the user.
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
	w.begin(run)
	best := w.best[:len(run)+1]
	for i := range run {
		if best[i].len < 0 {
			continue
		}
		var known lengths
		if w.user.dict != nil {
			known = w.steps(&w.user, i, 0)
		}
		if known |= w.steps(&w.main, i, known); known&single == 0 || best[i+1].len < 0 {
			atom(run[i:], best[i:], known)
		}
	}
	return w.appendWords(dst, len(run), at)
}

// begin readies the walker for a run.
func (w *walker) begin(run []rune) {
	w.main.encode(run)
	if w.user.dict != nil {
		w.user.encode(run)
	}
	w.best = slices.Grow(w.best[:0], len(run)+1)[:len(run)+1]
	clear(w.best)
	for i := 0; i < len(run); i++ {
		if run[i] < leastHan {
			for end := atomEnd(run, i); i+1 < end; i++ {
				w.best[i+1] = inside
			}
		}
	}
}

// encode looks up the codes of a run.
func (r *reading) encode(run []rune) {
	r.codes = slices.Grow(r.codes[:0], len(run))[:len(run)]
	for i, c := range run {
		r.codes[i] = r.dict.Code(lower(c))
	}
}

// steps takes the steps from i by the words of a dictionary, without those of
// the lengths to skip, and tells their lengths: where the user has a word, the
// dictionary's is not asked.
func (w *walker) steps(r *reading, i int, skip lengths) (found lengths) {
	d, codes, best, all := r.dict, r.codes, w.best[:len(r.codes)+1], w.all
	here, node, ok := best[i].cost, dict.Root, true
	for j := i; j < len(codes); {
		if node, ok = d.Next(node, codes[j]); !ok {
			break
		}
		j++
		if length := lengths(1) << (j - i); node.Word() && skip&length == 0 {
			log2, tag := d.Value(node)
			best[j].take(here+(all-log2), j-i, Tag(tag))
			found |= length
		}
		if node.Last() {
			break
		}
	}
	return found
}

// atom takes the step by the character, number or Latin word that the run begins
// with, if it is none of the known words.
func atom(run []rune, best []step, known lengths) {
	end := 1
	for best[end].len < 0 {
		end++
	}
	if known>>end&1 == 0 {
		best[end].take(best[0].cost+strange, end, atomTag(run[:end]))
	}
}

// lengths is a set of lengths of words, in characters. Longer ones than 63 are
// left out; no word of the dictionary is as long.
type lengths uint64

// single is the length of a word of one character.
const single lengths = 1 << 1

// take comes to the position by a word, if no way there was as cheap.
func (s *step) take(cost float32, length int, tag Tag) {
	if s.len == 0 || cost < s.cost {
		*s = step{cost, int32(length), tag}
	}
}

// appendWords goes back over the steps twice, to count the words and to put
// them down from the last to the first.
func (w *walker) appendWords(dst []Token, end, at int) []Token {
	n := 0
	for j := end; j > 0; j -= int(w.best[j].len) {
		n++
	}
	from := len(dst)
	dst = slices.Grow(dst, n)[:from+n]
	words := dst[from:]
	for j := end; j > 0; {
		last := &w.best[j]
		i := j - int(last.len)
		n--
		words[n] = Token{at + i, at + j, last.tag}
		j = i
	}
	return dst
}

// lower folds the case of ASCII letters, as the dictionary has it.
func lower(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}
