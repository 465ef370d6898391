package segment

import "unicode"

// A class is what the cutting of words knows of a character.
type class uint8

const (
	other    class = iota // controls, U+FFFD, what is not assigned
	blank                 // parts tokens and belongs to none
	han                   // read with the dictionary
	latin                 // letters and digits of one or two bytes in UTF-8, as in gse: Latin, Greek, Cyrillic
	script                // letters of other scripts: かな, 한글
	stop                  // punctuation and signs, one token each
	dash                  // marks that repeat to one: —— …… -----
	unitSign              // signs of units: % ℃ ㎡
)

// leastHan is below every character that is read with the dictionary but those of
// Latin words and numbers, and above all of these.
const leastHan = 0x800

// ideograph holds for the Han characters that text is made of.
func ideograph(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// classOf is quick for the characters that text is made of: ideographs, and those
// of four pages.
func classOf(r rune) class {
	if ideograph(r) {
		return han
	}
	switch r >> 8 {
	case 0x00:
		return latinPage[r&0xFF]
	case 0x20:
		return markPage[r&0xFF]
	case 0x30:
		return kanaPage[r&0xFF]
	case 0xFF:
		return widePage[r&0xFF]
	}
	return rareClass(r)
}

// The classes of the pages that hold the letters, digits and marks of news.
var (
	latinPage = page(0x00)
	markPage  = page(0x20)
	kanaPage  = page(0x30)
	widePage  = page(0xFF)
)

// page tells the classes of the 256 characters of a page.
func page(n rune) (classes [0x100]class) {
	for i := range classes {
		classes[i] = rareClass(n<<8 | rune(i))
	}
	return classes
}

func rareClass(r rune) class {
	switch r {
	case '-', '.', '=', '*', '_', '~', '—', '…', '─', '·', '～':
		return dash
	case '%', '$', '‰', '℃', '℉', '°', '㎡', '㎥', '㎞', '㎏', '㎜', '㎝', '￠', '￡', '￥', '¥', '€', '£':
		return unitSign
	}
	switch {
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.IsSpace(r):
		return blank
	case r < leastHan && (unicode.IsLetter(r) || unicode.IsNumber(r)):
		return latin
	case unicode.IsLetter(r), unicode.IsMark(r):
		return script
	case r == unicode.ReplacementChar:
		return other
	case unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsNumber(r):
		return stop
	}
	return other
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isNumeralDigit holds for the digits of numerals written digit by digit: 二〇三一.
func isNumeralDigit(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '零':
		return true
	}
	return isRound(r)
}

// isRound holds for the round zeros. The second is a circle that older texts
// use for it; both are also used to hide a character: 王〇〇.
func isRound(r rune) bool { return r == '〇' || r == '○' }
