package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// indicator finds what the figure at word i measures.
func (b *binder) indicator(f *frame, i int, noun string) (s statement) {
	figure := &b.r.Figures[f.words[i].mention]
	content := b.trimmed(f)
	switch {
	case f.share >= 0:
		return b.shareOf(f, content)
	case f.ratio >= 0 && f.words[f.ratio].is(light):
		s.indicator, s.how.indicator = strings.TrimSuffix(b.joined(f, content), "的"), "ratio"
		return s
	case f.ratio >= 0:
		s.indicator, s.how.indicator = strings.TrimSuffix(b.joined(f, content), "的"), "ratio"
		s.subject, s.how.subject = b.theme(f)
		return s
	}
	if doing := b.doing(f, i); doing != "" && len(content)+len(f.theme) == 0 {
		s.indicator, s.how.indicator = doing, "doing"
		s.subject, s.how.subject = b.theme(f)
		return s
	}
	all := append(f.theme, content...)
	if len(content) == 0 && (f.equal || len(f.theme) == 0 && b.otherCurrency(figure)) && b.level.indicator != "" {
		s = b.carried(f, figure)
		s.how.indicator = "equal"
		return s
	}
	if unitOf(figure) == "岁" && len(all) == 0 && f.renamed {
		s.indicator, s.how.indicator = "年龄", "age"
		return s
	}
	if unitOf(figure) == "岁" && len(all) > 0 && !f.words[all[len(all)-1]].is(term) {
		s.indicator, s.how.indicator = "年龄", "age"
		s.subject, s.how.subject = name{text: b.joined(f, all), place: b.main.place}, "theme"
		if f.namedAt >= 0 && f.namedAt == all[0]-1 {
			s.subject = name{text: f.subject.text + s.subject.text, place: f.subject.place}
		}
		b.name(s.subject)
		return s
	}
	if len(all) == 0 && noun == "" && figure.Kind() == extract.KindCount && changeOf(figure) == "" && f.subject.text != "" && group(f.subject) {
		b.local = f.subject
		s.own, s.how.indicator = true, "group"
		s.indicator, s.subject, s.how.subject = f.subject.text, b.main, "running"
		return s
	}
	if b.goesOn(f, figure, all, noun) {
		return b.carried(f, figure)
	}
	if len(all) == 1 && b.average(f, all[0]) && b.level.indicator != "" {
		s = b.carried(f, figure)
		s.indicator, s.how.indicator = b.joined(f, all)+s.indicator, "average"
		return s
	}
	s.own = true
	s.indicator, s.how.indicator = b.joined(f, all), "noun"
	if b.placesOnly(f, all) {
		s.how.indicator = "place"
	}
	if b.bare(f, figure, all) {
		return b.item(f, all, s)
	}
	if n := len(all); n > 0 && f.words[all[n-1]].is(term|head) {
		s.how.indicator = "known"
		if n == 1 {
			s.how.indicator = "name"
		}
	}
	b.owner(f, figure, all, &s)
	if _, ok := figure.Value.(extract.Percent); ok && noun != "" && len(all) > 0 {
		return b.stake(f, all, noun)
	}
	if noun != "" && (len(all) == 0 || countable(figure) || f.words[all[len(all)-1]].verb) {
		s.indicator, s.how.indicator = s.indicator+noun, "counted"
	}
	return s
}

// placesOnly reports whether content names no more than places, which is no indicator.
func (b *binder) placesOnly(f *frame, content []int) bool {
	for _, i := range content {
		if !f.words[i].is(place | and) {
			return false
		}
	}
	return len(content) > 0
}

// trimmed is the content without what only leads over to the figure.
func (b *binder) trimmed(f *frame) []int {
	c := f.content
	for len(c) > 0 && f.words[c[len(c)-1]].is(and|of|aside) && f.share < 0 {
		c = c[:len(c)-1]
	}
	for len(c) > 0 && f.words[c[0]].is(and|of) {
		c = c[1:]
	}
	return c
}

// goesOn reports whether a frame names no indicator of its own, so that the
// last one goes on: 达到203.5亿元, 同比增长8.6%, 同比多签31个, 增速5.2%.
func (b *binder) goesOn(f *frame, figure *extract.Figure, content []int, noun string) bool {
	if changeOf(figure) != "" && b.level.indicator != "" && len(content) > 0 && b.actor(f, content) {
		b.subject(f, content)
		return true
	}
	if len(content) == 0 {
		return noun == "" || changeOf(figure) != "" && b.level.indicator != ""
	}
	if changeOf(figure) == "" {
		return false
	}
	for _, i := range content {
		w := &f.words[i]
		if !w.is(rate) && !(w.verb && w.End-w.Start <= 2) && w.End-w.Start > 1 || w.is(term) {
			return false
		}
	}
	return b.level.indicator != ""
}

// carried goes on with the indicator told last; points of a share with the share.
func (b *binder) carried(f *frame, figure *extract.Figure) (s statement) {
	last := b.level
	p, ok := figure.Value.(extract.Percent)
	later := b.portion.indicator != "" && (last.indicator == "" || b.portion.figure > last.figure)
	if later && (f.to || ok && p.Unit != "%") {
		last = b.portion
	}
	s.told = last
	s.how = evidence{indicator: "carried", subject: "carried"}
	if f.renamed {
		s.subject = name{}
	}
	return s
}

// otherCurrency reports whether a sum repeats the last one in another currency.
func (b *binder) otherCurrency(figure *extract.Figure) bool {
	if b.level.indicator == "" {
		return false
	}
	x, ok := figure.Value.(extract.Amount)
	y, also := b.r.Figures[b.level.level].Value.(extract.Amount)
	return ok && also && x.Currency != y.Currency && x.Per == y.Per && x.Change == ""
}
