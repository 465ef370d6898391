package extract

import "strings"

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
		return strings.ContainsRune("诉步飞源点来重到草跳运锚火航征义降床伏薪码舞哄疑家", next)
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
	b, l := c.bounds.LongestBefore(c.r[c.floor:at])
	if l == 2 && c.peek(at-2) == '最' && (isPeak(c.peek(at-3)) && c.peek(at-4) != '每' || weather(m.Value) || c.peek(m.Start) == '一' && m.Value.Kind() == KindCount) {
		return
	}
	if l == 0 || l == 1 && notBoundBefore(c.peek(at-1), c.peek(at-2), c.peek(at-3), bare || c.peek(at-1) == '过' && tenths(m.Value)) {
		return
	}
	if b.inside && at == m.Start {
		m.Start -= l
	}
	if q.Bound == "" {
		q.Bound = b.bound
	}
}

// tenths reports whether a value is a share, before which 过 means more than: 移栽过六成.
func tenths(v Value) bool {
	p, ok := v.(Percent)
	return ok && p.Unit == "%"
}

// isPeak reports whether 最高 or 最低 behind r is the highest or lowest reached
// (单日最高13.4万人次) and no limit.
func isPeak(r rune) bool {
	switch r {
	case '日', '时', '月', '年', '史', '温', '度', '次', '期', '价', '荷', '力', '流', '位', '速':
		return true
	}
	return false
}

// weather reports whether a value is of the weather, whose highest and lowest are
// what is met with.
func weather(v Value) bool {
	m, ok := v.(Measure)
	return ok && (m.Unit == "C" || m.Unit == "级" || m.Unit == "m/s")
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
		switch before {
		case '赶', '中', '反':
			return true
		case '买', '卖': // 外资买超12亿元, but 购买超12亿元
			return !strings.ContainsRune("购收抢售贩拍变热叫倒", second)
		case '出', '入': // 贸易出超12亿元, but 支出超12亿元
			return second == '易'
		}
	}
	return false
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
		case '最', '至', '不', '超':
			if r == '超' && c.peek(i-1) == '不' {
				continue
			}
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
	case c.peek(start-1) == '的':
		return c.ofWhole(i, start)
	}
	return "", false
}

// ofWhole reads a bound word at i whose whole stands between it and the share that
// begins at start: 不超过总股本的30%. 超过上年的12% compares with a time.
func (c *cursor) ofWhole(i, start int) (Bound, bool) {
	b, ok := boundsOf[string(c.r[i:min(i+3, start)])]
	if !ok {
		b, ok = boundsOf[string(c.r[i:min(i+2, start)])]
	}
	for ; ok && i < start; i++ {
		ok = !strings.ContainsRune("年月期", c.r[i]) && !c.is(i, "此前")
	}
	return b, ok
}

// boundsOf are the words that bound a share of something named in between.
var boundsOf = map[string]Bound{
	"不到": Under, "不足": Under, "不超过": AtMost, "不高于": AtMost, "不低于": AtLeast, "不少于": AtLeast, "超过": Over,
}

// allows reports whether a word of permission or grant stands between: 可 给予
// 奖励 优惠.
func (c *cursor) allows(i, end int) bool {
	if r := c.peek(i); r == '的' || r == '者' {
		return false
	}
	for ; i < end; i++ {
		if c.is(i, "限值") {
			return false // 最高达标准限值的14倍
		}
		switch c.r[i] {
		case '可', '能', '予', '奖', '补', '惠', '限', '罚', '贷', '减', '降', '返', '助', '免':
			return true
		}
	}
	return false
}
