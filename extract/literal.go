package extract

import "unicode/utf8"

// The words of the rules are strings and the text is runes. To compare the two a
// rune is encoded rather than the word decoded, which costs a fifth.

// spelt returns how many runes at i spell a word, 0 if others stand there.
func spelt(r []rune, i int, word string) int {
	at := i
	for word != "" {
		n := leads(word, runeAt(r, at))
		if n == 0 {
			return 0
		}
		word = word[n:]
		at++
	}
	return at - i
}

// leads returns the length of r in bytes if the string begins with it, else 0.
func leads(s string, r rune) int {
	switch {
	case r < utf8.RuneSelf:
		if s[0] == byte(r) {
			return 1
		}
	case 0x800 <= r && r < 1<<16:
		if len(s) > 2 && s[0] == 0xE0|byte(r>>12) && s[1] == 0x80|byte(r>>6)&0x3F && s[2] == 0x80|byte(r)&0x3F {
			return 3
		}
	default:
		if first, n := utf8.DecodeRuneInString(s); first == r {
			return n
		}
	}
	return 0
}
