package extract

// scaleOf gives the power of ten of a scale, 0 if r is none.
func scaleOf(r rune) int {
	switch r {
	case '十', '拾':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万':
		return 4
	case '亿':
		return 8
	case '兆':
		return 12
	}
	return 0
}

// scale reads 十 百 千 万 亿 兆, unless it begins a unit (50千瓦).
func (p *numeral) scale(r rune, n int) bool {
	if p.scaleIsUnit(r) {
		return false
	}
	if n >= 4 {
		return p.closeSection(n)
	}
	if p.point {
		return false
	}
	if p.small > 0 && n >= p.small {
		return false
	}
	if !p.have {
		if p.section.zero() && p.total.zero() {
			if p.n.bare = n > 1; p.last > 0 {
				return false
			}
		} else if n != 1 {
			return false
		}
		p.cur, p.plain = exactly(1), false
	}
	if p.aboutHundred(r) {
		p.n.bound, p.at = About, p.at+1
	}
	if p.section.zero() {
		p.n.head, p.n.scale = p.cur.lo, n
	} else {
		p.n.head, p.n.scale = Decimal{}, 0
	}
	p.section, p.have = p.section.add(p.cur.shift(n)), false
	p.small, p.last, p.zero, p.at = n, n, false, p.at+1
	return true
}

// aboutHundred reports whether 百 stands without a digit before a bare 十 or 八十:
// 百十亩 is about a hundred.
func (p *numeral) aboutHundred(r rune) bool {
	_, digit := hanDigit(p.peek(2))
	return r == '百' && p.n.bare && p.peek(1) == '十' && !digit && !isDigit(p.peek(2))
}

// scaleIsUnit tells the 千 of 千瓦 and the 兆 of 兆赫 from scales.
func (p *numeral) scaleIsUnit(r rune) bool {
	return (r == '千' || r == '百' || r == '兆' || r == '万') && longUnit(p.r, p.at)
}

// longUnit reports whether a unit of more than one character stands at i.
func longUnit(r []rune, i int) bool {
	return wordsBehind(r, i).measure.n > 1
}

// closeSection multiplies by 万 亿 兆: a larger scale than the last takes the
// whole with it (万亿), a smaller one its section only (2亿3千万).
func (p *numeral) closeSection(n int) bool {
	if p.have {
		p.section = p.section.add(p.cur)
	}
	if p.section.zero() && p.total.zero() {
		if p.last > 0 || p.zero {
			return false
		}
		p.n.bare, p.section = true, exactly(1)
	}
	switch {
	case p.large > 0 && p.large < n:
		p.total = p.total.add(p.section)
		p.spread(p.total.lo, n)
		p.total = p.total.shift(n)
	case p.large == n && p.last == n && p.section.zero():
		p.total = p.total.shift(n)
	case p.large == n || p.section.zero():
		return false
	default:
		p.spread(p.section.lo, n)
		p.total = p.total.add(p.section.shift(n))
	}
	p.section, p.cur, p.have = pair{}, pair{}, false
	p.small, p.large, p.last, p.zero, p.at = 0, n, n, false, p.at+1
	return true
}

// spread notes what a shared scale would multiply: 3 and 千万 in 3千万, so that
// 2至3千万 begins at 2千万.
func (p *numeral) spread(value Decimal, n int) {
	if p.last > 0 && p.n.head.Shift(p.n.scale).Equal(value) {
		p.n.scale += n
		return
	}
	p.n.head, p.n.scale = value, n
}
