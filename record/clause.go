package record

import (
	"strings"
)

// clauses reads the words of a sentence, or of a bracket in it in the inner
// frame; its own brackets are then passed over, so that nothing recurses.
func (b *binder) clauses(f *frame, words []word) {
	f.open(words, 0)
	later := false
	for i := 0; i < len(words); i++ {
		w := &words[i]
		switch {
		case w.is(stop):
			b.close(f, i)
			later = later || w.is(semicolon)
			f.open(words, i+1)
			f.later = later
			if w.is(period) {
				b.local, b.sayer = name{}, name{}
			}
			if w.is(semicolon) {
				b.owned, b.parts.bare, b.parts.anew = name{}, false, true
				if b.main.text != "" {
					b.local = name{}
				}
			}
		case w.is(opening):
			end := closingAt(words, i)
			b.dateline(f, end)
			if end+1 < len(words) && i > f.start && b.bridged(words[i:end+2]) { // 青禾|（集团）|有限公司
				if f.namedAt == i-1 {
					f.subject.text, f.namedAt = f.subject.text+b.text(words[i:end+1]), end
				}
				i = end
				continue
			}
			if inside := words[min(i+1, end):end]; len(inside) > 0 { // nothing is in （）, or behind a last （
				b.listedCompany(f, inside)
				if len(inside) == 1 && inside[0].is(date) && i > f.start && words[i-1].is(date) {
					b.date(f, i+1) // 双11（10月20日至11月11日）
				}
				if f != &b.inner && end-i < 40 {
					b.bracket(f, inside)
				}
			}
			i = end
		case w.is(quantity):
			i = b.tell(f, i)
		default:
			b.take(f, i)
		}
	}
	b.close(f, len(words))
}

// bracket reads what stands in brackets: it knows what was read before, and
// leaves no trace but its facts.
func (b *binder) bracket(f *frame, words []word) {
	kept := *b
	if b.actor(f, f.content) {
		b.split(f)
	}
	if n := len(f.words); f.subject.text != "" && (f.namedAt >= 0 && f.namedAt < n && f.words[f.namedAt].End == words[0].Start-1) {
		b.local = f.subject // 白鹭股份（营收18.4亿元）
	}
	if f.against.stated() {
		b.passing = f.against
	}
	b.clauses(&b.inner, words)
	facts, status := b.facts, kept.status
	*b = kept
	b.facts, b.status = facts, status
}

// closingAt is the word that closes the bracket opened at i, or i itself where
// none does so soon.
func closingAt(words []word, i int) int {
	depth := 0
	for j := i; j < len(words) && j < i+ahead; j++ {
		switch {
		case words[j].is(opening):
			depth++
		case words[j].is(closing):
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return i
}

// take reads a word that is no figure.
func (b *binder) take(f *frame, i int) {
	w := &f.words[i]
	switch {
	case w.plain() && !f.versus && !f.defined && f.rank < 0 && !f.parted(i): // as most words are
		b.add(f, i)
	case f.parted(i) && b.wires(w): // 本报白鹭8月2日电　今年…
		f.subject, f.namedAt, f.theme, f.content = name{}, -1, nil, nil
	case f.defined, w.is(quote):
	case w.is(small) && (b.ranked(f, i) || b.sized(f, i)):
	case f.rank >= 0: // among whom
	case w.plain():
		if f.differs = f.differs || f.versus && w.is(verbal); !f.versus {
			b.add(f, i)
		}
	case w.is(rank) && b.ranks(f, i):
		b.split(f)
		f.rank = i
	case w.is(not):
		b.denies(f, i)
	case w.is(amend):
		b.amends(f, i)
	case w.is(part):
		f.part, f.theme, f.content = true, nil, nil
		b.parts.open(b, "")
	case w.is(date):
		b.date(f, i)
		if (f.share >= 0 || f.ratio >= 0) && !(f.from && b.attribute(f, i)) {
			f.put(i)
		}
	case w.is(vague):
		b.today = b.today || strings.HasSuffix(b.r.View.Slice(max(w.Start-2, 0), w.End), "截至目前")
		if !f.states {
			b.passing = span{} // 如今，
			b.dark = b.dark || b.alone(f, i)
		}
		f.timeless = f.timeless || !f.versus && f.ratio < 0 && !(f.words[max(i-1, 0)].is(link) && f.next(i, of))
		b.split(f)
	case w.is(marker) && b.mark(f, i):
		f.prep = f.prep || w.is(prep)
	case w.is(versus) && b.compares(f, i):
		b.split(f)
		f.versus = true
	case w.is(change):
		b.changes(f, i)
	case f.versus && !w.is(link|each):
	case w.is(place | who | it):
		b.names(f, i)
	case w.is(and) && b.accompanies(f, i):
		b.split(f)
		f.prep = true
	case w.is(and | of):
		if len(f.content) > 0 {
			f.put(i)
		}
	case w.is(share):
		b.split(f)
		f.share = i
		f.put(i)
	case w.is(each) && b.spells(w, "各") && f.namedAt >= 0 && f.namedAt == i-1:
		f.subject.text, f.namedAt = f.subject.text+"各", i // 全市各招商小分队
	case w.is(each):
		b.split(f)
		f.each = i
	case w.is(from):
		b.split(f)
		f.from, f.passive = true, f.subject.text == ""
	case w.is(aside) && b.since(f, w):
	case w.is(prep):
		if b.spells(w, "以") {
			b.gives(f, i)
		}
		b.split(f)
		f.prep = true
	case w.is(equal):
		f.equal = true
	case w.is(link) && f.from && f.brief && b.spells(w, "转为"):
		f.from, f.brief, f.when, f.content = false, false, span{}, nil // 由上月持平|转为|上涨0.1%
	case w.is(link|light) && b.links(f, i):
		f.ratio = i
		b.split(f)
		f.put(i)
	case w.is(report):
		b.speaks(f)
		b.says(f)
		b.announces(f, w)
		f.theme, f.content = nil, nil
	case w.is(cause):
		b.causes(f)
	case w.is(aside) && b.insideName(f, i):
		b.add(f, i)
	case w.is(aside | light):
		b.past(f, i)
		b.verbal(f, i)
		b.split(f)
	case w.is(link) && b.spells(w, "不足") && i+1 < len(f.words) && f.words[i+1].content():
		b.add(f, i) // 就业不足率
	case w.is(basis) && b.spells(w, "年均") && f.next(i, nominal):
		b.add(f, i) // 年均降水量
	case w.is(link) && b.defines(f, i):
		f.defined = true
	case w.is(link) && b.spells(w, "位于") && b.lies(f):
		b.subject(f, f.content)
		f.content = nil
	case w.is(link) && b.spells(w, "为") && b.serves(f, i):
		b.split(f)
		f.prep = true
	case w.is(link) && b.has(f, i):
		b.split(f) // 小区|共有|居民楼32栋
	case w.is(link | basis):
		f.rule = f.rule || b.spells(w, "不超过") || b.spells(w, "不高于")
	default:
		b.add(f, i)
	}
}

// wires reports whether a word ends the head of a report.
func (b *binder) wires(w *word) bool {
	return b.spells(w, "电") || b.spells(w, "讯") || b.spells(w, "本报讯")
}

// since reports whether a word makes a time of what stands before it, which is
// then no content: 入夏以来|日均客流, 降价后|起售价, 扣除费用后|净额.
func (b *binder) since(f *frame, w *word) bool {
	after := b.spells(w, "后")
	if n := len(f.content); after && n > 0 && !f.words[f.content[0]].is(verbal) && !f.words[f.content[n-1]].is(verbal) {
		return true
	}
	if after || b.spells(w, "以来") {
		f.content = nil
		return true
	}
	return false
}

// gives makes those who do something with a sum the subject, at the 以 at i.
func (b *binder) gives(f *frame, i int) {
	if f.subject.text == "" && len(f.theme) == 0 && f.next(i, quantity) && b.nominal(f, f.content) {
		b.subject(f, f.content) // 启明电子|以2.4亿元|转让
		f.subject.guess, f.content = true, nil
	}
	if f.from && f.passive && b.nominal(f, f.content) {
		b.subject(f, f.content) // 由青禾发展|以42.6亿元|竞得
		f.content, f.from, f.passive = nil, false, false
	}
}

// serves reports whether the 为 at i names for whom something is done: nouns, a
// verb and its object follow (为|消费者|挽回经济损失), no value.
func (b *binder) serves(f *frame, i int) bool {
	j := i + 1
	for ; j < f.reach(i) && f.words[j].content() && f.words[j].is(nominal) && !f.words[j].is(term|head); j++ {
	}
	return j > i+1 && j+1 < f.reach(i) && f.words[j].is(verbal) && !f.words[j].is(nominal) && f.words[j].End-f.words[j].Start > 1 && !f.words[j+1].is(of|stop)
}

// has reports whether the link at i says what someone has, with a noun behind it.
func (b *binder) has(f *frame, i int) bool {
	return b.r.View.Runes[f.words[i].End-1] == '有' && f.share < 0 && f.ratio < 0 && i+1 < len(f.words) && f.words[i+1].content() && f.words[i+1].is(nominal)
}

// insideName reports whether a word that else says how exact a figure is stands
// in a name: 网|约|车, 超|长期国债, 亩|均|税收.
func (b *binder) insideName(f *frame, i int) bool {
	w := &f.words[i]
	if w.End-w.Start > 1 || i+1 == len(f.words) || !f.words[i+1].content() || f.words[i+1].is(quantity|small|date|place) {
		return false
	}
	if b.spells(w, "均") {
		return i > 0 && f.words[i-1].End == w.Start && f.words[i-1].End-f.words[i-1].Start == 1 && f.words[i-1].content()
	}
	return strings.ContainsRune("约超逾", b.r.View.Runes[w.Start])
}

// accompanies reports whether the word at i names with whom the actor before
// it does what a verb says: 青禾股份|与|某客户签订合同.
func (b *binder) accompanies(f *frame, i int) bool {
	if !b.spells(&f.words[i], "与") && !b.spells(&f.words[i], "同") || !b.actor(f, f.content) {
		return false
	}
	for j := i + 1; j < f.reach(i) && f.words[j].content(); j++ {
		if w := &f.words[j]; j > i+1 && w.is(verbal) && !w.is(nominal) {
			return true
		}
	}
	return false
}

// changes takes a word of change. Before a figure it says how the indicator
// moved; before a noun it is content (增加投入).
func (b *binder) changes(f *frame, i int) {
	f.versus = false
	for j := i + 1; j < f.reach(i) && !f.words[j].is(stop); j++ {
		if f.words[j].is(quantity) {
			if f.changed = true; b.firm(f, f.content, i) {
				b.subject(f, f.content) // 启明电子|大跌7.9%
				f.content, f.moved = nil, i
			}
			return
		}
		if !f.words[j].is(aside | link | basis | quote | opening | closing | marker | versus | change | each) {
			break
		}
	}
	b.add(f, i)
}

// links reports whether the link at i opens a ratio to something: 为年初预算的|62.3%.
func (b *binder) links(f *frame, i int) bool {
	if f.share >= 0 {
		return false
	}
	content, last := false, -1
	for j := i + 1; j < f.reach(i) && !f.words[j].is(stop|opening); j++ {
		if f.words[j].is(quantity) {
			return content && last >= 0 && f.words[last].is(of)
		}
		if !f.words[j].is(aside) {
			last = j
		}
		content = content || f.words[j].is(marker) || f.words[j].content() && !f.words[j].is(date|vague)
	}
	return false
}

// compares reports whether the word at i opens a comparison: 比去年, not the
// 比 of 桥隧比 nor the 与 that joins.
func (b *binder) compares(f *frame, i int) bool {
	if !f.words[i].is(and | aside) {
		return i+1 < len(f.words) && !f.words[i+1].is(link|quantity|stop)
	}
	for j := i + 1; j < f.reach(i) && !f.words[j].is(stop); j++ {
		if f.words[j].is(date | vague) {
			return true
		}
		if !f.words[j].is(aside) {
			return false
		}
	}
	return false
}
