package extract

// percentSign reads 8.6%, 5%至15%, 3.2‰.
func percentSign(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, sign) {
		return nil, 0
	}
	return Percent{m.quantity(one), m.unit.name}, m.end
}

func sign(c *cursor, n *number) (unit, int) {
	switch c.peek(n.end) {
	case '%', '﹪', '％':
		return unit{"%", one}, 1
	case '‰':
		return unit{"‰", one}, 1
	}
	return unit{}, 0
}

// percentPoint reads 0.3个百分点 and 25个基点.
func percentPoint(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, func(c *cursor, n *number) (unit, int) { return c.point(n.end) }) {
		return nil, 0
	}
	return Percent{m.quantity(one), m.unit.name}, m.end
}

// pointWords are the words for points of a rate, by their unit.
var pointWords = map[string]string{
	"pp": "个百分点 百分点 个多百分点 pct",
	"bp": "个基点 基点 个基本点 BP bp bps 个BP 个bp",
}

func (c *cursor) point(i int) (unit, int) {
	if c.peek(i) == '个' && dash(c.r, i+1) > 0 {
		if n, ok := readNumber(c.r, i+1+dash(c.r, i+1)); ok {
			if u, l := c.point(n.end); l > 0 && dash(c.r, n.end+1) == 0 {
				return u, 1 // 0.5个到1个百分点
			}
		}
	}
	w := &c.behind(i).point
	return w.unit, w.n
}

// percentOf reads 百分之八点六 and 千分之三, and ranges of them.
func percentOf(c *cursor) (Value, int) {
	name, start := "", c.at
	if c.peek(start) == '负' {
		start++
	}
	switch {
	case c.is(start, "百分之"), c.is(start, "佰分之"):
		name = "%"
	case c.is(start, "千分之"), c.is(start, "仟分之"):
		name = "‰"
	default:
		return nil, 0
	}
	n, ok := readNumber(c.r, start+3)
	if !ok {
		return nil, 0
	}
	if start > c.at {
		n.lo, n.hi = n.hi.Neg(), n.lo.Neg()
	}
	m := single(&n, unit{}, n.end)
	if dash := dash(c.r, n.end); dash > 0 {
		next := n.end + dash
		if c.is(next, "百分之") || c.is(next, "千分之") {
			next += 3
		}
		if last, ok := readNumber(c.r, next); ok && m.widen(&last) {
			m.end = last.end
		}
	}
	return Percent{m.quantity(one), name}, m.end
}

// percentTenth reads 三成, 七成五, 两成多 and the discounts 八折, 七五折.
func percentTenth(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, tenth) {
		return nil, 0
	}
	q, end := m.quantity(m.unit.factor), m.end
	if m.unit.name == "折" && m.lo.Cmp(NewDecimal(10, 0)) > 0 || q.Value.Cmp(NewDecimal(1000, 0)) > 0 {
		q = m.quantity(one)
	}
	if half, ok := hanDigit(c.peek(end)); ok && m.unit.name == "成" && !m.ranged() && !countableTail(c, end) {
		q.Value = q.Value.Add(NewDecimal(int64(half), 0))
		end++
	} else if c.peek(end) == '半' && m.unit.name == "成" {
		q.Value = q.Value.Add(NewDecimal(5, 0))
		end++
	}
	return Percent{q, "%"}, end
}

func tenth(c *cursor, n *number) (unit, int) {
	switch next := c.peek(n.end + 1); c.peek(n.end) {
	case '成':
		if n.scale == 0 && !notTenth(next) {
			return unit{"成", NewDecimal(10, 0)}, 1
		}
	case '折':
		if !notFold(next) {
			return unit{"折", NewDecimal(10, 0)}, 1
		}
	}
	return unit{}, 0
}

// countableTail reports whether the digit at i belongs to a count of its own.
func countableTail(c *cursor, i int) bool { return countable(c.r, i+1) || c.peek(i+1) == '分' }

// notTenth tells 三成 from 一成立 and other words that begin with 成.
func notTenth(next rune) bool {
	switch next {
	case '立', '为', '功', '本', '交', '员', '果', '效', '长', '熟', '年', '都', '品', '分', '绩', '人', '型', '套', '就', '形', '群', '了':
		return true
	}
	return false
}

// notFold tells 八折 from words that begin with 折.
func notFold(next rune) bool {
	return next == '合' || next == '叠' || next == '旧' || next == '算' || next == '线'
}
