package extract

import (
	"sort"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// vetoPlaces gives up the names that the words around them show to be none,
// and marks those that begin the name of an organisation, a road or a house.
func (r *Reading) vetoPlaces() {
	r.drop(func(m *Mention) string {
		p, ok := m.Value.(*placeChain)
		if !ok {
			return ""
		}
		tokens := r.Tokens(r.Sentence(m.Start))
		if p.letter {
			return r.vetoLetter(m, tokens)
		}
		if why := r.vetoPlace(m, p, tokens); why != "" {
			return why
		}
		if p.ref == "" && (r.insideName(m, tokens) || isCN(p)) {
			m.Optional = true
		}
		return ""
	})
}

// tokenAt returns the index of the word that holds rune i.
func tokenAt(tokens []segment.Token, i int) int {
	return sort.Search(len(tokens), func(k int) bool { return tokens[k].End > i })
}

func (r *Reading) vetoPlace(m *Mention, p *placeChain, tokens []segment.Token) string {
	if dot(r.rune(m.Start-1)) || dot(r.rune(m.End)) && !isDigit(r.rune(m.End+1)) && !isHan(rune(0)) && len(p.parts) == 1 && p.ref == "" {
		return "part of a personal name"
	}
	k := tokenAt(tokens, m.Start)
	if k < len(tokens) && tokens[k].Start < m.Start && !p.firm() {
		return "part of a longer word"
	}
	k = tokenAt(tokens, m.End-1)
	if k == len(tokens) || tokens[k].End <= m.End {
		return ""
	}
	t := tokens[k]
	if p.shorten(r.View.Runes, t.Start) {
		m.End = p.end()
		return ""
	}
	return r.vetoHead(m, p, t)
}

// vetoHead decides about a name that a longer word begins or ends with:
// 日本|人 stays, 北京|大学 is optional, 广东|话 and 合作|社 are none.
func (r *Reading) vetoHead(m *Mention, p *placeChain, t segment.Token) string {
	switch r.rune(m.End) {
	case '语', '话', '菜', '戏', '剧', '腔', '酒', '茶', '狗', '犬', '猫', '鸡', '鸭', '字':
		if t.End == m.End+1 {
			return "the name of a thing"
		}
	case '人', '籍', '军', '省', '市', '县', '区', '州', '城', '岛', '江', '河', '海', '湾', '方':
		return ""
	}
	if t.Tag.IsPlace() || t.Tag.IsOrganisation() || p.firm() {
		m.Optional = true
		return ""
	}
	return "part of a longer word"
}

func dot(r rune) bool { return r == '·' || r == '・' || r == '•' }

// firm reports whether the name is too long to stand there by chance.
func (p *placeChain) firm() bool {
	if len(p.parts) > 1 {
		return true
	}
	last := &p.parts[0]
	return p.ref == "" && last.end-last.start >= 3
}

// shorten ends the chain at the word that begins at rune i, if a name ends there.
func (p *placeChain) shorten(r []rune, i int) bool {
	for k := len(p.parts) - 1; k >= 0; k-- {
		part := &p.parts[k]
		if part.end == i {
			p.parts = p.parts[:k+1]
			return true
		}
		if part.start < i && i < part.end && part.name != nil {
			name, n := gazetteer.Shorter(r[part.start:], i-part.start+1)
			if n != i-part.start {
				return false
			}
			part.name, part.senses, part.end = name, name.Senses, i
			if k > 0 {
				inner, _ := nested(name.Senses, p.parts[k-1].senses)
				if len(inner) == 0 {
					return false
				}
				part.senses = inner
			}
			p.parts = p.parts[:k+1]
			return true
		}
	}
	return false
}

// vetoLetter gives up an abbreviation that is part of another word: 集中|美.
func (r *Reading) vetoLetter(m *Mention, tokens []segment.Token) string {
	m.Optional = true
	k := tokenAt(tokens, m.Start)
	if k == len(tokens) {
		return ""
	}
	t := tokens[k]
	for i := t.Start; i < t.End; i++ {
		if x := r.rune(i); !strongLetters[x] && !letterCompany(x) {
			return "part of another word"
		}
	}
	if t.End-t.Start > 1 && !t.Tag.IsNoun() && t.Tag.String() != "j" && t.Tag.String() != "x" && t.Tag.String() != "v" {
		return "a word"
	}
	return ""
}

// letterCompany reports whether a rune may stand in one word with an
// abbreviation: 美方, 访华, 在京.
func letterCompany(r rune) bool {
	switch r {
	case '方', '军', '籍', '裔', '媒', '舰', '企', '资', '股', '商', '警', '访', '驻', '赴', '抵', '援', '旅', '涉', '侵', '抗', '离', '返', '在', '来', '进', '入', '对', '回', '留', '亲', '反':
		return true
	}
	return false
}

// insideName reports whether the place begins the name of an organisation,
// medium, event, road or house: 鞍山|市政府, 北京|长安街, 广州|车展.
func (r *Reading) insideName(m *Mention, tokens []segment.Token) bool {
	k := tokenAt(tokens, m.End)
	for n := 0; n < 7 && k+n < len(tokens); n++ {
		t := tokens[k+n]
		if t.Tag.IsMark() || stopsName(t.Tag.String()) {
			return false
		}
		if _, l := placeEnds().LongestBefore(r.View.Runes[m.End:t.End]); l > 0 && (l > 1 || n > 0 || t.Start >= m.End) {
			return true
		}
	}
	return false
}

// stopsName reports whether a part of speech cannot stand within a name.
func stopsName(tag string) bool {
	if tag == "" || tag == "vn" || tag == "an" {
		return false
	}
	switch tag[0] {
	case 'u', 'p', 'c', 'r', 'd', 'v', 'm', 'q', 't', 'y', 'e', 'f':
		return true
	}
	return false
}

// isCN reports whether the name is China, which is optional.
func isCN(p *placeChain) bool {
	known := p.known()
	return len(p.parts) == 1 && known != nil && known.senses[0].Code == "CN"
}
