package record

import "strings"

// mark takes a marker of plan or forecast. At the head it governs the clauses
// to the end of the sentence; in an item of a list, or as part of a noun
// (计划总投资), only what it stands in. It reports whether the word was one:
// the 将 that means 把 is none, nor 目标 in 年度目标的.
func (b *binder) mark(f *frame, i int) bool {
	w := &f.words[i]
	status := b.statusOf(w)
	next := b.after(f, i)
	switch {
	case next.is(of): // 年度计划的
		return false
	case b.spells(w, "限") && !next.is(quantity|link): // 汛限水位
		return false
	case w.is(target) && (f.versus || b.spells(w, "目标") && !next.is(link|change|quantity|aside) && !next.verb):
		return false
	case b.spells(w, "将") && next.content() && !next.acts && b.moves(f, i):
		b.split(f)
		return true
	case b.spells(w, "将") && (next.is(quantity|it) || next.End > next.Start && b.r.View.Runes[next.Start] == '被' || b.takes(f, i, next)):
		b.split(f) // 将被困的2名儿童救出, 将嫌疑人抓获
		return true
	case b.spells(w, "准备") && len(f.content) > 0 && f.content[len(f.content)-1] == i-1 && !next.verb:
		return false // 减值准备2.6亿元
	case w.is(forecast) && b.r.View.Runes[w.End-1] == '后' && !b.hopes(f, i):
		b.split(f)
		return true
	case w.is(planned) && b.nounMarker(w) && !next.verb && (next.content() || next.is(quantity) || len(f.content) > 0):
		f.status = status
		if b.actor(f, f.content) {
			b.split(f) // 电力集团|计划今年投资
		}
		f.put(i)
		return true
	case w.is(limit):
		f.status = status
		b.split(f)
		f.put(i)
		return true
	}
	b.split(f)
	f.versus = false
	if f.part {
		f.status = status
		return true
	}
	if !(b.status == Forecast && status == Planned) {
		b.status = status
	}
	return true
}

// moves reports whether the clause behind 将 says from what or to what
// something is brought: 将审批时限由45天压缩到12天.
func (b *binder) moves(f *frame, i int) bool {
	for end := f.reach(i); i+1 < end && !f.words[i+1].is(stop); {
		i++
		w := &f.words[i]
		if w.is(from) || w.is(link) && strings.ContainsRune("到至为", b.r.View.Runes[w.End-1]) {
			return true
		}
	}
	return false
}

// takes reports whether behind 将 stands what is done something with in this
// clause, and 将 so means 把.
func (b *binder) takes(f *frame, i int, next *word) bool {
	if !next.noun || next.acts || next.is(place|who|term|head|rate) {
		return false
	}
	verb := false
	for j := i + 2; j < f.reach(i) && !f.words[j].is(stop|quantity); j++ {
		verb = f.words[j].verb && !f.words[j].noun || verb && f.words[j].is(aside)
	}
	return verb
}

// after is the next word that says something: quotes and dates are passed over.
func (b *binder) after(f *frame, i int) *word {
	for i++; i < len(f.words); i++ {
		if !f.words[i].is(quote | date) {
			return &f.words[i]
		}
	}
	return &word{}
}

// hopes reports whether what is told behind 建成后 is still to come: another
// marker, or what it will be able to, says so.
func (b *binder) hopes(f *frame, i int) bool {
	for end := f.reach(i); i+1 < end; {
		i++
		w := &f.words[i]
		if w.is(marker) || b.spells(w, "可") || b.spells(w, "可达") || b.spells(w, "能") || b.spells(w, "可以") || b.spells(w, "能够") {
			return true
		}
	}
	return false
}

func (b *binder) statusOf(w *word) Status {
	switch {
	case w.is(planned):
		return Planned
	case w.is(target):
		return Target
	case w.is(limit):
		return Cap
	}
	return Forecast
}

// nounMarker reports whether a marker also stands before nouns: 计划投资, 规划面积.
func (b *binder) nounMarker(w *word) bool {
	return b.spells(w, "计划") || b.spells(w, "规划") || b.spells(w, "年计划") || b.spells(w, "拟建") || b.spells(w, "拟投资")
}

// real is the status of a statement: its own marker's, the sentence's, that of
// its indicator, or what its time says.
func (b *binder) real(f *frame, s *statement) Status {
	switch published := b.published; {
	case f.from || s.how.when == "compared":
		return Actual
	case f.status != "":
		return f.status
	case b.status != "":
		return b.status
	case b.own.usual(s.indicator) != "":
		return b.own.usual(s.indicator)
	case f.rule:
		return Cap
	case lasting()[s.indicator]:
		return Actual
	case s.when.from >= published && s.when.to > published && !b.r.Context.Published.IsZero():
		return Forecast
	}
	return Actual
}
