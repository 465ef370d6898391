package text

import (
	"math/bits"
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

	blanks []int32 // where blanks stand among the runes
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
	strange, whole := v.read()
	if !whole { // bytes that are part of no character are a rune each
		v.size(utf8.RuneCountInString(s))
		strange, _ = v.read()
	}
	if v.Traditional = strange && isTraditional(countScript(s)); strange {
		script().simplify(v.Runes, v.Traditional)
	}
}

// size makes room for n runes and their offsets, in one piece of memory.
func (v *View) size(n int) {
	if cap(v.Runes) < n || cap(v.At) <= n {
		memory := make([]int32, 2*n+1)
		v.Runes, v.At = memory[:n:n], memory[n:]
	}
	v.Runes, v.At = v.Runes[:n], v.At[:n+1]
}

// leads counts the bytes that begin a character, sixteen at a time: as many as the
// runes of a text that is not broken, at a twentieth of the cost of counting those.
// The others are told by their highest bits, 10, and shifted apart to be counted
// at once.
func leads(s string) int {
	const high = 0x8080808080808080
	n, i := len(s), 0
	for ; i <= len(s)-16; i += 16 {
		x, y := eight(s[i:i+8]), eight(s[i+8:i+16])
		n -= bits.OnesCount64(x&^(x<<1)&high | y&^(y<<1)&high>>1)
	}
	for ; i < len(s); i++ {
		if !utf8.RuneStart(s[i]) {
			n--
		}
	}
	return n
}

// eight gives eight bytes as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// read fills the runes, half-width already. It reports whether one of them is
// traditional, and whether they are the whole of the text. Ideographs and marks of
// three bytes, which nearly all are, are decoded in place: with the decoder of the
// language the loop takes twice as long.
func (v *View) read() (strange, whole bool) {
	s, runes, table := v.Text, v.Runes, classes()
	at := v.At[:len(runes)+1]
	i, seen := 0, class(0)
	v.blanks = v.blanks[:0]
	for n := range runes {
		at[n] = int32(i)
		if i <= len(s)-4 {
			x := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
			r := uint16(x&0xF<<12 | x>>2&0xFC0 | x>>16&0x3F)
			kind := table[r]
			if sort := kind &^ (common | traditional | ambiguous); x&0xC0C0F0 == 0x8080E0 && (sort == han || sort == sino && r >= 0x800) {
				runes[n], seen, i = rune(r), seen|kind, i+3
				continue
			}
		}
		if b := s[i]; b < utf8.RuneSelf && b != ' ' {
			runes[n], i = rune(b), i+1
			continue
		}
		r, size := v.readRune(n, i)
		runes[n], seen, i = r, seen|table.of(r), i+size
	}
	at[len(runes)] = int32(len(s))
	return seen&traditional != 0, i == len(s)
}

// readRune reads rune n, which begins at byte i, and narrows it.
func (v *View) readRune(n, i int) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(v.Text[i:])
	switch {
	case r == utf8.RuneError:
		v.Lost = true
	case isSpace(r):
		v.blanks = append(v.blanks, int32(n))
	case classOf(r)&wide != 0:
		r = narrow(r)
		v.group(n, r)
	}
	return r, size
}

// group narrows the comma before rune n between two full-width digits, where it
// may group the digits of one number: １，２３４. Between half-width digits a
// full-width comma parts clauses.
func (v *View) group(n int, r rune) {
	if n < 2 || v.Runes[n-1] != '，' {
		return
	}
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
