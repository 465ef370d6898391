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

// A runeSet is a set of runes of the basic plane.
type runeSet [1 << 10]uint64

func (s *runeSet) has(r rune) bool { return uint32(r) < 1<<16 && s[r>>6]>>(r&63)&1 != 0 }

func (s *runeSet) add(r rune) { s[r>>6] |= 1 << (r & 63) }
