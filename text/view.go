package text

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// A View is a text as scanning and segmentation see it: folded to simplified
// characters and half-width digits and letters, one rune for one rune of the
// text. A span of runes found in the view is a span of the text, so traditional
// and full-width texts need no rules of their own and no offset map.
//
// The zero value is the view of the empty text. A View is not changed once it
// is made, but by Reset, and may be shared.
type View struct {
	// Text is the text as its reader sees it.
	Text string
	// Runes holds the folded runes.
	Runes []rune
	// Traditional reports whether the text is in traditional characters.
	Traditional bool
	// Lost reports whether characters of the text are lost, U+FFFD in Runes.
	Lost bool
	// At holds the byte offset in Text of each rune, and len(Text) at the end.
	At []int32
}

// NewView folds a text.
func NewView(s string) *View {
	v := new(View)
	v.Reset(s)
	return v
}

// Reset makes v the view of another text and reuses its memory. What was
// sliced from Runes or At before is overwritten.
func (v *View) Reset(s string) {
	v.Text, v.Lost = s, false
	v.size(leads(s))
	traditionals, ideographs, whole := v.read()
	if !whole { // bytes that are part of no character are a rune each
		v.size(utf8.RuneCountInString(s))
		traditionals, ideographs, _ = v.read()
	}
	v.Traditional = isTraditional(traditionals, ideographs)
	if traditionals > 0 {
		script().simplify(v.Runes, v.Traditional)
	}
}

// size makes room for n runes.
func (v *View) size(n int) {
	v.Runes = slices.Grow(v.Runes[:0], n)[:n]
	v.At = slices.Grow(v.At[:0], n+1)[:n+1]
}

// leads counts the bytes that begin a character, eight at a time: as many as the
// runes of a text that is not broken, at a tenth of the cost of counting those.
func leads(s string) (n int) {
	const low = 0x0101010101010101
	for ; len(s) >= 8; s = s[8:] {
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		n += bits.OnesCount64((^x>>7 | x>>6) & low)
	}
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// read fills the runes, half-width already, and counts those that are
// traditional and those that are ideographs; whole reports whether they are all
// of the text. Ideographs of three bytes are decoded in place: with the decoder
// of the language the loop takes twice as long.
func (v *View) read() (traditionals, ideographs int, whole bool) {
	s, runes, at, table := v.Text, v.Runes, v.At, classes()
	at = at[:len(runes)+1]
	i := 0
	for n := range runes {
		at[n] = int32(i)
		c := s[i]
		if c < utf8.RuneSelf {
			runes[n] = rune(c)
			i++
			continue
		}
		var r rune
		if rest := s[i:]; len(rest) > 2 && 0xE3 <= c && c <= 0xE9 && ((rest[1]^0x80)|(rest[2]^0x80)) < 0x40 {
			r = rune(c&0xF)<<12 | rune(rest[1]&0x3F)<<6 | rune(rest[2]&0x3F)
			i += 3
		} else {
			var size int
			r, size = utf8.DecodeRuneInString(rest)
			i += size
			v.Lost = v.Lost || r == utf8.RuneError
		}
		if uint32(r) < 1<<16 {
			k := table[r]
			if k&(traditional|wide) != 0 {
				if k&wide != 0 {
					r = narrow(r)
					if n > 1 && runes[n-1] == '，' {
						v.group(n, r)
					}
				} else {
					traditionals++
				}
			}
			ideographs += int(k & han)
		}
		runes[n] = r
	}
	at[len(runes)] = int32(len(s))
	return traditionals, ideographs, i == len(s)
}

// group narrows the comma before rune n between two full-width digits, where it
// may group the digits of one number: １，２３４. Between half-width digits a
// full-width comma parts clauses.
func (v *View) group(n int, r rune) {
	before, _ := utf8.DecodeRuneInString(v.Text[v.At[n-2]:])
	if '０' <= before && before <= '９' && '0' <= r && r <= '9' {
		v.Runes[n-1] = ','
	}
}

// Slice returns the text, as its reader sees it, of the runes from i to j.
func (v *View) Slice(i, j int) string {
	if i >= j {
		return ""
	}
	return v.Text[v.At[i]:v.End(j)]
}
