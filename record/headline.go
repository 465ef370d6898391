package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/segment"
)

// headline reads the line that a report begins with, which says for all of it whose
// the figures are and when: 青禾市2030年国民经济和社会发展统计公报. It tells of no one
// else, so that its noun is nobody's name (鞍山市经济运行情况 is no subject). It reports
// whether the sentence is one.
func (b *binder) headline(s segment.Span) bool {
	if !b.entitles(s) {
		return false
	}
	dates, at := 0, -1
	who := name{}
	for i := b.next; i < len(b.r.Mentions) && b.r.Mentions[i].Start < s.End; i++ {
		switch v := b.r.Figures[i].Value.(type) {
		case extract.Date:
			if dates++; dates == 1 {
				at = i
			}
		case extract.Place:
			if who.text == "" && !b.r.Figures[i].Optional { // no 鞍山钢铁集团
				who = name{text: b.r.Figures[i].Text, place: v.Code}
			}
		case extract.Ordinal:
		default:
			return false
		}
	}
	if at >= 0 && who.text == "" {
		who.text = b.division(s.Start, b.r.Mentions[at].Start)
	}
	if who.text != "" {
		b.topic, b.main, b.mainIn = who, who, -1
	}
	if dates == 1 {
		b.covers(at)
	}
	return true
}

// entitles reports whether the first line of a text is the name of a report.
func (b *binder) entitles(s segment.Span) bool {
	if s.Start > 0 || s.End >= len(b.r.View.Runes) || b.r.View.Runes[s.End] != '\n' {
		return false
	}
	line := b.r.View.Slice(s.Start, s.End)
	return strings.HasSuffix(line, "统计公报") || strings.HasSuffix(line, "运行情况") || strings.HasSuffix(line, "收支情况")
}

// division is the name of a division that is written from start to end, "" if there
// stands anything else: 青禾市, but not 关于.
func (b *binder) division(start, end int) string {
	if n := end - start; n < 2 || n > 6 || !strings.ContainsRune("省市县区州盟旗", b.r.View.Runes[end-1]) {
		return ""
	}
	return b.r.View.Slice(start, end)
}

// covers makes the time of a headline the period that runs, where it is a year, a half
// or months: the quarter of a headline as often means the year up to its end.
func (b *binder) covers(i int) {
	b.timed = true
	d, _ := b.r.Figures[i].Value.(extract.Date)
	switch d.Grain {
	case extract.Year, extract.Half, extract.Range:
		b.running, b.stretched = span{day(d.From), day(d.To)}, b.paragraphs
	}
}
