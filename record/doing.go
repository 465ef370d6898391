package record

import (
	"github.com/zhnews/zhnews/extract"
)

// meanwhile takes a length of time, or a number of times, before what was done
// in it: 面馆3天|卖出2800碗, 先后8次|奔赴深圳、厦门招商.
func (b *binder) meanwhile(f *frame, i int) bool {
	figure := b.gist(f, i)
	often := figure.unit == "次" || figure.unit == "趟"
	if b.grouped(f, i) {
		f.words[i].role |= nominal
		f.content = append(f.content, i)
		b.silent(f.words[i].mention, "it belongs to the name of whose rate the figure behind it is")
		return true
	}
	if figure.kind != extract.KindDuration && !often || figure.change != "" || f.share >= 0 || f.linked(i) {
		return false
	}
	if b.modifies(f, i) {
		b.add(f, i)
		b.silent(f.words[i].mention, "it belongs to the name of what the figure behind it measures")
		return true
	}
	j := i + 1
	for ; j < f.reach(i) && !f.words[j].is(stop|quantity|opening); j++ {
	}
	if unbroken := i > 0 && b.spells(&f.words[i-1], "连续") && j > i+1 && f.words[i+1].content(); unbroken {
	} else if counted := j < len(f.words) && f.words[j].is(quantity); j < i+2 || !counted && j < i+3 || f.words[i+1].is(link) || !f.words[i+1].is(active) && !f.words[i+1].is(prep) || len(f.content) > 0 && (f.words[f.content[len(f.content)-1]].is(term) || f.words[f.content[len(f.content)-1]].is(active)) {
		return false
	}
	b.split(f)
	s := statement{how: evidence{indicator: byDoing}}
	s.indicator = b.text(f.words[i+1 : j])
	s.subject, s.how.subject = b.whose(f)
	s.when, s.how.when = b.time(f, &s)
	b.state(f, f.words[i].mention, &s)
	return true
}

// grouped reports whether the count at word i belongs to the name of whose rate
// is told behind it: 31个|大城市|城镇调查失业率为5.4%.
func (b *binder) grouped(f *frame, i int) bool {
	if figure := b.gist(f, i); figure.kind != extract.KindCount || len(f.content) > 0 || f.linked(i) || !figure.exact() {
		return false
	}
	noun := 0
	for j := i + 1; j < f.reach(i) && f.words[j].content() && f.words[j].is(nominal); j++ {
		if w := &f.words[j]; w.is(term) && noun > 0 && isRate(b.text(f.words[j:j+1])) {
			return j+1 < len(f.words) && (f.words[j+1].is(quantity) || f.words[j+1].is(link) && j+2 < len(f.words) && f.words[j+2].is(quantity))
		}
		noun++
	}
	return false
}

// modifies reports whether a length of time belongs to the name of what is
// measured by the figure behind it: 1小时|降雨量达86.4毫米.
func (b *binder) modifies(f *frame, i int) bool {
	if b.gist(f, i).kind != extract.KindDuration || len(f.content)+len(f.theme) > 0 {
		return false
	}
	noun := i + 1
	for j := i + 1; j < f.reach(i) && !f.words[j].is(stop); j++ {
		w := &f.words[j]
		switch {
		case w.is(quantity):
			return j > i+1 && (b.measure(&f.words[i+1]) || b.measure(&f.words[noun]))
		case j == i+1 && !w.content() || !w.content() && !w.is(link|aside):
			return false
		case w.content():
			noun = j
		}
	}
	return false
}

// doing is what is said of a part behind it: 其中四成多|用于基层, or of a sum
// given for something: 以9.6亿元|竞得.
func (b *binder) doing(f *frame, i int) string {
	figure := b.gist(f, i)
	switch figure.kind {
	case extract.KindCount: // 造成|23人|遇难
		if b.some(f.words[i].mention) && (!f.linked(i) || b.exists(f, i)) {
			return b.rest(f, i)
		}
		if figure.change != "" || f.linked(i) && !b.exists(f, i) || f.from || f.each >= 0 || i+1 == len(f.words) || !f.words[i+1].content() && !(f.part && b.spells(&f.words[i+1], "为")) && !b.movesAlone(f, i+1) {
			return ""
		}
	case extract.KindPercent, extract.KindFraction:
		if !f.part && b.level.indicator == "" && !b.opines(f, i) || figure.change != "" || f.linked(i) {
			return ""
		}
	default:
		if i == 0 || !b.spells(&f.words[i-1], "以") {
			return ""
		}
	}
	j := i + 1
	if j < len(f.words) && f.words[j].is(opening) {
		j = closingAt(f.words, j) + 1 // 以1.2亿欧元（约合…）收购
		i = j - 1
	}
	if figure.kind == extract.KindCount && b.movesAlone(f, j) {
		return b.text(f.words[i+1 : j+1]) // 15种上涨，7种下跌
	}
	if j >= len(f.words) || !f.words[j].is(active) && !b.spells(&f.words[j], "为") && !b.opines(f, i) {
		return ""
	}
	if b.opines(f, i) {
		return b.rest(f, i)
	}
	for ; j < f.reach(i) && (f.words[j].content() || f.words[j].is(link)) && !f.words[j].is(place); j++ {
	}
	return b.text(f.words[i+1 : j])
}

// rest is what the clause says behind the figure at word i, before another.
func (b *binder) rest(f *frame, i int) string {
	j := i + 1
	for ; j < f.reach(i) && !f.words[j].is(stop|quantity|closing); j++ {
	}
	return b.text(f.words[i+1 : j])
}

// opines reports whether the share at word i is of those who think what stands behind
// it: 47%|认为太麻烦, 29%|不知道如何分类.
func (b *binder) opines(f *frame, i int) bool {
	return f.next(i, report) && b.gist(f, i).kind != extract.KindCount || f.next(i, adverbial) && i+2 < len(f.words) && f.words[i+2].is(active) && b.r.View.Runes[f.words[i+1].Start] == '不'
}

// movesAlone reports whether the word at i says how those counted before it moved,
// and nothing else: 下跌，.
func (b *binder) movesAlone(f *frame, i int) bool {
	return i < len(f.words) && f.words[i].is(change) && (i+1 == len(f.words) || f.words[i+1].is(stop))
}

// saidOf reads what is said of a part of those asked or studied: 55%的受访者|表示
// 不满, 18%的人|认为负担很重. Whose part it is stands behind the figure.
func (b *binder) saidOf(c *clue, s *statement) bool {
	f, k := c.f, c.figure.kind
	if k != extract.KindPercent && k != extract.KindFraction || c.figure.change != "" || f.share >= 0 || f.ratio >= 0 || c.at+2 >= len(f.words) || !f.words[c.at+1].is(of) || c.noun == "" {
		return false
	}
	j := c.at + 2
	for ; j < f.reach(c.at) && f.words[j].content() && f.words[j].is(nominal); j++ {
	}
	end := j
	for ; end < f.reach(c.at) && !f.words[end].is(stop|quantity|closing); end++ {
	}
	who := b.r.View.Slice(f.words[c.at+2].Start, f.words[j-1].End)
	r := []rune(who)
	if sort, _ := actors().LongestBefore(r); j == c.at+2 || end == j || sort != "group" && r[len(r)-1] != '人' {
		return false
	}
	if end < len(f.words) && f.words[end].is(quantity) {
		return false
	}
	s.own, s.indicator, s.how.indicator = true, b.text(f.words[j:end]), bySaid
	s.subject, s.how.subject = name{text: who, place: b.main.place}, byTheme
	if len(r) == 1 {
		s.subject, s.how.subject = b.whose(f)
	}
	return s.indicator != ""
}

// exists reports whether the figure at word i stands behind a mere 有: 仍有|5人失踪.
func (b *binder) exists(f *frame, i int) bool {
	w := &f.words[i-1]
	return b.r.View.Runes[w.End-1] == '有'
}

// linked reports whether a link leads to the figure at word i.
func (f *frame) linked(i int) bool { return i > f.start && f.words[i-1].is(link) }

// partDoing reads what is said of a part, or of a sum, behind it alone.
func (b *binder) partDoing(c *clue, s *statement) bool {
	where := c.figure.kind == extract.KindCount && b.placesOnly(c.f, c.all) // 造成全县|4.2万人|受灾
	if len(c.all) > 0 && !where {
		return false
	}
	s.indicator, s.how.indicator = b.doing(c.f, c.at), byDoing
	if where {
		s.subject, s.how.subject = name{text: b.joined(c.f, c.all), place: b.called(&c.f.words[c.all[0]]).place}, byTheme
	} else if k := c.figure.kind; k == extract.KindCount || k != extract.KindPercent && k != extract.KindFraction && c.f.subject.text == "" {
		s.subject, s.how.subject = b.whose(c.f)
	} else {
		s.subject, s.how.subject = b.theme(c.f)
	}
	if s.indicator == "" {
		*s = statement{}
		return false
	}
	return true
}
