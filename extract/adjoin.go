package extract

import "strings"

// adjoin takes into a mention what belongs to every quantity alike: the bound
// words around it, its rate, and lost characters that touch it.
func (c *cursor) adjoin(m *Mention) {
	q, ok := quantityOf(m.Value)
	if ok {
		n := c.number()
		if n == nil {
			n = new(number)
		}
		if m.Value.Kind() != KindNumber {
			c.rateAfter(m, &q)
			c.rateBefore(m, &q)
			c.boundAway(m, &q)
		}
		c.boundAfter(m, &q)
		c.boundBefore(m, &q, n.bare)
		if m.Value.Kind() != KindNumber {
			c.rateBefore(m, &q)
		}
		m.Value = withQuantity(m.Value, q)
		m.Optional = c.optional(m, n)
	}
	if m.Value.Kind() == KindOrdinal {
		m.Optional = true
	}
	c.touchLost(m)
}

// quantityOf returns the part that numeric values share.
func quantityOf(v Value) (Quantity, bool) {
	switch v := v.(type) {
	case Amount:
		return v.Quantity, true
	case Count:
		return v.Quantity, true
	case Measure:
		return v.Quantity, true
	case Percent:
		return v.Quantity, true
	case Multiple:
		return v.Quantity, true
	case Fraction:
		return v.Quantity, true
	case Duration:
		return v.Quantity, true
	case Number:
		return v.Quantity, true
	}
	return Quantity{}, false
}

// withQuantity returns the value with another shared part.
func withQuantity(v Value, q Quantity) Value {
	switch v := v.(type) {
	case Amount:
		v.Quantity = q
		return v
	case Count:
		v.Quantity = q
		return v
	case Measure:
		v.Quantity = q
		return v
	case Percent:
		v.Quantity = q
		return v
	case Multiple:
		v.Quantity = q
		return v
	case Fraction:
		v.Quantity = q
		return v
	case Duration:
		v.Quantity = q
		return v
	case Number:
		v.Quantity = q
		return v
	}
	return v
}

// boundAfter takes in a bound word behind the quantity: 5000万元以上,
// 10亿元（含）以上, 20亿元左右.
func (c *cursor) boundAfter(m *Mention, q *Quantity) {
	i := m.End
	if r := c.peek(i); (r == '（' || r == '(') && (c.is(i+1, "含") || c.is(i+1, "不含")) {
		for i < m.End+4 && c.peek(i) != '）' && c.peek(i) != ')' {
			i++
		}
		i++
	}
	b, l := boundsAfter().Longest(c.r[min(i, len(c.r)):])
	if l == 0 || l == 1 && notBoundAfter(c.peek(i), c.peek(i+1)) || l == 2 && splitsBound(c.peek(i+1), c.peek(i+2)) {
		return
	}
	m.End = i + l
	if q.Bound == "" {
		q.Bound = b.bound
	}
}

// splitsBound tells 以下 and 以上 from 以 before a verb: 连续5个月以下跌报收.
func splitsBound(r, next rune) bool {
	switch r {
	case '下':
		return next == '跌' || next == '降' || next == '滑' || next == '调' || next == '简' || next == '列'
	case '上':
		return next == '涨' || next == '升' || next == '调' || next == '述' || next == '市'
	}
	return false
}

// notBoundAfter tells 起, 多, 余 and 许 from the words they begin.
func notBoundAfter(r, next rune) bool {
	switch r {
	case '起':
		return next == '诉' || next == '步' || next == '飞' || next == '源' || next == '点' || next == '来' || next == '重' || next == '到' || next == '草'
	case '许':
		return next == '可' || next == '多' || next == '诺'
	case '余':
		return notMore(next)
	case '多':
		return next == '少' || next == '样' || next == '元' || next == '种' || next == '个' || next == '家' || next == '项' || next == '次'
	}
	return false
}

// boundBefore takes in the bound word before the quantity (约300亿元), or only
// its meaning where the word is a verb (突破200亿元).
func (c *cursor) boundBefore(m *Mention, q *Quantity, bare bool) {
	at := m.Start
	if at > c.floor+1 && c.r[at-1] == '了' {
		at--
	}
	b, l := boundsBefore().LongestBefore(c.r[c.floor:at])
	if l == 0 || l == 1 && notBoundBefore(c.peek(at-1), c.peek(at-2), c.peek(at-3), bare) {
		return
	}
	if b.inside && at == m.Start {
		m.Start -= l
	}
	if q.Bound == "" {
		q.Bound = b.bound
	}
}

// boundAway finds a bound word that other words part from the quantity: 最高可
// 贷30万元, 不到全省增速的三分之一. 最高 and 最多 that mean a peak (最高卖到2180元)
// set none.
func (c *cursor) boundAway(m *Mention, q *Quantity) {
	if q.Bound != "" {
		return
	}
	for i := m.Start - 1; i >= c.wall && i > m.Start-16; i-- {
		switch r := c.r[i]; r {
		case '，', '。', '；', '、', '！', '？', '\n', '（', '(', ',':
			return
		case '最', '至', '不':
			if b, ok := c.awayAt(i, m.Start); ok {
				q.Bound = b
				return
			}
		}
	}
}

// awayAt reads a bound word at i whose quantity begins at start.
func (c *cursor) awayAt(i, start int) (Bound, bool) {
	highest := c.is(i, "最高") || c.is(i, "最多")
	switch {
	case highest && c.allows(i+2, start):
		return AtMost, true
	case c.is(i, "至少") || c.is(i, "最少") && c.allows(i+2, start):
		return AtLeast, true
	case c.is(i, "不到") && c.peek(start-1) == '的':
		return Under, true
	}
	return "", false
}

// allows reports whether a word of permission or grant stands between: 可 给予
// 奖励 优惠.
func (c *cursor) allows(i, end int) bool {
	if c.peek(i) == '的' {
		return false
	}
	for ; i < end; i++ {
		switch c.r[i] {
		case '可', '能', '予', '奖', '补', '惠', '限', '罚', '贷', '减', '降', '返', '助', '免':
			return true
		}
	}
	return false
}

// notBoundBefore tells a bound of one character from the end of another word:
// 附近, 节约, 通过, 打破.
func notBoundBefore(r, before, second rune, bare bool) bool {
	switch r {
	case '近':
		return before == '附' || before == '最' || before == '临' || before == '靠' || before == '邻' || before == '逼' || before == '亲'
	case '约':
		switch before {
		case '合':
			return second != '折'
		case '节', '契', '签', '预', '制', '纽', '公', '条', '特', '履', '违', '邀', '续', '租':
			return true
		}
	case '上':
		return !bare || before == '以' || before == '之' || before == '晚' || before == '早'
	case '过':
		switch before {
		case '通', '经', '不', '度', '渡', '路', '越', '难', '错', '胜':
			return true
		}
		return !bare
	case '破':
		return before == '打' || before == '攻' || before == '侦' || before == '告' || before == '冲' || before == '爆'
	case '超':
		return before == '赶' || before == '中' || before == '反'
	}
	return false
}

// rateAfter takes in a rate behind the quantity: 25元/股, 1798.6美元/盎司.
func (c *cursor) rateAfter(m *Mention, q *Quantity) {
	if r := c.peek(m.End); r != '/' && r != '∕' {
		return
	}
	end := m.End + 1
	for end < len(c.r) && end < m.End+9 && (isHan(c.r[end]) || isLatin(c.r[end]) || isDigit(c.r[end]) || c.r[end] == '㎡' || c.r[end] == '³' || c.r[end] == '²' || c.r[end] == '·') {
		end++
	}
	n := c.unitLength(m.End+1, end)
	if n == 0 {
		return
	}
	q.Per = perName(string(c.r[m.End+1 : m.End+1+n]))
	m.End += 1 + n
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
	}
	rest := c.r[i+skip : end]
	_, u := units().Longest(rest)
	_, d := durations().Longest(rest)
	_, w := classifiers().Longest(rest)
	best := max(u, d, w)
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
			q.Per, m.Start = perName(string(c.r[i+1:m.Start])), i
		}
		return
	}
}

func isHan(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF || 0x3400 <= r && r <= 0x4DBF }

// optional marks what the contract leaves free: 一 meaning "a", size classes
// (亿元以上), 一半, and 来 for about.
func (c *cursor) optional(m *Mention, n *number) bool {
	q, _ := quantityOf(m.Value)
	switch v := m.Value.(type) {
	case Count:
		if v.Classifier == "大" || v.Classifier == "级" || strings.HasSuffix(v.Classifier, "吨级") {
			return true
		}
		if n.single && n.lo.Equal(NewDecimal(1, 0)) && n.start == m.Start {
			return true
		}
	case Duration:
		if c.peek(m.End) == '期' && !c.is(m.End, "期间") && !c.is(m.End, "期限") {
			return true // 三年期贷款
		}
	case Fraction:
		return c.peek(n.start) != 0 && !n.arabic && c.is(m.Start, "一半") || c.is(m.Start, "半数")
	}
	if n.bound == About && n.end <= m.End {
		return true
	}
	if x := c.peek(m.Start - 1); (x == '×' || x == 'x' || x == 'X' || x == '*') && isDigit(c.peek(m.Start-2)) {
		return true // the size of one in 2×66万千瓦
	}
	switch m.Value.(type) {
	case Count, Measure:
		if n.bare && q.Bound == "" {
			return true // 百公里加速, 千里奔波, 百人规模
		}
	}
	if n.bare && q.Bound != Over && q.Bound != Nearly && q.Bound != Under {
		r := c.peek(n.start)
		return r == '万' || r == '亿' || r == '兆'
	}
	return false
}

// touchLost takes lost characters that touch the span into it and marks it
// damaged: with �月2日 neither the month nor anything of the day is known.
func (c *cursor) touchLost(m *Mention) {
	start, end := m.Start, m.End
	if r := c.peek(start - 1); c.peek(start-2) == lost && (r == '月' || r == '年' || r == '.' || scaleOf(r) > 0) {
		start--
	}
	for start > c.floor && c.r[start-1] == lost {
		start--
	}
	for end < len(c.r) && c.r[end] == lost {
		end++
	}
	inside := false
	for _, r := range c.r[m.Start:m.End] {
		inside = inside || r == lost
	}
	if inside || start < m.Start && c.r[start] == lost || end > m.End {
		m.Start, m.End, m.Damaged = start, end, true
	}
}
