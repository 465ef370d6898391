package extract

import "strings"

// rate finds the rate of mention i whose 每 other words part from the quantity:
// 每年捐助5000元, 每10股派发1.5元.
func (r *Reading) rate(i int, s *settling) string {
	if r.may('每') {
		if per := r.rateAway(max(s.floor, s.clause.Start), s.clause.End); per != "" {
			return per
		}
	}
	if s.before.Per == "" || i == 0 {
		return ""
	}
	return r.perBefore(i, s.before.Per)
}

// rateAway returns the unit of the last 每 between two places.
func (r *Reading) rateAway(start, end int) string {
	for i := end - 2; i >= start; i-- {
		if r.rune(i) != '每' {
			continue
		}
		c := cursor{r: r.View.Runes}
		if n := c.unitLength(i+1, end); n > 0 {
			per, _ := c.rateAt(i, i+1+n)
			return per
		}
		return ""
	}
	return ""
}

// perBefore returns the rate that a quantity shares with the one before it: a
// second payment on the same shares, the next item of a list (每亩780万元和815万元),
// what a rate has become (每千人由3.2张增加到4.1张).
func (r *Reading) perBefore(i int, per string) string {
	if r.sameShares(i, per) || sameUnit(r.Mentions[i].Value, r.Mentions[i-1].Value) && (r.listed(i) || r.becomes(i)) {
		return per
	}
	return ""
}

// sameUnit reports whether two values are of one kind and unit.
func sameUnit(v, w Value) bool {
	switch v := v.(type) {
	case Amount:
		w, ok := w.(Amount)
		return ok && v.Currency == w.Currency
	case Count:
		w, ok := w.(Count)
		return ok && v.Classifier == w.Classifier
	case Measure:
		w, ok := w.(Measure)
		return ok && v.Unit == w.Unit
	}
	return false
}

// becomes reports whether mention i is what the one before it has become: 由A增加到B.
func (r *Reading) becomes(i int) bool {
	m, before := &r.Mentions[i], &r.Mentions[i-1]
	from, at := before.Start-1, m.Start-1
	if oneOf(r.View.Runes, from, quoteOpen) {
		from--
	}
	if oneOf(r.View.Runes, at, quoteOpen) {
		at--
	}
	return m.Start-before.End < 12 && oneOf(r.View.Runes, from, "由从") && oneOf(r.View.Runes, at, "到至为") && r.clauseStart(m.Start) <= before.Start
}

// sameShares reports whether mention i is a second payment on the shares that the
// first is given per: 4股 in 每10股派5元转4股.
func (r *Reading) sameShares(i int, per string) bool {
	from, to := r.Mentions[i-1].End, r.Mentions[i].Start
	if from+4 < to || !strings.HasSuffix(per, "股") || len(per) == len("股") {
		return false
	}
	for at := from; at < to; at++ {
		if !strings.ContainsRune("送转派增并红股，、", r.rune(at)) {
			return false
		}
	}
	return true
}

// rateAfter takes in a rate behind the quantity: 25元/股, 2046.5美元/盎司, 2.1万立方
// 米每秒.
func (c *cursor) rateAfter(m *Mention, q *Quantity) {
	slash := c.peek(m.End) == '/' || c.peek(m.End) == '∕'
	if !slash && c.peek(m.End) != '每' {
		return
	}
	end := m.End + 1
	for end < len(c.r) && end < m.End+9 && (isHan(c.r[end]) || isLatin(c.r[end]) || isDigit(c.r[end]) || c.r[end] == '㎡' || c.r[end] == '³' || c.r[end] == '²' || c.r[end] == '·') {
		end++
	}
	n := c.unitLength(m.End+1, end)
	if n == 0 || c.scaled(m.End+1) || !slash && classOf(c.peek(m.End+1+n))&classNumber != 0 { // 5人，每天10元
		return
	}
	q.Per = perName(string(c.r[m.End+1 : m.End+1+n]))
	m.End += 1 + n
}

// scaled reports whether the number at i has a scale: 2480万千瓦时 in 620万千瓦/2480万
// 千瓦时 is a quantity of its own.
func (c *cursor) scaled(i int) bool {
	n, ok := readNumber(c.r, i)
	return ok && n.arabic && n.scale > 0
}

// unitLength returns the length of the unit that a rate is given per, which
// stands between i and end: a word of the tables, or all of a Latin run.
func (c *cursor) unitLength(i, end int) int {
	if i >= end {
		return 0
	}
	skip := 0
	if n, ok := readNumber(c.r[:end], i); ok {
		skip = n.end - i
	} else if c.peek(i) == '半' && i+1 < end {
		skip = 1
	}
	rest := c.r[i+skip : end]
	w := wordsBehind(rest, 0)
	best := max(w.measure.n, w.length.n, w.classifier.n)
	if skip > 0 {
		best = max(best, w.money.n)
	}
	for _, term := range [...]string{"学年", "学期", "季度", "人口"} {
		if c.is(i+skip, term) {
			best = 2
		}
	}
	if best == 0 && len(rest) > 0 {
		switch rest[0] {
		case '月', '日', '时', '分', '人', '度', '年', '晚', '股', '方':
			best = 1
		}
	}
	if best == 0 {
		return 0
	}
	return skip + best
}

// perName gives the unit of a rate the name the contract uses.
func perName(s string) string {
	switch s {
	case "㎡", "m2", "m²", "平米":
		return "平方米"
	}
	return s
}

// rateBefore takes in 每 with its unit right before the number: 每平方米2万元,
// 每10股1.5元.
func (c *cursor) rateBefore(m *Mention, q *Quantity) {
	for i := m.Start - 2; i >= c.floor && i >= m.Start-8; i-- {
		if c.r[i] != '每' {
			continue
		}
		if c.unitLength(i+1, m.Start) == m.Start-i-1 {
			q.Per, m.Start = c.rateAt(i, m.Start)
		}
		return
	}
}

// rateAt returns the name of the rate whose 每 stands at i and whose unit ends at
// end, and where it begins: with the 每 before it, 每人每月 is one rate of 人·月.
func (c *cursor) rateAt(i, end int) (string, int) {
	per := perName(string(c.r[i+1 : end]))
	for j := i - 2; j >= c.floor && j >= i-5; j-- {
		if c.r[j] == '每' && c.unitLength(j+1, i) == i-j-1 {
			return perName(string(c.r[j+1:i])) + "·" + per, j
		}
	}
	return per, i
}
