package extract

import "strings"

// numbered reads a number, or a range of two that share their unit, with 年,
// 月, 日, 季度 and the like: 2018年, 1—7月, 第1周.
func (d *dateReader) numbered(level level) bool {
	i := d.at
	ordinal := runeAt(d.r, i) == '第'
	if ordinal {
		i++
	}
	a, ok := d.number()
	if ordinal {
		a, ok = readDateNumber(d.r, i)
	}
	if !ok {
		return d.decades(level)
	}
	if !ordinal && d.joined(i) {
		return false
	}
	if b, ok := d.second(a.end); ok && b.n > a.n && d.unit(level, a, b, b.end, ordinal) {
		return true
	}
	end := a.end
	if runeAt(d.r, end) == ' ' {
		end++
	}
	return d.unit(level, a, a, end, ordinal)
}

// joined reports whether a number at i continues another one; the end of a
// range does so by its sign of range.
func (d *dateReader) joined(i int) bool { return !d.ends && joined(d.r, i) }

// joined reports whether a number at i continues another one: the 57 of 36.57.
func joined(r []rune, i int) bool {
	switch before := runeAt(r, i-1); before {
	case '.', ',', ':', '∶', '/', '-':
		return isDigit(runeAt(r, i-2))
	default:
		return isLatin(before) || before == '第'
	}
}

// second reads the second number of a range.
func (d *dateReader) second(i int) (dateNumber, bool) {
	n := dash(d.r, i)
	if n == 0 {
		return dateNumber{}, false
	}
	return readDateNumber(d.r, i+n)
}

// unit reads the unit behind the numbers a to b and adds the step it makes.
func (d *dateReader) unit(level level, a, b dateNumber, i int, ordinal bool) bool {
	switch runeAt(d.r, i) {
	case '财':
		return level == levelNone && !ordinal && d.fiscal(a, b, i)
	case '年':
		return level < levelYear && !ordinal && d.year(level, a, b, i)
	case '世':
		return level == levelNone && !ordinal && runeAt(d.r, i+1) == '纪' && a.n <= 30 && d.put(i+2, stepCentury, a.n, b.n)
	case '季':
		return level < levelHalf && (d.quarter(a, b, i) || ordinal && a == b && level == levelNone && a.n <= 4 && d.ofYear(i+1) && d.put(i+1, stepQuarter, a.n, a.n))
	case '月':
		return level < levelMonth && !ordinal && d.month(a, b, i)
	case '日', '号':
		return level < levelDay && !ordinal && d.day(level, a, b, i)
	case '周', '星', '礼':
		return ordinal && levelYear <= level && level <= levelMonth && d.week(a, i)
	case '个':
		return ordinal && levelYear <= level && level <= levelMonth && d.nth(level, a, i)
	case '天':
		return ordinal && (levelYear <= level && level <= levelMonth || d.chain.tail() == stepHoliday) && d.put(i+1, stepNthDay, a.n, a.n)
	}
	return level == levelMonth && d.bareDay(a, b, i)
}

// year reads 2018年, 二〇一八年, 07年, 2012—2021年, 90年代.
func (d *dateReader) year(level level, a, b dateNumber, i int) bool {
	end := i + 1
	switch {
	case runeAt(d.r, end) == '代':
		return d.decade(level, a, b, end+1)
	case level > levelNone || runeAt(d.r, end) == '级':
		return false
	case a.digits == 2:
		return a == b && d.shortYear(a, i) && d.put(end, stepShortYear, a.n, d.ahead(end))
	case a.digits == 3 && !a.han && 100 <= a.n && a.n < 140 && d.republican(a.n, end): // 114年10月 of a paper in Taipei
		if runeAt(d.r, end) == '度' {
			end++
		}
		return a == b && d.put(end, stepYear, a.n+republic, a.n+republic)
	case a.digits == 3 && a.han, a.digits == 0 && a.n >= 1000:
		return a == b && d.monthFollows(end) && d.put(end, stepYear, a.n, a.n)
	case a == b && yearsLong(d.r, d.at, a.n):
		return false
	case a.digits != 4 || a.n < 1000 || a.n > 2999 || b.digits == 2 && !d.widenYear(a, &b) || b.digits != 4 && b.digits != 2:
		return false
	}
	if runeAt(d.r, end) == '度' && !oneOf(d.r, end+1, "过假") {
		end++
	}
	return d.put(end, stepYear, a.n, b.n)
}

// republic is the year before the first of the count that Taiwan goes by.
const republic = 1911

// republican reports whether what stands at i makes a year of the three digits of n
// before it: a length of 114年 has no month or half behind it and heads no clause.
func (d *dateReader) republican(n, i int) bool {
	if n%10 != 0 && oneOf(d.r, d.at-1, "，。；：、「（至\n") && isHan(runeAt(d.r, i)) && !oneOf(d.r, i, "来前后间历史老的以之多余内校庆周沧风岁诞华寿") {
		return true // ，115年经济成长率
	}
	if oneOf(d.r, i, "度底") || d.monthFollows(i) {
		return true
	}
	c := cursor{r: d.r}
	return c.is(i, "同期") || c.is(i, "上半年") || c.is(i, "下半年") || c.is(i, "全年") || runeAt(d.r, i) == '第' && runeAt(d.r, i+2) == '季'
}

// yearsLong reports whether n years at i are a length and no year: a round number
// behind a word that measures (已逾2500年, 距今2000年).
func yearsLong(r []rune, i, n int) bool {
	if n < 1000 || n%100 != 0 && n < 2200 {
		return false
	}
	c := cursor{r: r}
	return hintBefore(r, i) == "length" || c.endsAt(i, "距今") || c.endsAt(i, "已有") || c.endsAt(i, "有着")
}

// fiscal reads 2023财年 and 2023/24财政年度; a fiscal year is the civil year, as
// the law has it.
func (d *dateReader) fiscal(a, b dateNumber, i int) bool {
	rest := dateReader{r: d.r, at: i}
	if a.digits != 4 || b != a || !rest.takeAny("财年", "财政年度") {
		return false
	}
	return d.put(rest.at, stepYear, a.n, a.n)
}

// widenYear reads the second year of 2015—18年.
func (d *dateReader) widenYear(a dateNumber, b *dateNumber) bool {
	b.n += a.n / 100 * 100
	return b.n > a.n
}

// decade reads the 代 of 1990年代, 90年代, 六七十年代 and 20世纪90年代.
func (d *dateReader) decade(level level, a, b dateNumber, end int) bool {
	if a.n%10 != 0 || b.n%10 != 0 || level > levelCentury || a.digits == 4 && level > levelNone || a.n > 99 && a.digits != 4 {
		return false
	}
	return d.put(end, stepDecade, a.n, b.n)
}

// decades reads 五六十年代.
func (d *dateReader) decades(level level) bool {
	a, first := hanDigit(d.peek(0))
	b, last := hanDigit(d.peek(1))
	if level > levelCentury || !first || !last || b != a+1 {
		return false
	}
	rest := dateReader{r: d.r, at: d.at + 2}
	return rest.take("十年代") && d.put(rest.at, stepDecade, 10*a, 10*b)
}

// shortYear tells the year 87年, 08年, 20年3月 from a length of 20年: it has a
// month or the like behind it, is written digit by digit, or begins with 0.
func (d *dateReader) shortYear(a dateNumber, i int) bool {
	rest := dateReader{r: d.r, at: i + 1}
	rest.blank()
	switch {
	case oneOf(d.r, i+1, "底末初上下第一前最Q") && (rest.edge(levelYear) || rest.component(levelYear)):
		return true
	case d.monthFollows(i+1) || rest.festival(levelYear):
		return true
	case a.han && runeAt(d.r, i+1) == '的' && a.n >= 50 && a.n%10 != a.n/10+1:
		return true // 八二年的
	case oneOf(d.r, i+1, "来间内的多余里史龄期之如半度限前个只时级以后"):
		return a.n < 10 && (oneOf(d.r, i+1, "前后以") || runeAt(d.r, i+1) == '之' && oneOf(d.r, i+2, "前后"))
	case a.han:
		return a.n < 10 || a.n%10 != a.n/10+1 || a.n == 89
	}
	return a.n < 10 || a.n >= 70 && a.n%10 != 0 && (d.at == 0 || oneOf(d.r, d.at-1, "，。；、“在从自于到至"))
}

// A year of two digits lies at most so many years ahead, more if it has a month.
const aheadBare, aheadDated = 11, 20

func (d *dateReader) ahead(end int) int {
	if d.monthFollows(end) {
		return aheadDated
	}
	return aheadBare
}

// monthFollows reports whether a month stands at i.
func (d *dateReader) monthFollows(i int) bool {
	rest := dateReader{r: d.r, at: i}
	rest.blank()
	n, ok := readDateNumber(d.r, rest.at)
	if !ok {
		return runeAt(d.r, rest.at+1) == '月' && oneOf(d.r, rest.at, "正冬腊")
	}
	rest.at = n.end
	rest.blank()
	return 1 <= n.n && n.n <= 12 && (rest.peek(0) == '月' || dash(d.r, n.end) > 0) || rest.peek(0) == '季'
}

// quarter reads 一季度, 第3季度, 三季.
func (d *dateReader) quarter(a, b dateNumber, i int) bool {
	if a.n < 1 || b.n > 4 {
		return false
	}
	if runeAt(d.r, i+1) == '度' && !oneOf(d.r, i+2, "假") {
		return d.put(i+2, stepQuarter, a.n, b.n)
	}
	return (oneOf(d.r, i+1, "报末") || b.end == i && runeAt(d.r, a.end-2) == '第' && d.accounted(i+1) || d.chain.level() == levelYear && !oneOf(d.r, i+1, "节稻")) && d.put(i+1, stepQuarter, a.n, b.n)
}

// accounted reports whether at i stands what is told of quarters and not of the
// seasons of a series: 第二季营收, 第四季季增, 第二季本地生产总值.
func (d *dateReader) accounted(i int) bool {
	return oneOf(d.r, i, "营净纯按毛盈") || oneOf(d.r, i, "本经业同环季出零") && oneOf(d.r, i+1, "地济绩比增减跌升口售")
}

// ofYear reports whether 第三季 before i is that of a year, as papers in Hong Kong and
// Taipei write, and no season of a series or a crop.
func (d *dateReader) ofYear(i int) bool {
	before, next := runeAt(d.r, d.at-1), runeAt(d.r, i)
	return !strings.ContainsRune("》”」』目艺剧片番漫综个", before) && !isLatin(before) && isHan(next) && !strings.ContainsRune("稻作茬节度的", next) && !hintWithin(d.r, i, 12, "series")
}

// month reads 8月, 1月份, 1—7月.
func (d *dateReader) month(a, b dateNumber, i int) bool {
	if a.han && a.digits == 2 && a.n > 12 && a.n%10 == a.n/10+1 && a == b {
		a.n, b.n = a.n/10, a.n%10 // 三四月
	}
	if a.n < 1 || b.n > 12 || a.digits > 2 || b.digits > 2 || a.end == b.end && a.end < i && d.r[a.end] != ' ' {
		return false
	}
	if oneOf(d.r, i+1, "均薪供嫂饼亮牙球票租刊龄") && !(oneOf(d.r, i+1, "均") && oneOf(d.r, i+2, "价")) || a.han && oneOf(d.r, i+1, "花河桂") || runeAt(d.r, i+1) == '期' && runeAt(d.r, i+2) != '间' {
		return false
	}
	end := i + 1
	if runeAt(d.r, end) == '份' {
		end++
	}
	return d.put(end, stepMonth, a.n, b.n)
}

// day reads 2日, 8月2号, 6月10—16日. Alone it is refused where it looks like a
// length (15日内) or the number of a thing (3号楼).
func (d *dateReader) day(level level, a, b dateNumber, i int) bool {
	if a.n < 1 || b.n > 31 || a.digits > 2 || b.digits > 2 || runeAt(d.r, i+1) == '元' && d.r[i] == '日' {
		return false
	}
	if level < levelMonth && !d.dayAlone(a, b, i) {
		return false
	}
	return d.put(i+1, stepDay, a.n, b.n)
}

// dayAlone tells 2日 from lengths and numbers of things.
func (d *dateReader) dayAlone(a, b dateNumber, i int) bool {
	if oneOf(d.r, d.at-1, "+＋") {
		return false // T+1日
	}
	if d.r[i] == '号' {
		return a == b && !oneOf(d.r, d.at-1, "〕］]】字") && !d.nameBefore() && (i+1 == len(d.r) || oneOf(d.r, i+1, "，。、；！？）)上下中晚早凌傍起开前后到至—-~我你他去来要就在有放 "))
	}
	if oneOf(d.r, i+1, "内游龄线均间余常谈") || runeAt(d.r, i+1) == '之' && runeAt(d.r, i+2) == '内' || runeAt(d.r, i+1) == '期' && runeAt(d.r, i+2) != '间' || runeAt(d.r, i+1) == '以' && runeAt(d.r, i+2) != '前' && runeAt(d.r, i+2) != '来' && runeAt(d.r, i+2) != '后' {
		return false
	}
	if a.han && a.digits > 0 {
		rest := dateReader{r: d.r, at: i + 1}
		return rest.clock(levelDay) || oneOf(d.r, i+1, "上下晚凌电讯报")
	}
	return !lengthBefore(d.r, d.at)
}

// nameBefore reports whether a noun stands before the number, which then numbers that
// thing and tells no day: 长征|五号, 大桥3号. Before a day stands what leads to a time.
func (d *dateReader) nameBefore() bool {
	return isHan(runeAt(d.r, d.at-1)) && !oneOf(d.r, d.at-1, "在于从自到至是为的了和与及或就等截定前后约上下本这那由过末初月年日号天间午晚早晨对比距离临逢每隔赶将要去有他我你们今明昨周六五四三二一")
}

// lengthBefore reports whether a word that measures stands before i: 为期3日.
func lengthBefore(r []rune, i int) bool {
	class := hintBefore(r, i)
	return class == "length" || class == "recurring"
}

// bareDay reads the day of 12月28 and 87年12月28, where nothing counts on.
func (d *dateReader) bareDay(a, b dateNumber, i int) bool {
	if d.chain.tail() != stepMonth || a.n < 1 || b.n > 31 || a.han || a.digits > 2 || d.chain.steps[d.chain.n-1].n != d.chain.steps[d.chain.n-1].m {
		return false
	}
	if i < len(d.r) && !oneOf(d.r, i, "，。；！？）) 上下晚早凌至到") {
		return false
	}
	return d.put(b.end, stepDay, a.n, b.n)
}

// week reads 第1周, 第2个星期 within a year or month.
func (d *dateReader) week(a dateNumber, i int) bool {
	d2 := dateReader{r: d.r, at: i}
	if a.n < 1 || a.n > 53 || !d2.takeAny("周", "星期", "礼拜") || oneOf(d.r, d2.at, "年岁末") {
		return false
	}
	return d.put(d2.at, stepWeek, a.n, a.n)
}

// nth reads 第三个月, 第二个季度, 第一个礼拜.
func (d *dateReader) nth(level level, a dateNumber, i int) bool {
	switch runeAt(d.r, i+1) {
	case '月':
		return level == levelYear && a.n <= 12 && d.put(i+2, stepMonth, a.n, a.n)
	case '季':
		return level == levelYear && d.quarter(a, a, i+1)
	}
	return d.week(a, i+1)
}
