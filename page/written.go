package page

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed table/month.tsv
var monthTable string

type monthWord struct {
	word  string
	month int
}

var monthWords = sync.OnceValue(func() []monthWord {
	var words []monthWord
	for _, row := range rows(monthTable) {
		n, _ := strconv.Atoi(row[1])
		words = append(words, monthWord{row[0], n})
	}
	return words
})

// written reads dates whose month is a word: November 6, 2031; 十一月 6th, 2031;
// 二〇三一年二月三日.
func (c *clock) written() (y, m, d int, ok bool) {
	if !c.begins() {
		return 0, 0, 0, false
	}
	start := c.i
	if y = c.hanYear(); y == 0 {
		c.i = start
	}
	if m, ok = c.monthWord(); !ok {
		return 0, 0, 0, false
	}
	c.blanks()
	if d, ok = c.day(); !ok {
		if d = c.hanDay(); d == 0 {
			return 0, 0, 0, false
		}
	}
	c.skip("st", "nd", "rd", "th", "日", "号")
	if y > 0 {
		return y, m, d, true
	}
	c.skip(",", "，")
	c.blanks()
	y, ok = c.number(4, 4)
	return y, m, d, ok && y >= 1980 && y < 2100
}

// begins reports whether a month, a Chinese digit or the Republic may stand here,
// by its first byte: nearly all places of a line are told by that.
func (c *clock) begins() bool {
	switch b := c.s[c.i]; {
	case b >= 'A' && b <= 'S':
		return true
	case b == 0xE3 || b == 0xE9 || b == 0xEF || b == 0xE2:
		return strings.HasPrefix(c.s[c.i:], "〇") || strings.HasPrefix(c.s[c.i:], "零") || strings.HasPrefix(c.s[c.i:], "○")
	case b >= 0xE4 && b <= 0xE6:
		r, _ := utf8.DecodeRuneInString(c.s[c.i:])
		return strings.ContainsRune("一二三四五六七八九十中民", r)
	}
	return false
}

func (c *clock) monthWord() (int, bool) {
	for _, w := range monthWords() {
		if c.skip(w.word) {
			c.skip(".")
			return w.month, true
		}
	}
	return 0, false
}

// hanYear reads 二〇三一年, or nothing.
func (c *clock) hanYear() int {
	y := 0
	for range 4 {
		d := c.hanDigit()
		if d < 0 {
			return 0
		}
		y = y*10 + d
	}
	if y < 1980 || y >= 2100 || !c.skip("年") {
		return 0
	}
	return y
}

// hanDay reads 三, 十三, 二十三 or 三十, or nothing.
func (c *clock) hanDay() int {
	d := max(c.hanDigit(), 0)
	if c.skip("十") {
		d = max(d, 1)*10 + max(c.hanDigit(), 0)
	}
	if d > 31 {
		return 0
	}
	return d
}

// hanDigit reads one Chinese digit, or returns -1.
func (c *clock) hanDigit() int {
	r, n := utf8.DecodeRuneInString(c.s[c.i:])
	if r == '○' || r == '零' || r == 'Ｏ' {
		r = '〇'
	}
	d := strings.IndexRune("〇一二三四五六七八九", r)
	if d < 0 {
		return -1
	}
	c.i += n
	return d / len("〇")
}
