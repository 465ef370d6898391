package record

import (
	"strings"
	"unicode/utf8"
)

// bare reports whether an item of parts names only what it is a part of and
// not a quantity of its own: 其中公路|72亿元、铁路|26亿元.
func (b *binder) bare(c *clue) bool {
	f, figure, content := c.f, c.figure, c.all
	if len(content) == 0 || !b.parts.bare || figure.unit != b.parts.unit || figure.change != "" || b.parts.of == "" || f.subject.text != "" {
		return false
	}
	for _, i := range content {
		if w := &f.words[i]; w.is(active) || w.is(term|head|rate) || !w.is(nominal) && !w.is(spatial) && !w.is(and) {
			return false
		}
	}
	if unit := b.parts.unit; (unit == "人" || unit == "名") && !f.words[content[len(content)-1]].is(spatial) {
		return false // 职工3860人，其中博士412人
	}
	text := b.joined(f, content)
	if last, size := utf8.DecodeLastRuneInString(b.parts.of); size > 0 && strings.HasSuffix(text, string(last)) {
		return false // 养殖户2460户，其中养猪户1380户
	}
	_, term := cutTerm(text)
	return term == "" && utf8.RuneCountInString(text) <= 3+2*strings.Count(text, "和") && !strings.HasSuffix(text, b.parts.of)
}

// itemOf reads a part that is only named: of the total's indicator it is the
// one whose share is told. It stands in this list before the clause's own
// indicator, which it would else be.
func (b *binder) itemOf(c *clue, s *statement) bool {
	if !b.bare(c) {
		return false
	}
	text := b.joined(c.f, c.all)
	s.own, s.how.indicator, s.indicator = true, byItem, b.parts.of
	if c.f.words[c.all[len(c.all)-1]].is(spatial) { // 省内, 境外
		s.indicator = text + s.indicator
		return true
	}
	s.subject, s.how.subject = name{text: text, place: b.main.place}, byItem
	return true
}

// average reports whether a word only says per whom: 人均|1.27万元.
func (b *binder) average(f *frame, i int) bool {
	w := &f.words[i]
	r := b.r.View.Runes[w.Start:w.End]
	return len(r) == 2 && r[1] == '均' && strings.ContainsRune("人户平日", r[0])
}
