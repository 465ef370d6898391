package page

import (
	"strings"
	"time"
	"unicode/utf8"
)

// addTime reads when the page was published: the visible clock first, other
// places only where it is silent or shows a part.
func (d *reading) addTime(p *Page, info, tail []int, hint Hint) {
	if s, ok := readStamp(d.markedText(partTime)); ok && s.year {
		p.Published, p.Found["published"] = s.Time, "visible"
		return
	}
	others := d.otherStamps(hint)
	others = append(others, d.attributeStamps(info)...)
	for _, lines := range []func() []int{func() []int { return info }, d.timeFields} {
		if s, ok := d.bestStamp(lines()); ok {
			if !s.year || !s.Clock {
				others = append(others, d.scriptStamps()...)
			}
			if s, ok = complete(s, append(others, fromHint(hint)...)); ok {
				p.Published, p.Found["published"] = s.Time, "visible"
				return
			}
		}
	}
	if t, ok := d.agoStamp(info, hint); ok {
		p.Published, p.Found["published"] = t, "visible"
		return
	}
	if len(others) == 0 {
		if s, ok := d.tailStamp(tail); ok {
			p.Published, p.Found["published"] = s.Time, "visible"
			return
		}
		others = d.scriptStamps()
	}
	for _, o := range append(others, fromHint(hint)...) {
		if o.year {
			p.Published, p.Found["published"] = o.Time, o.from
			return
		}
	}
}

// attributeStamps reads the times that elements of the lines carry beside what
// they show: <time datetime=2031-10-08T01:10:00Z>, <span title="2031-10-08 09:10">.
func (d *reading) attributeStamps(lines []int) []told {
	var out []told
	for _, i := range lines {
		l := &d.lines[i]
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			for _, key := range [...]string{"datetime", "title", "data-time"} {
				if s, ok := scriptTime(attribute(d.pieces[k].parent, key)); ok {
					out = append(out, told{s, "meta"})
				}
			}
		}
	}
	return out
}

// timeFields returns the lines anywhere that say 发布时间：.
func (d *reading) timeFields() []int {
	var lines []int
	for i := range d.lines {
		if l := &d.lines[i]; l.runes > 60 || d.boxes[l.box].hidden {
			continue
		}
		for _, c := range credits(d.lines[i].text) {
			if c.role == creditTime || c.role == creditChange {
				lines = append(lines, i)
				break
			}
		}
	}
	return lines
}

// fromHint returns the time that the caller gives, if any.
func fromHint(hint Hint) []told {
	if hint.Published.IsZero() {
		return nil
	}
	return []told{{stamp{Time: hint.Published, year: true}, "hint"}}
}

// bestStamp returns the first of the most complete dates that the lines show. One
// that a label calls the time of publication goes before others, and one that a
// label calls something else, 成文日期, behind them.
func (d *reading) bestStamp(lines []int) (stamp, bool) {
	var best stamp
	most := 0
	for _, i := range lines {
		s, label, ok := labelledStamp(d.dateText(i))
		if !ok || strings.Contains(d.lines[i].text, "今天是") {
			continue
		}
		rank := 2 + label
		if s.year {
			rank += 4
		}
		if s.Clock {
			rank += 2
		}
		if rank > most {
			best, most = s, rank
		}
	}
	return best, most > 0
}

// labelledStamp reads the date of a line: the one behind 发布日期： if it has that,
// else the first, unless it is the time of an event. The label is 1 for the time of
// publication, -1 for one behind a label that is none of time, else 0.
func labelledStamp(line string) (s stamp, label int, ok bool) {
	found := credits(line)
	for _, c := range found {
		if s, ok = readStamp(line[c.end:]); c.role == creditTime && ok {
			return s, 1, true
		}
	}
	if s, ok = readStamp(line); !ok || len(found) == 0 || found[0].start > s.start {
		return s, 0, ok
	}
	switch found[0].role {
	case creditEvent:
		return s, 0, false
	case creditOther:
		label = -1
	}
	return s, label, true
}

// tailStamp reads the date behind an article: one with a label, or one that stands
// there alone but for the name of a medium. Those of other articles, which stand
// beside links or differ, are none.
func (d *reading) tailStamp(tail []int) (stamp, bool) {
	var alone stamp
	last := d.article[len(d.article)-1]
	for _, i := range tail {
		text := d.info(i)
		s, label, ok := labelledStamp(text)
		switch {
		case !ok || !s.year || d.lines[i].linky() || d.boxes[d.lines[i].box].other:
		case label > 0:
			return s, true
		case i > last+infoReach || d.besideLink(i-1) || !bare(text[:s.start]+text[s.end:]):
		case alone.year && !alone.Equal(s.Time.Time):
			return stamp{}, false
		default:
			alone = s
		}
	}
	return alone, alone.year
}

// besideLink reports whether a line links to another article, and not to a tool.
func (d *reading) besideLink(i int) bool {
	return d.lines[i].linky() && phraseKind(d.lines[i].text) == kindText
}

// bare reports whether what stands beside a date is nothing, the day of the week or
// the name of a medium.
func bare(s string) bool {
	s = strings.Trim(s, " \t（）()[]【】|，,。")
	return s == "" || strings.HasPrefix(s, "星期") && utf8.RuneCountInString(s) == 3 || medium(s)
}

// dateText returns the text of a line, and behind it that of the next lines as
// far as they go on with a date: some pages show 2031, 07/18 and 22:14 each in a
// box of its own.
func (d *reading) dateText(i int) string {
	s := d.info(i)
	for k := i + 1; k < len(d.lines) && k <= i+2 && onlyDate(d.lines[k-1].text) && onlyDate(d.lines[k].text); k++ {
		s += " " + d.lines[k].text
	}
	return s
}

// onlyDate reports whether a short line holds nothing but digits and what parts
// them in dates and clocks.
func onlyDate(s string) bool {
	return len(s) <= len("2031年07月18日") && s != "" && strings.Trim(s, "0123456789:-/. 年月日") == ""
}

// complete adds to a visible date the year or the clock that another place
// gives for the same day.
func complete(s stamp, others []told) (stamp, bool) {
	for _, o := range others {
		switch {
		case o.Month() != s.Month() || o.Day() != s.Day():
		case !s.year && s.Clock:
			s.Time.Time = time.Date(o.Year(), s.Month(), s.Day(), s.Hour(), s.Minute(), s.Second(), 0, china)
			return s, true
		case s.year && !s.Clock && o.Clock && o.Year() == s.Year():
			s.Time = o.Time
			return s, true
		}
	}
	if !s.year && len(others) > 0 {
		s.Time.Time = nearest(s.Time.Time, others[0].Time.Time)
		return s, true
	}
	return s, s.year
}

// nearest gives t, which has no year, the year that brings it nearest to a day.
func nearest(t, day time.Time) time.Time {
	best := time.Time{}
	for y := day.Year() - 1; y <= day.Year()+1; y++ {
		c := time.Date(y, t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, china)
		if best.IsZero() || c.Sub(day).Abs() < best.Sub(day).Abs() {
			best = c
		}
	}
	return best
}

// A told is a time and the place that tells it.
type told struct {
	stamp
	from string
}

// timeMetas are names of <meta> that give the time of publication, the best
// first. Times of update come last.
var timeMetas = []string{
	"article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate", "publish_time", "publishtime",
	"pubtime", "publish-date", "publication_date", "date", "dc.date", "dc.date.issued", "article_date", "sailthru.date", "og:release_date", "weibo:article:create_at",
	"apub:time", "firstpublishedtime", "datecreated", "createdate", "bytedance:published_time", "bytedance:lrdate_time",
	"dateupdate", "og:updated_time", "article:modified_time", "lastmodifieddate", "weibo:article:update_at", "bytedance:updated_time",
}

// otherStamps reads the times that the head, the address and the caller give.
func (d *reading) otherStamps(hint Hint) []told {
	var out []told
	for _, name := range timeMetas {
		if s, ok := readStamp(d.meta(name)); ok {
			out = append(out, told{s, "meta"})
		}
	}
	for _, u := range []string{hint.URL, d.url, d.meta("og:url")} {
		if s, ok := addressDate(u); ok {
			out = append(out, told{s, "url"})
		}
	}
	return out
}

// addressDate reads the date that many addresses hold: /2024/05/20/, /20240520/,
// /2024-05/20/, /202405/20/.
func addressDate(u string) (stamp, bool) {
	_, path, _ := strings.Cut(u, "://")
	var digits []byte
	for i := 0; i <= len(path); i++ {
		if i < len(path) && digit(path[i]) {
			digits = append(digits, path[i])
			continue
		}
		if t, ok := eightDigits(digits); ok {
			return stamp{Time: Time{Time: t}, year: true}, true
		}
		part := i < len(path) && (path[i] == '/' || path[i] == '-' || path[i] == '_')
		if !part || len(digits) > 6 || len(digits) > 0 && len(digits) < 4 {
			digits = digits[:0]
		}
	}
	return stamp{}, false
}

func eightDigits(b []byte) (time.Time, bool) {
	if len(b) != 8 {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("20060102", string(b), china)
	return t, err == nil && t.Year() >= 1990 && t.Year() < 2100
}
