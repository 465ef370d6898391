package extract

// finish reads what may follow a chain, the end of a range and an opening, and
// gives the expression.
func (d *dateReader) finish(desk *desk) (Value, int) {
	e := desk.dates.put()
	e.first, e.optional = d.chain, d.reign
	d.rangeEnd(e)
	if e.ranged || d.chain.clock.set || d.chain.n > 0 {
		d.openings(e)
	}
	return e, d.at
}

// rangeEnd reads the second half of a range: 至16日, —9月, 和9月之间, 至今.
func (d *dateReader) rangeEnd(e *dateExpr) {
	start := d.at
	begun := d.take("起")
	n, and := dash(d.r, d.at), false
	listed := n == 0 && e.first.clock.elided
	if listed && d.peek(0) == '、' {
		n = 1
	}
	if next := d.peek(0); n == 0 && !begun && (next == '和' || next == '与') {
		n, and = 1, true
	}
	if n == 0 && !listed {
		d.at = start
		return
	}
	second := dateReader{r: d.r, at: d.at + n, ends: true}
	second.blank()
	if !second.end(e) || and && !second.takeAny("之间", "期间", "间") {
		d.at = start
		return
	}
	if begun {
		second.take("止")
	}
	last := second.chain // of its own, lest the reader of every date escape
	e.last, e.ranged, e.hours, d.at = &last, true, listed, second.at
}

// end reads the chain behind a sign of range; it must fit the first one.
func (d *dateReader) end(e *dateExpr) bool {
	if d.peek(0) == '今' && !oneOf(d.r, d.at+1, "年天日晚早晨夜后") {
		return d.put(d.at+1, stepNow, 0, 0)
	}
	if !(d.part()&partWhole != 0 && d.whole()) && !d.read() && !d.bareYear(e) {
		return false
	}
	first, last := e.first.level(), d.chain.level()
	if first == levelDay && last == levelClock {
		d.untilDay()
		return true
	}
	return first == last || d.chain.lead() == stepNow || last <= levelYear && first > levelYear && first < levelDay ||
		first == levelYear && last > levelYear && stepLevels[d.chain.lead()] == levelYear ||
		e.first.tail() == stepBegin || d.chain.tail() == stepEnd || first == levelQuarter && last == levelMonth
}

// untilDay ends a range of days at its last day where the hours of each day follow
// (1日至8日 9:00—17:00).
func (d *dateReader) untilDay() {
	if dash(d.r, d.at) > 0 {
		d.at, d.chain.clock = d.past, dateClock{}
	}
}

// openings reads 以来, 起, 之前, 止年度, 左右 and the like.
func (d *dateReader) openings(e *dateExpr) {
	d.period(e)
	w, n := dateTails().Longest(d.r[min(d.at, len(d.r)):])
	if n == 0 || w.class != "open" || n == 1 && d.shut(d.at) {
		return
	}
	d.at += n
	switch w.sense {
	case "since":
		e.opening = openSince
	case "from":
		e.opening = openFrom
	case "after":
		e.opening = openAfter
	case "until":
		e.opening = openUntil
	case "before":
		e.opening = openBefore
	case "ending":
		e.opening, e.months = openEnding, w.n
	case "about":
		e.about = true
	}
}

// period reads 期间 and 时期 behind a plan, before an opening.
func (d *dateReader) period(e *dateExpr) {
	if e.first.tail() == stepPlan {
		d.takeAny("期间", "时期")
	}
}

// bareYear reads the year that ends a range in figures: 2008.03-2009.
func (d *dateReader) bareYear(e *dateExpr) bool {
	n, ok := readDateNumber(d.r, d.at)
	if !ok || n.han || n.digits != 4 || e.first.level() != levelMonth || e.first.lead() != stepYear || n.n < e.first.steps[0].n || n.n > 2100 || d.r[d.at-2] == '月' {
		return false
	}
	return d.put(n.end, stepYear, n.n, n.n)
}
