package extract

// A dateNumber is a numeral as dates write it, where the number of digits
// counts: 2018, 二〇一八, 08, 零八, 十二, 廿三.
type dateNumber struct {
	n, end int
	digits int  // how many were written; 0 where scales were (十二)
	han    bool // in Chinese numerals
}

// numeralOfDate returns the number of a date that begins at the cursor.
func (c *cursor) numeralOfDate() (dateNumber, bool) {
	if c.dateAt != c.at+1 {
		c.numeral, c.isDate = readDateNumber(c.r, c.at)
		c.dateAt = c.at + 1
	}
	return c.numeral, c.isDate
}

// dateReader reads a time that begins at the cursor.
func (c *cursor) dateReader() dateReader {
	n, ok := c.numeralOfDate()
	return dateReader{r: c.r, at: c.at, numeral: n, isNumber: ok, numberAt: c.at + 1}
}

// readDateNumber reads up to eight 0–9, a run of Chinese digits, or a Chinese
// number below ten thousand.
func readDateNumber(r []rune, i int) (d dateNumber, ok bool) {
	if i >= len(r) {
		return d, false
	}
	if isDigit(r[i]) {
		return arabicDate(r, i)
	}
	d.han = true
	for d.end = i; d.end < len(r) && d.digits <= 4; d.end++ {
		v, ok := hanDigit(r[d.end])
		if !ok {
			break
		}
		d.n, d.digits = d.n*10+v, d.digits+1
	}
	if d.end < len(r) && (scaleOf(r[d.end]) > 0 || tensOf(r[d.end]) > 0) {
		return hanDate(r, i)
	}
	return d, 0 < d.digits && d.digits <= 4
}

// arabicDate reads digits that no other digit, point or comma group joins.
func arabicDate(r []rune, i int) (d dateNumber, ok bool) {
	if i > 0 && isDigit(r[i-1]) {
		return d, false
	}
	for d.end = i; d.end < len(r) && isDigit(r[d.end]); d.end++ {
		if d.digits++; d.digits > 8 {
			return d, false
		}
		d.n = d.n*10 + int(r[d.end]-'0')
	}
	return d, true
}

// hanDate reads 十二, 二十三, 廿三, 两千零四.
func hanDate(r []rune, i int) (d dateNumber, ok bool) {
	d.han = true
	digit, last, zero := 0, 5, false
	for d.end = i; d.end < len(r); d.end++ {
		c := r[d.end]
		if v, ok := hanDigit(c); ok {
			if digit > 0 || last == 1 && zero {
				return d, false
			}
			digit, zero = v, v == 0
			continue
		}
		scale := scaleOf(c)
		if t := tensOf(c); t > 0 {
			digit, scale = t, 1
		}
		if scale == 0 {
			break
		}
		if scale >= last || digit == 0 && scale > 1 {
			return d, false
		}
		d.n += max(digit, 1) * [...]int{1, 10, 100, 1000, 10000}[scale]
		digit, last = 0, scale
	}
	d.n += digit
	return d, last < 5
}

// day reads the numeral of a lunar day: 初五, 十五, 廿三.
func lunarDayNumber(r []rune, i int) (n, end int) {
	if i < len(r) && r[i] == '初' {
		d, ok := readDateNumber(r, i+1)
		if ok && d.han && d.n <= 10 {
			return d.n, d.end
		}
		return 0, 0
	}
	d, ok := readDateNumber(r, i)
	if ok && d.han && d.digits == 0 && 10 <= d.n && d.n <= 30 {
		return d.n, d.end
	}
	return 0, 0
}
