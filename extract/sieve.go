package extract

// A sieve tells of most runes that stand nowhere in a text that they do not, at
// one look: what asks for a rare mark in every text need not go through it.
type sieve [32]uint64

func sift(runes []rune) (s sieve) {
	for _, x := range runes {
		s[x>>6&31] |= 1 << (x & 63)
	}
	return s
}

// may reports whether a rune may stand in the text.
func (s *sieve) may(x rune) bool { return s[x>>6&31]&(1<<(x&63)) != 0 }
