package extract

import (
	"errors"
	"strings"

	"github.com/zhnews/zhnews/text"
)

// A Hand is a way of writing numbers in Chinese.
type Hand uint8

// The hands.
const (
	// Common is the hand of prose: 三百二十一.
	Common Hand = iota
	// Formal is the hand of cheques and contracts: 叁佰贰拾壹.
	Formal
	// Traditional is the formal hand in traditional characters: 叁佰貳拾壹.
	Traditional
)

// hands holds for each hand its ten digits, its 十 百 千, its 万 亿 兆 and its sign
// and point.
var hands = [...]struct{ digits, small, large, signs []rune }{
	Common:      {[]rune("零一二三四五六七八九"), []rune("十百千"), []rune("万亿兆"), []rune("负点")},
	Formal:      {[]rune("零壹贰叁肆伍陆柒捌玖"), []rune("拾佰仟"), []rune("万亿兆"), []rune("负点")},
	Traditional: {[]rune("零壹貳叁肆伍陸柒捌玖"), []rune("拾佰仟"), []rune("萬億兆"), []rune("負點")},
}

// errNumber reports a text that is not one exact number.
var errNumber = errors.New("extract: not one exact number")

// ParseNumber reads a text that is one exact number, in digits, in Chinese of
// any hand or mixed: 1,100万, 二百五, 两万零三, 一点五亿, -2.47. Loose ones (几百,
// 七八, 300多) and anything beside the number are errors.
func ParseNumber(s string) (Decimal, error) {
	v := text.NewView(strings.TrimSpace(s))
	v.Tighten()
	n, ok := readNumber(v.Runes, 0)
	if !ok || n.end != len(v.Runes) || n.ranged || n.bound != "" {
		return Decimal{}, errNumber
	}
	return n.lo, nil
}

// Chinese writes d in Chinese: 20003 is 两万零三 to nobody, but 二万零三 reads back
// in every hand. Numbers of 10^16 and more are written digit by digit.
func (d Decimal) Chinese(hand Hand) string {
	h := &hands[hand]
	var b strings.Builder
	if d.Sign() < 0 {
		b.WriteRune(h.signs[0])
	}
	whole, behind, _ := strings.Cut(d.Abs().String(), ".")
	if len(whole) > 16 {
		writeDigits(&b, h.digits, whole)
	} else {
		writeWhole(&b, hand, whole)
	}
	if behind != "" {
		b.WriteRune(h.signs[1])
		writeDigits(&b, h.digits, behind)
	}
	return b.String()
}

func writeDigits(b *strings.Builder, digits []rune, s string) {
	for _, c := range s {
		b.WriteRune(digits[c-'0'])
	}
}

// writeWhole writes a whole number of up to sixteen digits, in sections of four.
func writeWhole(b *strings.Builder, hand Hand, s string) {
	h, wrote, gap := &hands[hand], false, false
	for i, c := range s {
		place := len(s) - 1 - i // the power of ten of this digit
		digit := int(c - '0')
		if digit == 0 {
			gap = wrote
		} else {
			if gap {
				b.WriteRune(h.digits[0])
			}
			if !(hand == Common && digit == 1 && place%4 == 1 && i == 0) { // 十二, not 一十二
				b.WriteRune(h.digits[digit])
			}
			if place%4 > 0 {
				b.WriteRune(h.small[place%4-1])
			}
			wrote, gap = true, false
		}
		if place%4 == 0 && place > 0 && sectionSet(s, place) {
			b.WriteRune(h.large[place/4-1])
		}
	}
	if !wrote {
		b.WriteRune(h.digits[0])
	}
}

// sectionSet reports whether the four digits that end at a place have one set.
func sectionSet(s string, place int) bool {
	end := len(s) - place
	return strings.Trim(s[max(0, end-4):end], "0") != ""
}
