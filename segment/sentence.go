package segment

import "github.com/zhnews/zhnews/text"

// This file cuts a text into sentences and sentences into clauses.
//
// A sentence ends at 。 ！ ？ (or ! and ? outside Latin words, or a full stop
// written . behind a Han character), at the end of a line, and nowhere else: ；
// ends a clause; …… and —— and a point in a number or a Latin word end nothing.
// Marks in a row (？！, 。。。, ！……) end together, and closing quotes and brackets
// stay with the sentence they close:
//
//	他说：“开工了！明年投产。”│记者到场。
//
// Three cases are no ends. A mark inside a title or a short pair of brackets,
// 《谁来种地？》 or （代码？）, belongs to the name. A quote that ends in ！ or ？ and
// goes on as part of the sentence, “为什么？”的追问, is one phrase. And quotes are
// not balanced: inside a long quote each sentence is one, for in damaged text
// the closing mark may be missing.

// within is how far the closing mark of a title or bracket may be from its
// opening one to shield the marks between them.
const within = 60

// Sentences appends the sentences of a view to dst. They cover every rune but
// line ends and the blanks at the edges of sentences; each line starts a new
// one.
func Sentences(dst []Span, v *text.View) []Span {
	runes := v.Runes
	c := cutter{runes: runes}
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if ideograph(r) || isDigit(r) { // nearly all of them, and no marks
			continue
		}
		switch r {
		case '\n', '\r', '\u2028', '\u2029':
			dst = appendTrimmed(dst, runes, c.start, i)
			c.start, c.quoted = i+1, false
		case '"':
			c.quoted = !c.quoted
		case '《', '（', '(':
			if i >= c.shut {
				c.open, c.shut = i, shutAt(runes, i)
			}
		case '。', '！', '？', '｡', '!', '?', '.':
			if !isFinal(runes, i) {
				continue
			}
			end := c.end(i)
			if i < c.shut && !c.whole(end) {
				continue
			}
			if !goesOn(runes, i, end) {
				dst = appendTrimmed(dst, runes, c.start, end)
				c.start = end
			}
			i = end - 1
		}
	}
	return appendTrimmed(dst, runes, c.start, len(runes))
}

// A cutter is where the cutting of sentences stands: start is the start of the
// sentence, open and shut the last title or short bracket, quoted tells that an
// odd number of " precedes in the line.
type cutter struct {
	runes             []rune
	start, open, shut int
	quoted            bool
}

// end is the end of the marks at i, with a straight quote that closes there.
func (c *cutter) end(i int) int {
	end := finalEnd(c.runes, i)
	if c.quoted && end < len(c.runes) && c.runes[end] == '"' {
		c.quoted = false
		end++
	}
	return end
}

// whole reports whether the sentence is a bracket that closes with its final
// mark: （数据截至6月底。）.
func (c *cutter) whole(end int) bool {
	for c.start < c.open && classOf(c.runes[c.start]) == blank {
		c.start++
	}
	return end > c.shut && c.start == c.open && c.runes[c.open] != '《'
}

// Clauses appends the clauses of a span to dst: it is parted behind ， ； ： and
// the marks that end sentences, each with the quotes and brackets that close
// behind it. 、 parts the items of a list, not clauses.
func Clauses(dst []Span, v *text.View, span Span) []Span {
	runes, start := v.Runes[:span.End], span.Start
	for i := span.Start; i < span.End; i++ {
		if isPause(runes, i) || isFinal(runes, i) {
			end := finalEnd(runes, i)
			dst = appendTrimmed(dst, runes, start, end)
			start, i = end, end-1
		}
	}
	return appendTrimmed(dst, runes, start, span.End)
}

// appendTrimmed appends the span without the blanks at its edges, unless
// nothing is left.
func appendTrimmed(dst []Span, runes []rune, i, j int) []Span {
	for i < j && classOf(runes[i]) == blank {
		i++
	}
	for i < j && classOf(runes[j-1]) == blank {
		j--
	}
	if i == j {
		return dst
	}
	return append(dst, Span{i, j})
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029'
}

// isFinal reports whether the mark at i can end a sentence.
func isFinal(runes []rune, i int) bool {
	switch runes[i] {
	case '。', '！', '？', '｡':
		return true
	case '!', '?':
		return !isLatinAt(runes, i-1) || !isLatinAt(runes, i+1)
	case '.':
		return i > 1 && classOf(runes[i-1]) == han && classOf(runes[i-2]) != blank &&
			!isLatinAt(runes, i+1) && !isNext(runes, i, '.')
	}
	return false
}

// isPause reports whether the mark at i parts clauses. Between digits the
// half-width comma and colon belong to a number.
func isPause(runes []rune, i int) bool {
	switch runes[i] {
	case '，', '；', '：', ';':
		return true
	case ',', ':':
		return !isLatinAt(runes, i-1) || !isLatinAt(runes, i+1)
	}
	return false
}

func isLatinAt(runes []rune, i int) bool {
	return i >= 0 && i < len(runes) && classOf(runes[i]) == latin
}

func isNext(runes []rune, i int, r rune) bool {
	return i+1 < len(runes) && runes[i+1] == r
}

// finalEnd goes over further final marks and closing quotes and brackets.
func finalEnd(runes []rune, i int) int {
	for i++; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '…' || isClosing(r) || isFinal(runes, i):
		default:
			return i
		}
	}
	return i
}

func isClosing(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '）', ')', '】', '》', '〉', ']':
		return true
	}
	return false
}

// shutAt is the position of the mark that closes the title or bracket opened at
// i, or i where none is near.
func shutAt(runes []rune, i int) int {
	shut := ')'
	switch runes[i] {
	case '《':
		shut = '》'
	case '（':
		shut = '）'
	}
	for j := i + 1; j < len(runes) && j <= i+within && !isLineEnd(runes[j]); j++ {
		if runes[j] == shut {
			return j
		}
	}
	return i
}

// goesOn reports whether the sentence continues behind a quote that closes with
// the exclamation or question at i.
func goesOn(runes []rune, i, end int) bool {
	if runes[i] == '。' || end == len(runes) || !isClosing(runes[end-1]) {
		return false
	}
	switch runes[end] {
	case '，', '、', '；', '：', ',', '的', '之', '等', '和', '与', '及', '或':
		return true
	}
	return false
}
