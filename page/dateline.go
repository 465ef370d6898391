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
	if strings.HasPrefix(p, "记者") || utf8.RuneCountInString(p) > 12 {
		return ""
	}
	return p
}
