package text

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/traditionalchinese"
)

// The charsets that Decode tells apart. A file half in one and half in another
// is named by both: "utf-8+gb18030".
const (
	utf8Name    = "utf-8"
	gbName      = "gb18030"
	big5Name    = "big5"
	utf16leName = "utf-16le"
	utf16beName = "utf-16be"
)

// Decode turns bytes of unknown encoding into characters and names the charset
// it found: a byte order mark decides, then whether the bytes are UTF-8, then
// whether they read better as GB18030 or as Big5. The declared charset, which
// may be empty, decides only where both read alike; of labels other than
// these, HZ and the like, nothing is believed. What no charset explains
// becomes U+FFFD, so that the result is always valid UTF-8. Clean UTF-8 costs
// one check and one copy.
func Decode(b []byte, declared string) (s, charset string) {
	if s, charset = decodeMarked(b); charset != "" {
		return s, charset
	}
	if wide := guessUTF16(b, declared); wide != nil {
		return decodeUTF16(b, wide), nameOf(wide)
	}
	if utf8.Valid(b) {
		if len(b) <= shortest && isGBTitle(b) {
			return decodeGB(b), gbName
		}
		return string(b), utf8Name
	}
	if cut := cutRune(b); cut > 0 && utf8.Valid(b[:len(b)-cut]) && hasIdeographs(b[:len(b)-cut], 1) {
		return string(b[:len(b)-cut]) + "\uFFFD", utf8Name
	}
	return decodeLines(b, declared)
}

// shortest bounds the inputs that may be UTF-8 by chance.
const shortest = 16

// isGBTitle reports whether a few bytes that are UTF-8 read better as GB18030:
// 联通 is two letters in UTF-8. A word of Latin letters is none of these.
func isGBTitle(b []byte) bool {
	for _, c := range b {
		if c < utf8.RuneSelf || c >= 0xE0 {
			return false
		}
	}
	return len(b) >= 4 && isPlainer(decodeGB(b), string(b))
}

// decodeMarked decodes bytes that begin with a byte order mark.
func decodeMarked(b []byte) (s, charset string) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return strings.ToValidUTF8(string(b[3:]), "\uFFFD"), utf8Name
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return decodeUTF16(b[2:], binary.LittleEndian), utf16leName
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return decodeUTF16(b[2:], binary.BigEndian), utf16beName
	case bytes.HasPrefix(b, []byte("\x84\x31\x95\x33")):
		return decodeGB(b[4:]), gbName
	}
	return "", ""
}

// IsUTF16 reports whether bytes are UTF-16, by their mark or by the look of them.
func IsUTF16(b []byte) bool {
	return bytes.HasPrefix(b, []byte("\xFF\xFE")) || bytes.HasPrefix(b, []byte("\xFE\xFF")) || guessUTF16(b, "") != nil
}

// guessUTF16 finds the byte order of UTF-16 without a mark: the one in which
// nearly every unit is an ASCII character, an ideograph or a Chinese mark. It
// is asked only of bytes with zeros among them, as the ASCII characters of
// UTF-16 have, if only the line ends, or that say they are UTF-16.
func guessUTF16(b []byte, declared string) binary.ByteOrder {
	sample := b[:min(len(b), 4096)&^1]
	if bytes.IndexByte(sample, 0) < 0 && !strings.HasPrefix(strings.ToLower(declared), "utf-16") {
		return nil
	}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		if plausible := plausibleUnits(sample, order); plausible > 0 && plausible*5 >= len(sample)/2*4 {
			return order
		}
	}
	return nil
}

// plausibleUnits counts the units of two bytes that Chinese news is made of.
func plausibleUnits(b []byte, order binary.ByteOrder) (n int) {
	for ; len(b) >= 2; b = b[2:] {
		switch u := order.Uint16(b); {
		case u >= ' ' && u < 0x7F, u == '\n', u == '\r', u == '\t',
			0x2010 <= u && u <= 0x2030, 0x3000 <= u && u <= 0x301F, 0x4E00 <= u && u <= 0x9FA5, 0xFF01 <= u && u <= 0xFF5E:
			n++
		}
	}
	return n
}

func nameOf(order binary.ByteOrder) string {
	if order == binary.BigEndian {
		return utf16beName
	}
	return utf16leName
}

// decodeUTF16 decodes units of two bytes; a byte left over is lost.
func decodeUTF16(b []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(b)/2+1)
	for ; len(b) >= 2; b = b[2:] {
		units = append(units, order.Uint16(b))
	}
	if len(b) > 0 {
		units = append(units, 0xFFFD)
	}
	return string(utf16.Decode(units))
}

// cutRune returns the length of an incomplete character at the end.
func cutRune(b []byte) int {
	for n := 1; n <= 3 && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= 0xC2 && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// decodeLines decodes bytes that are not UTF-8 as a whole. Lines that are, and
// hold enough ideographs not to be so by chance, are read as such: pages are
// put together from parts in different encodings.
func decodeLines(b []byte, declared string) (s, charset string) {
	var seen [4]int
	for line := range bytes.Lines(b) {
		seen[kindOf(line)]++
	}
	switch {
	case seen[notUTF8] == 0:
		return strings.ToValidUTF8(string(b), "\uFFFD"), utf8Name
	case seen[surelyUTF8] == 0:
		charset = chooseLegacy(b, declared)
		return decodeLegacy(b, charset), charset
	}
	return decodeMixed(b, declared)
}

// decodeMixed decodes bytes of which some lines are UTF-8. One that may be
// either is what the last one that is sure was.
func decodeMixed(b []byte, declared string) (s, charset string) {
	var rest []byte
	for line := range bytes.Lines(b) {
		if kindOf(line) == notUTF8 {
			rest = append(rest, line...)
		}
	}
	legacy := chooseLegacy(rest, declared)
	var out strings.Builder
	out.Grow(len(b) + len(b)/2)
	last := surelyUTF8
	for line := range bytes.Lines(b) {
		if kind := kindOf(line); kind == surelyUTF8 || kind == notUTF8 {
			last = kind
		}
		if last == surelyUTF8 {
			out.WriteString(strings.ToValidUTF8(string(line), "\uFFFD"))
		} else {
			out.WriteString(decodeLegacy(line, legacy))
		}
	}
	return out.String(), utf8Name + "+" + legacy
}

// A lineKind says what the bytes of a line tell about its charset.
type lineKind uint8

const (
	allASCII   lineKind = iota
	maybeUTF8           // it is, but short enough to be so by chance
	surelyUTF8          // with hardly a byte that does not belong
	notUTF8
)

// kindOf reads a line. Three ideographs are not UTF-8 by chance.
func kindOf(line []byte) lineKind {
	if utf8.Valid(line) {
		switch {
		case hasIdeographs(line, 3):
			return surelyUTF8
		case isASCII(line):
			return allASCII
		}
		return maybeUTF8
	}
	good, bad := 0, 0
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRune(line[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if bad++; bad > 4 && bad*4 > good {
				return notUTF8
			}
		case size == 3:
			good++
		}
		i += size
	}
	if good >= 8*bad && good >= 3 {
		return surelyUTF8
	}
	return notUTF8
}

// hasIdeographs reports whether b, which is UTF-8, has at least n characters
// of three bytes.
func hasIdeographs(b []byte, n int) bool {
	for _, c := range b {
		if c >= 0xE2 && c <= 0xEF {
			if n--; n <= 0 {
				return true
			}
		}
	}
	return false
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// decodeLegacy decodes a charset of two-byte characters.
func decodeLegacy(b []byte, charset string) string {
	if charset == gbName {
		return decodeGB(b)
	}
	out, err := traditionalchinese.Big5.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return string(out)
}
