package text

import (
	"strings"
	"unicode/utf8"
)

// Tighten takes out of the view the blanks that typesetters put between digits
// and ideographs (2023 年 6 月 30 日, 1 — 7 月, 8.6 %), so that no rule needs to know
// of them. The runes that stay keep their places in Text; where a blank went
// out, End tells where the rune before it ends. Blanks inside a Chinese number
// (三千 八百) go out as well. Those between words of letters, between other
// ideographs and between numbers stay: they may part what they stand between.
func (v *View) Tighten() {
	if len(v.blanks) == 0 {
		return
	}
	out, from := 0, 0 // the runes up to out are done, those from from on stay
	for _, at := range v.blanks {
		if i := int(at); v.loose(i) {
			out += v.shift(out, from, i)
			from = i + 1
		}
	}
	out += v.shift(out, from, len(v.Runes))
	v.At[out] = v.At[len(v.Runes)]
	v.Runes, v.At, v.blanks = v.Runes[:out], v.At[:out+1], v.blanks[:0]
}

// shift moves the runes from i to j to where those before them end, and returns
// how many they are.
func (v *View) shift(end, i, j int) int {
	if end < i {
		copy(v.Runes[end:], v.Runes[i:j])
		copy(v.At[end:], v.At[i:j])
	}
	return j - i
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\u00a0', '\u2009', '\u3000':
		return true
	}
	return false
}

// loose reports whether the blank at i stands, with two more at most, between
// a digit and an ideograph or a sign of quantity.
func (v *View) loose(i int) bool {
	before, after := i-1, i+1
	for before >= 0 && before > i-3 && isSpace(v.Runes[before]) {
		before--
	}
	for after < len(v.Runes) && after < i+3 && isSpace(v.Runes[after]) {
		after++
	}
	if before < 0 || after >= len(v.Runes) || after-before > 4 {
		return false
	}
	a, b := v.Runes[before], v.Runes[after]
	if isNumeral(a) || isNumeral(b) {
		return joinsDigit(a) || joinsDigit(b)
	}
	return joinsNumeral(a) && hanNumeral(b) || hanNumeral(a) && joinsNumeral(b)
}

// joinsNumeral reports whether a character stands inside Chinese numbers (三千 八百,
// 五 分之 一), and hanNumeral whether it stands in one at all.
func joinsNumeral(r rune) bool {
	return strings.ContainsRune("十百千万亿点分之又拾佰仟", r)
}

func hanNumeral(r rune) bool {
	return joinsNumeral(r) || strings.ContainsRune("一二三四五六七八九两〇零几个壹贰叁肆伍陆柒捌玖", r)
}

func isNumeral(r rune) bool { return '0' <= r && r <= '9' }

// joinsDigit reports whether a rune belongs to a digit beside it.
func joinsDigit(r rune) bool {
	switch r {
	case '%', '‰', '—', '–', '-', '~', '～', '℃', '㎡':
		return true
	}
	return 0x4E00 <= r && r <= 0x9FFF
}

// End returns the byte offset in Text where the rune before i ends.
func (v *View) End(i int) int {
	if i == 0 {
		return 0
	}
	at := int(v.At[i-1])
	s := v.Text[at:]
	if len(s) > 2 && 0xE3 <= s[0] && s[0] <= 0xE9 && ((s[1]^0x80)|(s[2]^0x80)) < 0x40 {
		return at + 3 // an ideograph, as Reset reads it
	}
	_, n := utf8.DecodeRuneInString(s)
	return at + n
}
