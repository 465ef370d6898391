package extract

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/internal/gazetteer"
)

// An atlas is what the article says of its places while they are settled.
type atlas struct {
	r *Reading
	// home is the code of the article's own place, "" if nothing tells it; told
	// whether the context or the dateline says so, or only how often it is named.
	home string
	told bool
	// source is what the home is known from.
	source string
	// named are the codes of the places that are settled, each as often as it comes.
	named []string
	// near are the cities and, with 00 behind them, the provinces that these codes
	// lie in; abroad are those that have no six digits.
	near   citySet
	abroad []string
	// times counts the candidates by name, of names that may be doubtful.
	times map[*gazetteer.Name]int
}

// A citySet holds the first four digits of codes.
type citySet [10000/64 + 1]uint64

func (s *citySet) add(city int) { s[city/64] |= 1 << (city % 64) }

func (s *citySet) has(city int) bool { return s[city/64]&(1<<(city%64)) != 0 }

// cityOf gives the first four digits of a code of six.
func cityOf(code string) (city int) {
	for i := range 4 {
		city = city*10 + int(code[i]-'0')
	}
	return city
}

// note takes a settled place as evidence for others.
func (a *atlas) note(code string) {
	if code == "" {
		return
	}
	a.named = append(a.named, code)
	if len(code) == 6 {
		city := cityOf(code)
		a.near.add(city)
		a.near.add(city - city%100)
	} else if !slices.Contains(a.abroad, code) {
		a.abroad = append(a.abroad, code)
	}
}

// nearTo tells how near a code lies to the places that are settled; see nearness.
func (a *atlas) nearTo(code string) int {
	if len(code) != 6 {
		if slices.Contains(a.abroad, code) {
			return 4
		}
		return 0
	}
	city := cityOf(code)
	switch {
	case city%100 != 0 && a.near.has(city):
		return 4
	case a.near.has(city - city%100):
		return 2
	}
	return 0
}

// count counts the candidates by name. Only the short name of a county may be
// doubtful.
func (a *atlas) count() {
	for i := range a.r.Mentions {
		p, ok := a.r.Mentions[i].Value.(*placeChain)
		if !ok || p.ref != "" {
			continue
		}
		name := p.known().name
		if !slices.ContainsFunc(name.Senses, ofCounty) {
			continue
		}
		if a.times == nil {
			a.times = map[*gazetteer.Name]int{}
		}
		a.times[name]++
	}
}

// ofCounty reports whether a sense is that of the short name of a county.
func ofCounty(s gazetteer.Sense) bool {
	return s.Level == gazetteer.County && (s.How == gazetteer.Short || s.How == gazetteer.OldShort)
}

// margin is what the best sense must lead by.
const margin = 2

// choose picks the sense that the article speaks for.
func (a *atlas) choose(senses []gazetteer.Sense, last string) (best gazetteer.Sense, why string, ok bool) {
	top, second := -100, -100
	for _, s := range senses {
		score, reason := a.score(s)
		if last != "" && nearness(s.Current(), last) >= 4 {
			score, reason = score+2, "in the place named before it"
		}
		switch {
		case score > top:
			if best.Entry != nil && s.Current() != best.Current() {
				second = top
			}
			top, best, why = score, s, reason
		case score > second && s.Current() != best.Current():
			second = score
		}
	}
	return best, why, top-second >= margin
}

// before is the code of the place settled last before mention i in its sentence.
func (a *atlas) before(i int) string {
	sentence := a.r.Sentence(a.r.Mentions[i].Start)
	for k := i - 1; k >= max(0, i-lookBack); k-- {
		o := &a.r.Mentions[k]
		if a.r.Sentence(o.Start) != sentence {
			break
		}
		if v, ok := o.Value.(Place); ok && v.Code != "" {
			return v.Code
		}
	}
	return ""
}

// lookBack is how many mentions are looked through for the place named last:
// farther ones are no evidence, and the time must be linear in the text.
const lookBack = 100

// score weighs a sense: its rank, the article's home, the places named.
func (a *atlas) score(s gazetteer.Sense) (score int, why string) {
	score, why = prior(s), "the best known place of that name"
	code := s.Current()
	home, near := 0, a.nearTo(code)
	if a.told {
		home = nearness(code, a.home)
	}
	switch {
	case near > 0:
		score, why = score+near, "near another place of the article"
	case home > 0:
		why = "near the article's own place"
	case s.How == gazetteer.Short && endsIn(s.Name, '区'):
		score -= 2 // a district is rarely called so away from its city
	}
	if home > 0 {
		score += home + 1
	}
	if s.Past() && !a.inTime(s.Entry) {
		score -= 3
		if near < 4 && home < 4 {
			score -= 3 // far from here the name means what it means today
		}
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

// speaksFor reports whether something shows an everyday word to be a place: it
// stands in a list with other places or in the dateline, or behind 在 or as a word
// for a place, and the article has places near it.
func (a *atlas) speaksFor(i int, part *placePart) bool {
	m := &a.r.Mentions[i]
	return a.listed(i) || a.filed(m) || a.related(part, 2) && a.headed(m) || a.related(part, 4) && a.tagged(m)
}

// filed reports whether the dateline's own word or day follows the name: 本报合作讯.
func (a *atlas) filed(m *Mention) bool {
	r := a.r.rune(m.End)
	return m.Start < 20 && a.dateline(m) && (r == '讯' || r == '电' || isDigit(r))
}

// tagged reports whether the mention is a word that the dictionary knows as a place.
func (a *atlas) tagged(m *Mention) bool {
	tokens := a.r.words(m.Start)
	k := tokenAt(tokens, m.Start)
	return k < len(tokens) && tokens[k].Start == m.Start && tokens[k].End == m.End && tokens[k].Tag.IsPlace()
}

// doubtful reports whether a short name of a county is no word that the
// dictionary knows as a place: such names turn up inside other words.
func (a *atlas) doubtful(m *Mention, part *placePart) bool {
	return ofCounty(part.senses[0]) && !a.tagged(m)
}

// softly reports whether the article speaks at all for a doubtful name: it lies
// near its places, stands in a list or behind a preposition, or comes again.
func (a *atlas) softly(i int, part *placePart) bool {
	m := &a.r.Mentions[i]
	return a.related(part, 2) || a.headed(m) || a.listed(i) || a.dateline(m) || a.times[part.name] > 1
}

// listed reports whether a settled place stands beside mention i, parted by a
// mark of lists.
func (a *atlas) listed(i int) bool {
	ms := a.r.Mentions
	if i > 0 && ms[i-1].End+1 == ms[i].Start && joins(a.r.rune(ms[i-1].End)) && settled(&ms[i-1]) {
		return true
	}
	return i+1 < len(ms) && ms[i].End+1 == ms[i+1].Start && joins(a.r.rune(ms[i].End)) && settled(&ms[i+1])
}

func settled(m *Mention) bool {
	_, ok := m.Value.(Place)
	return ok
}

func joins(r rune) bool { return r == '、' || r == '—' || r == '至' }

// related reports whether a sense of the name lies near the article's places:
// 2 in the same province, 4 in the same city.
func (a *atlas) related(part *placePart, near int) bool {
	for _, s := range part.senses {
		if code := s.Current(); a.home != "" && nearness(code, a.home) >= near || a.nearTo(code) >= near {
			return true
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
