package extract

import (
	"strings"

	"github.com/zhnews/zhnews/internal/calendar"
)

// The first runes of words of time (上, 中, 国) are among the commonest of any
// text, so that the scan looks at two: a table holds the beginnings of all words
// of time, and a number counts as one by the rune behind it.

// dateNumerals are the runes that a number of a date begins with.
const dateNumerals = "0123456789" + digits + tenRunes + "十拾百千半几数"

// addDates adds the beginnings of the words of time. Words of one character count
// only before a number.
func (p *pairTable) addDates() {
	add := func(word string) {
		r := []rune(word)
		if len(r) > 1 {
			p.addTime(r)
			return
		}
		for _, n := range dateNumerals + " " {
			p.add(beginTime, r[0], n)
		}
	}
	for _, row := range dateheadRows {
		add(row.word)
	}
	for _, row := range datespanRows {
		if row.class == "near" {
			add(row.word)
		}
	}
	for _, row := range datetailRows {
		if row.class == "part" {
			add(row.word)
			p.add(beginTime, []rune(row.word)[len([]rune(row.word))-1], ' ')
		}
	}
	for _, a := range calendar.Anchors {
		add(a.Name)
	}
	for _, row := range eraRows {
		add(row.word)
	}
	for _, f := range calendar.Festivals {
		add(f.Name)
		p.addQuoted(f.Name)
	}
	for _, plan := range calendar.Plans {
		p.addQuoted(plan.Name)
		add(plan.Name)
	}
	for _, w := range strings.Fields("星期 礼拜 农历 阴历 夏历 大年 正月 冬月 腊月 头 首 第 闰 Q H") {
		add(w)
	}
	for _, day := range "一二三四五六日天" {
		p.add(beginTime, '周', day)
	}
}

// addQuoted adds the beginning of a name in quotation marks.
func (p *pairTable) addQuoted(name string) {
	for _, q := range quoteOpen {
		p.addTime(append([]rune{q}, []rune(name)...))
	}
}

// A datePart is a set of the ways in which a component of a date may begin with a
// rune: which readers of dateread.go to ask.
type datePart uint16

const (
	partWord     datePart = 1 << iota // 今 上: a word of datehead.tsv
	partWhole                         // 全 年: of a time spoken of
	partPlan                          // “ 十
	partEdge                          // 初 底 中
	partEra                           // 民 公
	partFirst                         // 前 头 首 最
	partWeekday                       // 周 星 礼
	partFestival                      // 春 国 “
	partLunar                         // 农 正 腊
	partCode                          // Q H
	partClock                         // 晚, a blank
	partNumeric                       // 2018-08-02
	partOrdinal                       // 第
	partNumber                        // a numeral
	partUnit                          // one with 年 or the like behind it, or the sign of a range
)

// markDates marks the runes that the words of time and their components begin
// with.
func markDates(m traitMap) {
	for _, row := range dateheadRows {
		switch {
		case row.class == "vague":
			m.mark(classDate|classVague, 0, row.word)
		case wholeGrains[row.sense] != levelNone || row.sense == "end" || row.sense == "begin":
			m.mark(classDate, partWord|partWhole, row.word)
		default:
			m.mark(classDate, partWord, row.word)
		}
	}
	for _, row := range datespanRows {
		if row.class == "near" {
			m.mark(classDate|classNear, 0, row.word)
		}
	}
	for _, row := range datetailRows {
		switch row.class {
		case "edge":
			m.mark(0, partEdge, row.word)
		case "part":
			m.mark(classDate, partClock, row.word)
		}
	}
	for _, p := range centuryParts {
		m.mark(0, partEdge, p.word)
	}
	for _, f := range calendar.Festivals {
		m.mark(classDate, partFestival, f.Name)
	}
	for _, p := range calendar.Plans {
		m.mark(0, partPlan, p.Name)
	}
	for _, a := range calendar.Anchors {
		m.mark(classDate|classEvent, 0, a.Name)
	}
	for _, row := range eraRows {
		m.mark(classDate, partEra, row.word)
	}
	for runes, p := range map[string]datePart{
		quoteOpen: partPlan | partFestival, "正冬腊农阴夏闰大": partLunar, "周星礼": partWeekday, "前头首": partFirst,
		"第": partOrdinal, "QH": partCode, dateNumerals: partNumber,
	} {
		for _, r := range runes {
			m.mark(classDate, p, string(r))
		}
	}
	for runes, p := range map[string]datePart{"最": partFirst, "年中": partEdge, " \u3000\u00A0": partClock} {
		for _, r := range runes {
			m.mark(0, p, string(r))
		}
	}
	for runes, p := range map[string]datePart{
		"月": partLunar, "QH": partCode, "时点:：apAP、-–—―－~～∽∼〜至到−─": partClock, "-/. ·": partNumeric,
		"财年世季月日号 -–—―－~～∽∼〜至到−─": partUnit,
	} {
		for _, r := range runes {
			m.of(r).numbered |= p
		}
	}
	for r, t := range m {
		if n := scaleOf(r); t.class&(classDigit|classNumeral) != 0 || 0 < n && n < 4 {
			t.class |= classDateNumber
		}
	}
}

// dateNumeral reports whether a number of a date may begin with r or go on with it.
func dateNumeral(r rune) bool {
	return classOf(r)&classDateNumber != 0
}

// dateNumber reports whether what stands behind the number at the cursor makes
// a time of it.
func (c *cursor) dateNumber() bool {
	i, table := c.at, c.traits
	for i < len(c.r) && i < c.at+9 && table.of(c.r[i]).class&classDateNumber != 0 {
		i++
	}
	n := i - c.at
	if c.peek(i) == ' ' {
		i++
	}
	switch c.peek(i) {
	case lost, '年', '月', '日', '号', '学', '时', '点', '世', '季', '天', '周', '星', '礼', '小', '分', '秒', '工', '交', 'Q', 'H', 'a', 'p', 'A', 'P', ':', '：', '、', '和', '与', '及', '财', '半':
		return true
	case '个':
		return oneOf(c.r, i+1, "月星礼小工交季多半自昼年周钟世")
	case '.':
		return n == 4 && dateNumeral(c.peek(i+1)) || n < 4 && c.dotted(i+1)
	case '-', '/', '·', '—', '–', '~', '～', '∽', '至', '到', '―', '－', '−', '─', '〜', '∼':
		return n <= 4 && (dateNumeral(c.peek(i+1)) || c.peek(i+1) == '—')
	}
	if n == 4 && hintAt(c.r, i, "edition") > 0 {
		return true
	}
	return n == 8 || n == 4 && (c.at == 0 || i > c.at+n)
}

// dotted reports whether the number at i may be the second group of a date's
// digits and no decimals: of 8.15日 or 18.8.2.
func (c *cursor) dotted(i int) bool {
	for isDigit(c.peek(i)) {
		i++
	}
	switch c.peek(i) {
	case '.', '-', '/', '·', ' ', ':', '：', '日', '号':
		return true
	}
	return false
}
