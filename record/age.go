package record

// Ages, which need no word for what they measure.

import (
	"strings"
)

// ageOf reads an age, which needs no word for it.
func (b *binder) ageOf(c *clue, s *statement) bool {
	f, n := c.f, len(b.unarticled(c.f, c.all))
	if c.figure.unit != "岁" || n == 0 && !f.renamed && !b.agedAt(c) || n > 0 && !f.words[c.all[n-1]].is(nominal) || n > 0 && f.words[c.all[n-1]].is(term) {
		return false
	}
	s.indicator, s.how.indicator = "年龄", byAge
	switch {
	case n > 0 && !(c.noun != "" && f.words[c.at-1].is(of) && b.human(c.noun)):
		s.subject, s.how.subject = name{text: b.joined(f, c.all), place: b.main.place, person: true}, byTheme
		if f.namedAt >= 0 && f.namedAt == c.all[0]-1 {
			s.subject = name{text: f.subject.text + s.subject.text, place: f.subject.place, person: true}
		}
	case c.noun != "" && (f.words[c.at+1].is(of) || f.words[c.at+1].is(nominal)): // 58岁的|村民赵得水, 一名36岁|男子
		s.subject, s.how.subject = name{text: b.aged(c), place: b.main.place, person: true}, byTheme
	default:
		return true
	}
	b.name(s.subject)
	return true
}

// aged is the name behind an age: titles and the word that ends it, 村民|赵得水|手臂.
func (b *binder) aged(c *clue) string {
	from := c.at + 1
	if c.f.words[from].is(of) {
		from++
	}
	if end := b.titled(c.f, from); end > from {
		return b.text(c.f.words[from:end])
	}
	for j := from; j+1 < len(c.f.words) && b.human(b.text(c.f.words[from:j+1])) && c.f.words[j].content(); j++ {
		if c.f.words[j+1].is(active) {
			return b.text(c.f.words[from : j+1]) // 20岁|女生|突发疾病
		}
	}
	return c.noun
}

// titled is the end of the titles at word i and of the name behind them, or i.
func (b *binder) titled(f *frame, i int) int {
	j := i
	for ; j < f.reach(i) && f.words[j].is(title); j++ {
	}
	if j == i || j == len(f.words) || !f.words[j].content() || !b.surname(&f.words[j]) {
		return i
	}
	if next := j + 1; f.words[j].End-f.words[j].Start == 1 && next < len(f.words) && f.words[next].content() {
		return next + 1
	}
	return j + 1
}

// agedAt reports whether an age tells when someone did something, or whose it
// is: 7岁|登台, 58岁的|村民赵得水.
func (b *binder) agedAt(c *clue) bool {
	if c.at+1 >= len(c.f.words) || !c.figure.exact() || c.figure.change != "" || c.f.linked(c.at) {
		return false
	}
	next := &c.f.words[c.at+1]
	return c.noun != "" && (next.is(of) || next.is(nominal) && b.human(c.noun)) || next.is(verbal) && !next.is(nominal)
}

// human reports whether a noun behind an age is a person and nothing that has
// an age by rule: 36岁男子, not 18岁群体.
func (b *binder) human(noun string) bool {
	r := []rune(noun)
	role, _ := roles().Longest(r)
	return len(r) > 1 && strings.ContainsRune("子性孩人汉爷妈伙生员民童妇", r[1]) || role&title != 0
}
