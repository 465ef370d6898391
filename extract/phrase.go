package extract

import (
	"slices"

	"github.com/zhnews/zhnews/segment"
)

// Words are cut where they are asked for, a phrase at a time: what stands between
// two marks is cut as if it stood alone, and of most sentences only the phrase
// with the figure is ever looked at.

// A phrase is a stretch of a sentence that was cut, and where its words are.
type phrase struct {
	segment.Span
	from, to int
}

// words returns the words of the phrase that holds rune i: none for a mark.
func (r *Reading) words(i int) []segment.Token {
	d := r.desk
	if i < 0 || i >= len(d.phraseAt) {
		return nil
	}
	if d.phraseAt[i] == 0 {
		r.cutPhrase(i)
	}
	p := &d.phrases[d.phraseAt[i]]
	return d.tokens[p.from:p.to]
}

// cutPhrase cuts the phrase that holds rune i. The first phrase is the empty one
// of all marks, and of what stands in no sentence.
func (r *Reading) cutPhrase(i int) {
	k := r.Sentence(i)
	if k < 0 || r.parts(i) {
		return
	}
	runes, sentence, span := r.View.Runes, r.Sentences[k], segment.Span{Start: i, End: i + 1}
	for span.Start > sentence.Start && (isHan(runes[span.Start-1]) || !r.parts(span.Start-1)) {
		span.Start--
	}
	for span.End < sentence.End && (isHan(runes[span.End]) || !r.parts(span.End)) {
		span.End++
	}
	d := r.desk
	at, number := d.phraseAt[span.Start:span.End], int32(len(d.phrases))
	for j := range at {
		at[j] = number
	}
	from := len(d.tokens)
	d.tokens = r.segmenter.Append(d.tokens, r.View, span)
	d.phrases = append(d.phrases, phrase{span, from, len(d.tokens)})
}

// parts reports whether the mark at i parts phrases: no name, number or compound
// goes on behind it. A comma between digits may group them.
func (r *Reading) parts(i int) bool {
	switch r.View.Runes[i] {
	case '。', '；', '：', '、', '！', '？', '“', '”', '《', '》':
		return true
	case '，':
		return !isDigit(r.rune(i-1)) || !isDigit(r.rune(i+1))
	}
	return false
}

// AppendTokens appends the words of a sentence to dst. What was cut before, a phrase
// of it, is not cut again.
func (r *Reading) AppendTokens(dst []segment.Token, sentence int) []segment.Token {
	if sentence < 0 {
		return dst
	}
	span := r.Sentences[sentence]
	k, _ := slices.BinarySearchFunc(r.phrases, span.Start, func(p phrase, i int) int { return p.Start - i })
	for ; k < len(r.phrases) && r.phrases[k].End <= span.End; k++ {
		p := &r.phrases[k]
		dst = r.cut(dst, segment.Span{Start: span.Start, End: p.Start})
		dst = append(dst, r.tokens[p.from:p.to]...)
		span.Start = p.End
	}
	return r.cut(dst, span)
}

// cut appends the words of what no phrase was cut of.
func (r *Reading) cut(dst []segment.Token, span segment.Span) []segment.Token {
	if span.Start < span.End {
		dst = r.segmenter.Append(dst, r.View, span)
	}
	return dst
}
