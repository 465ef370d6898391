package extract

// hanDigits reads a run of Chinese digits: one digit, an approximate pair (七八,
// 三五) or a number said digit by digit (二〇一八).
func (p *numeral) hanDigits() bool {
	if p.have {
		return false
	}
	end := p.at
	for end < min(len(p.r), p.at+longestNumber) {
		if _, ok := hanDigit(p.r[end]); !ok || p.r[end] == '两' && end > p.at {
			break
		}
		end++
	}
	run := p.r[p.at:end]
	if p.started() {
		return p.digitsInside(run)
	}
	if len(run) == 1 && formalOnly(run[0]) && !formalNext(p.peek(1)) {
		return false
	}
	if run[0] == '一' && len(run) == 1 && p.peek(1) == '两' && countable(p.r, p.at+2) {
		p.cur, p.have, p.at = between(1, 2), true, p.at+2
		return true
	}
	if run[0] != '零' && run[0] != '〇' && p.approximate(run) {
		return true
	}
	var d Decimal
	for _, r := range run {
		v, _ := hanDigit(r)
		d = d.push(uint64(v), false)
	}
	p.cur, p.have, p.plain, p.at = pair{d, d}, true, len(run) == 1, end
	p.zero = run[0] == '零' || run[0] == '〇'
	return true
}

// formalOnly reports whether a digit is of the formal hand and else an everyday
// character: 陆 is land and 伍 a troop unless a sum follows.
func formalOnly(r rune) bool {
	switch r {
	case '壹', '弌', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖':
		return true
	}
	return false
}

// formalNext reports whether what follows a single formal digit makes it one; alone it is.
func formalNext(r rune) bool {
	switch r {
	case 0, '元', '圆', '角', '分', '点':
		return true
	}
	return scaleOf(r) > 0
}

// digitsInside reads the digits that follow a scale: 一万零四十, 十五六, 三百二十一.
func (p *numeral) digitsInside(run []rune) bool {
	if v, _ := hanDigit(run[0]); v == 0 {
		if len(run) == 1 {
			if next := p.peek(1); !isDigit(next) && next != '十' {
				return false
			}
		}
		p.zero, p.at = true, p.at+1
		return true
	}
	if run[0] == '两' && scaleOf(p.peek(1)) == 0 {
		return false
	}
	if p.approximate(run) {
		return true
	}
	v, _ := hanDigit(run[0])
	p.cur, p.have, p.plain, p.at = exactly(int64(v)), true, true, p.at+1
	return len(run) == 1
}

// approximate reads two neighbouring digits as a range: 七八个, 四十五六万, 三五百.
func (p *numeral) approximate(run []rune) bool {
	if len(run) != 2 {
		return false
	}
	a, _ := hanDigit(run[0])
	b, _ := hanDigit(run[1])
	if a == 0 || b != a+1 && (a != 3 || b != 5) {
		return false
	}
	if next := p.peek(2); next == '点' || isDigit(next) || next == '〇' {
		return false
	}
	p.cur, p.have, p.plain, p.at = between(int64(a), int64(b)), true, false, p.at+2
	return true
}

// looseDigit reads 几 and 数 before a scale, and 几 after 十: 几百, 数十亿, 十几.
func (p *numeral) looseDigit(r rune) bool {
	scaled := scaleOf(p.peek(1)) > 0
	switch {
	case p.have || p.n.loose:
		return false
	case r == '几' && p.last == 1:
		p.cur = between(0, 10)
	case !p.started() && scaled && !(r == '数' && p.at > 0 && p.r[p.at-1] == '指'):
		p.cur = between(1, 10)
	default:
		return false
	}
	p.have, p.plain, p.n.loose, p.at = true, false, true, p.at+1
	return true
}

// hanPoint reads the decimals of 一点五, 十点二五.
func (p *numeral) hanPoint() bool {
	if !p.have && p.last == 0 || p.arabic || p.point || p.cur.loose() || p.section.loose() || p.total.loose() {
		return false
	}
	end, d := p.at+1, Decimal{}
	for ; end < len(p.r); end++ {
		v, ok := hanDigit(p.r[end])
		if !ok || p.r[end] == '两' {
			break
		}
		d = d.push(uint64(v), true)
	}
	if end == p.at+1 || end < len(p.r) && (p.r[end] == '十' || p.r[end] == '刻') {
		return false // 五点二十五分 is a time
	}
	if p.have {
		p.section = p.section.add(p.cur)
	}
	value := p.section.lo.Add(d.normal())
	p.section, p.small = pair{}, 0
	p.cur, p.have, p.arabic, p.plain, p.point, p.at = pair{value, value}, true, true, false, true, end
	return true
}
