package text

// three returns the character of s at i if it is one of three bytes from
// U+3000 on, as nearly all of a Chinese text are, and 0 if it is none. With the
// decoder of the language alone a loop takes twice as long.
func three[S string | []byte](s S, i int) rune {
	if s = s[i:]; len(s) > 2 && s[0]-0xE3 < 13 && s[0] != 0xED && (s[1]^0x80)|(s[2]^0x80) < 0x40 {
		return rune(s[0]&0xF)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F)
	}
	return 0
}
