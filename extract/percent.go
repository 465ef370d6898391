package extract

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/trie"
)

// percentSign reads 8.6%, 5%至15%, 3.2‰.
func percentSign(c *cursor) (Value, int) {
	var m reading[string]
	read := m.read(c, func(n *number) (string, int) {
		switch c.peek(n.end) {
		case '%', '﹪', '％':
			return "%", 1
		case '‰':
			return "‰", 1
		}
		return "", 0
	})
	if !read {
		return nil, 0
	}
	return Percent{m.quantity(NewDecimal(1, 0)), m.unit}, m.end
}

// percentPoint reads 0.3个百分点 and 25个基点.
func percentPoint(c *cursor) (Value, int) {
	var m reading[string]
	read := m.read(c, func(n *number) (string, int) { return c.point(n.end) })
	if !read {
		return nil, 0
	}
	return Percent{m.quantity(NewDecimal(1, 0)), m.unit}, m.end
}

// points are the words for points of a rate, with their unit.
var points = sync.OnceValue(func() *trie.Trie[string] {
	t := new(trie.Trie[string])
	for unit, words := range map[string]string{
		"pp": "个百分点 百分点 个多百分点 pct",
		"bp": "个基点 基点 个基本点 BP bp bps 个BP 个bp",
	} {
		for _, w := range strings.Fields(words) {
			t.Add(w, unit)
		}
	}
	return t
})

func (c *cursor) point(i int) (string, int) {
	if c.peek(i) == '个' && dash(c.r, i+1) > 0 {
		if n, ok := readNumber(c.r, i+1+dash(c.r, i+1)); ok {
			if u, l := c.point(n.end); l > 0 && dash(c.r, n.end+1) == 0 {
				return u, 1 // 0.5个到1个百分点
			}
		}
	}
	return points().Longest(c.r[min(i, len(c.r)):])
}

// percentOf reads 百分之八点六 and 千分之三, and ranges of them.
func percentOf(c *cursor) (Value, int) {
	unit, start := "", c.at
	if c.peek(start) == '负' {
		start++
	}
	switch {
	case c.is(start, "百分之"), c.is(start, "佰分之"):
		unit = "%"
	case c.is(start, "千分之"), c.is(start, "仟分之"):
		unit = "‰"
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
	m := single(&n, unit, n.end)
	if dash := dash(c.r, n.end); dash > 0 {
		next := n.end + dash
		if c.is(next, "百分之") || c.is(next, "千分之") {
			next += 3
		}
		if last, ok := readNumber(c.r, next); ok && m.widen(&last) {
			m.end = last.end
		}
	}
	return Percent{m.quantity(NewDecimal(1, 0)), unit}, m.end
}

// percentTenth reads 三成, 七成五, 两成多 and the discounts 八折, 七五折.
func percentTenth(c *cursor) (Value, int) {
	var m reading[rune]
	read := m.read(c, func(n *number) (rune, int) {
		r := c.peek(n.end)
		if r == '成' && n.scale == 0 && !notTenth(c.peek(n.end+1)) || r == '折' && !notFold(c.peek(n.end+1)) {
			return r, 1
		}
		return 0, 0
	})
	if !read {
		return nil, 0
	}
	q, end := m.quantity(NewDecimal(10, 0)), m.end
	if m.unit == '折' && m.lo.Cmp(NewDecimal(10, 0)) > 0 || q.Value.Cmp(NewDecimal(1000, 0)) > 0 {
		q = m.quantity(NewDecimal(1, 0))
	}
	if half, ok := hanDigit(c.peek(end)); ok && m.unit == '成' && !m.ranged() && !countableTail(c, end) {
		q.Value = q.Value.Add(NewDecimal(int64(half), 0))
		end++
	} else if c.peek(end) == '半' && m.unit == '成' {
		q.Value = q.Value.Add(NewDecimal(5, 0))
		end++
	}
	return Percent{q, "%"}, end
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
