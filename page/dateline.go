package page

import (
	"strings"
	"unicode/utf8"
)

// dateline reads the head of a report: 本报鞍山8月2日电.
func dateline(s string) Dateline {
	s = strings.TrimLeft(s, "【[（( ")
	end := -1
	for _, w := range []string{"电", "電", "讯", "訊", "消息"} {
		if i := strings.Index(s, w); i > 0 && (end < 0 || i < end) {
			end = i
		}
	}
	if end < 0 || utf8.RuneCountInString(s[:end]) > 30 {
		return Dateline{}
	}
	head := strings.TrimSpace(s[:end])
	at := strings.IndexAny(head, "0123456789")
	if at < 0 || !strings.HasSuffix(head, "日") {
		return Dateline{}
	}
	return Dateline{Place: datelinePlace(head[:at]), Date: head[at:]}
}

// edition returns the number of the page of a paper that a line such as
// （2031年05月10日 04版） or 第3版 names.
func (d *reading) edition(lists ...[]int) string {
	for _, lines := range lists {
		for _, i := range lines {
			if e := editionOf(d.lines[i].text); e != "" {
				return e
			}
		}
	}
	return ""
}

// editionOf reads the number before the first 版 of a line.
func editionOf(s string) string {
	for at := strings.Index(s, "版"); at > 0; {
		before := strings.TrimRight(s[:at], " ")
		n := len(before)
		for n > 0 && (digit(before[n-1]) || before[n-1] >= 'A' && before[n-1] <= 'Z') {
			n--
		}
		if e := before[n:]; len(e) > 0 && len(e) <= 4 && digit(e[len(e)-1]) {
			return e
		}
		next := strings.Index(s[at+len("版"):], "版")
		if next < 0 {
			break
		}
		at += len("版") + next
	}
	return ""
}

// agencyEnds are the ends of the names of those who report.
var agencyEnds = []string{"社", "本报", "本報", "报", "報", "网", "網", "台", "客户端", "新闻", "快讯", "讯"}

// datelinePlace returns what stands between the agency and the date.
func datelinePlace(s string) string {
	best := -1
	for _, w := range agencyEnds {
		if i := strings.LastIndex(s, w); i >= 0 {
			best = max(best, i+len(w))
		}
	}
	if best < 0 {
		return ""
	}
	p := strings.Trim(s[best:], " ，,·（(")
	if rest, ok := strings.CutPrefix(p, "記者"); ok {
		p = strings.TrimPrefix(rest, nameIn(rest, true)) // 島聞社記者甄樣例南灣20日電
	}
	if strings.HasPrefix(p, "记者") || utf8.RuneCountInString(p) > 12 {
		return ""
	}
	return p
}
