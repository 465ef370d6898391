package text

// fold simplifies and narrows the runes in place.
func fold(runes []rune) {
	for i, r := range runes {
		runes[i] = narrow(r)
	}
}

// narrow maps full-width digits, letters and signs to half-width ones. The
// marks that part clauses stay as they are: 12％，33 must not become 12%,33.
func narrow(r rune) rune {
	switch {
	case r < 0xFF01 || r > 0xFF5E:
		return r
	case r == '，' || r == '；' || r == '：' || r == '？' || r == '！' || r == '（' || r == '）':
		return r
	}
	return r - 0xFEE0
}
