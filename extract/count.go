package extract

// countClassifier reads a number with the word that counts: 165个, 300多家.
func countClassifier(c *cursor) (Value, int) {
	m := measured(c, func(n *number) (string, int) {
		note, l := classifiers().Longest(c.r[n.end:])
		if l == 0 || n.single && (note == "name" || note == "weak" && n.lo.Equal(NewDecimal(1, 0))) {
			return "", 0
		}
		return string(c.r[n.end : n.end+l]), l
	})
	if m == nil || c.modelBefore() {
		return nil, 0
	}
	return Count{Quantity: m.quantity(NewDecimal(1, 0)), Classifier: m.unit}, m.end
}

// modelBefore reports whether the number continues a Latin name: HQ-210, G20.
func (c *cursor) modelBefore() bool {
	before := c.peek(c.at - 1)
	return isLatin(before) || (before == '-' || before == '.') && (isLatin(c.peek(c.at-2)) || isDigit(c.peek(c.at-2)))
}

// countReach reads a scale alone behind a word of reaching: 过亿, 破万, 近千.
func countReach(c *cursor) (Value, int) {
	n := c.number()
	if n == nil || !n.bare {
		return nil, 0
	}
	switch c.peek(c.at - 1) {
	case '过', '破', '超', '逾', '近':
	default:
		return nil, 0
	}
	m := reading[string]{first: *n, last: *n, unit: "", end: n.end}
	return Count{Quantity: m.quantity(NewDecimal(1, 0))}, n.end
}

// ordinalPlace reads 第3位, 第十一届, 首个.
func ordinalPlace(c *cursor) (Value, int) {
	if c.peek(c.at) == '首' {
		_, l := classifiers().Longest(c.r[c.at+1:])
		if l == 0 {
			return nil, 0
		}
		return Ordinal{NewDecimal(1, 0), string(c.r[c.at+1 : c.at+1+l])}, c.at + 1 + l
	}
	n, ok := readNumber(c.r, c.at+1)
	if !ok || n.ranged || c.peek(c.at) != '第' {
		return nil, 0
	}
	_, l := classifiers().Longest(c.r[n.end:])
	return Ordinal{n.lo, string(c.r[n.end : n.end+l])}, n.end + l
}

// bareNumber reads a number with nothing counted.
func bareNumber(c *cursor) (Value, int) {
	n := c.number()
	if n == nil {
		return nil, 0
	}
	m := reading[string]{first: *n, last: *n, unit: "", end: n.end}
	return Number{m.quantity(NewDecimal(1, 0))}, n.end
}
