package extract

// A sieve tells of most runes that stand nowhere in a text that they do not, at
// one look: what asks for a rare mark in every text need not go through it.
type sieve [1 << 11]bool

func (s *sieve) sift(runes []rune) {
	clear(s[:])
	for _, x := range runes {
		s[x&(1<<11-1)] = true
	}
}

// may reports whether a rune may stand in the text.
func (r *Reading) may(x rune) bool { return r.desk.runes[x&(1<<11-1)] }
