package extract

import "sync"

// A behind is a set of properties of the rune behind a number: which sorts of
// unit may begin with it.
type behind uint16

const (
	behindPercent    behind = 1 << iota // %
	behindPoint                         // 个 百 基 b
	behindTenth                         // 成 折
	behindParts                         // 分 又
	behindSlash                         // /
	behindTimes                         // 倍
	behindMoney                         // the first rune of a currency
	behindUnit                          // the first rune of a unit
	behindIndex                         // 点
	behindGrade                         // 级
	behindLength                        // the first rune of a length of time
	behindClassifier                    // the first rune of a classifier
)

// anyBehind is the answer where more must be read to tell: a range or a blank.
const anyBehind = behindClassifier<<1 - 1

var behinds = sync.OnceValue(func() *[1 << 16]behind {
	t := new([1 << 16]behind)
	for runes, b := range map[string]behind{
		"%﹪％‰": behindPercent, "个百基Bbp": behindPoint, "成折": behindTenth, "分又": behindParts, "/": behindSlash, "倍": behindTimes,
		"块": behindMoney, "点": behindIndex, "级": behindGrade, "个分": behindLength,
	} {
		for _, r := range runes {
			t[r] |= b
		}
	}
	first := func(word string, b behind) { t[[]rune(word)[0]] |= b }
	for _, row := range currencyRows {
		first(row.word, behindMoney)
	}
	for _, row := range unitRows {
		first(row.word, behindUnit)
	}
	for _, row := range durationRows {
		first(row.word, behindLength)
	}
	for _, row := range classifierRows {
		first(row.word, behindClassifier)
	}
	return t
})

// behind tells what may follow the number at the cursor; without a number
// nothing does.
func (c *cursor) behind() behind {
	n := c.number()
	if n == nil {
		return 0
	}
	r := c.peek(n.end)
	if r == ' ' || c.dash(n.end) > 0 {
		return anyBehind
	}
	return behinds()[uint16(r)]
}
