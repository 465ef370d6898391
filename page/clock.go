package page

import (
	"strings"
	"time"
	"unicode/utf8"
)

// A stamp is a date, perhaps with a time of day, read in a line.
type stamp struct {
	Time
	year       bool // false when the line shows month and day only
	start, end int  // in the line
}

// readStamp reads the first date of a line that has a year, or that shows month,
// day and time of day.
func readStamp(s string) (stamp, bool) {
	for i := 0; i < len(s); i++ {
		if t, ok := stampAt(s, i); ok {
			return t, true
		}
		for i+1 < len(s) && digit(s[i]) && digit(s[i+1]) {
			i++
		}
	}
	return stamp{}, false
}

// dateIn returns where the first date with a year begins in s, or -1.
func dateIn(s string) int {
	if t, ok := readStamp(s); ok && t.year {
		return t.start
	}
	return -1
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// stampAt reads a date that begins at byte i.
func stampAt(s string, i int) (stamp, bool) {
	c := clock{s: s, i: i}
	if !digit(s[i]) && !c.begins() {
		return stamp{}, false
	}
	y, m, d, ok := c.date()
	if !ok {
		c.i = i
		if y, m, d, ok = c.written(); !ok {
			return stamp{}, false
		}
	}
	t := stamp{start: i, year: y > 0}
	end := c.i
	h, min, sec, clocked := c.time()
	if !clocked {
		c.i = end
		t.start, h, min, sec, clocked = timeBefore(s, i)
	}
	if !clocked && !t.year {
		return stamp{}, false
	}
	t.end = c.i
	t.Clock = clocked
	t.Time.Time = time.Date(y, time.Month(m), d, h, min, sec, 0, c.zone(clocked)).In(china)
	return t, d <= 31 && time.Date(max(y, 2000), time.Month(m), d, 0, 0, 0, 0, china).Day() == d
}

// timeBefore reads the clock that some papers set before the date at byte i:
// 14:12 2031/07/05. It returns where that begins, or i.
func timeBefore(s string, i int) (start, h, min, sec int, ok bool) {
	start = len(strings.TrimRight(s[:i], " \t"))
	if start == i {
		return i, 0, 0, 0, false
	}
	c := clock{s: s[:start]}
	for start > 0 && (digit(s[start-1]) || s[start-1] == ':') {
		start--
	}
	c.i = start
	if h, min, sec, ok = c.time(); !ok || c.i < len(c.s) {
		return i, 0, 0, 0, false
	}
	return start, h, min, sec, true
}

// A clock reads the parts of a date from s onwards.
type clock struct {
	s string
	i int
}

// number reads from least to most digits.
func (c *clock) number(least, most int) (int, bool) {
	n, k := 0, 0
	for c.i+k < len(c.s) && k < most && digit(c.s[c.i+k]) {
		n = n*10 + int(c.s[c.i+k]-'0')
		k++
	}
	if k < least || c.i+k < len(c.s) && digit(c.s[c.i+k]) && k == most {
		return 0, false
	}
	c.i += k
	return n, true
}

// skip skips one of the words, the first that stands here.
func (c *clock) skip(words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(c.s[c.i:], w) {
			c.i += len(w)
			return true
		}
	}
	return false
}

func (c *clock) blanks() bool {
	at := c.i
	for c.skip(" ", "\t", "　") {
	}
	return c.i > at
}

// date reads 2024-05-20, 2024年5月20日, 2024/5/20, 2024.05.20, 20240520 never,
// and 05-20 or 5月20日 without a year (y is 0).
func (c *clock) date() (y, m, d int, ok bool) {
	start := c.i
	if y, ok = c.republic(); ok {
		return c.monthDay(y)
	}
	c.i = start
	if y, m, d, ok = c.dayFirst(); ok {
		return y, m, d, true
	}
	c.i = start
	if y, ok = c.number(4, 4); ok && y >= 1980 && y < 2100 {
		// A page may show the year apart: 2031 in one element, 11/26 in another.
		if apart := c.blanks(); !c.skip("年", "-", "/", ".", "－", "—") && !apart {
			return 0, 0, 0, false
		}
	} else {
		c.i, y = start, 0
	}
	return c.monthDay(y)
}

// dayFirst reads 23/10/2031, as Hong Kong writes it. Up to the 12th the day may be
// the month as well.
func (c *clock) dayFirst() (y, m, d int, ok bool) {
	for _, part := range []struct {
		n           *int
		least, most int
	}{{&d, 13, 31}, {&m, 1, 12}, {&y, 1980, 2099}} {
		*part.n, ok = c.number(1, 4)
		if !ok || *part.n < part.least || *part.n > part.most || part.n != &y && !c.skip("/") {
			return 0, 0, 0, false
		}
	}
	return y, m, d, true
}

// republic reads a year of the Republic, which Taiwan's offices write: 民國120年,
// or 120-05-19 and 120/05/19 with both digits of month and day. What stands
// before must not go on with the number.
func (c *clock) republic() (y int, ok bool) {
	if !digit(c.s[c.i]) && c.skip("中華民國", "民國", "中华民国", "民国") {
		c.blanks()
		y, ok = c.number(2, 3)
		c.blanks()
		return y + 1911, ok && c.skip("年")
	}
	if c.i > 0 && !strings.ContainsRune(" \t:：（(|", lastRune(c.s[:c.i])) {
		return 0, false
	}
	s := c.s[c.i:]
	if len(s) < len("120-05-19") || s[0] != '1' || s[3] != '-' && s[3] != '/' && s[3] != '.' || s[6] != s[3] {
		return 0, false
	}
	if len(s) > 9 && digit(s[9]) || number(s) != s[:3] || number(s[4:]) != s[4:6] || number(s[7:9]) != s[7:9] {
		return 0, false
	}
	y, _ = c.number(3, 3)
	c.i++
	return y + 1911, y < 150
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// monthDay reads what follows the year and its mark.
func (c *clock) monthDay(y int) (_, m, d int, ok bool) {
	c.blanks()
	if m, ok = c.number(1, 2); !ok || m < 1 || m > 12 {
		return 0, 0, 0, false
	}
	c.blanks()
	if !c.skip("月", "-", "/", ".", "－", "—") {
		return 0, 0, 0, false
	}
	c.blanks()
	// A clock may follow without a blank: 2019-09-2613:45 is the 26th.
	if d, ok = c.day(); !ok {
		return 0, 0, 0, false
	}
	c.blanks()
	c.skip("日", "号", "號")
	return y, m, d, true
}

// day reads one or two digits, whatever follows them.
func (c *clock) day() (int, bool) {
	n, k := 0, 0
	for k < 2 && c.i+k < len(c.s) && digit(c.s[c.i+k]) {
		n = n*10 + int(c.s[c.i+k]-'0')
		k++
	}
	if k == 0 || n < 1 || n > 31 {
		return 0, false
	}
	c.i += k
	return n, true
}

// time reads 13:48, 13:48:05, 下午2:05, 13时48分 behind a date.
func (c *clock) time() (h, min, sec int, ok bool) {
	c.blanks()
	c.skip("T", "，", ",", "|")
	c.weekday()
	c.blanks()
	late := c.skip("下午", "晚上", "晚间", "PM", "pm")
	early := !late && c.skip("上午", "凌晨", "早上", "中午", "AM", "am")
	c.blanks()
	if h, ok = c.number(1, 2); !ok || h > 24 || !c.skip(":", "：", "时", "時", "点") {
		return 0, 0, 0, false
	}
	if min, ok = c.number(2, 2); !ok || min > 59 {
		return 0, 0, 0, false
	}
	c.skip("分")
	if c.skip(":", "：") {
		if sec, ok = c.number(2, 2); !ok || sec > 59 {
			return 0, 0, 0, false
		}
	}
	at := c.i
	c.blanks()
	if c.skip("pm", "PM", "p.m.") {
		late = true
	} else {
		c.i = at
	}
	if late && h < 12 {
		h += 12
	}
	if early && h == 12 && strings.Contains(c.s[:c.i], "凌晨") {
		h = 0
	}
	return h, min, sec, true
}

// zone reads the zone behind a time of ISO 8601. Only a Z and an offset name
// one.
func (c *clock) zone(clocked bool) *time.Location {
	if !clocked {
		return china
	}
	if c.skip(".") {
		c.number(1, 9)
	}
	if c.skip("Z") {
		return time.UTC
	}
	sign := 1
	if c.skip("-") {
		sign = -1
	} else if !c.skip("+") {
		return china
	}
	h, ok := c.number(2, 2)
	if !ok {
		h, ok = c.number(4, 4)
		h /= 100
	}
	if !ok || h > 14 {
		return china
	}
	return time.FixedZone("", sign*h*60*60)
}

// weekday skips 星期一, 週一, (周一).
func (c *clock) weekday() {
	c.blanks()
	at := c.i
	c.skip("(", "（")
	if c.skip("星期", "周", "週", "礼拜", "禮拜") && c.skip("一", "二", "三", "四", "五", "六", "日", "天") {
		c.skip(")", "）")
		return
	}
	c.i = at
}
