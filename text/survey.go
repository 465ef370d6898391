package text

import "unicode/utf8"

// A sign is something seen in a text that a repair may care for.
type sign uint16

const (
	punctuation    sign = 1 << iota // , ; : ! ?
	question                        // ?
	letter                          // a to z
	bracket                         // an opening bracket of ASCII, or any before a letter
	ampersand                       // &
	blank                           // so many blanks that the text may be spaced out
	newline                         // a line break or return
	rareCharacters                  // so many rare ideographs that they may be another charset's
	loss                            // U+FFFD, or what becomes of it
	hidden                          // a character that shows nothing
	lookalike                       // a radical or a compatibility form
	fontOnly                        // of the private use area
)

// signs holds the signs of ASCII characters.
var signs = func() [utf8.RuneSelf]sign {
	t := [utf8.RuneSelf]sign{
		',': punctuation, ';': punctuation, ':': punctuation, '!': punctuation, '?': punctuation | question,
		'(': bracket, '[': bracket, '&': ampersand, '\n': newline, '\r': newline,
	}
	for c := range t {
		switch {
		case isInvisible(rune(c)):
			t[c] = hidden
		case 'a' <= c && c <= 'z':
			t[c] = letter
		}
	}
	return t
}()

// A survey is what one pass over a block saw.
type survey struct {
	classes class
	signs   sign
}

// readBlock decodes what is valid and is not troubled by what is not.
func readBlock(s string) (found survey) {
	table := classes()
	blanks, rare, ascii := 0, 0, 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			found.signs |= signs[c]
			if c == ' ' {
				blanks++
			}
			ascii++
			i++
			continue
		}
		if c >= 0xE0 && c < 0xF0 && i+2 < len(s) {
			r := uint16(c&0xF)<<12 | uint16(s[i+1]&0x3F)<<6 | uint16(s[i+2]&0x3F)
			k := table[r]
			found.classes |= k
			rare += int(k &^ (k >> 1) & han)
			if k&odd != 0 {
				found.signs |= oddSign(rune(r))
			}
			i += 3
			continue
		}
		if c < 0xE0 && i+1 < len(s) {
			r := uint16(c&0x1F)<<6 | uint16(s[i+1]&0x3F)
			found.classes |= table[r]
			if table[r]&odd != 0 {
				found.signs |= hidden
			}
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		found.classes |= table.of(r)
		i += size
	}
	if found.signs&(letter|bracket) == letter && opensOnLetter(s) {
		found.signs |= bracket
	}
	if blanks*12 >= len(s) && blanks > 2 {
		found.signs |= blank
	}
	if rare*9 >= len(s)-ascii && rare > 2 {
		found.signs |= rareCharacters
	}
	return found
}

// oddSign returns what an odd character is a sign of.
func oddSign(r rune) sign {
	switch {
	case r == utf8.RuneError || r == '锟':
		return loss
	case isInvisible(r):
		return hidden
	case 0xE000 <= r && r <= 0xF8FF:
		return fontOnly
	}
	return lookalike
}

// opensOnLetter reports whether a letter follows a bracket, as in （ye）.
func opensOnLetter(s string) bool {
	for i := 1; i < len(s); i++ {
		if 'a' <= s[i] && s[i] <= 'z' && (s[i-1] >= utf8.RuneSelf || s[i-1] == '<') {
			if r, _ := utf8.DecodeLastRuneInString(s[:i]); closingOf(r) != 0 {
				return true
			}
		}
	}
	return false
}

// nextOdd returns the place of the next odd character of s from i on, or -1.
func nextOdd(s string, i int) int {
	table := classes()
	for i < len(s) {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
			if table[c]&odd != 0 {
				return i
			}
			i++
		case c >= 0xE0 && c < 0xF0 && i+2 < len(s):
			if table[uint16(c&0xF)<<12|uint16(s[i+1]&0x3F)<<6|uint16(s[i+2]&0x3F)]&odd != 0 {
				return i
			}
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if table.of(r)&odd != 0 {
				return i
			}
			i += size
		}
	}
	return -1
}
