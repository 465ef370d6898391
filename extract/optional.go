package extract

import "strings"

// optional marks what the contract leaves free: 一 meaning "a", size classes
// (亿元以上), 一半, and 来 for about.
func (c *cursor) optional(m *Mention, n *number) bool {
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
		if c.is(m.End, "年化") {
			return true // 七日年化收益率
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
	return n.bare && c.sizeClass(m, n)
}

// sizeClass reports whether a scale without a numeral says how large things are
// and counts none: 百公里加速, 千里奔波, 百人规模, 亿元以上.
func (c *cursor) sizeClass(m *Mention, n *number) bool {
	q, _ := quantityOf(m.Value)
	switch m.Value.(type) {
	case Count, Measure:
		if q.Bound == "" {
			return true
		}
	}
	if q.Bound == Over || q.Bound == Nearly || q.Bound == Under {
		return false
	}
	r := c.peek(n.start)
	return r == '万' || r == '亿' || r == '兆'
}
