package extract

import "github.com/zhnews/zhnews/segment"

// Words are cut where they are asked for, a phrase at a time: what stands between
// two marks is cut as if it stood alone, and of most sentences only the phrase
// with the figure is ever looked at.

// tokenPiece is how many words are given memory at once, at most.
const tokenPiece = 256

// words returns the words of the phrase that holds rune i: none for a mark.
func (r *Reading) words(i int) []segment.Token {
	if i < 0 || i >= len(r.phraseAt) {
		return nil
	}
	if r.phraseAt[i] == 0 {
		r.cutPhrase(i)
	}
	return r.phrases[r.phraseAt[i]]
}

// cutPhrase cuts the phrase that holds rune i. The first phrase is the empty one
// of all marks, and of what stands in no sentence.
func (r *Reading) cutPhrase(i int) {
	if r.phrases == nil {
		r.phrases = append(make([][]segment.Token, 0, 1+len(r.Mentions)), nil)
	}
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
	at, number := r.phraseAt[span.Start:span.End], int32(len(r.phrases))
	for j := range at {
		at[j] = number
	}
	r.phrases = append(r.phrases, r.cut(span))
}

// cut cuts a span into words. Where the memory of words may not hold them another
// piece is begun: what was handed out stays where it is.
func (r *Reading) cut(span segment.Span) []segment.Token {
	if n := span.End - span.Start; cap(r.tokens)-len(r.tokens) < n {
		r.tokens = make([]segment.Token, 0, max(n, min(len(r.View.Runes)/4, tokenPiece)))
	}
	start := len(r.tokens)
	r.tokens = r.segmenter.Append(r.tokens, r.View, span)
	return r.tokens[start:len(r.tokens):len(r.tokens)]
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
		r.tokens = make([]segment.Token, 0, r.told()/2)
	}
	if r.sentences[sentence] == nil {
		r.sentences[sentence] = r.sentenceTokens(r.Sentences[sentence])
	}
	return r.sentences[sentence]
}

// told is how many runes the sentences have that hold a mention: a word has two
// of them or more.
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
	start := len(r.tokens)
	for i := span.Start; i < span.End; {
		phrase, end := r.phraseAt[i], i+1
		for end < span.End && r.phraseAt[end] == phrase {
			end++
		}
		if phrase > 0 {
			r.tokens = append(r.tokens, r.phrases[phrase]...)
		} else {
			r.tokens = r.segmenter.Append(r.tokens, r.View, segment.Span{Start: i, End: end})
		}
		i = end
	}
	return r.tokens[start:len(r.tokens):len(r.tokens)]
}
