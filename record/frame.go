package record

import (
	"strings"
)

// A frame is what has been read of a clause before its next figure.
type frame struct {
	words []word
	start int   // the word the clause begins with
	room  []int // the memory of what the clause says, in slots

	subject name
	namedAt int   // the last word of the subject as far as it is a name, -1 if none
	theme   []int // the words of content before an adverb, a verb of the table or a date
	content []int // those after it
	share   int   // where 占 stands, -1 if nowhere
	ratio   int   // where the link stands that content follows (为预算的), -1 if nowhere
	each    int   // where 分别 stands, -1 if nowhere
	moved   int   // where it stands how a firm did, 0 if nowhere
	rank    int   // where 居 stands, -1 if nowhere
	when    span  // a time stated for this clause
	against span  // a time compared with
	status  Status

	brief                           bool // and for its next figure alone
	renamed                         bool // the subject was named since the last figure
	within                          bool // 中: the figure only says among how many
	part, versus, changed, timeless bool
	prep, passive, equal, rule      bool
	differs                         bool // a verb stands behind what is compared with: 比去年|扩招
	denied                          bool // 没有: it is not so
	defined                         bool // what follows only says what the subject is
	from                            bool // 由: the level of before follows
	to                              bool // it has been told, the level of after follows
	states, reports                 bool // the clause has a figure, tells its source
	later                           bool // a semicolon stands before: 在北京，甲公司开工；在上海，乙公司…
}

// open begins a clause at word i, in a frame that may have held another.
func (f *frame) open(words []word, i int) {
	room := f.room[:0]
	*f = frame{}
	f.words, f.start, f.room = words, i, room
	f.namedAt, f.share, f.ratio, f.each, f.rank = -1, -1, -1, -1, -1
	all, rest := role(0), words[i:]
	for k := 0; k < len(rest) && !rest[k].is(stop); k++ {
		all |= rest[k].role
	}
	f.states = all&quantity != 0
	f.reports = all&report != 0 && !f.states
}

// slotted is how many words a list of a clause has room for before it moves.
const slotted = 8

// slot is an empty list of words in the memory of the clause.
func (f *frame) slot() []int {
	n := len(f.room)
	if n+slotted > cap(f.room) {
		n, f.room = 0, make([]int, 0, 8*slotted)
	}
	f.room = f.room[:n+slotted]
	return f.room[n : n : n+slotted]
}

// put adds a word to the content.
func (f *frame) put(i int) {
	if f.content == nil {
		f.content = f.slot()
	}
	f.content = append(f.content, i)
}

// both is one list behind the other; neither is changed.
func (f *frame) both(a, b []int) []int {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	return append(append(f.slot(), a...), b...)
}

// ahead is how many words are looked ahead at most, so that no text without
// marks takes more than linear time.
const ahead = 60

// reach is the end of what is looked at ahead of word i.
func (f *frame) reach(i int) int { return min(len(f.words), i+ahead) }

// next reports whether the word behind that at i has one of the roles.
func (f *frame) next(i int, r role) bool { return i+1 < len(f.words) && f.words[i+1].is(r) }

// parted reports whether a blank stands behind the word at i.
func (f *frame) parted(i int) bool {
	return i+1 < len(f.words) && f.words[i].End < f.words[i+1].Start
}

// again readies the frame for the next figure of the clause.
func (f *frame) again() {
	f.theme, f.content, f.moved = nil, nil, 0
	f.share, f.ratio, f.each, f.rank = -1, -1, -1, -1
	f.to, f.renamed = f.from, false
	if f.brief {
		f.when, f.brief = span{}, false
	}
	if f.from {
		f.timeless = false
	}
	f.denied, f.versus, f.differs, f.changed, f.from, f.equal, f.prep, f.rule, f.status = false, false, false, false, false, false, false, false, ""
	f.against = span{}
}

// verbal takes 了, 着 and 过 as the sign that the word before is a verb:
// 药农马进财|种|了.
func (b *binder) verbal(f *frame, i int) {
	n := len(f.content)
	if n < 2 || !b.spells(&f.words[i], "了") || f.prep || !b.actor(f, f.content[:n-1]) {
		return
	}
	verb := f.content[n-1]
	f.content = f.content[:n-1]
	b.split(f)
	f.words[verb].role |= verbal
	f.theme = append(f.theme, verb)
}

// add takes a word of content. A verb behind the name of an actor makes that
// the subject: 黔江公司|收购鲜果.
func (b *binder) add(f *frame, i int) {
	w := &f.words[i]
	if w.role&(nominal|verbal|active) == nominal && !f.prep && (f.namedAt < 0 || i-f.namedAt > longestBody) {
		f.put(i) // as most words are
		return
	}
	if f.prep && b.spells(w, "例") && b.spells(&f.words[i-1], "为") && f.start == 0 && len(f.content) > 0 && !f.states {
		b.subject(f, f.content) // 以退休职工王阿姨|为例
		f.content, f.prep = nil, false
		return
	}
	if i > 0 && f.namedAt == i-1 && f.words[i-1].is(place) && b.regional(w) {
		f.subject.text, f.namedAt = f.subject.text+b.text(f.words[i:i+1]), i
		return
	}
	if b.body(f, i) {
		f.subject.text, f.namedAt, f.content = f.subject.text+b.text(f.words[f.namedAt+1:i+1]), i, nil
		return
	}
	if n := len(f.content); f.prep && n > 0 && w.is(verbal) && !w.is(nominal) && (f.words[f.content[n-1]].is(spatial) || b.with(f) || b.adjunct(f, i)) {
		f.content = f.content[:0] // 在网上|花, 与某客户|签订
		f.prep = false
	}
	if f.prep && !f.states && w.is(verbal) && w.End-w.Start > 1 && b.placesOnly(f, f.content) {
		f.content, f.prep = f.content[:0], false // 在全球|召回汽车
	}
	switch {
	case w.is(active) && w.is(nominal) && len(f.content) > 0 && f.share < 0 && f.ratio < 0 && !f.prep && f.words[f.content[0]].is(proper) && b.person(f, f.content) && b.actor(f, f.content):
		b.split(f) // 周某|利用职务便利
	case f.share >= 0 || f.ratio >= 0 || f.prep || w.is(nominal) && !w.is(verbal) || len(f.content) == 0:
	case (w.is(verbal) || b.person(f, f.content)) && b.actor(f, f.content) && !b.actor(f, append(f.content, i)) && !b.grows(f, i):
		b.split(f)
	case w.is(verbal) && b.firm(f, f.content, i):
		b.subject(f, f.content) // 启明电子|跌停
		f.content = nil
	case w.is(active) && !f.prep && f.next(i, quantity) && len(f.content) > 0 && b.r.View.Runes[f.words[f.content[len(f.content)-1]].End-1] == '队' && b.actor(f, f.content):
		b.split(f) // 青禾队|射门|17次
	case b.spells(w, "现有") && !f.prep && b.actor(f, f.content):
		b.split(f) // 学校|现有|教师
	case b.apiece(w) && !f.prep && b.actor(f, f.content):
		b.split(f) // 县财政|每餐补贴
	case !f.states && !f.reports && f.start == 0 && f.subject.text == "" && len(f.theme) == 0 && w.is(verbal) && !w.is(nominal) && w.End-w.Start > 1 && f.next(i, nominal) && !b.spells(&f.words[i+1], "方面") && b.nominal(f, f.content):
		b.subject(f, f.content) // 大蒜|延续|跌势，批发价…
		f.subject.guess, f.content = true, nil
	case !f.states && w.is(verbal) && len(f.content) > 0 && f.words[f.content[0]].is(small) && b.nouns(f, f.content) && b.extends(f, f.content):
		b.subject(f, f.content) // 柳河乡|一辆中巴车|坠入深沟
		f.content = nil
	case b.does(f, i):
		b.subject(f, f.content)
		f.subject.guess, f.content = true, nil
	}
	f.put(i)
}

// longestBody is how many words the name of a body has behind that of its place.
const longestBody = 4

// body reports whether the word at i ends the name of a body that begins with the place
// named right before, and goes on: 南京|大学|在校生, 上海|黄金|交易所|成交额.
func (b *binder) body(f *frame, i int) bool {
	n := i - f.namedAt
	if f.namedAt < 0 || n > longestBody || len(f.content) != n-1 || !f.words[f.namedAt].is(place) || f.words[f.namedAt].is(who) || i+1 == len(f.words) || !f.words[i+1].content() && !f.words[i+1].is(date|small) {
		return false
	}
	for k := f.namedAt + 1; k <= i; k++ {
		if f.words[k].Start != f.words[k-1].End || !f.words[k].content() {
			return false
		}
	}
	_, size := bodyEnds().LongestEnd(b.text(f.words[f.namedAt+1 : i+1]))
	return size > 0
}

// bodyEnds are what the names of bodies end with whose figures are their own.
var bodyEnds = ends("银行", "农商行", "海关", "交易所", "证券", "大学", "学院", "医院", "机场", "集团", "法院", "检察院", "税务局", "铁路局", "研究院", "出版社")

// apiece reports whether a word says of whom each: 每餐, 每亩, and not how often: 每年, 每周.
func (b *binder) apiece(w *word) bool {
	if b.r.View.Runes[w.Start] != '每' {
		return false
	}
	r := b.r.View.Runes[w.Start:w.End]
	return len(r) == 2 && !strings.ContainsRune("年月周天日次季个", r[1])
}

// regional reports whether a word behind the name of a place belongs to it:
// 松岭|镇, 松岭|一中, 华北|大部.
func (b *binder) regional(w *word) bool {
	r := b.r.View.Runes[w.Start:w.End]
	return len(r) == 1 && strings.ContainsRune("镇乡村县社站", r[0]) ||
		len(r) == 2 && strings.ContainsRune("一二三四五六七八九十附", r[0]) && strings.ContainsRune("中小院", r[1]) || b.spells(w, "地区") ||
		b.spells(w, "大部") || b.spells(w, "大部地区") || b.spells(w, "沿海") || b.spells(w, "一带")
}

// grows reports whether the verb at word i belongs to the name of a group that
// goes on behind it: 企业|退休|人员.
func (b *binder) grows(f *frame, i int) bool {
	if i+1 >= len(f.words) || !f.words[i+1].content() || !f.words[i+1].is(nominal) {
		return false
	}
	sort, n := actors().LongestBefore(b.r.View.Runes[f.words[i].Start:f.words[i+1].End])
	return sort == "group" && n == f.words[i+1].End-f.words[i+1].Start && i+2 < len(f.words) && f.words[i+2].content()
}

// adjunct reports whether the verb at word i ends what a preposition before
// the content leads in: 在便利店|抢走, 为消费者|挽回, 向原告|支付.
func (b *binder) adjunct(f *frame, i int) bool {
	at := f.content[0] - 1
	if at < 0 || f.words[i].End-f.words[i].Start < 2 || i+1 < len(f.words) && f.words[i+1].is(of) || !f.words[f.content[len(f.content)-1]].is(nominal) {
		return false
	}
	w := &f.words[at]
	return w.End-w.Start == 1 && strings.ContainsRune("在为向给对", b.r.View.Runes[w.Start])
}

// with reports whether the content is of those that 与 names.
func (b *binder) with(f *frame) bool {
	at := f.content[0] - 1
	return at >= 0 && f.words[at].is(and)
}

// split closes the content read so far, at an adverb, a verb of the table or a
// date. The name of an actor becomes the subject; else it is the theme.
func (b *binder) split(f *frame) {
	if f.share >= 0 || f.ratio >= 0 {
		return
	}
	content, adjunct := f.content, f.prep
	f.prep = false
	for len(content) > 0 && f.words[content[len(content)-1]].is(of|and) {
		content = content[:len(content)-1]
	}
	f.content = nil
	if len(content) == 0 {
		return
	}
	if f.from && f.passive {
		return // 由…公司建设
	}
	if last := len(content) - 1; last > 0 && b.average(f, content[last]) {
		content = content[:last]
	}
	for n := len(content) - 1; n > 0 && b.r.View.Runes[f.words[content[n]].Start] == '每'; n-- {
		content = content[:n] // 脱贫户|每户
	}
	if last := &f.words[content[len(content)-1]]; adjunct && f.subject.text != "" && !(f.from && last.is(term|head)) {
		return
	}
	if !f.states && b.extends(f, content) {
		b.subject(f, content)
		return
	}
	named := f.subject.text != "" && f.namedAt != content[0]-1
	if !adjunct && !named && b.actor(f, content) {
		b.subject(f, content)
		return
	}
	if adjunct && len(f.theme) > 0 {
		return
	}
	f.theme = f.both(f.theme, content)
}

// causes makes what stands before 造成 the subject: 发生的|火灾|造成3人死亡.
func (b *binder) causes(f *frame) {
	if len(f.content) == 0 {
		f.content, f.theme = f.theme, nil // 地震|已|造成
	}
	for n := len(f.content) - 1; n >= 0; n-- {
		if f.words[f.content[n]].is(of) {
			f.content = f.content[n+1:]
			break
		}
	}
	if len(f.content) > 0 && f.share < 0 && f.ratio < 0 {
		b.subject(f, f.content)
		f.content = nil
	}
}
