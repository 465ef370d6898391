package extract

import (
	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// vetoPlaces gives up the names that the words around them show to be none,
// and marks those that begin the name of an organisation, a line or a house.
func (r *Reading) vetoPlaces() {
	r.drop(func(m *Mention) string {
		p, ok := m.Value.(*placeChain)
		if !ok {
			return ""
		}
		tokens := r.words(m.Start)
		if p.letter {
			m.Optional = true
			return r.vetoLetter(m, tokens)
		}
		why := r.vetoPlace(m, p, tokens)
		if why == "" && p.ref == "" {
			why = r.trim(m, p, tokens)
		}
		if why == "" && p.ref == "" && r.insideName(m, p, tokens) {
			if m.Optional = true; !p.whole() && (p.byname() || r.headless(m, tokens)) {
				why = "part of a name"
			}
		}
		m.Optional = m.Optional || isCN(p) || p.byname()
		return why
	})
}

// tokenAt returns the index of the word that holds rune i.
func tokenAt(tokens []segment.Token, i int) int {
	lo, hi := 0, len(tokens)
	for lo < hi {
		if mid := int(uint(lo+hi) / 2); tokens[mid].End <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// vetoPlace looks at the words that the two ends of the name cut.
func (r *Reading) vetoPlace(m *Mention, p *placeChain, tokens []segment.Token) string {
	if dot(r.rune(m.Start-1)) || dot(r.rune(m.End)) && len(p.parts) == 1 {
		return "part of a personal name"
	}
	if p.ref == "" && (r.surnamed(m, p, tokens) || r.titled(m, tokens)) {
		return "a personal name"
	}
	if p.ref == "" && r.transliterated(m, p, tokens) {
		return "part of a foreign name"
	}
	if p.ref == "" && r.numbered(m) {
		return "the number of a document"
	}
	if p.ref == "" && !p.whole() && r.street(m.End, tokens) {
		return "a street"
	}
	if p.ref == "" && !p.whole() && p.known().name.Word && r.feature(m) {
		return "part of the name of another place"
	}
	if p.ref == "" && r.direction(m, p) {
		return "a direction, or a side"
	}
	k := tokenAt(tokens, m.Start)
	if k < len(tokens) && tokens[k].Start < m.Start && !r.led(m, p, tokens[k]) && !p.long(tokens[tokenAt(tokens, m.End-1)]) && !r.compound(m.Start-tokens[k].Start, tokens[k], p) {
		return "part of a longer word"
	}
	k = tokenAt(tokens, m.End-1)
	if k == len(tokens) || tokens[k].End <= m.End {
		if k+1 < len(tokens) && tokens[k+1].Start == m.End && p.ref == "" && r.thing(tokens[k+1]) {
			return "the name of a thing"
		}
		return ""
	}
	t := tokens[k]
	why := r.vetoHead(m, p, t)
	if whole := p.parts[len(p.parts)-1].start == t.Start && why == ""; !whole && p.shorten(r.View.Runes, t.Start) {
		m.End, m.Optional = p.end(), false
		return ""
	}
	return why
}

// led reports whether the word that cuts the full name of a division begins with
// a preposition before it: 从江|阴市 is 从|江阴市.
func (r *Reading) led(m *Mention, p *placeChain, t segment.Token) bool {
	if t.Start != m.Start-1 || !preposition(r.rune(t.Start)) || p.ref != "" || p.known().name.Word {
		return false
	}
	s := p.parts[0].senses[0]
	return len(p.parts) > 1 || s.How == gazetteer.Full && s.Division()
}

// compound reports whether a word of the dictionary is made of whole words, one
// of them the place: 振兴|中华, 驻|美国.
func (r *Reading) compound(left int, t segment.Token, p *placeChain) bool {
	if p.ref != "" || p.known().name.Word {
		return false
	}
	switch r.rune(t.Start) {
	case '驻', '访', '在', '赴', '抵', '旅', '援', '对', '全', '新', '老', '大', '离', '来', '去':
		return left == 1
	}
	return left >= 2 && t.End-t.Start >= 4
}

// vetoHead decides about a name that a longer word begins with: 日本|人 and
// 东亚|国家 stay, 北京|大学 is optional, 广东|话 and 合作|社 are none.
func (r *Reading) vetoHead(m *Mention, p *placeChain, t segment.Token) string {
	if p.ref != "" {
		return "part of a longer word"
	}
	rest := t.End - m.End
	if r.thing(segment.Token{Start: m.End, End: t.End}) {
		return "the name of a thing"
	}
	switch r.rune(m.End) {
	case '人', '籍', '军', '省', '市', '县', '区', '州', '城', '岛', '江', '河', '海', '湾', '方', '队':
		return ""
	}
	if tag := t.Tag.String(); tag == "i" || tag == "l" && p.known().senses[0].Level != gazetteer.Province && p.known().senses[0].Level != gazetteer.Country {
		return "part of an idiom" // 大同|小异
	}
	if t.Tag.IsPlace() || t.Tag.IsOrganisation() || p.firm() {
		m.Optional = placeEnding(r.View.Runes[m.End:t.End]) != ""
		return ""
	}
	if rest >= 2 && !p.known().name.Word {
		return ""
	}
	return "part of a longer word"
}

// thing reports whether what stands behind a place makes a thing of both that is
// from anywhere: 广东|话, 法国|菜, 越|剧.
func (r *Reading) thing(t segment.Token) bool {
	if t.End-t.Start != 1 {
		return false
	}
	switch r.rune(t.Start) {
	case '语', '话', '菜', '戏', '剧', '腔', '酒', '茶', '狗', '犬', '猫', '鸡', '鸭', '字':
		return true
	}
	return false
}

// firm reports whether the name is too long to stand there by chance.
func (p *placeChain) firm() bool {
	return p.ref == "" && (len(p.parts) > 1 || p.parts[0].end-p.parts[0].start >= 3 && !p.parts[0].name.Word)
}

// long reports whether the name stands although its head is cut: a chain, four
// characters, or three that do not end in a word: 从前|郭县, not 新兴|城市.
func (p *placeChain) long(final segment.Token) bool {
	n := p.parts[0].end - p.parts[0].start
	return p.firm() && (len(p.parts) > 1 || n >= 4 || final.End-final.Start == 1)
}

// shorten ends the chain at rune i, if a name ends there.
func (p *placeChain) shorten(r []rune, i int) bool {
	for k := len(p.parts) - 1; k >= 0; k-- {
		part := &p.parts[k]
		if part.end == i {
			p.parts = p.parts[:k+1]
			return true
		}
		if part.start < i && i < part.end && part.name != nil {
			return p.shortenPart(r, k, i)
		}
	}
	return false
}

func (p *placeChain) shortenPart(r []rune, k, i int) bool {
	part := &p.parts[k]
	name, n := gazetteer.Shorter(r[part.start:], i-part.start+1)
	if n != i-part.start {
		return false
	}
	senses := common(name.Senses, part.senses)
	if len(senses) == 0 {
		senses = name.Senses
	}
	if k > 0 {
		if senses, _ = nested(senses, p.parts[k-1].senses); len(senses) == 0 {
			return false
		}
	}
	part.name, part.senses, part.end = name, senses, i
	p.parts = p.parts[:k+1]
	return true
}

// common keeps the senses that are among others: 永善|县城 is still the county.
func common(senses, others []gazetteer.Sense) (both []gazetteer.Sense) {
	for _, s := range senses {
		for _, o := range others {
			if s.Entry == o.Entry {
				both = append(both, s)
				break
			}
		}
	}
	return both
}

// trim takes off the last parts of a chain that the words do not bear out: a
// township that ends in a word (达州市|城镇), a zone whose name begins with a
// verb, an everyday word below a province.
func (r *Reading) trim(m *Mention, p *placeChain, tokens []segment.Token) string {
	for len(p.parts) > 1 {
		last := &p.parts[len(p.parts)-1]
		k := tokenAt(tokens, last.start)
		if k == len(tokens) || !r.loose(last, tokens[k], tokens[tokenAt(tokens, last.end-1)]) {
			break
		}
		p.parts = p.parts[:len(p.parts)-1]
		m.End = p.end()
	}
	return ""
}

// loose reports whether the words first and final, with which a part begins and
// ends, speak against it.
func (r *Reading) loose(last *placePart, first, final segment.Token) bool {
	switch {
	case last.level == Township:
		tag := final.Tag.String()
		if n := final.End - final.Start; n == 2 && townshipSuffix(r.View.Runes[final.Start:]) == n {
			return false // 花园路|街道
		}
		return final.End == last.end && final.End-final.Start >= 2 && tag != "x" && tag != "ns" && tag != "nr" && tag != "nz" ||
			first.Tag.IsVerb() && first.End < last.end && first.End-first.Start >= 2
	case last.level == Zone:
		return first.Tag.IsVerb() && first.End < last.end && first.End-first.Start >= 2
	case last.name != nil && last.name.Word:
		return first.Start != last.start || first.End != last.end || first.Tag.IsVerb()
	}
	return false
}
