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

// classOf is quick for the characters that text is made of.
func classOf(r rune) class {
	switch {
	case ideograph(r):
		return han
	case r < 0x80:
		return ascii[r]
	}
	switch r {
	case '，', '。', '、', '“', '”', '：', '；', '（', '）', '《', '》', '？', '！':
		return stop
	case '—', '…', '─', '·', '～':
		return dash
	case '‰', '℃', '℉', '°', '㎡', '㎥', '㎞', '㎏', '㎜', '㎝', '￠', '￡', '￥', '¥', '€', '£':
		return unitSign
	}
	return rareClass(r)
}

func rareClass(r rune) class {
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

var ascii = asciiClasses()

func asciiClasses() (t [0x80]class) {
	for r := range rune(0x80) {
		switch {
		case unicode.IsSpace(r):
			t[r] = blank
		case unicode.IsLetter(r), unicode.IsDigit(r):
			t[r] = latin
		case r == '%', r == '$':
			t[r] = unitSign
		case r == '-', r == '.', r == '=', r == '*', r == '_', r == '~':
			t[r] = dash
		case unicode.IsPunct(r), unicode.IsSymbol(r):
			t[r] = stop
		}
	}
	return t
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
