package record

import "github.com/zhnews/zhnews/extract"

// ranks reports whether behind the word at i no more than those among whom it
// ranks stands before an ordinal: 居|全省|第2位.
func (b *binder) ranks(f *frame, i int) bool {
	for j := i + 1; j < f.reach(i); j++ {
		w := &f.words[j]
		if _, ok := b.ordinal(w); ok {
			return true
		}
		if !w.content() && !w.is(who|of|aside|prep|quote) || w.is(quantity|stop) {
			return false
		}
	}
	return false
}

// ordinal is the ordinal that a word is; a damaged one is none.
func (b *binder) ordinal(w *word) (extract.Ordinal, bool) {
	if w.mention < 0 || b.r.Figures[w.mention].Damaged {
		return extract.Ordinal{}, false
	}
	o, ok := b.r.Figures[w.mention].Value.(extract.Ordinal)
	return o, ok
}

// ranked states the ordinal at word i as the rank of what the clause names, or
// of what was told last: 进出口86.4亿元，增速居全省第2位. A rank of 增速 or 总量
// alone is that of the last indicator's.
func (b *binder) ranked(f *frame, i int) bool {
	if _, ok := b.ordinal(&f.words[i]); !ok || f.rank < 0 {
		return false
	}
	scope := b.text(f.words[f.rank+1 : i])
	c := &clue{f: f, at: i, figure: b.gist(f, i), all: f.theme}
	var s statement
	switch own := b.joined(f, f.theme); {
	case own == "", b.movesOnly(c), own == "总数", own == "总量", own == "总额":
		s = b.carried(c)
		if b.parts.opened && b.parts.of != "" {
			s.indicator, s.subject = b.parts.of, name{} // the rank is the total's
		}
		if s.indicator != "" {
			s.indicator += own
		}
	default:
		s.own, s.indicator, s.how.indicator = true, own, b.sort(c)
	}
	if s.subject.text == "" {
		s.subject, s.how.subject = b.whose(f)
	}
	if s.indicator == "" {
		return false
	}
	s.how.indicator, s.sure = byRank, max(s.sure, 0.9)
	s.when, s.how.when = b.time(f, &s)
	level := b.level
	b.state(f, f.words[i].mention, &s)
	b.facts[len(b.facts)-1].Scope = scope
	b.level = level
	f.again()
	return true
}
