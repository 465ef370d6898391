package extract

// clock reads a time of day, with the part of the day before it: 下午3时15分,
// 晚9时许, 15:30, 3:15pm, 十一点半. A part of the day alone is no figure.
func (d *dateReader) clock(level level) bool {
	if d.chain.n > 0 && level != levelDay {
		return false
	}
	start, part := d.at, d.chain.clock.part
	d.blank()
	if w, n := dateTails().Longest(d.r[min(d.at, len(d.r)):]); n > 0 && w.class == "part" {
		part = w.part
		d.at += n
		d.blank()
	}
	k, ok := d.hours(part)
	if !ok {
		d.at = start
		return false
	}
	k.set, k.part, d.past = true, part, start
	d.chain.clock = k
	d.meridiem()
	d.takeAny("许", "整")
	return true
}

// hours reads the numbers of a time of day.
func (d *dateReader) hours(part dayPart) (k dateClock, ok bool) {
	h, ok := d.hour()
	if !ok {
		return k, false
	}
	k.hour, k.grain = h.n, Hour
	named := part != anyPart || d.chain.n > 0 || d.ends
	switch next := runeAt(d.r, h.end); {
	case h.digits == 2 && h.n > 24:
		k.hour, k.elided, d.at = h.n/10, true, d.at+1 // 七八点
		return k, named
	case next == ':' || next == '：':
		return d.colon(k, h, part)
	case next == '时' && (named || !h.han || h.digits != 1 || h.n == 0): // not 一时
		return d.minutes(k, h.end+1, named)
	case next == '点' && d.pointed(h, named):
		return d.minutes(k, h.end+1, named)
	case oneOf(d.r, h.end, "apAP") && oneOf(d.r, h.end+1, "mM"):
		d.at = h.end
		return k, true
	}
	if k.elided = d.hourFollows(h.end, h.n); k.elided {
		d.at = h.end
	}
	return k, k.elided
}

// hour reads the number of an hour, or the two of 七八点. It may stand right
// behind the digits of a day: 2021-03-1808:40.
func (d *dateReader) hour() (h dateNumber, ok bool) {
	if d.chain.level() == levelDay && isDigit(runeAt(d.r, d.at-1)) {
		h, ok = arabicDate(d.r[d.at:], 0)
		h.end += d.at
		return h, ok && h.digits <= 2 && h.n <= 24
	}
	h, ok = d.number()
	pair := h.han && h.digits == 2 && h.n > 24 && h.n%10 == h.n/10+1 && oneOf(d.r, h.end, "时点")
	return h, ok && h.digits <= 2 && (h.n <= 24 || pair) && !d.joined(d.at)
}

// hourFollows reports whether a second hour comes behind the first, which then
// lacks its own 时: 9~12点, 6、7点.
func (d *dateReader) hourFollows(i, first int) bool {
	n := dash(d.r, i)
	if n == 0 && runeAt(d.r, i) != '、' {
		return false
	}
	h, ok := readDateNumber(d.r, i+max(n, 1))
	return ok && h.digits <= 2 && h.n <= 24 && (n > 0 || h.n == first+1) && oneOf(d.r, h.end, "时点") && !oneOf(d.r, h.end+1, "间代期")
}

// colon reads 15:30 and 17:55:23; the minutes have two digits.
func (d *dateReader) colon(k dateClock, h dateNumber, part dayPart) (dateClock, bool) {
	m, ok := readDateNumber(d.r, h.end+1)
	if !ok || h.han || m.digits != 2 || m.n > 59 {
		return k, false
	}
	if part == anyPart && d.chain.n == 0 && !d.ends && scored(d.r, d.at, m.end) {
		return k, false
	}
	k.minute, k.grain, d.at = m.n, Minute, m.end
	d.take("时")
	if !oneOf(d.r, m.end, ":：") {
		return k, true
	}
	s, ok := readDateNumber(d.r, m.end+1)
	if !ok || s.digits != 2 || s.n > 59 {
		return k, ok && s.digits != 2
	}
	k.second, k.grain, d.at = s.n, Second, s.end
	return k, true
}

// scored reports whether the figures from i to end are a score: 以21:15, 比分
// 11:08, 21:15、21:17.
func scored(r []rune, i, end int) bool {
	return oneOf(r, i-1, "以比分为率、") || oneOf(r, end, "、") || hintAt(r, end, "score") > 0
}

// pointed tells the hour of 九点 from decimals (零点五), points of an index and
// points of a list (三点意见): alone it needs something that only times have.
func (d *dateReader) pointed(h dateNumber, named bool) bool {
	i := h.end + 1
	if named {
		return true
	}
	if m, ok := readDateNumber(d.r, i); ok {
		return oneOf(d.r, m.end, "分刻") || h.han && spelled(m) && runeAt(d.r, m.end) != '度'
	}
	if oneOf(d.r, i, "半整钟多许") {
		return true
	}
	if oneOf(d.r, d.at-1, "涨跌升降报收达第个这那有以") {
		return false
	}
	return oneOf(d.r, d.at-1, "在于从到至间快") || i >= len(d.r) || oneOf(d.r, i, "-—~至到和起前后左开过以之出") || d.at == 0 && oneOf(d.r, i, "，。")
}

// spelled reports whether minutes are spelled as no decimals are: 三十 of 八点三十.
func spelled(m dateNumber) bool { return m.han && m.digits == 0 && m.n > 10 }

// minutes reads what may follow 时 or 点: 15分, 半, 一刻, 零五, 整.
func (d *dateReader) minutes(k dateClock, i int, named bool) (dateClock, bool) {
	if oneOf(d.r, i, "间代期候段隔光刻钟效许差装制") && !oneOf(d.r, i, "钟许") {
		return k, false
	}
	d.at = i
	if d.takeAny("钟", "整") {
		return k, true
	}
	if d.take("多") {
		d.take("钟")
		return k, true
	}
	if d.take("半") {
		k.minute, k.grain = 30, Minute
		return k, true
	}
	m, ok := readDateNumber(d.r, i)
	if !ok || m.n > 59 {
		return k, true
	}
	if runeAt(d.r, m.end) == '刻' && 1 <= m.n && m.n <= 3 {
		k.minute, k.grain, d.at = 15*m.n, Minute, m.end+1
		return k, true
	}
	if runeAt(d.r, m.end) == '分' && !oneOf(d.r, m.end+1, "之钟") {
		k.minute, k.grain, d.at = m.n, Minute, m.end+1
		return d.seconds(k), true
	}
	if d.r[i-1] == '点' && (spelled(m) || named && (m.han && m.digits != 1 || m.digits == 2) && !countable(d.r, m.end)) {
		k.minute, k.grain, d.at = m.n, Minute, m.end
	}
	return k, true
}

// seconds reads the seconds behind the minutes.
func (d *dateReader) seconds(k dateClock) dateClock {
	s, ok := readDateNumber(d.r, d.at)
	if ok && s.n < 60 && runeAt(d.r, s.end) == '秒' {
		k.second, k.grain, d.at = s.n, Second, s.end+1
	}
	return k
}

// meridiem reads am and pm behind a time of day.
func (d *dateReader) meridiem() {
	if d.takeAny("am", "AM") {
		return
	}
	if d.takeAny("pm", "PM", "p", "P") {
		d.chain.clock.part = partAfternoon
	}
}
