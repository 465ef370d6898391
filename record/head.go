package record

// heads finds whose a figure is where the text named nobody before: the nouns
// that the clause begins with, before its verb or before what is measured of
// them (小区|共有|居民楼32栋, 卫星|总重1.2吨, 总统的|支持率). The paragraph goes
// on about them, as long as it names no one else.
func (b *binder) heads(c *clue, s *statement) {
	if s.subject.text != "" || c.f.part || c.f.prep && len(c.f.theme) == 0 || b.parts.opened || c.f.subject.text != "" || b.local.text != "" {
		return
	}
	head, rest := b.headed(c)
	if len(head) == 0 || len(rest) == 0 || b.main.text != "" && !b.main.guess && !b.another(c, head, rest) {
		return
	}
	if last := &c.f.words[rest[len(rest)-1]]; b.company(c.f, head) || !b.measure(&c.f.words[rest[0]]) && !(len(rest) == 2 && b.measure(last)) {
		s.indicator = b.joined(c.f, rest)
	}
	s.subject, s.how.subject = name{text: b.joined(c.f, head), place: b.main.place, thing: true, guess: true}, byHead
	b.main, b.mainIn = s.subject, b.number
}

// another reports whether a sentence goes over from whom the paragraph was
// about to another: a person, or a thing of which it tells what is measured.
func (b *binder) another(c *clue, head, rest []int) bool {
	f := c.f
	if f.start > 0 || c.all[0] != head[0] || !b.main.thing && !b.main.person {
		return false
	}
	return b.person(f, head) || f.words[head[0]].is(proper) || !group(b.main) && rest[0] == head[len(head)-1]+1 && b.measure(&f.words[rest[len(rest)-1]])
}

// headed parts what stands before a figure into whose it is and what it
// measures; of modifiers before 的 the head goes without.
func (b *binder) headed(c *clue) (head, rest []int) {
	f, all := c.f, c.all
	if n := len(all) - len(c.content); n > 0 && n < len(all) && b.nouns(f, all[:n]) {
		return b.unarticled(f, all[:n]), all[n:]
	}
	for k := 1; k < len(all) && len(c.content) == len(all); k++ {
		if f.words[all[k]].is(term) && b.company(f, all[:k]) {
			return all[:k], all[k:] // 白鹭股份|净利润
		}
	}
	of := -1
	for k := 1; k < len(all)-1; k++ {
		if f.words[all[k]].is(term) && k < len(all)-1 {
			break
		}
		if b.spells(&f.words[all[k]], "的") {
			of = k
		}
	}
	tail := all[of+1:]
	if n := b.headLength(f, tail); n > 0 && (of > 0 || len([]rune(b.joined(f, tail))) > 3) { // no 控|球率
		return b.unarticled(f, tail[:n]), tail[n:]
	}
	if of > 0 && b.nouns(f, all[:of]) {
		return b.unarticled(f, all[:of]), tail
	}
	return nil, nil
}

// headLength is how many words are nouns before a verb or before the measure
// that ends the content, 0 if none are.
func (b *binder) headLength(f *frame, content []int) int {
	for k, i := range content {
		w := &f.words[i]
		switch {
		case k > 0 && w.End-w.Start == 1 && b.endsName(f, content[:k+1]): // 铁路白鹭|站
		case k > 0 && w.is(verbal) && !w.is(nominal) && k+2 < len(content) && f.words[content[k+1]].is(verbal) && !f.words[content[k+1]].is(nominal): // 整场|拍卖|推出
		case k > 0 && (w.is(verbal) && !w.is(nominal) && !b.measure(w) || b.average(f, i) || b.attributed(f, content[:k+1])):
			if !b.nouns(f, content[:k]) {
				return 0
			}
			return k
		case b.measure(w) && !(k > 0 && b.main.person):
			return 0
		}
	}
	return 0
}

// company reports whether content ends as names of companies do and is more
// than such an ending: 白鹭股份, 白鹭|公司, no 上市公司.
func (b *binder) company(f *frame, content []int) bool {
	if last := &f.words[content[len(content)-1]]; len(content) > 1 && (b.spells(last, "公司") || b.spells(last, "有限公司")) {
		return !f.words[content[0]].is(active)
	}
	r := b.r.View.Runes[f.words[content[0]].Start:f.words[content[len(content)-1]].End]
	for _, end := range [...]string{"股份", "集团", "银行", "科技", "控股"} {
		if n := len(r) - 2; n >= 2 && string(r[n:]) == end && !f.words[content[0]].is(active) {
			return true
		}
	}
	return false
}

// endsName reports whether content ends as names of things and bodies do.
func (b *binder) endsName(f *frame, content []int) bool {
	sort, _ := actors().LongestBefore(b.r.View.Runes[f.words[content[0]].Start:f.words[content[len(content)-1]].End])
	return sort == "name" || sort == "group" || sort == "firm"
}

// attributed reports whether content ends in what is measured of a thing: no
// statistic of the table, nor a rate, whose name begins with its noun as often
// (义务教育|巩固率), unless that is of a body.
func (b *binder) attributed(f *frame, content []int) bool {
	w := &f.words[content[len(content)-1]]
	return b.measure(w) && w.End-w.Start > 1 && (!w.is(term|head) || b.main.person) && (b.r.View.Runes[w.End-1] != '率' || b.endsName(f, content[:len(content)-1]))
}

// nouns reports whether content is nouns alone, of more than one character.
func (b *binder) nouns(f *frame, content []int) bool {
	content = b.unarticled(f, content)
	if len(content) == 0 {
		return false
	}
	for _, i := range content {
		if w := &f.words[i]; !w.is(nominal) || w.is(loose) || w.is(small) || b.measure(w) || b.average(f, i) {
			return false
		}
	}
	first, last := &f.words[content[0]], &f.words[content[len(content)-1]]
	sort, _ := actors().LongestBefore(b.r.View.Runes[first.Start:last.End])
	return last.End-first.Start > 1 && (!last.is(active) || last.is(nominal)) && sort != "no"
}

// unarticled is content without an article or a number at its head: 一幅|山水画.
func (b *binder) unarticled(f *frame, content []int) []int {
	for len(content) > 0 && f.words[content[0]].is(small) {
		content = content[1:]
	}
	return content
}
