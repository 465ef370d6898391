package extract

import "strings"

// A dateReader reads one chain of steps from left to right. Each component
// must be finer than the one before it.
type dateReader struct {
	r     []rune
	at    int
	chain dateChain
	ends  bool // it reads the end of a range
	past  int  // where the time of day begins that it read
	reign bool // it read the year of a reign

	numeral  dateNumber // the number last read, since most components begin with one
	isNumber bool
	numberAt int
}

// read reads the longest chain that begins at the reader.
func (d *dateReader) read() bool {
	for {
		end, level := d.at, d.chain.level()
		if level > levelNone {
			d.link(level)
		}
		if !d.component(level) {
			if d.at = end; level == levelYear {
				d.take("全年") // 2023年全年 says no more than 2023年
			}
			return level > levelNone
		}
	}
}

// link skips what may stand between two components: a blank, 的 (今年的7月).
func (d *dateReader) link(level level) {
	d.blank()
	if (level <= levelMonth || level == levelDay) && d.peek(0) == '的' {
		d.at++
		d.blank()
	}
}

// inYear tells the 年内 of 三年内 and 第一年内 from that of the year.
func inYear(r []rune, i int) bool {
	_, han := hanDigit(runeAt(r, i-1))
	return han || isDigit(runeAt(r, i-1)) || oneOf(r, i-1, "十百年半")
}

// component reads one component that is finer than the level. Of the ways to write
// one only those are tried that the rune may begin.
func (d *dateReader) component(level level) bool {
	p := d.part()
	switch {
	case p == 0 || level >= levelClock:
		return false
	case level == levelDay:
		return d.apposed() || d.clock(level)
	}
	return p&partEdge != 0 && (d.partOfCentury(level) || d.midYear(level)) ||
		p&partEra != 0 && d.era(level) ||
		p&partWord != 0 && d.word(level) ||
		p&partEdge != 0 && d.edge(level) ||
		p&partFirst != 0 && d.firstOrLast(level) ||
		p&partWeekday != 0 && d.weekday(level) ||
		p&partFestival != 0 && d.festival(level) ||
		p&partLunar != 0 && d.lunar(level) ||
		p&partCode != 0 && d.code(level) ||
		p&partClock != 0 && d.clock(level) ||
		p&partNumeric != 0 && d.numeric(level) ||
		(p&(partOrdinal|partUnit) != 0 || p&partNumber != 0 && level == levelMonth) && d.numbered(level) // 12月28
}

// part tells which components may begin at the reader, by the rune there and by the
// one behind a number.
func (d *dateReader) part() datePart {
	table := runeTraits()
	p := table.of(d.peek(0)).part
	if p&partNumber == 0 {
		return p
	}
	n, ok := d.number()
	if !ok {
		return p | partUnit // 五六十年代
	}
	p |= table.of(runeAt(d.r, n.end)).numbered
	if n.digits == 8 {
		p |= partNumeric
	}
	return p
}

// number returns the number that begins at the reader.
func (d *dateReader) number() (dateNumber, bool) {
	if d.numberAt != d.at+1 {
		d.numeral, d.isNumber = readDateNumber(d.r, d.at)
		d.numberAt = d.at + 1
	}
	return d.numeral, d.isNumber
}

// peek returns the rune n places on, or 0 outside the text.
func (d *dateReader) peek(n int) rune { return runeAt(d.r, d.at+n) }

func runeAt(r []rune, i int) rune {
	if i < 0 || i >= len(r) {
		return 0
	}
	return r[i]
}

// oneOf reports whether the rune at i is one of those listed, which are few. The
// three bytes of an ideograph are compared as they are written.
func oneOf(r []rune, i int, list string) bool {
	x := runeAt(r, i)
	if x < 0x800 || x >= 1<<16 {
		return strings.ContainsRune(list, x)
	}
	first, second, third := 0xE0|byte(x>>12), 0x80|byte(x>>6)&0x3F, 0x80|byte(x)&0x3F
	for k := 2; k < len(list); k++ {
		if list[k] == third && list[k-1] == second && list[k-2] == first {
			return true
		}
	}
	return false
}

func (d *dateReader) blank() {
	if r := d.peek(0); r == ' ' || r == '\u3000' || r == '\u00A0' {
		d.at++
	}
}

// take reads a literal word.
func (d *dateReader) take(word string) bool {
	n := spelt(d.r, d.at, word)
	d.at += n
	return n > 0
}

func (d *dateReader) takeAny(words ...string) bool {
	for _, w := range words {
		if d.take(w) {
			return true
		}
	}
	return false
}

// put adds a step and moves on.
func (d *dateReader) put(end int, kind stepKind, n, m int) bool {
	if !d.chain.push(kind, n, m) {
		return false
	}
	d.at = end
	return true
}

var wordSteps = map[string]stepKind{
	"year": stepYearNow, "toldyear": stepYearTold, "half": stepHalf, "quarter": stepQuarter,
	"quarternow": stepQuarterNow, "month": stepMonthNow, "toldmonth": stepMonthTold, "tenday": stepTenday,
	"week": stepWeekNow, "weekend": stepWeekend, "day": stepDayNow, "toldday": stepDayTold,
	"twodays": stepDayNow, "twoyears": stepYearNow, // 今明两天
	"named": stepMonth, "toldweek": stepWeekTold, // 元月, 前一周
	"century": stepCenturyNow, "period": stepPeriod, "same": stepSame, "now": stepNow,
}

// word reads a word of datehead.tsv: 今年, 上周, 昨晚, 上半年.
func (d *dateReader) word(level level) bool {
	w, n := dateHeads().Longest(d.r[d.at:])
	if n == 0 || w.class != "head" {
		return false
	}
	if level > levelNone && w.sense != "half" && w.sense != "quarter" && w.sense != "tenday" && w.sense != "same" && w.sense != "named" {
		return false
	}
	if d.r[d.at] == '目' && oneOf(d.r, d.at-1, "项科题节书栏条账数剧曲细名") {
		return false // 项目|前期, but 项目目前
	}
	if (w.sense == "toldweek" || d.r[d.at+n-1] == '季' && n == 3) && isHan(runeAt(d.r, d.at-1)) && !oneOf(d.r, d.at-1, "在比较到的是与和从于为") {
		return false // 提前一周, 节目上一季
	}
	if d.r[d.at] == '后' && oneOf(d.r, d.at-1, "产成营用工立运市业办") {
		return false // 投产后|年产值
	}
	kind := w.step
	if kind == stepNone || stepLevels[kind] <= level || runsOn(d.r, d.at+n) || kind == stepNow && oneOf(d.r, d.at-1, "出表呈展体实发浮闪重凸再") {
		return false
	}
	d.chain.clock.part = w.part
	last := w.n
	if kind == stepTenday && n == 3 || strings.HasPrefix(w.sense, "two") { // 上中旬, 中下旬
		last++
	}
	ok := d.put(d.at+n, kind, w.n, last)
	if w.sense == "week" {
		d.weekdayOf()
	}
	return ok
}

// runsOn reports whether the last character of a word of time that ends at i
// begins another word with the next: 同年|级, 当月|亮, 前日|本, 如今天|然气.
func runsOn(r []rune, i int) bool {
	switch runeAt(r, i-1) {
	case '年':
		return oneOf(r, i, "级龄轻纪画货糕")
	case '月':
		return oneOf(r, i, "亮球饼薪台嫂票")
	case '日':
		return oneOf(r, i, "元之") || oneOf(r, i, "本") && !oneOf(r, i+1, "报社网台届市县区院级省刊局")
	case '天':
		return oneOf(r, i, "然性系")
	case '周':
		return oneOf(r, i, "边岁易") || oneOf(r, i, "围") && !oneOf(r, i+1, "绕")
	case '季':
		return oneOf(r, i, "节")
	case '终':
		return oneOf(r, i, "奖")
	case '期':
		return oneOf(r, i, "限") && oneOf(r, i-2, "同")
	}
	return false
}

var wholeGrains = map[string]level{"whole": levelYear, "wholequarter": levelQuarter, "wholemonth": levelMonth, "wholeweek": levelWeek}

// whole reads 全年, 当月, 年底 and 年初, which stand for a part or all of the
// time spoken of.
func (d *dateReader) whole() bool {
	w, n := dateHeads().Longest(d.r[d.at:])
	if n == 0 || runsOn(d.r, d.at+n) {
		return false
	}
	grain := w.whole
	switch {
	case grain == levelYear && (d.r[d.at] == '年' && inYear(d.r, d.at)):
		return false
	case grain == levelMonth && runeAt(d.r, d.at+n) == '第':
		return d.put(d.at+n, stepMonthTold, 0, 0) && d.read()
	case grain != levelNone:
		return d.put(d.at+n, stepWhole, int(grain), 0)
	case w.sense == "end" || w.sense == "begin":
		grain, edge := levelYear, stepEnd
		if w.n == 2 {
			grain = levelMonth
		}
		if w.sense == "begin" {
			edge = stepBegin
		}
		return d.put(d.at+n, stepWhole, int(grain), 0) && d.put(d.at, edge, 0, 0)
	}
	return false
}

// edge reads 底 末 初 behind a period: 去年底, 6月末, 一季度末.
func (d *dateReader) edge(level level) bool {
	if level == levelNone {
		return false
	}
	w, n := dateTails().Longest(d.r[d.at:])
	if n == 0 || w.class != "edge" || n == 1 && oneOf(d.r, d.at+1, "级步中心衷夏秋冬春选审赛次创版部层线盘气价蕴端梢代试衣") {
		return false
	}
	if w.sense == "end" {
		return d.put(d.at+n, stepEnd, 0, 0)
	}
	return d.put(d.at+n, stepBegin, 0, 0)
}

// firstOrLast reads 前三季度, 前10个月, 最后五天: behind a year or month, or
// alone if quarters or months are counted.
func (d *dateReader) firstOrLast(level level) bool {
	start, kind := d.at, stepFirst
	switch d.peek(0) {
	case '前', '头', '首':
		if oneOf(d.r, d.at-1, "提") {
			return false // 提前一个月
		}
		d.at++
	case '最':
		if kind = stepLast; !d.takeAny("最后", "最後") {
			return false
		}
	default:
		return false
	}
	if kind == stepFirst && d.chain.tail() == stepHoliday && d.r[d.at-1] == '首' && d.take("日") {
		return d.put(d.at, stepFirst, 1, unitDay)
	}
	d.blank()
	n, unit, end := d.counted()
	alone := unit == unitQuarter || unit == unitMonth
	if tail := d.chain.tail(); tail == stepPlan && unit == unitYear || tail == stepHoliday && unit == unitDay {
		return d.put(end, kind, n, unit)
	}
	if end == 0 || level == levelNone && (!alone || kind == stepLast) || !alone && unit != unitWeek && unit != unitDay || unit <= unitQuarter && level > levelYear {
		d.at = start
		return false
	}
	return d.put(end, kind, n, unit)
}

// counted reads a number and a unit of time: 三季度, 10 个月.
func (d *dateReader) counted() (n, unit, end int) {
	number, ok := d.number()
	if !ok || number.digits > 3 || number.n == 0 {
		return 0, 0, 0
	}
	i := number.end
	if runeAt(d.r, i) == ' ' {
		i++
	}
	w, k := dateSpans().Longest(d.r[min(i, len(d.r)):])
	if k == 0 || w.class != "unit" {
		return 0, 0, 0
	}
	return number.n, w.unit, i + k
}

// weekday reads 周五, 星期天, 礼拜一.
func (d *dateReader) weekday(level level) bool {
	start := d.at
	if level >= levelMonth || !d.weekBegins() {
		return false
	}
	if d.weekdayOf() {
		return true
	}
	d.at = start
	return false
}

// weekBegins reads the word before the name of a day.
func (d *dateReader) weekBegins() bool {
	switch d.peek(0) {
	case '周':
		d.at++
		return true
	case '星':
		return d.take("星期")
	case '礼':
		return d.take("礼拜")
	}
	return false
}

// apposed reads the weekday right behind its day: 3月7日星期五. It adds no step.
func (d *dateReader) apposed() bool {
	tail := d.chain.tail()
	if tail != stepDay && tail != stepDayNow || !d.weekBegins() {
		return false
	}
	n := d.chain.n
	if !d.weekdayOf() {
		return false
	}
	d.chain.n = n
	return true
}

// weekdayOf reads the day's own name behind 周 or a word of weeks: 五, 日.
func (d *dateReader) weekdayOf() bool {
	r := d.peek(0)
	n := strings.IndexRune("一二三四五六日天", r) / 3
	if r == 0 || n < 0 || !strings.ContainsRune("一二三四五六日天", r) || d.weekdayOver(r) {
		return false
	}
	return d.put(d.at+1, stepWeekday, min(n, 6)+1, min(n, 6)+1)
}

// weekdayOver tells 周一 from the start of another word: 上周一些, 本周日均.
func (d *dateReader) weekdayOver(day rune) bool {
	switch day {
	case '一':
		return oneOf(d.r, d.at+1, "些共度直致般举个次年天")
	case '日', '天':
		return oneOf(d.r, d.at+1, "均常")
	}
	return oneOf(d.r, d.at+1, "个次年天福")
}
