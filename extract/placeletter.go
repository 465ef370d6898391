package extract

import (
	"slices"

	"github.com/zhnews/zhnews/internal/gazetteer"
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

func strongLetter(r rune) bool { return classOf(r)&classLetter != 0 }

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
	p := c.desk.chain(placePart{start: i, end: i + 1, name: name, senses: letterSenses(c, i, name.Senses)})
	p.letter = true
	return p
}

// letterSenses keeps the countries beside a country, the provinces and cities
// beside one of those: 苏 is not the same in 美苏 and in 苏浙. Of countries it keeps
// the one that its neighbour in the news tells.
func letterSenses(c *cursor, i int, senses []gazetteer.Sense) []gazetteer.Sense {
	for _, beside := range []rune{c.peek(i - 1), c.peek(i + 1)} {
		if code := countryBeside(c.r[i], beside); code != "" {
			return slices.DeleteFunc(slices.Clone(senses), func(s gazetteer.Sense) bool { return s.Code != code })
		}
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

// countryBeside is the country that an abbreviation of several means beside
// another: 俄乌, 巴以. Beside 中 or 美 it may be each of them.
func countryBeside(r, beside rune) string {
	switch r {
	case '乌':
		switch beside {
		case '俄', '欧':
			return "UA"
		case '哈', '吉', '塔':
			return "UZ"
		}
	case '巴':
		switch beside {
		case '以':
			return "PS"
		case '印':
			return "PK"
		}
	}
	return ""
}

// letterRun reports whether abbreviations of one sort stand side by side.
func letterRun(c *cursor, i int) bool {
	if c.peek(i+1) == '方' && (c.r[i] == '西' || c.r[i] == '东') || c.peek(i+2) == '方' && c.peek(i+1) == '西' {
		return false // 美西方
	}
	return letterPair(c.peek(i-1), c.peek(i)) || letterPair(c.peek(i), c.peek(i+1))
}

func letterPair(a, b rune) bool {
	if a == b || !strongLetter(a) || !strongLetter(b) || a == '以' && b == '西' { // 珠江口以西
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
