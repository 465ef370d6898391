package extract

import (
	"slices"
	"sync"

	"github.com/zhnews/zhnews/segment"
)

// A desk is the memory that a text is read in and that no reading keeps: what is
// kept of it is copied, in the size that it has.
type desk struct {
	cursor   cursor    // of the scan: on the heap, since the rules are asked through a table
	runes    sieve     // those of the view
	mentions []Mention // all of them, those given up included
	rejected []Rejection
	phraseAt []int32         // the phrase of each rune, 0 where none is cut
	phrases  []phrase        // the first is the empty one of all marks
	tokens   []segment.Token // the words of the phrases

	// What dates and places are until they are settled.
	dates  slab[dateExpr]
	places slab[placeChain]
	atlas  atlas
}

var desks = sync.Pool{New: func() any { return new(desk) }}

// open clears the desk for a reading.
func (d *desk) open(r *Reading) {
	d.phrases, d.tokens = append(d.phrases[:0], phrase{}), d.tokens[:0]
	d.dates, d.places = d.dates[:0], d.places[:0]
	r.desk, r.Mentions, r.Rejected = d, d.mentions[:0], d.rejected[:0]
}

// settle readies the desk for what comes behind the scan, which asks for words and for
// rare marks.
func (d *desk) settle(runes []rune) {
	d.phraseAt = slices.Grow(d.phraseAt[:0], len(runes))[:len(runes)]
	clear(d.phraseAt)
	d.runes.sift(runes)
}

// close leaves the reading with what it keeps. What the desk still holds of it the
// next reading overwrites.
func (d *desk) close(r *Reading) {
	d.mentions, d.rejected = r.Mentions, r.Rejected
	r.desk, r.Mentions, r.Rejected = nil, kept(d.mentions), kept(d.rejected)
	r.phrases, r.tokens = kept(d.phrases[1:]), kept(d.tokens)
	slices.SortFunc(r.phrases, func(p, q phrase) int { return p.Start - q.Start })
	d.atlas.r, d.cursor.r = nil, nil
	desks.Put(d)
}

// kept copies what is kept, nil where nothing is.
func kept[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return slices.Clone(list)
}

// A slab is memory for many values of a kind. When it is full, those that were made of
// it keep theirs, and the next is twice as large.
type slab[T any] []T

// put makes a value and returns where.
func (s *slab[T]) put() *T {
	if len(*s) == cap(*s) {
		*s = make([]T, 0, max(16, 2*cap(*s)))
	}
	*s = (*s)[:len(*s)+1]
	v := &(*s)[len(*s)-1]
	*v = *new(T)
	return v
}
