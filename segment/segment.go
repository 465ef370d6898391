package segment

import (
	"slices"

	"github.com/zhnews/zhnews/text"
)

// A Span is a stretch of a view, in runes.
type Span struct{ Start, End int }

// A Token is a word of the text with its part of speech. Start and End count
// runes of the view it was cut from.
type Token struct {
	Start, End int
	Tag        Tag
}

// A Segmenter cuts text into words. Its zero value uses the built-in
// dictionary; it is immutable and may be shared between goroutines.
type Segmenter struct {
	user *layer // words of the user; may be nil
}

// Append cuts the span of the view into words and appends them to dst. The
// tokens stand in order and cover every rune but blanks. Where dst has room,
// nothing is allocated.
func (s *Segmenter) Append(dst []Token, v *text.View, span Span) []Token {
	w := walkers.Get().(*walker)
	w.open(s.user)
	runes := v.Runes[:span.End]
	for i := span.Start; i < span.End; {
		dst, i = w.piece(dst, runes, i)
	}
	walkers.Put(w)
	return dst
}

// piece appends the tokens of the piece at runes[i], none for a blank, and tells
// where the next begins.
func (w *walker) piece(dst []Token, runes []rune, i int) ([]Token, int) {
	if end := runEnd(runes, i); end > i {
		return w.append(dst, runes[i:end], i), end
	}
	if classOf(runes[i]) == blank {
		return dst, i + 1
	}
	end, tag := sign(runes, i)
	return append(dst, Token{i, end, tag}), end
}

// Tokens cuts a whole view into words.
func (s *Segmenter) Tokens(v *text.View) []Token {
	return s.Append(nil, v, Span{0, len(v.Runes)})
}

// AppendLine appends the words of a text to dst with one blank between them,
// and with pos each with a slash and its part of speech behind it. The
// characters of the text are neither altered nor dropped, its blanks apart.
func (s *Segmenter) AppendLine(dst []byte, line string, pos bool) []byte {
	w := walkers.Get().(*walker)
	defer walkers.Put(w)
	w.open(s.user)
	v := text.NewView(line)
	dst = slices.Grow(dst, 2*len(line))
	first := len(dst)
	for i := 0; i < len(v.Runes); {
		w.tokens, i = w.piece(w.tokens[:0], v.Runes, i)
		for _, t := range w.tokens {
			if len(dst) > first {
				dst = append(dst, ' ')
			}
			dst = append(dst, v.Slice(t.Start, t.End)...)
			if pos {
				dst = append(append(dst, '/'), t.Tag.String()...)
			}
		}
	}
	return dst
}
