package page

import (
	"strings"
	"unicode/utf8"
)

// dateline reads the head of a report: 本报鞍山8月2日电.
func dateline(s string) Dateline {
	s = strings.TrimLeft(s, "【[（( ")
	for i, r := range s {
		if i > 100 {
			break
		}
		switch r {
		case '电', '電', '讯', '訊', '消':
			if head := strings.TrimSpace(s[:i]); strings.HasSuffix(head, "日") && utf8.RuneCountInString(head) <= 30 {
				return datelineOf(head)
			}
		}
	}
	return Dateline{}
}

// datelineOf reads what stands before 电: agency, place and date.
func datelineOf(head string) Dateline {
	at := strings.IndexFunc(head, func(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' })
	if at < 0 {
		return Dateline{}
	}
	return Dateline{Place: datelinePlace(head[:at]), Date: head[at:]}
}

// editionReach is how many lines before the headline a paper's page may name its
// edition: links to other articles and tools stand between.
const editionReach = 12

// edition returns the number of the page of a paper that a line such as
// （2031年05月10日 04版） or 第3版 names. Links lead to other editions.
func (d *reading) edition(info, tail []int) string {
	for _, lines := range [][]int{info, tail} {
		for _, i := range lines {
			if e := editionOf(d.lines[i].text); e != "" && !d.lines[i].linky() {
				return e
			}
		}
	}
	for i := d.title - 1; i >= max(d.title-editionReach, 0); i-- {
		if l := &d.lines[i]; l.runes <= 40 && !l.linky() && strings.HasPrefix(l.text, "第") {
			if e := editionOf(l.text); e != "" {
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

// datelinePlace returns what stands between the agency or the reporter and the
// date.
func datelinePlace(s string) string {
	for _, w := range []string{"记者", "記者"} {
		if _, rest, ok := strings.Cut(s, w); ok {
			return reportedFrom(strings.TrimSpace(rest))
		}
	}
	best := -1
	for _, w := range wordAgency.list() {
		if i := strings.LastIndex(s, w); i >= 0 {
			best = max(best, i+len(w))
		}
	}
	if best < 0 {
		return ""
	}
	return placeOnly(s[best:])
}

// reportedFrom returns the place behind the name of a reporter, 甄样例南湾: empty where
// it cannot be told where the name ends.
func reportedFrom(s string) string {
	if name, place, ok := strings.Cut(s, " "); ok && person(name) {
		return placeOnly(place)
	}
	name := nameIn(s, true)
	if name == "" {
		return ""
	}
	return placeOnly(strings.TrimPrefix(s, name))
}

// placeOnly returns what can be the place of a dateline, empty for all else.
func placeOnly(s string) string {
	s = strings.Trim(s, " ，,·（(")
	if n := utf8.RuneCountInString(s); n > 12 || strings.ContainsAny(s, " 、，") {
		return ""
	}
	return s
}
