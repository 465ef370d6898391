package text

import (
	"strings"
	"unicode/utf8"
)

// latinGB finds GBK that was read as windows-1252 or Latin-1: ÖÐÎÄ for 中文. Every
// character above ASCII stands for a byte, so that two make one. In the languages
// that have these letters two seldom stand together: Çà et là is believed to be none.
func latinGB(d *document) finder {
	var seen pairTally
	for _, b := range d.blocks {
		if !mostlyLatin(b.Text) {
			continue
		}
		d.reset()
		seen.add(d.latinPairs(b.Text))
		if seen.isHopeless() || seen.pairs > provingPairs && seen.isProof() {
			break
		}
	}
	d.reset()
	if !seen.isProof() {
		return nil
	}
	return (*document).latinGB
}

func (d *document) latinGB(s string) { d.latinPairs(s) }

// provingPairs are as much evidence as a document needs.
const provingPairs = 200

// mostlyLatin reports whether letters of Latin-1, which UTF-8 begins with C2 or C3,
// are as many in s as where they stand for bytes: every second byte, or fewer beside
// figures. The readings of glosses are one in sixteen.
func mostlyLatin(s string) bool {
	return 5*(strings.Count(s, "\xC2")+strings.Count(s, "\xC3")) > len(s)
}

// A pairTally counts the pairs of a text read as Latin-1 that give characters,
// those that give common ones, as one in ten of UTF-8 does, and the letters that
// stand alone.
type pairTally struct{ pairs, common, stray int }

func (t *pairTally) add(more pairTally) {
	t.pairs, t.common, t.stray = t.pairs+more.pairs, t.common+more.common, t.stray+more.stray
}

func (t *pairTally) isProof() bool {
	return t.pairs >= 4 && t.pairs > 4*t.stray && 3*t.common > t.pairs
}

// isHopeless reports whether a text has been seen not to be so misread, long before
// its end.
func (t *pairTally) isHopeless() bool { return t.stray > 20 && t.stray > t.pairs }

// latinPairs finds each pair of GBK in a text read as Latin-1. What has lost its
// other half is lost.
func (e *editor) latinPairs(s string) (seen pairTally) {
	table := classes()
	for i := 0; i < len(s) && !seen.isHopeless(); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		lead, n := latinByte(s[i:])
		if lead < 0x81 {
			i += n
			continue
		}
		r, size := latinPair(s[i:])
		e.replaceRune(i, i+size, r)
		switch k := table.of(r); {
		case k&(common|wide|sino|traditional) != 0:
			seen.common++
			seen.pairs++
		case size > n+1:
			seen.pairs++
		default: // the other half is ASCII, or there is none
			seen.stray++
		}
		i += size
	}
	return seen
}

// latinPair decodes the pair that s begins with half of, and returns how many bytes
// of s it takes: U+FFFD if there is no other half.
func latinPair(s string) (rune, int) {
	lead, n := latinByte(s)
	trail, size := byte(0), 0
	switch rest := s[n:]; {
	case rest == "":
		return utf8.RuneError, n
	case rest[0] < utf8.RuneSelf:
		trail, size = rest[0], 1
	default:
		trail, size = latinByte(rest)
	}
	r := rune(gb().rune[uint16(lead)<<8|uint16(trail)])
	if r == 0 || trail < 0x40 {
		return utf8.RuneError, n
	}
	return r, n + size
}
