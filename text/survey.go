package text

import "unicode/utf8"

// A sign is something seen in a text that a repair may care for.
type sign uint8

const (
	punctuation    sign = 1 << iota // , ; : ! ?
	question                        // ?
	bracket                         // any opening bracket that ASCII or Chinese text has
	ampersand                       // &
	blank                           // so many blanks that the text may be spaced out
	newline                         // a line break or return
	rareCharacters                  // so many rare ideographs that they may be another charset's
)

// signs holds the signs of ASCII characters.
var signs = [utf8.RuneSelf]sign{
	',': punctuation, ';': punctuation, ':': punctuation, '!': punctuation, '?': punctuation | question,
	'(': bracket, '[': bracket, '&': ampersand, '\n': newline, '\r': newline,
}

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
			if c <= ' ' || c == 0x7F {
				found.classes |= table[c]
				if c == ' ' {
					blanks++
				}
			}
			ascii++
			i++
			continue
		}
		if c >= 0xE0 && c < 0xF0 && i+2 < len(s) {
			k := table[uint16(c&0xF)<<12|uint16(s[i+1]&0x3F)<<6|uint16(s[i+2]&0x3F)]
			found.classes |= k
			rare += int(k &^ (k >> 1) & han)
			i += 3
			continue
		}
		if c < 0xE0 && i+1 < len(s) {
			found.classes |= table[uint16(c&0x1F)<<6|uint16(s[i+1]&0x3F)]
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		found.classes |= table.of(r)
		i += size
	}
	if blanks*12 >= len(s) && blanks > 2 {
		found.signs |= blank
	}
	if rare*9 >= len(s)-ascii && rare > 2 {
		found.signs |= rareCharacters
	}
	return found
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
