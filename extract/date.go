package extract

// dateCalendar reads a time by its place in the calendar: 8月2日, 2018-08-02,
// 今年1—7月, “十三五”期间, 春节假期, 昨天下午两点到四点.
func dateCalendar(c *cursor) (Value, int) {
	if c.damaged {
		if end := lostYear(c.r, c.at); end > 0 {
			return c.desk.vague(), end
		}
	}
	d := c.dateReader()
	p := d.part()
	if p&partWhole != 0 && d.whole() {
		d.edge(levelYear)
	} else {
		if p&partPlan != 0 {
			d.plan()
		}
		if !d.read() {
			return nil, 0
		}
	}
	if d.chain.lead() == stepNow {
		return c.desk.vague(), d.at
	}
	return d.finish(c.desk)
}

// vague is a time that says no more than that it is one.
func (d *desk) vague() *dateExpr {
	e := d.dates.put()
	e.vague = true
	return e
}

// dateRecent reads a span that ends or begins today: 近10年, 未来五年.
func dateRecent(c *cursor) (Value, int) {
	w, n := dateSpans().Longest(c.r[c.at:])
	if n == 0 || w.class != "near" {
		return nil, 0
	}
	d := dateReader{r: c.r, at: c.at + n}
	d.blank()
	if first, ok := readDateNumber(d.r, d.at); ok && n > 1 && dash(d.r, first.end) > 0 {
		d.at = first.end + dash(d.r, first.end) // 未来三至五年: the longer
	}
	amount, unit := d.length()
	if unit == 0 || !c.recent(n, unit, amount, d.at) {
		return nil, 0
	}
	if n == 1 && w.sense == "recent" && amount == 1 && oneOf(c.r, c.at-1, "比较") {
		return c.desk.vague(), d.at // 较前一周: the one before that told
	}
	kind := stepRecent
	if w.sense == "coming" {
		kind = stepComing
	}
	d.takeAny("以来", "来")
	return &dateExpr{first: dateChain{steps: [6]dateStep{{kind, amount, unit}}, n: 1}}, d.at
}

// recent tells 近10年 from lengths that are nearly so (历时近10年) and the words
// of one character from the ends of other words (以前, 之后).
func (c *cursor) recent(word, unit, amount, end int) bool {
	if oneOf(c.r, end, "前后的内") && !(c.r[end] == '的' && word > 1) && !(c.r[end] == '内' && word > 1) || amount > 1200 {
		return false
	}
	if word > 1 {
		return true
	}
	prev := c.peek(c.at - 1)
	switch c.r[c.at] {
	case '近':
		return unit < unitHour && !oneOf(c.r, c.at-1, "时达了已有将接附临靠逼超年月日过去最用经耗期隔走连续后")
	case '前':
		return unit < unitHour && (prev == 0 || !isHan(prev) || oneOf(c.r, c.at-1, "在比较到的是与和从"))
	case '上', '下':
		return unit <= unitWeek && (prev == 0 || !isHan(prev))
	}
	return unit < unitHour && (prev == 0 || !isHan(prev))
}

// length reads a length of time as an amount of one unit: 3年, 半年, 两年半.
func (d *dateReader) length() (amount, unit int) {
	half := d.take("半")
	if !half {
		n, ok := d.number()
		if !ok || n.digits > 4 || n.n == 0 || joined(d.r, d.at) {
			return 0, 0
		}
		amount, d.at = n.n, n.end
		d.blank()
		half = d.take("个半")
	}
	w, k := dateSpans().Longest(d.r[min(d.at, len(d.r)):])
	if k == 0 || w.class != "unit" {
		return 0, 0
	}
	unit = w.unit
	d.at += k
	if !half && unit == unitYear {
		half = d.take("半")
	}
	if half {
		return halved(amount, unit)
	}
	return amount, unit
}

// halved adds a half to an amount by giving it in a smaller unit.
func halved(amount, unit int) (int, int) {
	switch unit {
	case unitYear:
		return amount*12 + 6, unitMonth
	case unitMonth:
		return amount*30 + 15, unitDay
	case unitDay:
		return amount*24 + 12, unitHour
	case unitHour:
		return amount*60 + 30, unitMinute
	}
	return 0, 0
}

// dateAgo reads a time told by its distance: 10天后, 两年前, 3年来, 半年之后.
func dateAgo(c *cursor) (Value, int) {
	if n, ok := c.numeralOfDate(); ok && (n.n > 1200 || c.peek(n.end) == '月') {
		return nil, 0 // 2031年, 8月: most numbers of dates
	}
	d := c.dateReader()
	amount, unit := d.length()
	if unit == 0 || amount > 1200 || !oneOf(d.r, d.at, "以来之前后") || d.bareUnit() || oneOf(c.r, c.at-1, "第近每满隔") || c.endsAt(c.at, "日起") || c.endsAt(c.at, "日起满") || oneOf(c.r, c.at-2, "连") { // 连跌六周后
		return nil, 0
	}
	e := &dateExpr{}
	if d.takeAny("以来", "来") {
		long := unit < unitDay || unit == unitDay && amount > 1
		if !long || oneOf(d.r, d.at, "自到说此") {
			return nil, 0
		}
		e.first.push(stepRecent, amount, unit)
		return e, d.at
	}
	sign := d.direction(e)
	if sign == 0 {
		return nil, 0
	}
	e.first.push(stepAgo, sign*amount, unit)
	if unit == unitYear && e.opening == notOpen {
		d.monthOf(&e.first)
	}
	return e, d.at
}

// bareUnit reports whether the length just read ends in the 月 of a month's name
// or the 季 of a season.
func (d *dateReader) bareUnit() bool {
	last := runeAt(d.r, d.at-1)
	return last == '月' && !oneOf(d.r, d.at-2, "个半") || last == '季'
}

// direction reads 前, 后 and their longer forms: -1, 1, or 0 for none. The longer
// forms leave the other end open.
func (d *dateReader) direction(e *dateExpr) int {
	switch {
	case d.takeAny("以前", "之前"):
		e.opening = openUntil
		return -1
	case d.takeAny("以后", "之后"):
		e.opening = openFrom
		return 1
	case d.shut(d.at):
		return 0
	case d.take("前"):
		return -1
	case d.take("后"):
		return 1
	}
	return 0
}

// monthOf reads the month of 两年前的3月.
func (d *dateReader) monthOf(c *dateChain) {
	rest := dateReader{r: d.r, at: d.at}
	if d.takeAny("的今天", "的今日") {
		c.push(stepNow, 0, 0)
		return
	}
	if rest.take("的") && rest.read() && rest.chain.lead() == stepMonth && rest.chain.n+c.n <= len(c.steps) {
		c.n += copy(c.steps[c.n:], rest.chain.steps[:rest.chain.n])
		d.at = rest.at
	}
}

// shut reports whether 前, 后 or 起 at i begins another word: 前往, 后续, 起草.
func (d *dateReader) shut(i int) bool {
	switch runeAt(d.r, i) {
	case '前':
		return oneOf(d.r, i+1, "往来任景述列排沿海身夕线端瞻卫锋程款置苏者后提期")
	case '后':
		return oneOf(d.r, i+1, "续期备卫台者勤市疫方人来果缀劲世顾代")
	case '起':
		return oneOf(d.r, i+1, "诉草步点飞降义伏源来码初跑重到火")
	}
	return false
}

// lostYear returns the end of a year with lost digits, 0 if none begins at i.
func lostYear(r []rune, i int) int {
	lostOne, end := false, i
	for ; end < len(r) && end < i+5 && (isDigit(r[end]) || r[end] == lost); end++ {
		lostOne = lostOne || r[end] == lost
	}
	if !lostOne || runeAt(r, end) != '年' {
		return 0
	}
	return end + 1
}

// dateVague reads 近日, 目前, 此前: times that stay open.
func dateVague(c *cursor) (Value, int) {
	w, n := dateHeads().Longest(c.r[c.at:])
	if n == 0 || w.class != "vague" || runsOn(c.r, c.at+n) || c.r[c.at] == '历' && oneOf(c.r, c.at-1, "万") || c.r[c.at] == '日' && oneOf(c.r, c.at-1, "假节生近今昨明当次即往每平同周末休工落") {
		return nil, 0
	}
	return c.desk.vague(), c.at + n
}

// dateListed reads a number of a list that shares its unit: the 2022 of
// 2022和2023年, the 1 of 1、2月.
func dateListed(c *cursor) (Value, int) {
	a, ok := c.numeralOfDate()
	if !ok || joined(c.r, c.at) {
		return nil, 0
	}
	head := c.at == 0 || c.r[c.at-1] == '\n' // there 1、 may mark an item
	for last, i := a, a.end; inList(c.peek(i)); {
		b, ok := readDateNumber(c.r, i+1)
		if !ok || b.n <= last.n || head && b.n > last.n+1 {
			return nil, 0
		}
		rest := dateReader{r: c.r, at: i + 1}
		if rest.read() && rest.at > b.end {
			return listed(a, rest.chain.steps[0])
		}
		last, i = b, b.end
	}
	return nil, 0
}

func inList(r rune) bool { return r == '、' || r == '和' || r == '及' || r == '与' }

// listed gives the first number of a list the step of the last.
func listed(a dateNumber, s dateStep) (Value, int) {
	ok := s.kind == stepYear && a.digits == 4 || s.kind == stepMonth && a.n <= 12 || s.kind == stepDay && a.n <= 31 || s.kind == stepQuarter && a.n <= 4
	if !ok || a.n == 0 || s.n != s.m {
		return nil, 0
	}
	return &dateExpr{first: dateChain{steps: [6]dateStep{{s.kind, a.n, a.n}}, n: 1}}, a.end
}

// dateBare reads a year without 年: at the head of a text, or of an edition.
func dateBare(c *cursor) (Value, int) {
	a, ok := c.numeralOfDate()
	if !ok || a.han || a.digits != 4 || a.n < 1500 || a.n > 2100 || joined(c.r, c.at) {
		return nil, 0
	}
	if v, end := seasonYear(c, a); v != nil {
		return v, end
	}
	next := c.peek(a.end)
	head := c.at == 0 && (next == 0 || isHan(next) || next == ' ' && !isDigit(c.peek(a.end+1))) && !countable(c.r, a.end)
	if !head && (a.n < 1980 || a.n > 2050 || hintAt(c.r, a.end, "edition") == 0) {
		return nil, 0
	}
	return &dateExpr{first: dateChain{steps: [6]dateStep{{stepYear, a.n, a.n}}, n: 1}, optional: true}, a.end
}
