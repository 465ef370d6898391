package extract

// seasonYear reads what runs over two years: the 2023/24 of 2023/24赛季, the two
// years of 2023—24财年, and 2023—2024学年 and 2023学年, which last from September to
// August.
func seasonYear(c *cursor, a dateNumber) (Value, int) {
	d := dateReader{r: c.r, at: a.end}
	next, two := d.nextYear(a)
	if two {
		d.at = next.end
	}
	years := d.at
	d.take("年")
	switch {
	case d.takeAny("学年度", "学年"):
		return schoolYear(a.n), d.at
	case !two:
	case d.takeAny("财年", "财政年度"):
		return overYears(a, false), d.at
	case hintAt(d.r, d.at, "edition") > 0:
		return overYears(a, true), years
	}
	return nil, 0
}

// nextYear reads the year behind a, in two or four digits: /24, —2024.
func (d *dateReader) nextYear(a dateNumber) (dateNumber, bool) {
	n := dash(d.r, a.end)
	if runeAt(d.r, a.end) == '/' {
		n = 1
	}
	if n == 0 {
		return dateNumber{}, false
	}
	b, ok := readDateNumber(d.r, a.end+n)
	return b, ok && (b.digits == 4 && b.n == a.n+1 || b.digits == 2 && b.n == (a.n+1)%100)
}

// overYears is the time of a year and the next.
func overYears(a dateNumber, optional bool) *dateExpr {
	return &dateExpr{first: dateChain{steps: [6]dateStep{{stepYear, a.n, a.n + 1}}, n: 1}, optional: optional}
}

// schoolYear is the time from September of a year to the next August.
func schoolYear(year int) *dateExpr {
	return &dateExpr{ranged: true,
		first: dateChain{steps: [6]dateStep{{stepYear, year, year}, {stepMonth, 9, 9}}, n: 2},
		last:  &dateChain{steps: [6]dateStep{{stepYear, year + 1, year + 1}, {stepMonth, 8, 8}}, n: 2}}
}

// centuryParts are the words for parts of a century, with their decades.
var centuryParts = [...]struct {
	word        string
	first, last int
}{
	{"初叶", 0, 10}, {"初期", 0, 10}, {"初", 0, 10}, {"中叶", 40, 50}, {"中期", 40, 50},
	{"末叶", 80, 90}, {"末期", 80, 90}, {"末", 80, 90}, {"晚期", 80, 90},
	{"上半叶", 0, 40}, {"前半叶", 0, 40}, {"下半叶", 50, 90}, {"后半叶", 50, 90},
}

// partOfCentury reads 初, 中叶, 下半叶 and the like behind a century.
func (d *dateReader) partOfCentury(level level) bool {
	if level != levelCentury {
		return false
	}
	for _, p := range centuryParts {
		if d.take(p.word) {
			return d.put(d.at, stepDecade, p.first, p.last)
		}
	}
	return false
}

// midYear reads the 中 of 2031年中 and 明年年中: the last day of June, as 年末 is the
// last of December. 2031年中国 and 三年中 are not.
func (d *dateReader) midYear(level level) bool {
	if level != levelYear {
		return false
	}
	end := d.at + 1
	switch {
	case d.peek(0) == '年' && d.peek(1) == '中':
		end++
	case d.peek(0) != '中' || runeAt(d.r, d.at-1) != '年' || isHan(runeAt(d.r, end)) && !oneOf(d.r, end, "时起前"):
		return false
	}
	return d.chain.push(stepMonth, 6, 6) && d.put(end, stepEnd, 0, 0)
}
