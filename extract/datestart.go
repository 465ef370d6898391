package extract

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/calendar"
)

// The first runes of words of time (上, 中, 国) are among the commonest of any
// text, so that the scan looks at two: a pair filter holds the beginnings of
// all words of time, and a number counts as one by the rune behind it.

// A pairSet holds pairs of runes, and the beginnings of words by their first two
// runes, or three if they have them: 消费 begins many words, 消费者 few. It may take
// what it does not hold for what it does.
type pairSet [1 << 10]uint64

func (s *pairSet) slot(a, b rune) (int, uint64) {
	h := (uint32(a)*0x9E37 ^ uint32(b)*0x85EB) * 0xC2B2AE35 >> 16
	return int(h >> 6), 1 << (h & 63)
}

func (s *pairSet) add(a, b rune) {
	i, bit := s.slot(a, b)
	s[i] |= bit
}

func (s *pairSet) has(a, b rune) bool {
	i, bit := s.slot(a, b)
	return s[i]&bit != 0
}

// addWord adds the beginning of a word of two runes or more.
func (s *pairSet) addWord(r []rune) {
	if len(r) > 2 {
		s.add(r[0]^r[2]<<16, r[1])
		return
	}
	s.add(r[0], r[1])
}

// begins reports whether a word may begin with three runes.
func (s *pairSet) begins(a, b, c rune) bool { return s.has(a, b) || s.has(a^c<<16, b) }

// dateNumerals are the runes that a number of a date begins with.
const dateNumerals = "0123456789" + digits + tenRunes + "十拾百千半几数"

// dateStarts holds the beginnings of the words of time.
var dateStarts = sync.OnceValue(func() *pairSet {
	s := new(pairSet)
	add := func(word string) {
		r := []rune(word)
		if len(r) > 1 {
			s.addWord(r)
			return
		}
		for _, n := range dateNumerals + " " {
			s.add(r[0], n)
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
			s.add([]rune(row.word)[len([]rune(row.word))-1], ' ')
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
		addQuoted(s, f.Name)
	}
	for _, p := range calendar.Plans {
		addQuoted(s, p.Name)
		add(p.Name)
	}
	for _, w := range strings.Fields("星期 礼拜 农历 阴历 夏历 大年 正月 冬月 腊月 头 首 第 闰 Q H") {
		add(w)
	}
	for _, day := range "一二三四五六日天" {
		s.add('周', day)
	}
	return s
})

// addQuoted adds the beginning of a name in quotation marks.
func addQuoted(s *pairSet, name string) {
	for _, q := range quoteOpen {
		s.addWord(append([]rune{q}, []rune(name)...))
	}
}

// dateClasses marks the runes that words of time begin with.
func dateClasses(t *classTable) {
	mark := func(word string) { t.add(classDate|classDateWord, []rune(word)[0]) }
	for _, rows := range [][]dateRow{dateheadRows, datespanRows, datetailRows} {
		for _, row := range rows {
			switch row.class {
			case "open", "unit":
			case "edge":
				t.add(classDatePart, []rune(row.word)[0])
			default:
				mark(row.word)
			}
		}
	}
	for _, f := range calendar.Festivals {
		mark(f.Name)
	}
	for _, a := range calendar.Anchors {
		mark(a.Name)
	}
	for _, row := range eraRows {
		mark(row.word)
	}
	t.add(classDate, []rune(quoteOpen+"正冬腊农阴夏闰周星礼大第前头首QH"+dateNumerals)...)
	t.add(classDatePart, []rune("最年 \u3000\u00A0")...)
	for _, p := range centuryParts {
		t.add(classDatePart, []rune(p.word)[0])
	}
	for r, classes := range t {
		if n := scaleOf(rune(r)); classes&(classDigit|classNumeral) != 0 || 0 < n && n < 4 {
			t[r] |= classDateNumber
		}
		if classes&classDate != 0 {
			t[r] |= classDatePart
		}
	}
}

// dateBegins reports whether a time may begin at the cursor, where a rune of
// the classes of dates stands and next behind it.
func (c *cursor) dateBegins(class class, next rune) bool {
	return c.dates.begins(c.r[c.at], next, c.peek(c.at+2)) || class&classDateNumber != 0 && c.dateNumber()
}

// dateNumeral reports whether a number of a date may begin with r or go on with it.
func dateNumeral(r rune) bool {
	return classes().of(r)&classDateNumber != 0
}

// dateNumber reports whether what stands behind the number at the cursor makes
// a time of it.
func (c *cursor) dateNumber() bool {
	i, table := c.at, c.table
	for i < len(c.r) && i < c.at+9 && table.of(c.r[i])&classDateNumber != 0 {
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
