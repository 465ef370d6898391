package record

// What a clause without figures says for those behind it: whom they are about, what is
// counted or measured there, and when.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// close ends a clause. One without figures still says whom the text goes on about.
func (b *binder) close(f *frame, end int) {
	if f.states {
		return
	}
	if b.extends(f, f.content) {
		b.subject(f, f.content)
		f.content = nil
	}
	b.split(f)
	b.stands(f)
	b.presents(f, end)
	b.deeds(f, end)
	b.peaks(f, end)
	if b.upToNow(f, end) {
		b.passing = span{b.published, b.published}
		return
	}
	if b.sorts(f, end) {
		b.parts.open(b, strings.Trim(b.text(f.words[f.start:end]), "分按从看讲"))
		b.main = b.topic
		return
	}
	if f.subject.text != "" && !f.passive && !b.hearsay(f, end) && !(end > f.start && f.words[end-1].is(marker)) {
		if f.later {
			b.local = f.subject
		} else {
			b.name(f.subject)
		}
	}
}

// stands makes the nouns before an adverb or a date the subject where the text begins
// with them and their verb has no object: 新款轿车|今日|上市.
func (b *binder) stands(f *frame) {
	n := len(f.theme)
	if f.start > 0 || f.reports || f.subject.text != "" || f.prep || n == 0 || b.measure(&f.words[f.theme[n-1]]) || !b.things(f, f.theme) || !f.next(f.theme[n-1], date|aside) {
		return
	}
	b.subject(f, f.theme)
	f.subject.guess = true
}

// presents goes on about what a clause without figures says is the most so: 涨幅较大的是|黄瓜，均价….
func (b *binder) presents(f *frame, end int) {
	i := end - 1
	for ; i > f.start && f.words[i].content() && f.words[i].is(nominal); i-- {
	}
	if i > f.start && i < end-1 && b.spells(&f.words[i], "是") && f.words[i-1].is(of) && !f.reports {
		b.local = name{text: b.text(f.words[i+1 : end]), place: b.main.place, thing: true}
	}
}

// lies reports whether a clause without figures tells of nouns where they are: 白鹭花园|位于滨江大道.
func (b *binder) lies(f *frame) bool {
	return !f.states && f.subject.text == "" && !f.prep && len(f.theme) == 0 && len(f.content) > 0 && b.things(f, f.content)
}

// things reports whether content ends in a noun and has no verb: 新款|轿车, 青禾|e6|电动车.
func (b *binder) things(f *frame, content []int) bool {
	for _, i := range content {
		if w := &f.words[i]; w.is(verbal|active|loose|small|place) || !w.content() {
			return false
		}
	}
	return f.words[content[len(content)-1]].is(nominal) && unicode.IsLetter(b.r.View.Runes[f.words[content[0]].Start])
}

// defines reports whether the link at i says in a clause without figures what
// the one before it is, whom the text goes on about: 青禾控股为全省的龙头企业.
func (b *binder) defines(f *frame, i int) bool {
	if f.states || f.prep || len(f.theme) > 0 || !b.spells(&f.words[i], "为") && !b.spells(&f.words[i], "是") && !b.spells(&f.words[i], "系") {
		return false
	}
	if len(f.content) == 0 || f.subject.text != "" && f.namedAt != f.content[0]-1 || !b.actor(f, f.content) && (b.mainIn == b.number || !b.nominal(f, f.content)) {
		return false // 青禾公司成立于2026年，核心产品为…
	}
	b.subject(f, f.content)
	f.content = nil
	return true
}

// deeds keeps what a clause without figures says someone does, for the next to tell of
// how many: 召回部分汽车，共计|8.4万辆.
func (b *binder) deeds(f *frame, end int) {
	if len(f.theme) > 1 && f.words[f.theme[0]].is(active) && !f.reports && end+1 < len(f.words) && b.tallies(&f.words[end+1]) {
		b.deed = peak{b.joined(f, f.theme), end + 1}
	}
}

// tallies reports whether a word says that how many follows: 共计|8.4万辆.
func (b *binder) tallies(w *word) bool {
	return b.spells(w, "共计") || b.spells(w, "共") || b.spells(w, "合计") || b.spells(w, "总计") || b.spells(w, "累计")
}

// peaks keeps what a clause without figures says is greatest or least somewhere,
// for the next one to tell how great: 最大降水量出现在黄土岭，为|118.4毫米.
func (b *binder) peaks(f *frame, end int) {
	k := len(f.theme)
	for k > 0 && !b.measure(&f.words[f.theme[k-1]]) {
		k--
	}
	if k == 0 || end <= f.start {
		return
	}
	text := b.r.View.Slice(f.words[f.start].Start, f.words[end-1].End)
	if r, _ := utf8.DecodeLastRuneInString(text); strings.Contains(text, "出现在") || strings.ContainsRune("高低大小多少", r) && strings.Contains(text, "最") {
		b.peak = peak{b.joined(f, f.theme[:k]), end + 1}
	}
}

// A peak is what the clause before says is greatest somewhere, and the word
// behind it.
type peak struct {
	indicator string
	at        int
}
