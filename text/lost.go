package text

import (
	"strings"
	"unicode/utf8"
)

// lost finds text that misreading has destroyed, and keeps what is certain of
// it. GBK read as UTF-8 is U+FFFD but for pairs of bytes that happen to be a
// character of UTF-8: 520Ķ for 520亩. Of a stretch between ASCII characters
// those at its ends are in step and can be read; any other may begin at a
// second byte. Saved and read as GBK again, the U+FFFD become 锟斤拷, of which
// nothing can be read.
func lost(d *document) finder {
	trails := 0
	for _, b := range d.blocks {
		if isMisreadGB(b.Text) {
			trails += lowTrailsIn(b.Text)
		}
	}
	d.lowTrails = trails >= 3
	return (*document).lost
}

func (d *document) lost(s string) {
	misread := isMisreadGB(s)
	if !misread && !strings.Contains(s, "锟斤") {
		return
	}
	for start := 0; start < len(s); {
		end := stretchEnd(s, start, misread && d.lowTrails)
		if end == start {
			start++
			continue
		}
		stretch := s[start:end]
		switch {
		case strings.Contains(stretch, "锟斤"):
			kunEdits(&d.editor, stretch, start)
		case misread && strings.ContainsFunc(stretch, isStray), misread && hasASCII(stretch):
			d.replace(start, end, certain(stretch))
		}
		start = end
	}
}

// stretchEnd returns the end of the characters at i that are not ASCII, or, if
// low, may be an ASCII second byte.
func stretchEnd(s string, i int, low bool) int {
	for i < len(s) && (s[i] >= utf8.RuneSelf || low && isLowTrail(s, i)) {
		i++
	}
	return i
}

// hasASCII reports whether a stretch took in a second byte that is ASCII.
func hasASCII(stretch string) bool {
	return strings.ContainsFunc(stretch, func(r rune) bool { return r < utf8.RuneSelf })
}

// isLowTrail reports whether an ASCII character stands as second bytes do: alone
// behind what is none. A股 has such a letter, too; a text has few.
func isLowTrail(s string, i int) bool {
	isLow := func(c byte) bool { return c >= '@' && c < 0x7F }
	return isLow(s[i]) && i > 0 && s[i-1] >= utf8.RuneSelf && (i+1 == len(s) || !isLow(s[i+1])) &&
		!strings.HasSuffix(s[:i], "(\uFFFD") // a reading
}

// lowTrailsIn counts what stands as second bytes do: those of traditional
// characters in GBK are often ASCII.
func lowTrailsIn(s string) (n int) {
	for i := range len(s) {
		if isLowTrail(s, i) {
			n++
		}
	}
	return n
}

// isMisreadGB reports whether more characters of s are lost than are Chinese,
// with strays of other scripts between them.
func isMisreadGB(s string) bool {
	gone, strays, chinese := 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; { // the first byte tells
		case c < 0xC0:
		case c <= 0xE1, 0xEA <= c && c <= 0xED:
			strays++
		case c == 0xEF && strings.HasPrefix(s[i:], "\uFFFD"):
			gone++
		default:
			chinese++
		}
	}
	return gone >= 3 && strays > 0 && gone > chinese
}

// isStray reports whether r is a character that two or three bytes of GBK look
// like in UTF-8.
func isStray(r rune) bool {
	return 0x80 <= r && r < 0x2000 || 0xA000 <= r && r < 0xE000
}

// certain returns what is certain of a stretch of GBK read as UTF-8.
func certain(s string) string {
	var head, tail string
	rest := s
	for {
		r, size := utf8.DecodeRuneInString(rest)
		c := pairOf(r)
		if c == 0 {
			break
		}
		head += string(c)
		rest = rest[size:]
	}
	if rest == "" {
		return head
	}
	for {
		r, size := utf8.DecodeLastRuneInString(rest)
		c := pairOf(r)
		if c == 0 {
			return head + "\uFFFD" + tail
		}
		tail = string(c) + tail
		rest = rest[:len(rest)-size]
	}
}

// pairOf returns the character whose pair of GBK reads as r in UTF-8, 0 if there
// is none that news uses: one of the commonest or of the first level of GB 2312.
func pairOf(r rune) rune {
	if r < 0x80 || r > 0x7FF {
		return 0
	}
	lead, trail := 0xC0|byte(r>>6), 0x80|byte(r)&0x3F
	c := gb().pair(lead, trail)
	if isFirstLevel := lead <= 0xD7 && trail > 0xA0; !isFirstLevel && classOf(c)&common == 0 {
		return 0
	}
	return c
}

// kun holds the characters that U+FFFD becomes in pairs.
const kun = "锟斤拷"

// kunEdits replaces what was U+FFFD in a stretch: the whole of it where that is
// most, as what stands between was read out of step then.
func kunEdits(e *editor, s string, offset int) {
	of, all := 0, 0
	for _, r := range s {
		all++
		if r == utf8.RuneError || strings.ContainsRune(kun, r) {
			of++
		}
	}
	if of*5 > all*3 {
		e.replace(offset, offset+len(s), "\uFFFD")
		return
	}
	for at := 0; ; {
		i := strings.Index(s[at:], "锟斤")
		if i < 0 {
			return
		}
		start := at + i
		at = start
		for at < len(s) {
			r, size := utf8.DecodeRuneInString(s[at:])
			if !strings.ContainsRune(kun, r) {
				break
			}
			at += size
		}
		e.replace(offset+start, offset+at, "\uFFFD")
	}
}
