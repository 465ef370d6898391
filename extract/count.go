package extract

import "strings"

// countClassifier reads a number with the word that counts: 165个, 300多家.
func countClassifier(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, classifierUnit) || c.modelBefore() || c.addedOn() {
		return nil, 0
	}
	return Count{Quantity: m.quantity(one), Classifier: m.unit.name}, m.end
}

func classifierUnit(c *cursor, n *number) (unit, int) {
	w := &c.behind(n.end).classifier
	if w.n == 0 || c.uncounted(n, w.note, c.peek(n.end)) {
		return unit{}, 0
	}
	return w.unit, w.n
}

// uncounted reports whether a number before a classifier orders or names instead
// of counting: 一期 and 二期 (but 两期), 四级, 五局, 零头, the year of 2012款.
func (c *cursor) uncounted(n *number, note string, classifier rune) bool {
	if n.single {
		one := c.peek(n.start) == '一'
		switch {
		case note == "name", note == "weak" && one, n.lo.Sign() == 0:
			return true
		case c.peek(n.start) == '二' && ordered(classifier):
			return true
		}
	}
	switch {
	case c.twoDigits(n):
		return true
	case note == "rank":
		return c.peek(n.start) != '两'
	case classifier == '位':
		return c.peek(n.start-1) == '列' // 分列二三位
	case classifier == '型':
		return n.arabic // 737型客机, 2型糖尿病
	case classifier == '番':
		return c.peek(n.start-1) == '翻' || c.peek(n.start-1) == '了' // 翻了两番半
	case classifier == '栋' || classifier == '幢':
		return c.unitAt(n.end + 1)
	case classifier == '单':
		return strings.ContainsRune("栋幢楼座", c.peek(n.start-1)) || c.is(n.end, "单元") && isDigit(c.peek(n.end+2)) // 3栋2单元501室
	case classifier == '大':
		return n.scale >= 4 // 突破百亿大关
	case classifier == '届':
		_, digit := hanDigit(c.peek(n.end + 1))
		return !n.arabic && (digit || strings.ContainsRune("全人政中", c.peek(n.end+1))) // 七届六中全会
	case classifier == '线':
		return n.arabic && c.peek(n.start-1) == '道' // 国道318线
	case classifier == '期':
		return n.single && c.peek(n.start) != '两' && c.works(n.end+1) && !strings.ContainsRune("分共为含", c.peek(n.start-1))
	case classifier == '连':
		return strings.ContainsRune("冠胜败丰涨跌板阳阴增降环号续击亏盈平负霸任拍发中跳升不贯", c.peek(n.end+1))
	case classifier == '款' || classifier == '版':
		return n.arabic && n.scale == 0 && n.lo.Cmp(NewDecimal(1900, 0)) >= 0 && n.lo.Cmp(NewDecimal(2100, 0)) < 0
	}
	return false
}

// twoDigits reports whether a number is two Chinese digits side by side that are no
// approximate pair: nothing is counted so, but a name may end in the first (王五|三人).
func (c *cursor) twoDigits(n *number) bool {
	if n.arabic || n.ranged || n.scale > 0 || n.end != n.start+2 {
		return false
	}
	_, first := hanDigit(c.peek(n.start))
	_, second := hanDigit(c.peek(n.start + 1))
	return first && second
}

// unitAt reports whether the number of a stairway or flat stands at i, so that what
// stands before is an address.
func (c *cursor) unitAt(i int) bool {
	n, ok := readNumber(c.r, i)
	return ok && (c.is(n.end, "单元") || c.peek(n.end) == '室' || c.peek(n.end) == '号')
}

// works reports whether building or a trial stands at i, or some words on: 三期工程,
// 三期修缮工程 and 三期临床 are the third phase, 分三期建设 has three.
func (c *cursor) works(i int) bool {
	for end := i + 5; i < end && isHan(c.peek(i)); i++ {
		if c.is(i, "工程") || c.is(i, "项目") || c.is(i, "扩建") || c.is(i, "临床") {
			return true
		}
	}
	return false
}

// ordered reports whether a classifier behind 二 orders: 二期 is the second, two of
// them are 两期.
func ordered(classifier rune) bool {
	switch classifier {
	case '套', '型', '期', '类', '等', '档', '审', '版', '代', '届', '轮', '批', '队', '季', '次', '组', '线', '胎':
		return true
	}
	return false
}

// modelBefore reports whether the number continues a Latin name: HQ-210, G20.
func (c *cursor) modelBefore() bool {
	before := c.peek(c.at - 1)
	return isLatin(before) || (before == '-' || before == '.') && (isLatin(c.peek(c.at-2)) || isDigit(c.peek(c.at-2)))
}

// addedOn reports whether the number goes on another: the 300 of K1287+300处.
func (c *cursor) addedOn() bool {
	return c.peek(c.at-1) == '+' && isDigit(c.peek(c.at-2))
}

// countReach reads a scale alone behind a word of reaching: 过亿, 破万, 近千, 不足百万.
func countReach(c *cursor) (Value, int) {
	n := c.number()
	if n == nil || !n.bare {
		return nil, 0
	}
	switch c.peek(c.at - 1) {
	case '过', '破', '超', '逾', '近':
	case '足', '到':
		if c.peek(c.at-2) != '不' {
			return nil, 0
		}
	default:
		return nil, 0
	}
	m := single(n, unit{}, n.end)
	return Count{Quantity: m.quantity(one)}, n.end
}

// ordinalPlace reads 第3位, 第十一届, 首个.
func ordinalPlace(c *cursor) (Value, int) {
	if c.peek(c.at) == '首' {
		w := &wordsBehind(c.r, c.at+1).classifier
		if w.n == 0 {
			return nil, 0
		}
		return Ordinal{one, w.name}, c.at + 1 + w.n
	}
	n, ok := readNumber(c.r, c.at+1)
	if !ok || n.ranged || c.peek(c.at) != '第' {
		return nil, 0
	}
	w := &wordsBehind(c.r, n.end).classifier
	return Ordinal{n.lo, w.name}, n.end + w.n
}

// bareNumber reads a number with nothing counted. It is asked last, and most
// often another rule has read more.
func bareNumber(c *cursor) (Value, int) {
	n := c.number()
	if n == nil || n.end <= c.best {
		return nil, 0
	}
	m := single(n, unit{}, n.end)
	return Number{m.quantity(one)}, n.end
}
