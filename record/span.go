package record

// Times as facts have them, and those that hold for none.

import (
	"strconv"
	"strings"
)

// A span is a time from its first to its last day; either may be open. The
// zero span is no time.
type span struct{ from, to string }

// stated reports whether s is a time at all.
func (s span) stated() bool { return s.from != "" || s.to != "" }

// contains reports whether the other time lies strictly within s.
func (s span) contains(o span) bool {
	return s != o && s.from != "" && s.to != "" && o.from >= s.from && o.to <= s.to && o.from != "" && o.to != ""
}

// end is the first or the last year of a span of several: 2016—2020年由A增加到B
// tells A of the first and B of the last.
func (s span) end(last bool) span {
	if len(s.from) != 10 || len(s.to) != 10 || s.from[4:] != "-01-01" || s.to[4:] != "-12-31" || s.from[:4] == s.to[:4] {
		return s
	}
	if last {
		return span{s.to[:4] + "-01-01", s.to}
	}
	return span{s.from, s.from[:4] + "-12-31"}
}

// years are the years of a span of whole years, if it has no more than ten:
// 2031年至2033年分别为….
func (s span) years() (years []span) {
	if len(s.from) != 10 || len(s.to) != 10 || s.from[4:] != "-01-01" || s.to[4:] != "-12-31" {
		return nil
	}
	first, err := strconv.Atoi(s.from[:4])
	last, also := strconv.Atoi(s.to[:4])
	if err != nil || also != nil || last-first > 10 {
		return nil
	}
	for y := first; y <= last; y++ {
		n := strconv.Itoa(y)
		years = append(years, span{n + "-01-01", n + "-12-31"})
	}
	return years
}

// short reports whether a time is less than a year.
func (s span) short() bool {
	return len(s.from) == 10 && len(s.to) == 10 && s.from[:4] == s.to[:4] && (s.from[4:] != "-01-01" || s.to[4:] != "-12-31")
}

// daily reports whether an indicator is told of every day or year alike.
func daily(indicator string) bool {
	for _, every := range [...]string{"日均", "每天", "每日", "年均", "每年", "月均", "每月"} {
		if strings.HasPrefix(indicator, every) {
			return true
		}
	}
	return false
}

// yearly reports whether the clause tells a mean of years: 年均|发电量.
func (b *binder) yearly(f *frame) bool {
	for i := f.start; i < f.reach(f.start) && !f.words[i].is(quantity|stop); i++ {
		if b.spells(&f.words[i], "年均") {
			return true
		}
	}
	return false
}

// presently reports whether the clause tells what there is now: 现有.
func (b *binder) presently(f *frame) bool {
	for i := f.start; i < f.reach(f.start) && !f.words[i].is(quantity|stop); i++ {
		if b.spells(&f.words[i], "现有") {
			return true
		}
	}
	return false
}

// upToNow reports whether a clause only says that what follows holds as it is told:
// 截至发稿时，, 截至本公告披露日，.
func (b *binder) upToNow(f *frame, end int) bool {
	if end <= f.start || b.published == "" || !b.spells(&f.words[f.start], "截至") && !b.spells(&f.words[f.start], "截止") {
		return false
	}
	s := b.r.View.Slice(f.words[f.start].Start, f.words[end-1].End)
	for _, now := range [...]string{"发稿", "发稿时", "发稿前", "披露日", "公告日"} {
		if strings.HasSuffix(s, now) {
			return true
		}
	}
	return false
}
