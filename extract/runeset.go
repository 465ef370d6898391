package extract

// A runeSet holds runes of the basic plane, a bit each.
type runeSet [1 << 10]uint64

func newRuneSet(runes string) *runeSet {
	s := new(runeSet)
	for _, r := range runes {
		s[r>>6&0x3FF] |= 1 << (r & 63)
	}
	return s
}

func (s *runeSet) has(r rune) bool { return r < 1<<16 && s[r>>6&0x3FF]&(1<<(r&63)) != 0 }
