package extract

import "strings"

// amountAfter reads a sum with its currency behind it: 36.57亿元, 20亿元人民币,
// 123元1角1分, and a range of two sums with small change.
func amountAfter(c *cursor) (Value, int) {
	a, end, ok := c.sum()
	if !ok {
		return nil, 0
	}
	if a.High == nil && isChange(c.peek(end-1)) {
		end = c.upTo(&a, end)
	}
	return a, end
}

// isChange reports whether a sum ends in small change.
func isChange(r rune) bool {
	_, digit := hanDigit(r)
	return r == '角' || r == '毛' || r == '分' || digit
}

// sum reads one sum, or a range that shares a unit.
func (c *cursor) sum() (a Amount, end int, ok bool) {
	var m reading
	if !m.read(c, moneyUnit) || m.first.single && m.unit.factor.exp < 0 && m.lo.Equal(NewDecimal(1, 0)) && m.end-m.first.end == 1 && !c.centsFollow(m.end) {
		return a, 0, false // 一角 is a corner
	}
	q := m.quantity(m.unit.factor)
	end = m.end
	if m.unit.name == "CNY" {
		if w := &wordsBehind(c.r, end).money; w.n > 1 {
			m.unit.name = w.name
			end += w.n
		}
	}
	switch {
	case m.ranged():
	case m.unit.name == "CNY":
		end = c.smallChange(&q, end)
	case m.unit.factor.exp == 0:
		end = c.cents(&q, m.unit.name, end)
	}
	return Amount{q, m.unit.name}, end, true
}

// moneyUnit reads a currency behind a number.
func moneyUnit(c *cursor, n *number) (unit, int) {
	w := &c.behind(n.end).money
	if w.n == 0 && c.peek(n.end) == '块' && c.wholeMoney(n.end+1) && (n.scale < 4 || c.paid(n.start)) {
		return unit{"CNY", one}, 1
	}
	if w.n == 1 && notMoney(c.peek(n.end), c.peek(n.end+1)) {
		return unit{}, 0
	}
	return w.unit, w.n
}

// centsFollow reports whether 五分 or its like stands at i, behind 一角.
func (c *cursor) centsFollow(i int) bool {
	n, ok := readNumber(c.r, i)
	return ok && c.peek(n.end) == '分'
}

// upTo reads the second sum of a range whose first has 角 or 分: 五元六角-五元七角.
func (c *cursor) upTo(a *Amount, end int) int {
	dash := dash(c.r, end)
	if dash == 0 {
		return end
	}
	second := cursor{r: c.r, at: end + dash}
	high, last, ok := second.sum()
	if ok && high.High == nil && high.Currency == a.Currency && a.Value.Cmp(high.Value) < 0 {
		a.High = &high.Value
		return last
	}
	return end
}

// wholeMoney reports whether 块 before i is money and does not count pieces: it
// then ends its phrase or has small change behind it.
func (c *cursor) wholeMoney(i int) bool {
	next := c.peek(i)
	if _, ok := hanDigit(next); ok {
		return true
	}
	_, bound := boundsAfter().Longest(c.r[min(i, len(c.r)):])
	return next == 0 || isDigit(next) || bound > 0 || !isHan(next) && !isLatin(next) || dash(c.r, i) > 0
}

// paid reports whether a word of money, or nothing, stands before i in the clause: 万块
// counts screens as well.
func (c *cursor) paid(i int) bool {
	if !isHan(c.peek(i - 1)) {
		return true // 三万块！
	}
	for at := i - 1; at >= 0 && at > i-12; at-- {
		switch c.r[at] {
		case '，', '。', '；', '\n':
			return false
		}
		if strings.ContainsRune("钱花赚挣卖买要付给值价费薪资奖赔亏收补款租税息罚捐存借贷欠省财", c.r[at]) {
			return true
		}
	}
	return false
}

// notMoney tells 元 from the start of 元旦, 元月 and its like, and 角 and 毛
// from corners and hair.
func notMoney(u, next rune) bool {
	switch u {
	case '元':
		switch next {
		case '旦', '月', '宵', '素', '首', '年', '帅', '老', '件', '朝', '代', '气':
			return true
		}
	case '角':
		return next == '度' || next == '落' || next == '形' || next == '色' || next == '钢' || next == '星'
	}
	return false
}

// cents adds the small coins of other currencies: 两美元又三美分.
func (c *cursor) cents(q *Quantity, currency string, end int) int {
	start := end
	if c.peek(start) == '又' || c.peek(start) == '零' {
		start++
	}
	n, ok := readNumber(c.r, start)
	if !ok || n.ranged {
		return end
	}
	u := &wordsBehind(c.r, n.end).money
	if u.n == 0 || u.name != currency || u.factor.exp >= 0 {
		return end
	}
	q.Value = q.Value.Add(n.lo.Mul(u.factor))
	return n.end + u.n
}

// smallChange adds 角 and 分 behind 元: 123元1角1分, 5元5.
func (c *cursor) smallChange(q *Quantity, end int) int {
	if classOf(c.peek(end))&classNumber == 0 {
		return end
	}
	for _, part := range [...]struct {
		word rune
		exp  int
	}{{'角', -1}, {'分', -2}} {
		n, ok := readNumber(c.r, end)
		if !ok || n.ranged || n.scale > 0 {
			continue
		}
		if c.peek(end-1) == '块' && n.end == end+1 && !countable(c.r, n.end) && c.peek(n.end) != '毛' && c.peek(n.end) != '角' && c.peek(n.end) != '分' {
			q.Value = q.Value.Add(n.lo.Shift(-1)) // 五块六
			return n.end
		}
		if c.peek(end-1) == '块' && c.peek(end) == '零' && n.end == end+2 && !countable(c.r, n.end) {
			q.Value = q.Value.Add(n.lo.Shift(-2)) // 三块零四
			return n.end
		}
		if part.exp == -2 && n.end == end+1 && c.peek(end-1) == '毛' && c.peek(n.end) != '分' && !countable(c.r, n.end) {
			q.Value = q.Value.Add(n.lo.Shift(-2)) // 七毛八
			return n.end
		}
		if next := c.peek(n.end); next == part.word || part.word == '角' && next == '毛' || part.word == '分' && next == '仙' {
			q.Value = q.Value.Add(n.lo.Shift(part.exp))
			end = n.end + 1
		}
	}
	return end
}

// amountBefore reads a sum with its currency before it: 人民币36.57亿元, US$3万.
func amountBefore(c *cursor) (Value, int) {
	u, l := moneyBefore().Longest(c.r[c.at:])
	if l == 0 || isLatin(c.peek(c.at)) && isLatin(c.peek(c.at-1)) {
		return nil, 0
	}
	start := c.at + l
	for c.peek(start) == ' ' || c.peek(start) == ':' || c.peek(start) == '：' {
		start++
	}
	bound, n := boundsBeforeAt(c, start)
	start += n
	inner := cursor{r: c.r, at: start, floor: c.floor}
	if v, end := amountAfter(&inner); v != nil {
		a := v.(Amount)
		if a.Currency == "CNY" || a.Currency == u.name {
			a.Currency = u.name
			if a.Bound == "" {
				a.Bound = bound
			}
			return a, end
		}
		return nil, 0
	}
	num := inner.number()
	if num == nil || num.single || classBeyondMoney(c, num.end) {
		return nil, 0
	}
	m := single(num, u, num.end)
	q := m.quantity(u.factor)
	if q.Bound == "" {
		q.Bound = bound
	}
	return Amount{q, u.name}, num.end
}

// boundsBeforeAt reads a bound word between a currency and its number: 人民币约3亿.
func boundsBeforeAt(c *cursor, i int) (Bound, int) {
	for n := 3; n > 0; n-- {
		if i+n <= len(c.r) {
			if b, l := boundsBefore().LongestBefore(c.r[i : i+n]); l == n {
				return b.bound, n
			}
		}
	}
	return "", 0
}

// classBeyondMoney reports whether another unit follows: 人民币5种.
func classBeyondMoney(c *cursor, i int) bool {
	return wordsBehind(c.r, i).classifier.n > 0 || c.peek(i) == '%'
}
