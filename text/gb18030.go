package text

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// A gbTable holds the two-byte characters of GB18030 in both directions. The
// decoder of x/text gives U+FFFD for the codes of the private use areas and for
// some two dozen characters that have left them since; here they are in place.
type gbTable struct {
	rune [1 << 16]uint16 // by pair; 0 for none
	code [1 << 16]uint16 // by rune; 0 for none
}

// gbPrivate lists the rows of pairs that stand for private characters: the
// three user-defined areas and the gaps of the standard. The pairs of a range
// whose trail is at least A1 run through A1–FE in each row, the others through
// 40–A0.
var gbPrivate = []struct {
	first, last uint16
	rune        rune
}{
	{0xAAA1, 0xAFFE, 0xE000}, {0xF8A1, 0xFEFE, 0xE234}, {0xA140, 0xA7A0, 0xE4C6},
	{0xA2AB, 0xA2B0, 0xE766}, {0xA2E3, 0xA2E4, 0xE76C}, {0xA2EF, 0xA2F0, 0xE76E}, {0xA2FD, 0xA2FE, 0xE770},
	{0xA4F4, 0xA4FE, 0xE772}, {0xA5F7, 0xA5FE, 0xE77D}, {0xA6B9, 0xA6C0, 0xE785},
	{0xA6D9, 0xA6DF, 0xE78D}, {0xA6EC, 0xA6ED, 0xE794}, {0xA6F3, 0xA6F3, 0xE796}, {0xA6F6, 0xA6FE, 0xE797},
	{0xA7C2, 0xA7D0, 0xE7A0}, {0xA7F2, 0xA7FE, 0xE7AF}, {0xA896, 0xA8A0, 0xE7BC}, {0xA8BC, 0xA8BC, 0xE7C7},
	{0xA8BF, 0xA8BF, 0xE7C8}, {0xA8C1, 0xA8C4, 0xE7C9}, {0xA8EA, 0xA8FE, 0xE7CD}, {0xA958, 0xA958, 0xE7E2},
	{0xA95B, 0xA95B, 0xE7E3}, {0xA95D, 0xA95F, 0xE7E4}, {0xA997, 0xA9A0, 0xE7F4}, {0xA9A1, 0xA9A3, 0xE7FE}, {0xA9F0, 0xA9FE, 0xE801},
	{0xD7FA, 0xD7FE, 0xE810}, {0xFE50, 0xFE7E, 0xE815}, {0xFE80, 0xFEA0, 0xE844},
}

// gbMoved lists the characters that GB 18030-2022 moved out of private use.
var gbMoved = map[uint16]rune{
	0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15, 0xA6DF: 0xFE16,
	0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19, 0xA8BC: 0x1E3F,
	0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6, 0xFE67: 0x9FB7, 0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB,
}

// gb holds the table; building it takes about a millisecond and is left to the
// first text that needs it.
var gb = sync.OnceValue(func() *gbTable {
	t := new(gbTable)
	t.standard()
	for code, r := range gbMoved {
		t.put(code, r)
	}
	for _, p := range gbPrivate {
		t.private(p.first, p.last, p.rune)
	}
	return t
})

// put enters a character, unless its pair or the way back is taken already.
func (t *gbTable) put(code uint16, r rune) {
	if t.rune[code] == 0 {
		t.rune[code] = uint16(r)
	}
	if t.code[r] == 0 {
		t.code[r] = code
	}
}

// standard enters what x/text knows.
func (t *gbTable) standard() {
	var all strings.Builder
	var codes []uint16
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if trail != 0x7F {
				codes = append(codes, uint16(lead<<8|trail))
				all.Write([]byte{byte(lead), byte(trail), '\n'})
			}
		}
	}
	decoded, _ := simplifiedchinese.GB18030.NewDecoder().String(all.String())
	for i, line := range strings.Split(strings.TrimSuffix(decoded, "\n"), "\n") {
		if r := []rune(line); len(r) == 1 && r[0] != 0xFFFD && r[0] < 1<<16 {
			t.put(codes[i], r[0])
		}
	}
}

// private enters a run of private characters.
func (t *gbTable) private(first, last uint16, r rune) {
	high := first&0xFF >= 0xA1
	for code := first; code <= last && code >= first; code++ {
		trail := byte(code)
		if !isGBTrail(trail) || (trail >= 0xA1) != high {
			continue
		}
		t.put(code, r)
		r++
	}
}

// pair returns the character of a pair of bytes, 0 if there is none.
func (t *gbTable) pair(lead, trail byte) rune { return rune(t.rune[uint16(lead)<<8|uint16(trail)]) }

// gbBeyond lists the pairs that stand for characters beyond the basic plane,
// by the private characters that the table has in their place.
var gbBeyond = map[rune]rune{
	0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE831: 0x215D7, 0xE83B: 0x2298F, 0xE855: 0x241FE,
}

// decodeGB decodes GB18030. Of a pair that is none only the first byte is
// lost when the second is ASCII: that may be the digit a number begins with.
func decodeGB(b []byte) string {
	table := gb()
	out := make([]byte, 0, len(b)+len(b)/2+4)
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			out = append(out, b[i])
			i++
			continue
		}
		if i+1 < len(b) && b[i] > 0x80 {
			if r := table.pair(b[i], b[i+1]); r >= 0x800 && r&0xFF00 != 0xE800 {
				out = append(out, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0xBF)
				i += 2
				continue
			}
		}
		r, size := table.next(b[i:])
		out = utf8.AppendRune(out, r)
		i += size
	}
	return string(out)
}

// next decodes the character that b, beginning with a byte above 7F, begins with.
func (t *gbTable) next(b []byte) (r rune, size int) {
	if len(b) >= 2 {
		if r := t.pair(b[0], b[1]); r != 0 {
			if beyond, ok := gbBeyond[r]; ok {
				return beyond, 2
			}
			return r, 2
		}
	}
	switch {
	case isFour(b):
		return four(b)
	case b[0] == 0x80: // in code page 936
		return '€', 1
	case len(b) >= 2 && b[1] >= 0x80 && b[0] != 0xFF:
		return 0xFFFD, 2
	}
	return 0xFFFD, 1
}

// four decodes a character of four bytes: linear from 0x10000 on, and by the
// tables of x/text below.
func four(b []byte) (rune, int) {
	n := ((rune(b[0])-0x81)*10+rune(b[1])-'0')*1260 + (rune(b[2])-0x81)*10 + rune(b[3]) - '0'
	if n -= 189000; n >= 0 {
		if n += 0x10000; n <= utf8.MaxRune {
			return n, 4
		}
		return 0xFFFD, 4
	}
	s, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b[:4])
	if r, size := utf8.DecodeRune(s); err == nil && size == len(s) {
		return r, 4
	}
	return 0xFFFD, 4
}
