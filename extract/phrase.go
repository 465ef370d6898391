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

// Tokens returns the words of a sentence, cut at the first call. What was cut
// before, a phrase of it, is not cut again.
func (r *Reading) Tokens(sentence int) []segment.Token {
	if sentence < 0 {
		return nil
	}
	if r.sentences == nil {
		r.sentences = make([][]segment.Token, len(r.Sentences))
		r.memory = make([]segment.Token, 0, r.told()*2/3)
		slices.SortFunc(r.phrases, func(p, q phrase) int { return p.Start - q.Start })
	}
	if r.sentences[sentence] == nil {
		r.sentences[sentence] = r.sentenceTokens(r.Sentences[sentence])
	}
	return r.sentences[sentence]
}

// told is how many runes the sentences have that hold a mention. Seven in twelve begin
// a word.
func (r *Reading) told() (runes int) {
	i := 0
	for _, s := range r.Sentences {
		for i < len(r.Mentions) && r.Mentions[i].Start < s.Start {
			i++
		}
		if i < len(r.Mentions) && r.Mentions[i].Start < s.End {
			runes += s.End - s.Start
		}
	}
	return runes
}

// sentenceTokens puts the words of the phrases together with the marks between.
func (r *Reading) sentenceTokens(span segment.Span) []segment.Token {
	start := len(r.memory)
	k, _ := slices.BinarySearchFunc(r.phrases, span.Start, func(p phrase, i int) int { return p.Start - i })
	for ; k < len(r.phrases) && r.phrases[k].End <= span.End; k++ {
		p := &r.phrases[k]
		r.cut(segment.Span{Start: span.Start, End: p.Start})
		r.memory = append(r.memory, r.tokens[p.from:p.to]...)
		span.Start = p.End
	}
	r.cut(span)
	return r.memory[start:len(r.memory):len(r.memory)]
}

// cut adds the words of what no phrase was cut of.
func (r *Reading) cut(span segment.Span) {
	if span.Start < span.End {
		r.memory = r.segmenter.Append(r.memory, r.View, span)
	}
}
