package extract

import "github.com/zhnews/zhnews/internal/calendar"

const quoteOpen, quoteClose = "“\"「『‘", "”\"」』’"

// quoted skips an opening quotation mark and reports whether there was one.
func (d *dateReader) quoted() bool {
	switch d.peek(0) {
	case '“', '"', '「', '『', '‘':
		d.at++
		return true
	}
	return false
}

func (d *dateReader) closed(i int) bool {
	return runeAt(d.r, i) != 0 && oneOf(d.r, i, quoteClose)
}

// plan reads the name of a five-year plan with its quotation marks: “十三五”.
// Without them a word of time must follow.
func (d *dateReader) plan() (named bool) {
	start := d.at
	quoted := d.quoted()
	plan, n := datePlans().Longest(d.r[d.at:])
	if n == 0 || quoted && !d.closed(d.at+n) || !quoted && !d.timeFollows(d.at+n) {
		d.at = start
		return false
	}
	end := d.at + n
	if quoted {
		end++
	}
	return d.put(end, stepPlan, plan, plan)
}

func (d *dateReader) timeFollows(i int) bool {
	return hintAt(d.r, i, "planned") > 0 || hintAt(d.r, i, "holiday") > 0
}

// festival reads 春节, 2024年“五一”假期, 国庆中秋假期.
func (d *dateReader) festival(level level) bool {
	if level != levelNone && level != levelYear {
		return false
	}
	start := d.at
	quoted := d.quoted()
	i, n := dateFestivals().Longest(d.r[d.at:])
	if n == 0 || quoted && !d.closed(d.at+n) || d.r[d.at] == '年' && oneOf(d.r, d.at-1, "青中老少成每") { // 青年|三十一人
		d.at = start
		return false
	}
	f := calendar.Festivals[i]
	d.at += n
	if quoted {
		d.at++
		d.fullName(f)
	}
	kind := stepFestival
	if holiday := d.holiday(); holiday && f.Holiday != "" {
		kind = stepHoliday
	} else if !holiday && !d.bareFestival(f, level, quoted) {
		d.at = start
		return false
	}
	return d.put(d.at, kind, i, i)
}

// fullName reads the rest of a name whose number stands in quotation marks:
// “六一”儿童节.
func (d *dateReader) fullName(f calendar.Festival) {
	day, _ := f.In(2000)
	i, n := dateFestivals().Longest(d.r[min(d.at, len(d.r)):])
	if n == 0 {
		d.take("节")
	} else if same, _ := calendar.Festivals[i].In(2000); same == day {
		d.at += n
	}
}

// surnames are those common enough to be met before a given name that is also
// a festival's.
const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"

// bareFestival tells a festival's name from the same word in another sense or
// in a longer name: 大雪, 五一广场, 八一路.
func (d *dateReader) bareFestival(f calendar.Festival, level level, quoted bool) bool {
	if oneOf(d.r, d.at, "路街巷村乡镇县市区山桥河湖江园馆社厂队型号厅楼寺庙广大运口话礼令剧岛档") &&
		!(runeAt(d.r, d.at) == '大' && oneOf(d.r, d.at+1, "假促")) {
		return false
	}
	switch {
	case oneOf(d.r, d.at, "月日时点") && oneOf(d.r, d.at-1, "一二三四五六七八"):
		return false
	case f.Name == "国庆" && oneOf(d.r, d.at-3, surnames) && !quoted:
		return false // 王国庆
	case f.Name == "清明" && oneOf(d.r, d.at, "上"):
		return false
	case f.Name == "圣诞" && oneOf(d.r, d.at, "老树卡帽歌装礼"):
		return false
	case f.Weak && level == levelNone && !quoted:
		whole := d.at == len(d.r) && len([]rune(f.Name)) == d.at && f.Name != "十一" // a cell or title of its own, and no number
		return whole || oneOf(d.r, d.at, "节前后当") && !oneOf(d.r, d.at+1, "约能省")
	case f.Weak && level == levelYear && !quoted:
		return !isHan(runeAt(d.r, d.at)) || oneOf(d.r, d.at, "节前后当期假")
	case d.chain.n == 0 && isDigit(runeAt(d.r, d.at)):
		return false
	}
	return true
}

// holiday reads the word for days off behind a festival, or sees it behind a
// second festival in a list: 中秋、国庆假期.
func (d *dateReader) holiday() bool {
	if n := hintAt(d.r, d.at, "holiday"); n > 0 {
		d.at += n
		return true
	}
	rest := dateReader{r: d.r, at: d.at}
	listed := rest.takeAny("、", "和", "与", "及")
	quoted := rest.quoted()
	_, n := dateFestivals().Longest(d.r[min(rest.at, len(d.r)):])
	if n == 0 {
		return false
	}
	rest.at += n
	if quoted {
		rest.at++
	}
	word := hintAt(d.r, rest.at, "holiday")
	if word > 0 && !listed {
		d.at = rest.at + word
	}
	return word > 0
}

// lunar reads 农历八月十五, 正月初一, 腊月廿三, 大年初五, 八月十五. A month and day
// in Chinese numerals without 日 are lunar too.
func (d *dateReader) lunar(level level) bool {
	start, n := d.at, d.chain.n
	if level > levelYear || !d.lunarBegins() {
		return false
	}
	_, number := d.number()
	said := !number && d.takeAny("农历", "阴历", "夏历")
	if !number && !said && d.take("大年") && d.peek(0) == '初' {
		d.chain.push(stepLunarMonth, 1, 0)
		if d.lunarDay() {
			return true
		}
	} else if d.lunarMonth() && (d.lunarDay() || said) {
		return true
	}
	d.at, d.chain.n = start, n
	return false
}

// lunarBegins reports whether a month may stand at the reader that is lunar.
func (d *dateReader) lunarBegins() bool {
	switch d.peek(0) {
	case '农', '阴', '夏', '大', '闰', '正', '冬', '腊':
		return true
	}
	n, ok := d.number()
	return ok && runeAt(d.r, n.end) == '月' && d.lunarDayAt(n.end+1)
}

// lunarDayAt reports whether a lunar day may stand at i, behind a month: 初五, but the
// 15 of 8月15日 only behind 农历.
func (d *dateReader) lunarDayAt(i int) bool {
	switch x := runeAt(d.r, i); x {
	case '初', ' ', '\u3000', '\u00A0':
		return true
	default:
		return dateNumeral(x) && (!isDigit(x) || d.lunarSaid(i))
	}
}

// lunarMonth reads 正月, 腊月, 闰四月, 八月.
func (d *dateReader) lunarMonth() bool {
	leap := 0
	if d.take("闰") {
		leap = 1
	}
	if m, ok := d.number(); ok {
		return m.digits <= 2 && 1 <= m.n && m.n <= 12 && runeAt(d.r, m.end) == '月' && d.put(m.end+1, stepLunarMonth, m.n, leap)
	}
	for i, w := range [...]string{"正月", "冬月", "腊月", "冬至月"} {
		if d.take(w) {
			return d.put(d.at, stepLunarMonth, [...]int{1, 11, 12, 11}[i], leap)
		}
	}
	return false
}

func (d *dateReader) lunarDay() bool {
	if d.blank(); isDigit(d.peek(0)) && !d.lunarSaid(d.at) {
		return false // 8月15日
	}
	n, end := lunarDayNumber(d.r, d.at)
	if a, ok := readDateNumber(d.r, d.at); end == 0 && ok && a.han && a.digits == 1 && a.n > 0 && d.lunarSaid(d.at) {
		n, end = a.n, a.end // 农历二月二
	}
	if end == 0 {
		if a, ok := readDateNumber(d.r, d.at); ok && !a.han && a.n <= 30 && d.lunarSaid(d.at) && oneOf(d.r, a.end, "日号") {
			return d.put(a.end+1, stepLunarDay, a.n, a.n)
		}
		return false
	}
	if oneOf(d.r, end, "日号") {
		return d.lunarSaid(d.at) && d.put(end+1, stepLunarDay, n, n)
	}
	if !oneOf(d.r, d.at, "初廿") && (countable(d.r, end) || oneOf(d.r, end, "多余几来")) {
		return false
	}
	return d.put(end, stepLunarDay, n, n)
}

// lunarSaid reports whether the month right before a day is lunar by its words:
// 农历四月, 正月, but not behind 更正：.
func (d *dateReader) lunarSaid(day int) bool {
	for i := day - 1; i >= 0 && i >= day-6; i-- {
		switch d.r[i] {
		case '正', '腊', '冬':
			return oneOf(d.r, i+1, "月至")
		case '历':
			return oneOf(d.r, i-1, "农阴夏")
		case '闰':
			return true
		}
	}
	return false
}
