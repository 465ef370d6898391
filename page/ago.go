package page

import (
	"strings"
	"time"
)

// agoStamp reads times such as 昨天 12:30 and 3小时前 against the time that the
// caller gives; without one they stay unread.
func (d *reading) agoStamp(lines []int, hint Hint) (Time, bool) {
	if hint.Published.IsZero() {
		return Time{}, false
	}
	for _, i := range lines {
		if t, ok := ago(d.lines[i].text, hint.Published.In(china)); ok && d.lines[i].runes < 40 {
			return t, true
		}
	}
	return Time{}, false
}

// dayWords count the days before the day at hand.
var dayWords = []struct {
	word string
	days int
}{{"今天", 0}, {"昨天", 1}, {"前天", 2}, {"今日", 0}, {"昨日", 1}}

// ago reads a time counted back from now.
func ago(s string, now time.Time) (Time, bool) {
	for _, w := range dayWords {
		if at := strings.Index(s, w.word); at >= 0 {
			c := clock{s: s, i: at + len(w.word)}
			day := now.AddDate(0, 0, -w.days)
			h, min, sec, ok := c.time()
			return Time{time.Date(day.Year(), day.Month(), day.Day(), h, min, sec, 0, china), ok}, true
		}
	}
	for _, u := range []struct {
		word string
		unit time.Duration
	}{{"分钟前", time.Minute}, {"小时前", time.Hour}, {"小時前", time.Hour}, {"分鐘前", time.Minute}, {"天前", 24 * time.Hour}} {
		at := strings.Index(s, u.word)
		if at < 0 {
			continue
		}
		digits := strings.TrimRight(s[:at], " ")
		c := clock{s: digits, i: len(strings.TrimRight(digits, "0123456789"))}
		if n, ok := c.number(1, 3); ok {
			return Time{now.Add(-time.Duration(n) * u.unit).Truncate(time.Minute), u.unit < 24*time.Hour}, true
		}
	}
	return Time{}, false
}
