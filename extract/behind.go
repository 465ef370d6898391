package extract

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

// markBehind marks the runes that units begin with.
func markBehind(m traitMap) {
	for runes, b := range map[string]behind{
		"%﹪％‰": behindPercent, "个百基Bbp": behindPoint, "成折": behindTenth, "分又": behindParts, "/": behindSlash, "倍": behindTimes,
		"块": behindMoney, "点": behindIndex, "级": behindGrade, "个分季": behindLength,
	} {
		for _, r := range runes {
			m.of(r).behind |= b
		}
	}
	first := func(word string, b behind) { m.of([]rune(word)[0]).behind |= b }
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
}

// follow returns the rules that the rune behind the number at the cursor leaves:
// without a number none that want one, and all of them where more must be read to
// tell, a range or a blank.
func (c *cursor) follow() ruleSet {
	n := c.number()
	if n == nil {
		return c.sets.follow[0]
	}
	r := c.peek(n.end)
	if r == ' ' || dash(c.r, n.end) > 0 {
		return anyRule
	}
	return c.sets.follow[c.table.numberOf(r)]
}
