package extract

// planned reports whether a word of plan or forecast governs the clause of the
// date at hand: one stands before it in the sentence, or behind it in the
// clause, a comma right behind the date not counted.
func (t *timeline) planned(end int) bool {
	r := t.r.View.Runes
	start, stop := 0, len(r)
	if s := t.sentence; s >= 0 {
		start, stop = t.r.Sentences[s].Start, t.r.Sentences[s].End
	}
	if hasPlan(r[max(start, t.start-planReach):t.start]) {
		return true
	}
	if end < stop && r[end] == '，' {
		end++
	}
	stop = min(stop, end+planReach)
	for i := end; i < stop; i++ {
		switch r[i] {
		case '，', '；', '。', '！', '？':
			stop = i
		}
	}
	return hasPlan(r[end:max(end, stop)])
}

// planReach is how far a word of plan may stand from its date, in runes; a
// bound, so that a sentence without end costs no more than its length.
const planReach = 120

// hasPlan reports whether a word of plan stands in r, as none of another word does:
// 资料, 将军.
func hasPlan(r []rune) bool {
	for i := 0; i < len(r); i++ {
		class, n := dateHints().Longest(r[i:])
		switch class {
		case "plan":
			return true
		case "unplanned":
			i += n - 1
		}
	}
	return false
}

// compares reports whether what stands before i compares or counts from the
// year that follows, so that it is not the year spoken of.
func (t *timeline) compares(i int) bool {
	return oneOf(t.r.View.Runes, i-1, "比较是由从占创自超于")
}

// against reports whether what stands before i compares with the time that follows,
// which is then none that 同期 or 前一周 goes on from: 比上年末, 高于第51周.
func (t *timeline) against(i int) bool {
	r := t.r.View.Runes
	switch runeAt(r, i-1) {
	case '比', '较':
		return true
	case '于':
		return oneOf(r, i-2, "高低大小多少优")
	}
	return false
}

// matched reports whether what stands behind a date only says that it is compared with:
// 与上月|持平.
func (t *timeline) matched(m *Mention) bool {
	c := cursor{r: t.r.View.Runes}
	return c.is(m.End, "持平") || c.is(m.End, "基本持平") || c.is(m.End, "大体持平") || c.is(m.End, "相比") || c.is(m.End, "相当")
}

// heads reports whether the date at i stands at the head of a clause.
func (t *timeline) heads(i int) bool {
	return i == 0 || oneOf(t.r.View.Runes, i-1, "，。；：\n“（ ") || oneOf(t.r.View.Runes, i-1, "在") && oneOf(t.r.View.Runes, i-2, "，。\n")
}

// reports reports whether a report follows: 2023年…公报, 一季度报告.
func (t *timeline) reports(i int) bool {
	r := t.r.View.Runes
	return hintWithin(r, i, 22, "report") || oneOf(r, i, "报") && oneOf(r, i+1, "告")
}

// aside reports whether the date at hand is only an aside within the period
// spoken of: 7月当月.
func (t *timeline) aside(m *Mention) bool {
	c := cursor{r: t.r.View.Runes}
	return c.is(m.End, "当月") || c.is(m.End, "单月")
}

// options marks what the contract calls optional.
func (t *timeline) options(m *Mention, e *dateExpr, w when) {
	c := cursor{r: t.r.View.Runes}
	step := e.first.steps[0]
	switch step.kind {
	case stepWhole:
		m.Optional = m.Optional || e.first.n == 1 || e.first.tail() == stepBegin && e.opening == notOpen
	case stepPeriod, stepEvent:
		m.Optional = true
	case stepMonth:
		m.Optional = m.Optional || hintAt(c.r, m.End, "contract") > 0 // it names what is traded
	case stepPlan:
		m.Optional = m.Optional || e.first.n == 1 && oneOf(c.r, m.End-1, quoteClose) && (c.is(m.End, "规划") || c.is(m.End, "计划") || c.is(m.End, "纲要"))
	case stepSame:
		m.Optional = m.Optional || step.n == 0 && !oneOf(c.r, m.Start-1, "比较与于")
	case stepDayTold:
		m.Optional = m.Optional || step.n == 0 && t.told.grain != "" && t.told.end == 0 && t.passed == m.Start && t.passed > 0
	case stepWeekday:
		m.Optional = m.Optional || t.apposed()
	case stepWeekend:
		m.Optional = m.Optional || step.n == 0 && c.is(m.Start, "周末")
	}
}

// recurring gives the reason to drop a date that comes back: 每年8月15日, and both
// ends of 每周一至周五.
func (t *timeline) recurring(m *Mention, e *dateExpr) string {
	daily := e.ranged && e.first.n == 0 && t.days > 0 && m.Start-t.days <= 1
	if e.ranged && !e.first.clock.set {
		t.days = m.End
	}
	if daily {
		return "the hours of each day" // 10月1日至8日 9:00—17:00
	}
	if e.first.lead() >= stepBegin || e.first.lead() == stepYear {
		return ""
	}
	r := t.r.View.Runes
	runs := t.dropped > 0 && (m.Start == t.dropped || m.Start-t.dropped <= 2 && dash(r, t.dropped) > 0)
	if !runs && hintBefore(r, m.Start) != "recurring" {
		return ""
	}
	t.dropped = m.End
	return "a time that comes back"
}

// sinceThen reports whether the time stands in 自…以来 with other words
// between: 自2019年启动以来.
func (t *timeline) sinceThen(m *Mention, e *dateExpr) bool {
	if !t.r.may('以') || !t.r.may('来') {
		return false
	}
	r := t.r.View.Runes
	i, ok := sinceAhead(r, m.End)
	c := cursor{r: r}
	switch {
	case !ok:
		return false
	case oneOf(r, m.Start-1, "自") || c.endsAt(m.Start, "自从"):
		return true
	}
	return i < m.End+8 && (hintBefore(r, i) == "founding" || t.heads(m.Start) && e.first.lead() == stepYear) // 8月3日地震发生以来
}

// sinceAhead is where 以来 stands behind a time that ends at rune i.
func sinceAhead(r []rune, i int) (int, bool) {
	for end := min(i+20, len(r)); i < end; i++ {
		switch r[i] {
		case '，', '。', '；', '、', '今', '去', '年', '月', '日', '\n':
			return 0, false
		case '以':
			if runeAt(r, i+1) == '来' {
				return i, true
			}
		}
	}
	return 0, false
}

// titled reports whether the date belongs to a title or to the name of an
// event, which dates nothing: 《2023年公报》, 青禾县2024年第一次推进会.
func (t *timeline) titled(m *Mention, e *dateExpr) bool {
	r := t.r.View.Runes
	if t.title > 0 && m.Start-t.title < 30 {
		return true
	}
	if e.first.tail() == stepYear && oneOf(r, m.End, "第") && isDigit(runeAt(r, m.End+1)) {
		return true // 2031年第8号
	}
	if e.first.lead() != stepYear || e.first.level() > levelQuarter || !isHan(runeAt(r, m.Start-1)) || oneOf(r, m.Start-1, "在于自从到至的和与比较为是了由由") {
		return false
	}
	return hintWithin(r, m.End, 20, "event")
}
