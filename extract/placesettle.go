package extract

import (
	"strings"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/text"
)

// An atlas is what the article says of its places while they are settled.
type atlas struct {
	r *Reading
	// home is the code of the article's own place, "" if nothing tells it.
	home string
	// named counts the places that are settled, by code.
	named map[string]int
}

// settlePlaces gives each place its code, by the evidence of the whole text.
func (r *Reading) settlePlaces() {
	r.vetoPlaces()
	a := &atlas{r: r, home: homeCode(r.Context.Place), named: map[string]int{}}
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

// homeCode is the code of a home place given as a code or a name.
func homeCode(place string) string {
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
	runes := text.NewView(title).Runes
	for i := 0; i < len(runes); i++ {
		p := readChain(runes, i)
		if p == nil || p.known().name.Word && len(p.parts) == 1 {
			continue
		}
		if best, _, ok := a.choose(p.known().senses, "", false); ok && best.Current() != "" {
			a.named[best.Current()]++
		}
		i = p.end() - 1
	}
}

// medium is the code of the place whose paper or station the source is: 徐州日报.
func medium(source string) string {
	p := readChain(text.NewView(source).Runes, 0)
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
			if v, ok := a.value(m, p, all); ok {
				m.Value = v
				if v.Code != "" {
					a.named[v.Code]++
				}
			}
		}
	}
}

// value is the place that a chain means, if it can be said now.
func (a *atlas) value(m *Mention, p *placeChain, all bool) (Place, bool) {
	known := p.known()
	alone := p.lone()
	if alone && !p.letter {
		switch {
		case known.name.Word && (!all || !a.speaksFor(m, known)):
			return Place{}, false
		case !known.name.Word && a.doubtful(m, known) && (!all || !a.softly(m, known)):
			return Place{}, false
		}
	}
	senses := known.senses
	if senses[0].How == gazetteer.Union && !partner(a.r, m) {
		return Place{}, false
	}
	codes := codesOf(senses)
	v := Place{Evidence: "the only place of that name"}
	if !alone {
		v.Evidence = "the names of its chain"
	}
	best := senses[0]
	if len(codes) > 1 {
		var why string
		var settled bool
		best, why, settled = a.choose(senses, a.before(m), all)
		if !settled {
			if !all {
				return Place{}, false
			}
			v.Candidates, v.Evidence = codes, "nothing in the article settles which"
			v.Level, v.Name = Level(best.Level), a.r.View.Slice(m.Start, m.End)
			return v, true
		}
		v.Evidence = why
	}
	best = a.called(best, senses, known.name.Text)
	v.Code, v.Level, v.Name = best.Current(), Level(best.Level), best.Name
	if best.Past() && !a.inTime(best.Entry) {
		v.Evidence += "; renamed or merged by " + best.To
	}
	if last := &p.parts[len(p.parts)-1]; last.name == nil {
		if last.level == Zone {
			v.Level = Zone
		}
		v.Name += a.r.View.Slice(known.end, last.end)
	}
	return v, true
}

// called picks, of the senses with the same code, the one that bore just this
// name when the article appeared: 巢湖市 of 2005 was a prefecture.
func (a *atlas) called(best gazetteer.Sense, senses []gazetteer.Sense, text string) gazetteer.Sense {
	for _, s := range senses {
		if s.Current() == best.Current() && s.Name == text && (s.Past() && a.inTime(s.Entry) || best.Name != text && !(best.Division() && best.How != gazetteer.OldShort)) {
			return s
		}
	}
	return best
}

// codesOf lists the codes that senses have today, each once.
func codesOf(senses []gazetteer.Sense) []string {
	var codes []string
	seen := map[string]bool{}
	for _, s := range senses {
		if c := s.Current(); !seen[c] {
			seen[c], codes = true, append(codes, c)
		}
	}
	return codes
}

// margin is what the best sense must lead by.
const margin = 2

// choose picks the sense that the article speaks for.
func (a *atlas) choose(senses []gazetteer.Sense, last string, all bool) (best gazetteer.Sense, why string, ok bool) {
	top, second := -100, -100
	for _, s := range senses {
		score, reason := a.score(s, all)
		if last != "" && nearness(s.Current(), last) >= 4 {
			score, reason = score+2, "in the place named before it"
		}
		switch {
		case score > top:
			if s.Current() != best2(best) {
				second = top
			}
			top, best, why = score, s, reason
		case score > second && s.Current() != best.Current():
			second = score
		}
	}
	return best, why, top-second >= margin
}

func best2(s gazetteer.Sense) string {
	if s.Entry == nil {
		return "-"
	}
	return s.Current()
}

// before is the code of the place settled last before a mention in its sentence.
func (a *atlas) before(m *Mention) string {
	code := ""
	sentence := a.r.Sentence(m.Start)
	for i := range a.r.Mentions {
		o := &a.r.Mentions[i]
		if o.Start >= m.Start {
			break
		}
		if v, ok := o.Value.(Place); ok && a.r.Sentence(o.Start) == sentence {
			code = v.Code
		}
	}
	return code
}

// score weighs a sense: its rank, the article's home, the places named.
func (a *atlas) score(s gazetteer.Sense, all bool) (score int, why string) {
	score, why = prior(s), "the best known place of that name"
	if s.Past() && !a.inTime(s.Entry) {
		score -= 3
	}
	if !all {
		return score, why
	}
	code := s.Current()
	if a.home != "" {
		if near := nearness(code, a.home); near > 0 {
			score, why = score+near+1, "near the article's own place"
		}
	}
	best := 0
	for other := range a.named {
		best = max(best, nearness(code, other))
	}
	if best > 0 {
		score, why = score+best, "near another place of the article"
	}
	return score, why
}

// prior is what a name means when nothing else is known: a province before a
// city before a county, today's division before one of the past.
func prior(s gazetteer.Sense) int {
	score := 0
	switch s.Level {
	case gazetteer.Province, gazetteer.Country:
		score = 6
	case gazetteer.City:
		score = 4
	case gazetteer.Natural, gazetteer.Region:
		score = 3
	case gazetteer.Foreign:
		score = 1
	}
	if s.How == gazetteer.Abbr && s.Level == gazetteer.City {
		score -= 2
	}
	return score
}

// inTime reports whether a division of the past was still one when the article
// appeared.
func (a *atlas) inTime(e *gazetteer.Entry) bool {
	published := a.r.Context.Published
	return !published.IsZero() && published.Format("2006") <= e.To
}

// nearness of two codes: the same or one in the other, the same city, the same province.
func nearness(a, b string) int {
	if len(a) != 6 || len(b) != 6 {
		if a == b {
			return 4
		}
		return 0
	}
	switch {
	case gazetteer.Within(a, b) || gazetteer.Within(b, a):
		if strings.HasSuffix(a, "0000") || strings.HasSuffix(b, "0000") {
			return 2
		}
		return 4
	case a[:4] == b[:4]:
		return 4
	case a[:2] == b[:2]:
		return 2
	}
	return 0
}

// findHome takes the dateline's place, the one named most, or else that of the
// medium as the article's own.
func (a *atlas) findHome() {
	if a.home != "" {
		return
	}
	a.home = medium(a.r.Context.Source)
	most := 0
	seen := map[string]int{}
	for i := range a.r.Mentions {
		m := &a.r.Mentions[i]
		v, ok := m.Value.(Place)
		if !ok || len(v.Code) != 6 {
			continue
		}
		weight := 1
		if m.Start < 80 && a.dateline(m) {
			weight = 3
		}
		seen[v.Code] += weight
		if seen[v.Code] > most {
			most, a.home = seen[v.Code], v.Code
		}
	}
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

// references settles 全市, 当地.
func (a *atlas) references() {
	for i := range a.r.Mentions {
		m := &a.r.Mentions[i]
		if p, ok := m.Value.(*placeChain); ok && p.ref != "" {
			a.settleReference(m, p)
		}
	}
}

// speaksFor reports whether something shows an everyday word to be a place: it
// stands in a list with other places, or behind 在 with a place near it in the
// article.
func (a *atlas) speaksFor(m *Mention, part *placePart) bool {
	return a.listed(m) || a.related(part, 2) && a.headed(m) || a.related(part, 4) && a.tagged(m)
}

// tagged reports whether the mention is a word that the dictionary knows as a place.
func (a *atlas) tagged(m *Mention) bool {
	tokens := a.r.Tokens(a.r.Sentence(m.Start))
	k := tokenAt(tokens, m.Start)
	return k < len(tokens) && tokens[k].Start == m.Start && tokens[k].End == m.End && tokens[k].Tag.IsPlace()
}

// doubtful reports whether a short name of a county is no word that the
// dictionary knows as a place: such names turn up inside other words.
func (a *atlas) doubtful(m *Mention, part *placePart) bool {
	s := part.senses[0]
	if s.Level != gazetteer.County || s.How != gazetteer.Short && s.How != gazetteer.OldShort {
		return false
	}
	return !a.tagged(m)
}

// softly reports whether the article speaks at all for a doubtful name: it lies
// near its places, stands in a list or behind a preposition, or comes again.
func (a *atlas) softly(m *Mention, part *placePart) bool {
	return a.related(part, 2) || a.headed(m) || a.listed(m) || a.dateline(m) || a.repeated(part)
}

// repeated reports whether the article has the name more than once.
func (a *atlas) repeated(part *placePart) bool {
	n := 0
	for i := range a.r.Mentions {
		if p, ok := a.r.Mentions[i].Value.(*placeChain); ok && p.ref == "" && p.known().name == part.name {
			n++
		}
	}
	return n > 1
}

// listed reports whether a place stands beside the mention, parted by 、 or 和.
func (a *atlas) listed(m *Mention) bool {
	for i := range a.r.Mentions {
		o := &a.r.Mentions[i]
		if _, ok := o.Value.(Place); !ok {
			continue
		}
		if o.End+1 == m.Start && joins(a.r.rune(o.End)) || m.End+1 == o.Start && joins(a.r.rune(m.End)) {
			return true
		}
	}
	return false
}

func joins(r rune) bool { return r == '、' || r == '—' || r == '至' }

// related reports whether a sense of the name lies near the article's places:
// 2 in the same province, 4 in the same city.
func (a *atlas) related(part *placePart, near int) bool {
	for _, s := range part.senses {
		if a.home != "" && nearness(s.Current(), a.home) >= near {
			return true
		}
		for other := range a.named {
			if nearness(s.Current(), other) >= near {
				return true
			}
		}
	}
	return false
}

// headed reports whether a preposition or verb of place stands before the name.
func (a *atlas) headed(m *Mention) bool {
	switch a.r.rune(m.Start - 1) {
	case '在', '于', '从', '赴', '到', '抵', '往', '自', '距':
		return true
	}
	return false
}

// partner reports whether 东盟 or 欧盟 stands as a partner in trade.
func partner(r *Reading, m *Mention) bool {
	for i := m.End; i < m.End+14 && i < len(r.View.Runes); i++ {
		switch x := r.View.Runes[i]; {
		case x == '。' || x == '\n' || x == '；':
			return false
		case x == '进' && r.rune(i+1) == '出' || x == '出' && r.rune(i+1) == '口' || x == '进' && r.rune(i+1) == '口' || x == '市' && r.rune(i+1) == '场':
			return true
		}
	}
	return false
}
