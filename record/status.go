package record

// mark takes a marker of plan or forecast. At the head it governs the clauses
// to the end of the sentence; in an item of a list, or as part of a noun
// (计划总投资), only what it stands in. It reports whether the word was one:
// the 将 that means 把 is none, nor 目标 in 年度目标的.
func (b *binder) mark(f *frame, i int) bool {
	w := &f.words[i]
	status := b.statusOf(w)
	next := &word{}
	if i+1 < len(f.words) {
		next = &f.words[i+1]
	}
	switch {
	case w.is(target) && b.spells(w, "目标") && !next.is(link|change|quantity|aside):
		return false
	case b.spells(w, "将") && next.content() && !next.verb:
		b.split(f)
		return true
	case w.is(planned) && next.content() && !next.verb && b.nounMarker(w), w.is(planned) && len(f.content) > 0 && b.nounMarker(w):
		f.status = status
		f.content = append(f.content, i)
		return true
	case w.is(limit):
		f.status = status
		b.split(f)
		f.content = append(f.content, i)
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
	return b.spells(w, "计划") || b.spells(w, "规划") || b.spells(w, "年计划")
}

func (b *binder) spells(w *word, s string) bool {
	return string(b.r.View.Runes[w.Start:w.End]) == s
}

// real is the status of a statement about a time.
func (b *binder) real(f *frame, when span) Status {
	switch {
	case f.from:
		return Actual
	case f.status != "":
		return f.status
	case b.status != "":
		return b.status
	case when.from != "" && !b.r.Context.Published.IsZero() && when.from > b.r.Context.Published.Format("2006-01-02"):
		return Forecast
	}
	return Actual
}
