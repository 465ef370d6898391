package record

// convicted reads whose punishment is told: his whom the sentence
// names last by what he is (被告人孙某), and not the court's that sentenced him.
func (b *binder) convicted(c *clue, s *statement) {
	n := len(c.all)
	if n == 0 || !b.punishes(&c.f.words[c.all[n-1]]) {
		return
	}
	at := c.all[n-1]
	s.indicator, s.subject, s.how.subject = b.joined(c.f, c.all[n-1:]), name{}, notFound
	if who := b.convict(c.f, at); who != "" {
		s.subject, s.how.subject = name{text: who, place: b.main.place, person: true}, byTheme
		b.name(s.subject)
	}
}

// convict is whom a court gives what the word at i names.
func (b *binder) convict(f *frame, i int) string {
	from := i
	for from > 0 && f.words[from-1].content() {
		from--
	}
	if from < i && from > 0 && b.spells(&f.words[from-1], "判处") {
		return b.text(f.words[from:i]) // 判处|孙某|有期徒刑
	}
	if f.subject.person {
		return ""
	}
	for from = i - 1; from >= max(0, i-ahead); from-- {
		if from > 0 && f.words[from].is(title) && f.words[from-1].is(quantity) {
			return b.text(f.words[from-1 : from+1]) // 7名|被告人|分别被判处
		}
		if end := b.titled(f, from); end > from {
			return b.text(f.words[from:end])
		}
	}
	return ""
}

// punishes reports whether a word names what a court gives.
func (b *binder) punishes(w *word) bool {
	return b.spells(w, "有期徒刑") || b.spells(w, "罚金") || b.spells(w, "拘役")
}
