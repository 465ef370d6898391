package extract

import "strings"

// durationLength reads 15个工作日, 120多天, 3个多月, 两年半, 1小时20分.
func durationLength(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, (*cursor).length) {
		return c.minutesSeconds()
	}
	if m.first.bare && m.unit.name == "year" || m.lo.Sign() < 0 || c.modelBefore() || c.peek(c.at-1) == '+' && joinsFormula(c.peek(c.at-2)) {
		return nil, 0 // PM2.5小时浓度, T+1日, 第90+3分钟
	}
	q, end := m.quantity(m.unit.factor), m.end
	if c.peek(m.last.end+1) == '多' && c.peek(m.last.end) == '个' || c.peek(m.last.end+1) == '余' {
		q.Bound = Over
	}
	if c.peek(m.last.end) == '个' && c.peek(m.last.end+1) == '半' {
		q.Value = q.Value.Add(NewDecimal(5, -1))
	}
	if c.peek(end) == '半' && !c.is(end, "半数") && !c.is(end, "半年") && !m.ranged() {
		return Duration{Quantity{Value: q.Value.Add(NewDecimal(5, -1)), Bound: q.Bound}, m.unit.name}, end + 1
	}
	if m.unit.name == "second" && c.peek(end-1) == '秒' && !m.ranged() {
		end = c.hundredths(&q, end)
	}
	if !m.ranged() && !m.first.ranged && q.Bound == "" {
		return c.longer(q, m.unit.name, end)
	}
	return Duration{q, m.unit.name}, end
}

// hundredths adds what a timekeeper reads behind the seconds: 9秒83.
func (c *cursor) hundredths(q *Quantity, end int) int {
	n := 0
	for isDigit(c.peek(end + n)) {
		n++
	}
	if n == 0 || n > 3 || countable(c.r, end+n) || c.peek(end+n) == '.' {
		return end
	}
	d, _ := arabic(c.r, end)
	q.Value = q.Value.Add(d.Shift(-n))
	return end + n
}

// minutesSeconds reads 5分30秒 and 5分半钟, where 秒 and 钟 show that 分 are minutes.
func (c *cursor) minutesSeconds() (Value, int) {
	n := c.number()
	if n == nil || n.ranged || c.peek(n.end) != '分' {
		return nil, 0
	}
	if c.is(n.end, "分半钟") {
		return Duration{Quantity{Value: n.lo.Add(NewDecimal(5, -1))}, "minute"}, n.end + 3
	}
	v, end := c.longer(Quantity{Value: n.lo}, "minute", n.end+1)
	if end == n.end+1 {
		return nil, 0
	}
	if d := v.(Duration); c.peek(end-1) == '秒' {
		end = c.hundredths(&d.Quantity, end)
		v = d
	}
	return v, end
}

// length reads the unit of a length behind a number: 个 and a 多 or 半 between
// number and unit belong to it.
func (c *cursor) length(n *number) (unit, int) {
	w := &c.behind(n.end).length
	u, l := w.unit, w.n
	if l == 0 && c.peek(n.end) == '个' && (c.peek(n.end+1) == '多' || c.peek(n.end+1) == '余' || c.peek(n.end+1) == '半') {
		if w = &wordsBehind(c.r, n.end+2).length; w.n > 0 {
			u, l = w.unit, w.n+2
		} else if c.peek(n.end+2) == '月' {
			u, l = unit{"month", NewDecimal(1, 0)}, 3
		}
	}
	if l == 0 && c.peek(n.end) == '季' && c.endsAt(n.start, "连续") && !strings.ContainsRune("稻度作", c.peek(n.end+1)) && !strings.ContainsRune("稻麦粮菜茶", c.peek(n.start-3)) {
		return unit{"quarter", NewDecimal(1, 0)}, 1 // 连续5季: in Hong Kong and Taipei
	}
	if l == 0 || c.calendarYear(n, u, l) || u.name == "year" && c.eraYear(n.end+l) || c.is(n.start, "一日") || notLength(c.r, n.end+l, c.peek(n.end+l-1)) {
		return unit{}, 0
	}
	return u, l
}

// calendarYear reports whether a number before 年 is a year and no length:
// 2018年, 二〇一八年, 98年.
func (c *cursor) calendarYear(n *number, u unit, l int) bool {
	if u.name != "year" || l != 1 || c.peek(n.end) != '年' {
		return false
	}
	if n.arabic && n.scale == 0 {
		years, _ := n.lo.Int64()
		return n.lo.Cmp(NewDecimal(1000, 0)) >= 0 && n.lo.Cmp(NewDecimal(3000, 0)) < 0 && !yearsLong(c.r, n.start, int(years)) || n.end-n.start == 2 && c.r[n.start] == '0'
	}
	return !n.arabic && n.scale == 0 && !n.single && !n.ranged && c.r[n.start] != '十'
}

// eraYear reports whether the year of our count follows in brackets, so that what
// stands before is the year of a reign: 淳熙五年（1178年）.
func (c *cursor) eraYear(i int) bool {
	if r := c.peek(i); r != '（' && r != '(' {
		return false
	}
	n, ok := readNumber(c.r, i+1)
	return ok && n.arabic && n.end-n.start >= 3 && c.peek(n.end) == '年'
}

// notLength tells a unit of time from the start of a longer word: 年级, 天然,
// 周边, 秒杀.
func notLength(r []rune, i int, last rune) bool {
	if i >= len(r) {
		return false
	}
	switch next := r[i]; last {
	case '年':
		return next == '级' || next == '龄' || next == '轮' || next == '夜' || next == '糕' || next == '报' || next == '度'
	case '天':
		return next == '然' || next == '津' || next == '河' || next == '空' || next == '安' || next == '水' || next == '山' || next == '门'
	case '周':
		return next == '边' || next == '围' || next == '岁' || next == '口' || next == '年'
	case '日':
		return next == '常' || next == '均' || next == '元' || next == '本' || next == '报' || next == '维' || next == '游' || next == '线'
	case '秒':
		return next == '杀'
	case '度':
		return false
	}
	return false
}

// smaller orders the units of compound lengths, with what one holds of the next.
var smaller = map[string]struct {
	next  string
	holds int64
	words []string
}{
	"hour":   {"minute", 60, []string{"分钟", "分"}},
	"minute": {"second", 60, []string{"秒钟", "秒"}},
	"week":   {"day", 7, []string{"天", "日"}},
	"day":    {"hour", 24, []string{"个小时", "小时"}},
	"year":   {"month", 12, []string{"个月"}},
}

// longer adds the smaller units of a compound length, given in the smallest:
// 1小时20分 is 80 minutes.
func (c *cursor) longer(q Quantity, unit string, end int) (Value, int) {
	for {
		s, ok := smaller[unit]
		if !ok {
			break
		}
		start := end
		if c.peek(start) == '零' || c.peek(start) == '又' {
			start++
		}
		n, ok := readNumber(c.r, start)
		if !ok || n.ranged || n.signed(c.r) {
			break
		}
		length := 0
		for _, w := range s.words {
			if length == 0 && c.is(n.end, w) {
				length = len([]rune(w))
			}
		}
		if length == 0 {
			break
		}
		q.Value = q.Value.Mul(NewDecimal(s.holds, 0)).Add(n.lo)
		q.Bound, unit, end = n.bound, s.next, n.end+length
	}
	return Duration{q, unit}, end
}

// durationHalf reads 半年, 半个月, 半小时 and 半天.
func durationHalf(c *cursor) (Value, int) {
	w := &wordsBehind(c.r, c.at+1).length
	u, l := w.unit, w.n
	if l == 0 || notLength(c.r, c.at+1+l, c.peek(c.at+l)) || c.peek(c.at-1) == '上' || c.peek(c.at-1) == '下' || c.peek(c.at-1) == '前' || c.peek(c.at-1) == '后' {
		return nil, 0
	}
	end := c.at + 1 + l
	q := Quantity{Value: NewDecimal(5, -1).Mul(u.factor)}
	if c.peek(end) == '多' || c.peek(end) == '余' {
		q.Bound, end = Over, end+1
	}
	return Duration{q, u.name}, end
}
