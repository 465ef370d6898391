package extract

import "strings"

// measureUnit reads 520亩, 3亿千瓦时, 70至80公里.
func measureUnit(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, measured) || isLatin(c.peek(m.end-1)) && c.modelBefore() || c.addedOn() { // K582+300米
		return nil, 0
	}
	if m.unit.name == "km" && c.hourly() {
		m.unit.name = "km/h"
	}
	q := m.quantity(m.unit.factor)
	if c.peek(m.end) == '半' && !m.ranged() && !halfWord(c.peek(m.end+1)) { // 三斤半
		q.Value = q.Value.Add(m.unit.factor.Mul(NewDecimal(5, -1)))
		m.end++
	}
	if m.unit.name == "m" && c.peek(m.end-1) == '米' && !m.ranged() {
		m.end = c.centimetres(&q, m.end)
	}
	if !m.ranged() {
		m.end = c.tenths(&q, m.end)
	}
	return Measure{q, m.unit.name}, m.end
}

// measured reads a unit behind a number.
func measured(c *cursor, n *number) (unit, int) {
	i, w := n.end, &c.behind(n.end).measure
	if w.n == 0 && n.scale >= 4 && c.peek(i) == '方' && !strings.ContainsRune("面向案法式针便言块阵米位程", c.peek(i+1)) {
		return unit{"m3", one}, 1 // 3.2亿方天然气
	}
	if c.peek(i) == '节' && !n.lo.integer() {
		return unit{"节", one}, 1 // knots, and no 8节车厢
	}
	if l := w.n; l == 0 || isLatin(c.peek(i+l-1)) && (isLatin(c.peek(i+l)) || isDigit(c.peek(i+l))) || notUnit(c.peek(i), c.peek(i+l), l) {
		return unit{}, 0
	}
	return w.unit, w.n
}

// tenths adds the tenths and hundredths that have names of their own: 二十三亩七分,
// 五亩三分二厘, 八斤六两.
func (c *cursor) tenths(q *Quantity, end int) int {
	names := ""
	switch c.peek(end - 1) {
	case '亩', '畝':
		names = "分厘"
	case '斤':
		names = "两钱"
	}
	for i, name := range []rune(names) {
		n, ok := readNumber(c.r, end)
		if !ok || n.ranged || !n.lo.integer() || n.lo.Sign() < 0 || n.lo.Cmp(NewDecimal(10, 0)) >= 0 || c.peek(n.end) != name || strings.ContainsRune("之钟别为", c.peek(n.end+1)) {
			break
		}
		q.Value = q.Value.Add(n.lo.Shift(-1 - i))
		end = n.end + 1
	}
	return end
}

// centimetres adds what stands behind the metres of a height or throw: 1米98, 一米七, 21米05.
func (c *cursor) centimetres(q *Quantity, end int) int {
	n, ok := readDateNumber(c.r, end)
	if !ok || n.digits < 1 || n.digits > 2 || q.Value.Cmp(NewDecimal(100, 0)) >= 0 || q.Value.Cmp(NewDecimal(10, 0)) >= 0 && (n.digits < 2 || isHan(c.peek(n.end))) || !q.Value.integer() || countable(c.r, n.end) || strings.ContainsRune(".%:年月日号时点分成折倍", c.peek(n.end)) {
		return end
	}
	q.Value = q.Value.Add(NewDecimal(int64(n.n), -n.digits))
	return n.end
}

// halfWord reports whether 半 before next begins a word of its own: 半数, 半价.
func halfWord(next rune) bool {
	switch next {
	case '数', '价', '年', '天', '月', '小', '个', '成', '导', '径', '岛', '决', '山', '路':
		return true
	}
	return false
}

// measureHalf reads 半公里, 半斤 and 半亩.
func measureHalf(c *cursor) (Value, int) {
	if strings.ContainsRune("一大前后上下两多", c.peek(c.at-1)) {
		return nil, 0
	}
	w := &wordsBehind(c.r, c.at+1).measure
	end := c.at + 1 + w.n
	if w.n == 0 || notUnit(c.peek(c.at+1), c.peek(end), w.n) {
		return nil, 0
	}
	return Measure{Quantity{Value: NewDecimal(5, -1).Mul(w.factor)}, w.name}, end
}

// hourly reports whether 时速 stands before the number, with a filling word or
// two between: 时速80公里, 时速可达350公里.
func (c *cursor) hourly() bool {
	for i := c.at; i > c.floor && i > c.at-6; i-- {
		if c.endsAt(i, "时速") {
			return true
		}
	}
	return false
}

// measureIndex reads the points of an index or a range of them, which only the
// number (3200点, 12.5点) or a word of the market before it (涨12点) tells from an
// hour.
func measureIndex(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, indexPoint) {
		return nil, 0
	}
	switch c.peek(c.at - 1) {
	case '涨', '跌', '升', '降', '挫', '报', '收', '于':
	default:
		if m.lo.integer() && m.lo.Cmp(NewDecimal(25, 0)) < 0 {
			return nil, 0
		}
	}
	return Measure{m.quantity(one), "点"}, m.end
}

func indexPoint(c *cursor, n *number) (unit, int) {
	if c.peek(n.end) != '点' || isDigit(c.peek(n.end+1)) || c.peek(n.end+1) == '钟' {
		return unit{}, 0
	}
	return unit{"点", one}, 1
}

// measureGrade reads the 级 of earthquakes and winds; that of 省级 and 5A级 is no
// quantity.
func measureGrade(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, grade) {
		return nil, 0
	}
	if c.peek(c.at-1) == '风' || c.peek(c.at-1) == '震' || c.endsAt(c.at, "风力") || c.endsAt(c.at, "震级") || c.gradeTold(m.end) {
		return Measure{m.quantity(one), "级"}, m.end
	}
	i := m.end
	for strings.ContainsRune("、和及与", c.peek(i)) { // 6.8级和5.1级地震
		n, ok := readNumber(c.r, i+1)
		if !ok || c.peek(n.end) != '级' {
			break
		}
		i = n.end + 1
	}
	for c.is(i, "以上") || c.is(i, "以下") || c.is(i, "左右") || c.is(i, "及以上") {
		i += 2
	}
	for _, word := range [...]string{"地震", "余震", "强震", "大风", "阵风", "台风", "强风", "、阵风", "，阵风", "偏", "东", "南", "西", "北", "风"} {
		if c.is(i, word) {
			return Measure{m.quantity(one), "级"}, m.end
		}
	}
	return nil, 0
}

func grade(c *cursor, n *number) (unit, int) {
	if c.peek(n.end) != '级' {
		return unit{}, 0
	}
	return unit{"级", one}, 1
}

// gradeTold reports whether a grade that ends at end is that of the wind or quake
// told of just before: 余震63次，最大为3.9级; （33米/秒，12级）.
func (c *cursor) gradeTold(end int) bool {
	if end < len(c.r) && !strings.ContainsRune("，。；、）)", c.r[end]) || !strings.ContainsRune("为达到于约，、（(", c.peek(c.at-1)) {
		return false
	}
	for i := c.at - 1; i >= 0 && i > c.at-24 && c.r[i] != '。' && c.r[i] != '\n'; i-- {
		if c.r[i] == '风' || c.r[i] == '震' {
			return true
		}
	}
	return false
}

// notUnit tells a unit of one character from the start of a word: 米 in 米饭.
func notUnit(u, next rune, length int) bool {
	if length != 1 {
		return false
	}
	switch u {
	case '两':
		return isHan(next) && next != '半' && next != '银' && next != '黄' && next != '白' && next != '酒' && next != '肉' && next != '茶'
	case '岁':
		return next == '末' || next == '月' || next == '暮' || next == '首' || next == '尾' || next == '初'
	case '里':
		return next == '面' || next == '程' || next == '外'
	case '米':
		return next == '饭' || next == '粉' || next == '兰'
	case '度':
		return next == '假' || next == '过' || next == '日'
	case '升':
		return next == '级' || next == '至' || next == '到' || next == '旗' || next == '值'
	case '担':
		return next == '任' || next == '保' || next == '心' || next == '当'
	case '石', '码':
		return next == '头' || next == '油'
	case 'P', 'V', 'W', 'g', 'm', 'L':
		return isDigit(next)
	}
	return false
}

// warm reports whether the degrees of mention i are those of a thermometer, and not
// of angles, spirits and meters: 温 stands before them in the sentence, or ℃.
func (r *Reading) warm(i int, unit string, s *settling) bool {
	m := &r.Mentions[i]
	if sentence := r.Sentence(m.Start) + 1; sentence != s.sentence {
		s.sentence, s.warm = sentence, false
	}
	start := s.clause.Start
	s.warm = (s.warm || unit == "C" || r.contains(start, m.Start, "温")) && !r.has(start, m.Start, "电角经纬坡酒")
	return s.warm
}

// negate makes a quantity its negative: 零下5至10度 runs from -10 up to -5.
func (q *Quantity) negate() {
	low := q.Value.Neg()
	if q.High != nil {
		high := low
		low, q.High = q.High.Neg(), &high
	}
	q.Value = low
	switch q.Bound {
	case Over: // 零下二十多度
		q.Bound = Under
	case Under:
		q.Bound = Over
	}
}

// measureTemperature reads 零下5度, 零上3摄氏度 and 摄氏38度.
func measureTemperature(c *cursor) (Value, int) {
	switch c.r[c.at] {
	case '零', '摄', '华':
	default:
		return nil, 0
	}
	i, minus, name := c.at, false, ""
	switch {
	case c.is(i, "零下"):
		minus, i = true, i+2
	case c.is(i, "零上"):
		i += 2
	}
	switch {
	case c.is(i, "摄氏"):
		name, i = "C", i+2
	case c.is(i, "华氏"):
		name, i = "华氏度", i+2
	}
	if i == c.at {
		return nil, 0
	}
	if c.is(i, "温度") {
		i += 2
	}
	inner := cursor{r: c.r, at: i}
	v, end := measureUnit(&inner)
	m, ok := v.(Measure)
	if !ok || m.Unit != "度" && m.Unit != "C" && m.Unit != "华氏度" {
		return nil, 0
	}
	if m.Unit == "度" {
		if m.Unit = "C"; name != "" {
			m.Unit = name
		}
	}
	if minus {
		m.negate()
	}
	return m, end
}
