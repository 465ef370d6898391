package extract

import "github.com/zhnews/zhnews/internal/calendar"

// numeric reads dates in figures only: 2018-08-02, 2018/8/2, 2018.8.2,
// 20180802, 10/31/1974, 1999.08, 09-01 20:01.
func (d *dateReader) numeric(level level) bool {
	if level > levelNone || !isDigit(d.peek(0)) || !d.grouped() || !d.ends && oneOf(d.r, d.at-1, "/-_=.") || d.joined(d.at) {
		return false
	}
	g, n, end := d.groups()
	if n > 2 && oneOf(d.r, end, "-_/") && !isDigit4(d.r, end+1) {
		return false
	}
	if isLatin(runeAt(d.r, end)) && runeAt(d.r, end) != 'T' || isDigit(runeAt(d.r, end)) {
		return false
	}
	switch n {
	case 1:
		return d.compact(g[0])
	case 2:
		return d.twoGroups(g[0], g[1])
	case 3:
		return d.threeGroups(g[0], g[1], g[2])
	}
	return false
}

// grouped reports whether the number at the reader is one of several groups of
// digits, or as long as a whole date.
func (d *dateReader) grouped() bool {
	n, ok := d.number()
	switch runeAt(d.r, n.end) {
	case '-', '/', '.', ' ', '·':
		return ok
	}
	return ok && n.digits == 8
}

// groups reads up to three groups of digits with one of - / . or a blank
// between them; the last may run into a time of day (2021-03-1808:40).
func (d *dateReader) groups() (g [3]dateNumber, n, end int) {
	for i := d.at; n < 3; i = end + 1 {
		a, ok := arabicDate(d.r, i)
		if !ok || n > 0 && g[0].digits == 4 && a.digits == 4 && !oneOf(d.r, a.end, ":：") {
			break
		}
		if n > 0 && a.digits == 4 && oneOf(d.r, a.end, ":：") {
			g[n] = dateNumber{n: a.n / 100, end: a.end - 2, digits: 2}
			return g, n + 1, -1
		}
		g[n], end = a, a.end
		n++
		blank := runeAt(d.r, end) == ' '
		if !oneOf(d.r, end, "-/. ·") || blank && (n > 1 && runeAt(d.r, i-1) != ' ' || a.digits == 2 && n == 1) {
			break
		}
	}
	return g, n, end
}

// compact reads 20180802.
func (d *dateReader) compact(n dateNumber) bool {
	y, m, day := n.n/10000, n.n/100%100, n.n%100
	return n.digits == 8 && 1900 <= y && y < 2100 && calendar.Valid(y, m, day) && d.date(n.end, y, m, day)
}

func (d *dateReader) date(end, y, m, day int) bool {
	return d.chain.push(stepYear, y, y) && d.chain.push(stepMonth, m, m) && d.put(end, stepDay, day, day)
}

// threeGroups reads year, month and day in the orders that are written.
func (d *dateReader) threeGroups(a, b, c dateNumber) bool {
	switch {
	case a.digits == 4 && calendar.Valid(a.n, b.n, c.n) && a.n >= 1000 && b.digits <= 2 && c.digits <= 2:
		return d.date(c.end, a.n, b.n, c.n)
	case a.digits > 2 || b.digits > 2:
		return false
	case c.digits == 4 && calendar.Valid(c.n, a.n, b.n) && c.n >= 1000:
		return d.date(c.end, c.n, a.n, b.n)
	case c.digits == 4 && calendar.Valid(c.n, b.n, a.n) && c.n >= 1000:
		return d.date(c.end, c.n, b.n, a.n)
	case a.digits == 2 && calendar.Valid(2000, b.n, c.n) && !oneOf(d.r, a.end, "/."):
		return d.chain.push(stepShortYear, a.n, aheadDated) && d.chain.push(stepMonth, b.n, b.n) && d.put(c.end, stepDay, c.n, c.n)
	case c.digits == 2 && calendar.Valid(2000, a.n, b.n) && !oneOf(d.r, a.end, "."):
		return d.chain.push(stepShortYear, c.n, aheadDated) && d.chain.push(stepMonth, a.n, a.n) && d.put(c.end, stepDay, b.n, b.n)
	}
	return false
}

// twoGroups reads 1999.08, and 09-01 or 12/1 where it is no fraction, score or
// telephone number.
func (d *dateReader) twoGroups(a, b dateNumber) bool {
	if a.digits == 4 && b.digits == 2 && 1900 <= a.n && a.n < 2100 && 1 <= b.n && b.n <= 12 && !d.measured(b.end) {
		return d.chain.push(stepYear, a.n, a.n) && d.put(b.end, stepMonth, b.n, b.n)
	}
	if a.digits > 2 || b.digits > 2 || !calendar.Valid(2000, a.n, b.n) {
		return false
	}
	end := b.end
	named := oneOf(d.r, end, "日号") && !oneOf(d.r, end+1, "元楼线")
	if named {
		end++
	}
	return (named || d.monthDay(a, b)) && d.chain.push(stepMonth, a.n, a.n) && d.put(end, stepDay, b.n, b.n)
}

// monthDay tells 09-01, 12/1 and 6·30 from ranges, fractions and names.
func (d *dateReader) monthDay(a, b dateNumber) bool {
	switch runeAt(d.r, a.end) {
	case '-':
		return a.digits == 2 && b.digits == 2 && d.r[d.at] == '0' && !oneOf(d.r, b.end, "-") && !countable(d.r, b.end)
	case '/':
		return a.n > b.n || d.clockAt(b.end)
	case '·':
		return d.at == 0 || oneOf(d.r, d.at-1, quoteOpen)
	}
	return false
}

// measured reports whether a unit stands at i: 1999.08元.
func (d *dateReader) measured(i int) bool { return countable(d.r, i) || oneOf(d.r, i, "%％") }

// clockAt reports whether a time of day stands at i.
func (d *dateReader) clockAt(i int) bool {
	rest := dateReader{r: d.r, at: i}
	rest.chain.push(stepDay, 1, 1)
	return rest.clock(levelDay)
}

// isDigit4 reports whether a year of four digits stands at i, as behind the
// sign of a range.
func isDigit4(r []rune, i int) bool {
	n, ok := readDateNumber(r, i)
	return ok && n.digits == 4
}
