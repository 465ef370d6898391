package segment

import (
	"errors"
	"fmt"
	"maps"
	"math"

	"github.com/zhnews/zhnews/segment/internal/dict"
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

// What is wrong with a word.
var (
	errEmpty  = errors.New("it is empty")
	errParted = errors.New("a blank or a mark in it parts it")
	errFreq   = errors.New("its frequency is no positive number")
)

// With gives a segmenter that knows the words besides what s knows; s is not
// changed. Where the dictionary has the word, the user's entry replaces it, and
// of two entries of the user's the later. This is what gse does when it reads a
// user's dictionary before its own.
//
// A word that could never be found is an error: it is empty or holds a blank or
// a mark, which part words.
func (s *Segmenter) With(words ...Word) (*Segmenter, error) {
	own := map[string]dict.Entry{}
	if s.user != nil {
		own = maps.Clone(s.user.words)
	}
	for i, w := range words {
		e, err := w.entry()
		if err != nil {
			return nil, fmt.Errorf("segment: word %d, %q: %w", i+1, w.Text, err)
		}
		own[e.Text] = e
	}
	l, err := newLayer(own)
	if err != nil {
		return nil, err
	}
	return &Segmenter{user: l}, nil
}

// entry is the word as the dictionary has its own, folded and in lower case.
func (w Word) entry() (dict.Entry, error) {
	runes := text.NewView(w.Text).Runes
	if len(runes) == 0 {
		return dict.Entry{}, errEmpty
	}
	if end, tag := lex(runes, 0); end < len(runes) || tag != 0 {
		return dict.Entry{}, errParted
	}
	for i, r := range runes {
		runes[i] = lower(r)
	}
	e := dict.Entry{Text: string(runes), Freq: w.Freq, Tag: uint8(w.Tag)}
	switch {
	case e.Freq == 0:
		e.Freq = 2
	case !(e.Freq > 0) || math.IsInf(e.Freq, 0): // NaN too
		return dict.Entry{}, errFreq
	}
	return e, nil
}

// A layer holds the words of the user as a dictionary of their own; the
// built-in one stays shared. It is immutable.
type layer struct {
	words map[string]dict.Entry
	dict  *dict.Dict
	all   float32 // log2 of the sum of all frequencies, the built-in ones included
}

func newLayer(words map[string]dict.Entry) (*layer, error) {
	total := builtin().Total()
	entries := make([]dict.Entry, 0, len(words))
	for _, e := range words {
		entries = append(entries, e)
		total += e.Freq - builtinFreq(e.Text)
	}
	blob, err := dict.Compile(entries, total)
	if err != nil {
		return nil, err
	}
	d, err := dict.Open(blob)
	return &layer{words, d, float32(math.Log2(total))}, err
}

// builtinFreq is the frequency of a word in the dictionary, 0 if it is not
// there. The dictionary keeps logarithms; its frequencies are whole numbers.
func builtinFreq(word string) float64 {
	node, ok := builtin().Find([]rune(word))
	if !ok {
		return 0
	}
	log2, _ := builtin().Value(node)
	return math.Round(math.Exp2(float64(log2)))
}
