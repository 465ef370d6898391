package extract

import (
	"slices"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/text"
)

// settlePlaces gives each place its code, by the evidence of the whole text.
func (r *Reading) settlePlaces() {
	r.vetoPlaces()
	a := r.desk.atlas.open(r)
	a.count()
	a.settle(false)
	a.hear(r.Context.Title)
	a.findHome()
	a.settle(true)
	a.townships()
	a.references()
	r.drop(func(m *Mention) string {
		if p, ok := m.Value.(*placeChain); ok {
			if p.ref != "" {
				return "refers to no known place"
			}
			return "an everyday word, and nothing speaks for the place"
		}
		return ""
	})
}

// open clears the atlas for a reading.
func (a *atlas) open(r *Reading) *atlas {
	if len(a.named) > 0 {
		a.near = citySet{}
	}
	clear(a.times)
	a.r, a.named, a.abroad = r, a.named[:0], a.abroad[:0]
	a.home, a.source = homeCode(r.Context.Place), "given with it"
	a.told = a.home != ""
	return a
}

// homeCode is the code of a home place given as a code or a name.
func homeCode(place string) string {
	if place == "" {
		return ""
	}
	if e := gazetteer.ByCode(place); e != nil {
		return e.Current()
	}
	if n := gazetteer.Lookup(place); n != nil {
		if codes := codesOf(n.Senses); len(codes) == 1 {
			return codes[0]
		}
	}
	return ""
}

// hear counts the places that a headline names.
func (a *atlas) hear(title string) {
	if title == "" {
		return
	}
	runes := text.NewView(title).Runes
	for i := 0; i < len(runes); i++ {
		p := readChain(a.r.desk, runes, i, a.r.own)
		if p == nil || p.known().name.Word && len(p.parts) == 1 {
			continue
		}
		if best, _, ok := a.choose(p.known().senses, ""); ok && best.Current() != "" {
			a.note(best.Current())
		}
		i = p.end() - 1
	}
}

// medium is the code of the place whose paper or station the source is: 徐州日报.
func (r *Reading) medium() string {
	if r.Context.Source == "" {
		return ""
	}
	p := readChain(r.desk, text.NewView(r.Context.Source).Runes, 0, r.own)
	if p == nil || len(p.parts) > 1 {
		return ""
	}
	if codes := codesOf(p.known().senses); len(codes) == 1 && len(codes[0]) == 6 {
		return codes[0]
	}
	return ""
}

// settle goes through the names; at first only those that are settled by
// themselves, since they are the evidence for the others.
func (a *atlas) settle(all bool) {
	for i := range a.r.Mentions {
		m := &a.r.Mentions[i]
		if p, ok := m.Value.(*placeChain); ok && p.ref == "" {
			if v, ok := a.value(i, p, all); ok {
				m.Value = v
				a.note(v.Code)
			}
		}
	}
}

// value is the place that the chain of mention i means, if it can be said now.
func (a *atlas) value(i int, p *placeChain, all bool) (Place, bool) {
	m := &a.r.Mentions[i]
	known := p.known()
	alone := p.lone()
	if alone && !p.letter {
		switch {
		case known.name.Word && (!all || !a.speaksFor(i, known)):
			return Place{}, false
		case !known.name.Word && a.doubtful(m, known) && (!all || !a.softly(i, known)):
			return Place{}, false
		}
	}
	senses := known.senses
	if senses[0].How == gazetteer.Union && !partner(a.r, m) {
		return Place{}, false
	}
	v := Place{Evidence: "the only place of that name"}
	if !alone {
		v.Evidence = "the names of its chain"
	}
	best := senses[0]
	if ambiguous(senses) {
		if !all {
			return Place{}, false
		}
		var why string
		var settled bool
		best, why, settled = a.choose(senses, a.before(i))
		if !settled {
			v.Candidates, v.Evidence = slices.DeleteFunc(codesOf(senses), func(code string) bool { return code == "" }), "nothing in the article settles which"
			v.Level, v.Name = best.Level, a.r.View.Slice(m.Start, m.End)
			return v, true
		}
		v.Evidence = why
	}
	best = a.called(best, senses, known.name.Text)
	v.Code, v.Level, v.Name = best.Current(), best.Level, best.Name
	if best.Past() && !a.inTime(best.Entry) {
		v.Evidence += "; renamed or merged by " + best.To
	}
	a.complete(&v, p)
	return v, true
}

// complete adds to a place what its chain says behind the last name of the
// gazetteer that has a code: a zone, a township, a water.
func (a *atlas) complete(v *Place, p *placeChain) {
	known, last := p.known(), &p.parts[len(p.parts)-1]
	if last == known {
		return
	}
	v.Name += a.r.View.Slice(known.end, last.end)
	switch {
	case last.name != nil:
		v.Level = last.senses[0].Level
	case last.level == County || last.level == Zone && !last.park:
		v.Level = last.level
	}
}

// called picks, of the senses with the same code, the one that bore the name
// when the article appeared: 巢湖市 and 巢湖 of 2005 were a prefecture, 莱芜 of
// 2015 a city. Of several of the past it is the one that ended first.
func (a *atlas) called(best gazetteer.Sense, senses []gazetteer.Sense, text string) gazetteer.Sense {
	if len(senses) == 1 {
		return best
	}
	now := best
	for _, s := range senses {
		if s.Current() != now.Current() || s.Name != text && s.How != gazetteer.OldShort {
			continue
		}
		switch {
		case s.Past() && a.inTime(s.Entry) && (!best.Past() || !a.inTime(best.Entry) || s.To < best.To):
			best = s
		case s.Name == text && best.Name != text && !(now.Division() && now.How != gazetteer.OldShort):
			best = s
		}
	}
	return best
}

// ambiguous reports whether senses have more than one code today.
func ambiguous(senses []gazetteer.Sense) bool {
	first := senses[0].Current()
	return slices.ContainsFunc(senses[1:], func(s gazetteer.Sense) bool { return s.Current() != first })
}

// codesOf lists the codes that senses have today, each once.
func codesOf(senses []gazetteer.Sense) []string {
	codes := make([]string, 0, len(senses))
	for _, s := range senses {
		if c := s.Current(); !slices.Contains(codes, c) {
			codes = append(codes, c)
		}
	}
	return codes
}

// findHome takes the dateline's place as the article's own, or the medium's;
// else the one named most, which is no more than a guess.
func (a *atlas) findHome() {
	if a.home != "" {
		return
	}
	a.told = true
	if a.home, a.source = a.datelined(), "told by its dateline"; a.home != "" {
		return
	}
	if a.home, a.source = a.r.medium(), "told by its medium"; a.home != "" {
		return
	}
	a.home, a.source, a.told = a.mostNamed(), "named most in it", false
}

// datelined is the code of the place in the dateline: 本报徐州讯.
func (a *atlas) datelined() string {
	for i := range a.r.Mentions {
		m := &a.r.Mentions[i]
		if m.Start >= 80 {
			break
		}
		if v, ok := m.Value.(Place); ok && len(v.Code) == 6 && a.dateline(m) {
			return v.Code
		}
	}
	return ""
}

// mostNamed is the code of the Chinese place named most, the first of equals.
func (a *atlas) mostNamed() (home string) {
	if len(a.named) == 0 {
		return ""
	}
	times, most := map[string]int{}, 0
	for i := range a.r.Mentions {
		if v, ok := a.r.Mentions[i].Value.(Place); ok && len(v.Code) == 6 {
			n := times[v.Code] + 1
			if times[v.Code] = n; n > most {
				home, most = v.Code, n
			}
		}
	}
	return home
}

// dateline reports whether 讯, 电 or 消息 follows the place closely.
func (a *atlas) dateline(m *Mention) bool {
	for i := m.End; i < m.End+12; i++ {
		switch r := a.r.rune(i); r {
		case '讯', '电':
			return true
		case '\n', '。', '，':
			return false
		}
	}
	return false
}
