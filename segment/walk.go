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

// A step is the cheapest way found to a position: from the top, its cost as a
// float32, the length of its last word in 24 bits, and that word's tag. A number,
// Latin word or character that no entry covers, however long, has the length 0.
// All in one, the choice between two steps needs no branch, which would be
// guessed wrong as often as not.
type step uint64

func newStep(cost float32, length int, tag Tag) step {
	return step(math.Float32bits(cost))<<32 | step(length)<<8 | step(tag)
}

func (s step) cost() float32 { return math.Float32frombits(uint32(s >> 32)) }

func (s step) length() int { return int(uint32(s) >> 8) }

// or is the step, or another if that is cheaper.
func (s step) or(cost float32, length int, tag Tag) step {
	other := newStep(cost, length, tag)
	if cost < s.cost() {
		s = other
	}
	return s
}

var (
	// nowhere is a position that no way was found to yet.
	nowhere = newStep(float32(math.Inf(1)), 0, 0)
	// inside is a position that no word may begin or end at, between two
	// characters of a number or Latin word: no way there is cheaper.
	inside = newStep(float32(math.Inf(-1)), 0, 0)
)

// A walker holds what a walk needs. It is used by one goroutine at a time.
type walker struct {
	main, user reading
	all        float32 // log2 of the sum of all frequencies
	best       []step
	tokens     []Token // of a piece of a line
}

// A reading is a run as a dictionary has it. The user's has no dictionary where
// there are no words of the user.
type reading struct {
	dict  *dict.Dict
	heads []head
}

// A head is what the words from a position on begin with: its code, the node
// of its character and the node of that and the next, where most searches end.
type head struct {
	one, two dict.Node
	code     uint16
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
	d, all, heads, best := w.main.dict, w.all, w.main.heads, w.best
	for i := range run {
		if best[i] == inside {
			continue
		}
		here, one, node := best[i].cost(), heads[i].one, heads[i].two
		var known lengths // of the words from here
		if w.user.dict != nil {
			known = w.own(i)
		}
		if one.Word() && known&single == 0 {
			log2, tag := d.Value(one)
			best[i+1] = best[i+1].or(here+(all-log2), 1, Tag(tag))
			known |= single
		}
		for j, length := i+2, single<<1; node != 0; j, length = j+1, length<<1 {
			if node.Word() && known&length == 0 {
				log2, tag := d.Value(node)
				best[j] = best[j].or(here+(all-log2), j-i, Tag(tag))
				known |= length
			}
			node = d.Next(node, heads[j].code)
		}
		if known&single == 0 || best[i+1] == inside {
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
	best, before := w.best, rune(leastHan)
	for i, r := range run {
		best[i] = nowhere
		if r < leastHan && before < leastHan {
			best[i] = inside // two Latin words or numbers never stand side by side
		}
		before = r
	}
	best[0], best[len(run)] = 0, nowhere
}

// encode looks up the heads of a run, all before any is used: what the memory
// takes long to bring is then brought at once.
func (r *reading) encode(run []rune) {
	r.heads = slices.Grow(r.heads[:0], len(run)+1)[:len(run)+1]
	d, heads, next := r.dict, r.heads, uint16(0)
	heads[len(run)] = head{}
	for i := len(run) - 1; i >= 0; i-- {
		code := d.Code(lower(run[i]))
		one := d.First(code)
		heads[i] = head{one, d.Next(one, next), code}
		next = code
	}
}

// own takes the steps from i by the words of the user and tells their lengths:
// where the user has a word, the dictionary's is not asked.
func (w *walker) own(i int) (known lengths) {
	r, here, length := &w.user, w.best[i].cost(), single
	for j, node := i+1, r.heads[i].one; node != 0; length <<= 1 {
		if node.Word() {
			log2, tag := r.dict.Value(node)
			w.best[j] = w.best[j].or(here+(w.all-log2), j-i, Tag(tag))
			known |= length
		}
		node = r.dict.Next(node, r.heads[j].code)
		j++
	}
	return known
}

// atom takes the step by the character, number or Latin word that the run begins
// with, if it is none of the known words.
func atom(run []rune, best []step, known lengths) {
	end := 1
	for best[end] == inside {
		end++
	}
	if known>>end&1 == 0 {
		best[end] = best[end].or(best[0].cost()+strange, 0, atomTag(run[:end]))
	}
}

// lengths is a set of lengths of words, in characters. Longer ones than 63 are
// left out; no word of the dictionary is as long.
type lengths uint64

// single is the length of a word of one character.
const single lengths = 1 << 1

// appendWords goes back over the steps twice, to count the words and to put
// them down from the last to the first.
func (w *walker) appendWords(dst []Token, end, at int) []Token {
	n := 0
	for j := end; j > 0; j = from(w.best, j) {
		n++
	}
	dst = slices.Grow(dst, n)[:len(dst)+n]
	words := dst[len(dst)-n:]
	for j := end; j > 0; {
		i := from(w.best, j)
		n--
		words[n] = Token{at + i, at + j, Tag(w.best[j])}
		j = i
	}
	return dst
}

// from is where the last word of the cheapest way to a position begins.
func from(best []step, j int) int {
	if n := best[j].length(); n > 0 {
		return j - n
	}
	for j--; best[j] == inside; j-- {
	}
	return j
}

// lower folds the case of ASCII letters, as the dictionary has it.
func lower(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}
