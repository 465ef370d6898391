package extract

// arabicDigits reads 1,100 or 12.5.
func (p *numeral) arabicDigits() bool {
	if p.have || p.small > 0 && p.large == 0 && !p.arabic && p.last == 1 {
		return false
	}
	d, end := arabic(p.r, p.at)
	if p.started() && (!d.integer() || end-p.at < 3 && (runeAt(p.r, end) == '月' || runeAt(p.r, end) == '日')) {
		return false // 赌收1,236亿6月按年升
	}
	if !p.started() {
		p.n.arabic = true
	}
	p.cur, p.have, p.arabic, p.plain, p.at = pair{d, d}, true, true, false, end
	return true
}

// integer reports whether d has no decimals.
func (d Decimal) integer() bool { return d.exp >= 0 }

// arabic reads digits with comma groups and a decimal point. A comma counts
// only where three digits (or four, in the manner of 万) follow it and the
// groups before it fit, so 12,33 is 12.
func arabic(r []rune, i int) (Decimal, int) {
	var d Decimal
	first := i
	limit := min(len(r), first+longestNumber)
	i = d.digitsAt(r[:limit], i)
	if i < len(r) && (r[i] == ',' || r[i] == '，') && i-first <= 4 && i > first {
		size := groupSize(r, i)
		for ; size > 0 && i < limit && groupAt(r, i, size); i += size + 1 {
			d.digitsAt(r[:i+1+size], i+1)
		}
	}
	if i+1 < len(r) && isDigit(r[i+1]) && (r[i] == '.' || r[i] == '·' && raisedPoint(r, i)) {
		point := i + 1
		i = d.digitsAt(r[:max(point, limit)], point)
		d.exp -= int32(i - point)
	}
	return d.normal(), i
}

// digitsAt appends the digits at i to the coefficient and returns their end.
func (d *Decimal) digitsAt(r []rune, i int) int {
	for ; i < len(r) && isDigit(r[i]); i++ {
		if d.big != nil || d.coef > (1<<63)/10 {
			*d = d.push(uint64(r[i]-'0'), false)
			continue
		}
		d.coef = d.coef*10 + uint64(r[i]-'0')
	}
	return i
}

// raisedPoint reports whether a raised point is a decimal point, as older papers
// print it: a unit or a scale follows the digits (2·65亿吨, 3·1%). 5·12 alone is a
// day.
func raisedPoint(r []rune, i int) bool {
	for i++; i < len(r) && isDigit(r[i]); i++ {
	}
	return i < len(r) && (r[i] == '%' || r[i] == '‰' || scaleOf(r[i]) > 0 || r[i] == '倍' || r[i] == '元')
}

func groupSize(r []rune, i int) int {
	for _, size := range [...]int{3, 4} {
		if groupAt(r, i, size) {
			return size
		}
	}
	return 0
}

// groupAt reports whether a comma and exactly size digits stand at i.
func groupAt(r []rune, i, size int) bool {
	if i+size >= len(r) || r[i] != ',' && (r[i] != '，' || !wideGroup(r, i)) {
		return false
	}
	for _, digit := range r[i+1 : i+1+size] {
		if !isDigit(digit) {
			return false
		}
	}
	return i+size+1 == len(r) || !isDigit(r[i+size+1])
}

// wideGroup reports whether a full-width comma parts groups of digits and not
// clauses: only where another, half-width comma or two decimals close the sum
// (82，225.00元). In 增长12，330个 nothing tells, so the numbers stay apart.
func wideGroup(r []rune, i int) bool {
	if i+4 >= len(r) {
		return false
	}
	if r[i+4] == '.' {
		return i+6 < len(r) && isDigit(r[i+5]) && isDigit(r[i+6])
	}
	return i >= 4 && r[i-4] == ',' || r[i+4] == ','
}
