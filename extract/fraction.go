package extract

// fractionOf reads 三分之一, 3分之2, 十万分之一 and 一又三分之二.
func fractionOf(c *cursor) (Value, int) {
	first := c.number()
	if first == nil || first.ranged {
		return nil, 0
	}
	den, whole, ok := *first, Decimal{}, true
	if c.peek(den.end) == '又' {
		whole = den.lo
		den, ok = readNumber(c.r, den.end+1)
	}
	if !ok || den.ranged || !c.is(den.end, "分之") {
		return nil, 0
	}
	num, ok := readNumber(c.r, den.end+2)
	if !ok || num.ranged {
		return nil, 0
	}
	num.lo = whole.Mul(den.lo).Add(num.lo)
	return newFraction(num.lo, den.lo, num.bound, num.end)
}

// newFraction makes the value; a denominator of zero is none.
func newFraction(num, den Decimal, bound Bound, end int) (Value, int) {
	if den.Sign() == 0 {
		return nil, 0
	}
	return Fraction{Quantity: Quantity{Value: num.Quo(den, 10), Bound: bound}, Part: Ratio{num, den}}, end
}

// fractionSlash reads 1/3, but no date (2018/8/2), no score and no 4/5G.
func fractionSlash(c *cursor) (Value, int) {
	num := c.number()
	if num == nil || c.peek(num.end) != '/' || !num.lo.integer() || num.scale > 0 {
		return nil, 0
	}
	den, ok := readNumber(c.r, num.end+1)
	if !ok || !den.arabic || den.scale > 0 || num.lo.Cmp(den.lo) >= 0 || den.lo.Cmp(NewDecimal(100, 0)) > 0 {
		return nil, 0
	}
	if next := c.peek(den.end); next == '/' || isLatin(next) || next == '-' || next == '.' || isLatin(c.peek(c.at-1)) {
		return nil, 0
	}
	if c.is(den.end, "决赛") || countable(c.r, den.end) && pairs(num.lo, den.lo) {
		return nil, 0
	}
	return newFraction(num.lo, den.lo, den.bound, den.end)
}

// pairs reports whether two numbers may be meant as one or the other: 2/3人 is two
// or three people or two thirds of them, 1/4人口 and 2/5人 are parts.
func pairs(num, den Decimal) bool {
	return num.Cmp(one) > 0 && num.Add(one).Cmp(den) == 0
}

// fractionHalf reads 半成, which is 5%, and 一半, 半数 and 大半; a length (半年) is the duration's.
func fractionHalf(c *cursor) (Value, int) {
	if c.is(c.at, "半成") && !notTenth(c.peek(c.at+2)) {
		return Percent{Quantity{Value: NewDecimal(5, 0)}, "%"}, c.at + 2
	}
	if next := c.peek(c.at + 1); next != '半' && next != '数' {
		return nil, 0
	}
	for _, word := range [...]string{"一半", "半数", "大半"} {
		if !c.is(c.at, word) {
			continue
		}
		if wordsBehind(c.r, c.at+2).length.n == 0 {
			two := NewDecimal(2, 0)
			return Fraction{Quantity: Quantity{Value: one.Quo(two, 10)}, Part: Ratio{one, two}}, c.at + 2
		}
	}
	return nil, 0
}
