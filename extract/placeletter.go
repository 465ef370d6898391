package extract

import (
	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// strongLetters are the abbreviations that pair with others: 中美, 京沪, 川渝. What
// else a character is (日 a day) only its neighbours tell; such places are
// optional everywhere.
const strongLetters = "中美英法德俄日韩朝印越泰菲澳加意西荷巴埃以伊土墨缅柬蒙哈乌波捷匈希欧亚非" +
	"京津沪渝冀豫鲁苏浙皖赣闽粤桂湘鄂川黔滇陕晋辽吉黑琼甘宁青藏疆云贵港台华穗蓉汉深甬"

// letterNeighbours are the other characters that speak for an abbreviation, of
// which most are common ones otherwise (中, 以, 云): all that the functions below ask
// for before and behind one. Where none stands the rule is not asked.
const letterNeighbours = "、方人侨语外军籍裔媒舰企资股商警" + "访驻赴抵援旅涉侵抗离返在来进入对回留亲反"

func strongLetter(r rune) bool { return classes().of(r)&classLetter != 0 }

// placeLetter reads a one-character abbreviation where a neighbour speaks for
// it: another one (中美), 方 or 军 behind it (美军), a verb of going before it
// (访华, 在京), or a list (云、贵、川).
func placeLetter(c *cursor) *placeChain {
	i := c.at
	if !strongLetter(c.r[i]) || !letterRun(c, i) && !letterSuffix(c, i) && !letterPrefix(c, i) && !letterList(c, i) {
		return nil
	}
	name := gazetteer.Letter(c.r[i])
	if name == nil {
		return nil
	}
	return &placeChain{letter: true, parts: []placePart{{start: i, end: i + 1, name: name, senses: letterSenses(c, i, name.Senses)}}}
}

// letterSenses keeps the countries beside a country, the provinces and cities
// beside one of those: 苏 is not the same in 美苏 and in 苏浙.
func letterSenses(c *cursor, i int, senses []gazetteer.Sense) []gazetteer.Sense {
	for _, beside := range []rune{c.peek(i - 1), c.peek(i + 1)} {
		if !strongLetter(beside) || abroad(beside) == home(beside) {
			continue
		}
		var kept []gazetteer.Sense
		for _, s := range senses {
			if (len(s.Code) == 6) == home(beside) {
				kept = append(kept, s)
			}
		}
		if len(kept) > 0 {
			return kept
		}
	}
	return senses
}

// letterRun reports whether abbreviations of one sort stand side by side.
func letterRun(c *cursor, i int) bool {
	if c.peek(i+1) == '方' && (c.r[i] == '西' || c.r[i] == '东') || c.peek(i+2) == '方' && c.peek(i+1) == '西' {
		return false // 美西方
	}
	return letterPair(c.peek(i-1), c.peek(i)) || letterPair(c.peek(i), c.peek(i+1))
}

func letterPair(a, b rune) bool {
	if a == b || !strongLetter(a) || !strongLetter(b) {
		return false
	}
	return abroad(a) && abroad(b) || home(a) && home(b)
}

// abroad reports whether the character stands for a country.
func abroad(r rune) bool { return stands(r, gazetteer.Country) || stands(r, gazetteer.Region) }

// home reports whether it stands for a province or city of China.
func home(r rune) bool {
	return r != '巴' && (stands(r, gazetteer.Province) || stands(r, gazetteer.City))
}

func stands(r rune, level gazetteer.Level) bool {
	name := gazetteer.Letter(r)
	if name == nil {
		return false
	}
	for _, s := range name.Senses {
		if s.Level == level {
			return true
		}
	}
	return false
}

func letterSuffix(c *cursor, i int) bool {
	switch c.peek(i + 1) {
	case '方':
		switch c.r[i] {
		case '西', '土', '中', '东', '亚', '非', '加':
			return false
		}
		return abroad(c.r[i])
	case '人', '侨', '语', '外', '西':
		return c.r[i] == '华' && c.r[i+1] != '外' && c.r[i+1] != '西' || c.r[i] == '中' && (c.r[i+1] == '外' || c.r[i+1] == '西')
	case '军', '籍', '裔', '媒', '舰', '企', '资', '股', '商', '警':
		switch next := c.peek(i + 2); {
		case next == '份' || next == '业' || next == '东' || next == '权' || next == '本' || next == '品' || next == '务':
			return false
		}
		switch c.r[i] {
		case '美', '日', '俄', '英', '法', '德', '韩', '印', '越', '港', '台', '朝':
			return true
		}
	}
	return false
}

func letterPrefix(c *cursor, i int) bool {
	switch c.peek(i - 1) {
	case '访':
		return !oneOf(c.r, i-2, "探采走回寻来上")
	case '驻', '赴', '抵', '援', '旅', '涉', '侵', '抗':
		return true
	case '离', '返':
		return c.r[i] != '港' && c.r[i] != '青' // the grass turns green
	case '在', '来', '进', '入', '对', '回', '留', '亲', '反':
		if c.r[i] == '港' && (c.r[i-1] == '回' || c.r[i-1] == '进' || c.r[i-1] == '入' || c.peek(i+1) == '时') {
			return false // the ships' port
		}
		switch c.r[i] {
		case '京', '沪', '穗', '华', '美', '港', '澳', '台', '藏', '疆', '渝', '汉', '蓉', '粤', '琼', '甬', '韩', '俄', '浙':
			return true
		}
	}
	return false
}

// letterList reports whether the character stands in a list of its like: 云、贵、川.
func letterList(c *cursor, i int) bool {
	after := c.peek(i+1) == '、' && strongLetter(c.peek(i+2)) && !isHan(letterNext(c, i+3))
	before := c.peek(i-1) == '、' && strongLetter(c.peek(i-2)) && !isHan(c.peek(i-3))
	return after || before
}

// letterNext is the rune at i, or 0 where a word goes on that may end a list: 等.
func letterNext(c *cursor, i int) rune {
	switch r := c.peek(i); r {
	case '等', '三', '四', '五', '两', '省', '各':
		return 0
	default:
		return r
	}
}

// vetoLetter gives up an abbreviation that is part of another word: 集中|美.
func (r *Reading) vetoLetter(m *Mention, tokens []segment.Token) string {
	if dot(r.rune(m.Start-1)) || dot(r.rune(m.End)) {
		return "part of a personal name"
	}
	k := tokenAt(tokens, m.Start)
	if k == len(tokens) {
		return ""
	}
	t := tokens[k]
	switch n := t.End - t.Start; {
	case n == 1 && (letterList(&cursor{r: r.View.Runes}, m.Start) || r.rune(m.Start-1) == '赴' || r.rune(m.Start-1) == '访'):
		return ""
	case n == 1:
		return r.vetoSingle(tokens, k)
	case n >= 4 && m.Start-t.Start <= 1 && !commonLetter(r.rune(t.Start)) && !commonLetter(r.rune(m.Start)) && (t.Start == m.Start || strongLetter(r.rune(t.Start)) || goesBefore(r.rune(t.Start))):
		return ""
	case n <= 3 && r.letters(t):
		return ""
	}
	return "part of another word"
}

// commonLetter reports whether an abbreviation is a common word: 加以, 非法.
func commonLetter(r rune) bool {
	switch r {
	case '以', '加', '非', '西', '土', '吉', '黑', '深', '甘', '贵', '云', '希', '捷', '印':
		return true
	}
	return false
}

// letters reports whether a word is made of abbreviations, with a verb of going
// before them or 方, 军 behind: 中美, 访华, 美军.
func (r *Reading) letters(t segment.Token) bool {
	start, end := t.Start, t.End
	if goesBefore(r.rune(start)) {
		start++
	}
	if standsBehind(r.rune(end - 1)) {
		end--
	}
	if start >= end {
		return false
	}
	for i := start; i < end; i++ {
		if !strongLetter(r.rune(i)) {
			return false
		}
	}
	if end-start < t.End-t.Start {
		return end-start == 1 || t.Tag.IsNoun()
	}
	switch tag := t.Tag.String(); tag {
	case "ns", "nz", "nt", "nr", "j", "t", "x":
		return !letterWord(string(r.View.Runes[start:end]))
	}
	return false
}

// letterWord reports whether two abbreviations are a word: 美德.
func letterWord(s string) bool {
	switch s {
	case "美德", "黑云", "以德", "苏宁", "德育", "中意":
		return true
	}
	return false
}

// vetoSingle decides about an abbreviation that is a word by itself: one of the
// run of abbreviations it stands in must be tagged as a place, and no single
// character beside the run may make a personal name of it: 邓|华|德.
func (r *Reading) vetoSingle(tokens []segment.Token, k int) string {
	first, last := k, k
	for first > max(0, k-longestRun) && r.singleLetter(tokens, first-1, first) {
		first--
	}
	for last+1 < min(len(tokens), k+longestRun) && r.singleLetter(tokens, last+1, last) {
		last++
	}
	placed := false
	for i := first; i <= last; i++ {
		placed = placed || letterTag(tokens[i])
	}
	switch x := r.rune(tokens[first].Start); {
	case !placed && !(last > first && x == '中' && !commonLetter(r.rune(tokens[first+1].Start))), last > first && (x == '以' || x == '加'):
		return "a word"
	case syllable(r.rune(tokens[first].Start-1)) && syllable(r.rune(tokens[last].End)):
		return "part of a foreign name"
	case r.nameSyllable(tokens, first-1, tokens[first].Start) || last > first && r.nameSyllable(tokens, last+1, tokens[last].End):
		return "part of a personal name"
	}
	return ""
}

// longestRun is how many abbreviations are looked at on either side.
const longestRun = 6

// singleLetter reports whether token k is a single abbreviation that touches token by.
func (r *Reading) singleLetter(tokens []segment.Token, k, by int) bool {
	t := tokens[k]
	return t.End-t.Start == 1 && strongLetter(r.rune(t.Start)) && (t.End == tokens[by].Start || t.Start == tokens[by].End)
}

// nameSyllable reports whether token k touches rune at and is a single
// character that no grammar explains: a surname, a syllable of a foreign name.
func (r *Reading) nameSyllable(tokens []segment.Token, k, at int) bool {
	if k < 0 || k >= len(tokens) {
		return false
	}
	t := tokens[k]
	if t.End-t.Start != 1 || t.End != at && t.Start != at || !isHan(r.rune(t.Start)) {
		return false
	}
	x := r.rune(t.Start)
	if goesBefore(x) || standsBehind(x) {
		return false
	}
	tag := t.Tag.String()
	return tag == "nr" || tag == "nrt" || tag == "zg" || surname(x)
}

func letterTag(t segment.Token) bool {
	tag := t.Tag.String()
	return tag == "ns" || tag == "j" || tag == "nr" || tag == "zg" || tag == "nz" || tag == "n" || tag == "ng"
}

// goesBefore reports whether a verb of going may stand before an abbreviation
// in one word: 访华, 在京.
func goesBefore(r rune) bool {
	switch r {
	case '访', '驻', '赴', '抵', '援', '旅', '涉', '侵', '抗', '离', '返', '在', '来', '进', '入', '对', '回', '留', '亲', '反':
		return true
	}
	return false
}

// standsBehind reports whether a noun may stand behind one in one word: 美军.
func standsBehind(r rune) bool {
	switch r {
	case '方', '军', '籍', '裔', '媒', '舰', '企', '资', '股', '商', '警', '人', '侨', '语', '外', '西':
		return true
	}
	return false
}
