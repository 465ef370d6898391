package record

// does reports whether content is who or what does what the verb at word i
// says, though no table knows it for one: nouns before a verb that has an
// object, 研究团队|发现|行星26颗, 警方|拘捕|14名男子. No object is what is
// measured (播种|面积, 通行|数量), nor a bare quantity: in 项目惠及6.4万户 the
// noun belongs to the indicator.
func (b *binder) does(f *frame, i int) bool {
	w := &f.words[i]
	if !w.is(verbal) || w.is(nominal) || w.End-w.Start < 2 || len(f.theme) > 0 || !b.nominal(f, f.content) {
		return false
	}
	if f.subject.text != "" && f.namedAt != f.content[0]-1 {
		return false
	}
	last := -1
	for j := i + 1; j < f.reach(i); j++ {
		switch w := &f.words[j]; {
		case w.is(quantity) && last < 0:
			return j+1 < len(f.words) && f.words[j+1].content() && f.words[j+1].is(nominal)
		case w.is(quantity):
			return !b.measure(&f.words[last])
		case w.content() && w.is(nominal):
			last = j
		case !w.is(aside | quote | and | link):
			return false
		}
	}
	return false
}

// precedes reports whether content names whose the indicator behind the date at
// i is: 青禾化纤|去年|净利润2.3亿元.
func (b *binder) precedes(f *frame, i int) bool {
	if !f.states || f.versus || f.subject.text != "" || f.prep || len(f.theme) > 0 || !b.nominal(f, f.content) {
		return false
	}
	for j := i + 1; j < f.reach(i) && !f.words[j].is(stop|quantity); j++ {
		if f.words[j].is(term | head) {
			return true
		}
	}
	return false
}

// begins reports whether content is whom a sentence is about that says in its
// first clause when something was, without figures: 白鹭生物|今日|上市，….
func (b *binder) begins(f *frame) bool {
	if f.states || f.reports || f.start > 0 || f.subject.text != "" || f.prep || len(f.theme) > 0 || !b.nominal(f, f.content) && (len(f.content) == 0 || !b.fullName(f, f.content)) {
		return false
	}
	sort, _ := actors().LongestBefore(b.r.View.Runes[f.words[f.content[0]].Start:f.words[f.content[len(f.content)-1]].End])
	return sort == "name" || sort == "firm" || f.words[f.content[0]].is(proper) || b.fullName(f, f.content)
}

// fullName reports whether content is a surname alone and one or two characters
// behind it, as the segmenter leaves a name that it does not know: 白|小楼.
func (b *binder) fullName(f *frame, content []int) bool {
	first, last := &f.words[content[0]], &f.words[content[len(content)-1]]
	n := last.End - first.Start
	return len(content) > 1 && first.End-first.Start == 1 && n <= 3 && n >= 2 && b.surname(first)
}

// nominal reports whether content is nouns alone and none of them what is
// measured of something.
func (b *binder) nominal(f *frame, content []int) bool {
	if len(content) == 0 {
		return false
	}
	for _, i := range content {
		if w := &f.words[i]; !w.is(nominal) || w.is(active) || w.is(loose) || w.is(place) || b.measure(w) {
			return false
		}
	}
	first, last := &f.words[content[0]], &f.words[content[len(content)-1]]
	return last.End-first.Start > 1
}

// measure reports whether a noun names a quantity: 播种面积, 通行量, 入库流量.
func (b *binder) measure(w *word) bool {
	return w.is(term|head|rate) || measures.has(b.r.View.Runes[w.End-1])
}

// measures are the characters that names of quantities end with.
var measures = characters("率量价额数值费度比幅积")
