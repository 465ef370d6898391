package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// A span is a time from its first to its last day; either may be open. The
// zero span is no time.
type span struct{ from, to string }

// contains reports whether the other time lies strictly within s.
func (s span) contains(o span) bool {
	return s != o && s.from != "" && s.to != "" && o.from >= s.from && o.to <= s.to && o.from != "" && o.to != ""
}

// date takes a mention of time. A time compared with is no time of the fact; a
// time within the running period, or the end of one, passes with the sentence;
// any other opens a new period.
func (b *binder) date(f *frame, i int) {
	s, ok := b.days(&f.words[i])
	switch {
	case f.versus:
		f.against = s
		return
	case !ok:
		f.timeless = f.ratio < 0 && f.share < 0
		b.split(f)
		return
	case f.share >= 0:
		return
	case b.compared(f, i):
		f.against = s
		return
	case f.from || b.attribute(f, i) || strings.Contains(b.text(f.words[i:i+1]), "同期"):
		b.split(f)
		f.when = s
		return
	case f.reports:
		return
	}
	head := f.subject.text == "" && len(f.content) == 0 && len(f.theme) == 0
	b.split(f)
	if !f.states && !head || !f.states && !b.opens(f, i) {
		return
	}
	f.timeless = false
	f.when = s
	if b.running.contains(s) || b.instant(&f.words[i]) || !head {
		b.passing = s
		return
	}
	b.running, b.passing = s, span{}
}

// days gives the days of a date mention; false for a time without dates.
func (b *binder) days(w *word) (span, bool) {
	d, _ := b.r.Figures[w.mention].Value.(extract.Date)
	s := span{day(d.From), day(d.To)}
	return s, s != span{}
}

// day cuts a time to its day.
func day(s string) string {
	if len(s) > 10 {
		return s[:10]
	}
	return s
}

// compared reports whether the date at i is what a ratio or level is compared
// with: 是2015年的4.2倍, 恢复至2019年同期的119.7%.
func (b *binder) compared(f *frame, i int) bool {
	if i+2 >= len(f.words) || !f.words[i+1].is(of) || !b.figureAt(f, i+2) {
		return false
	}
	return i > 0 && f.words[i-1].is(link) && !f.from
}

// attribute reports whether the date at i belongs to the figure behind it
// alone: 由2012年的4200元.
func (b *binder) attribute(f *frame, i int) bool {
	return i+2 < len(f.words) && f.words[i+1].is(of) && b.figureAt(f, i+2)
}

func (b *binder) figureAt(f *frame, i int) bool {
	for ; i < len(f.words) && f.words[i].is(aside); i++ {
	}
	return i < len(f.words) && f.words[i].is(quantity)
}

// instant reports whether a date is the end of a period, of which levels are
// told and nothing else.
func (b *binder) instant(w *word) bool {
	d, _ := b.r.Figures[w.mention].Value.(extract.Date)
	s := b.text([]word{*w})
	return strings.HasSuffix(s, "末") || strings.HasSuffix(s, "底") || strings.HasSuffix(s, "前") || d.From == "" && d.To != ""
}

// opens reports whether a clause without figures sets the time for those
// behind it: it is the date alone, or the head of the sentence.
func (b *binder) opens(f *frame, i int) bool {
	if f.start == 0 {
		return true
	}
	for j := f.start; j < len(f.words) && !f.words[j].is(stop); j++ {
		if f.words[j].content() && j != i {
			return false
		}
	}
	return true
}

// time is when a statement holds.
func (b *binder) time(f *frame, indicator string) (span, string) {
	switch {
	case f.when != span{}:
		return f.when, "dated"
	case f.versus && !f.changed && f.against != span{}:
		return f.against, "compared"
	case f.timeless || lasting()[indicator]:
		return span{}, "timeless"
	case b.passing != span{}:
		return b.passing, "passing"
	case b.running != span{}:
		return b.running, "running"
	}
	return span{}, "undated"
}
