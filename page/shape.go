package page

import (
	"unicode"
	"unicode/utf8"
)

// A shape is what the characters of a line say about it.
type shape struct {
	runes  int32 // blanks not counted
	han    int32
	words  int32 // letters and digits
	stops  int32 // marks that end sentences
	commas int32 // marks that part clauses
}

// measure counts the characters of a line.
func measure(s string) shape {
	var m shape
	for _, r := range s {
		switch {
		case r == ' ':
			continue
		case r >= 0x4E00 && r < 0xA000, r >= 0x3400 && r < 0x4DC0:
			m.han++
			m.words++
		case r == '。', r == '！', r == '？', r == '；', r == '…', r == '!', r == '?', r == ';':
			m.stops++
		case r == '，', r == '、', r == ',':
			m.commas++
		}
		if r < 0x3000 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			m.words++
		}
		m.runes++
	}
	return m
}

// prose reports whether a line reads like a sentence or more.
func (l *line) prose() bool { return l.runes >= 12 && l.stops+l.commas > 0 }

// verse reports whether a line is a short sentence or a part of one, as poems and
// posts for small screens have.
func (l *line) verse() bool { return l.runes >= 4 && l.han >= 4 && l.stops+l.commas > 0 }

// linky reports whether most of the line is links.
func (l *line) linky() bool { return 2*int(l.linked) > len(l.raw) }

// ended reports whether the line ends as sentences do.
func ended(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if r == '”' || r == '"' || r == '’' || r == '）' || r == ')' || r == '」' || r == '』' {
		r, _ = utf8.DecodeLastRuneInString(s[:len(s)-n])
	}
	switch r {
	case '。', '！', '？', '；', '…', '：', '!', '?', '.', ';', ':':
		return true
	}
	return false
}

// han reports whether a rune is a Chinese character.
func han(r rune) bool { return unicode.Is(unicode.Han, r) }
