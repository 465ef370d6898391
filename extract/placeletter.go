package extract

import "github.com/zhnews/zhnews/internal/gazetteer"

// strongLetters are the one-character abbreviations that pair with others:
// 中美, 京沪, 川渝. What else a character is (日 a day, 新 new) only its
// neighbours tell; such places are optional everywhere.
var strongLetters = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range "中美英法德俄日韩朝印越泰菲澳加意西荷巴埃以伊土墨缅柬蒙哈乌波捷匈希欧亚非" {
		m[r] = true
	}
	for _, r := range "京津沪渝冀豫鲁苏浙皖赣闽粤桂湘鄂川黔滇陕晋辽吉黑琼蒙甘宁青藏疆云贵港澳台华穗蓉汉深甬" {
		m[r] = true
	}
	return m
}()

// placeLetter reads a one-character abbreviation where a neighbour speaks for
// it: another one (中美), 方 or 军 behind it (美军), a verb of going before it
// (访华, 在京), or a list (云、贵、川).
func placeLetter(c *cursor) *placeChain {
	i := c.at
	name := gazetteer.Letter(c.r[i])
	if name == nil || !strongLetters[c.r[i]] {
		return nil
	}
	if !letterRun(c, i) && !letterSuffix(c, i) && !letterPrefix(c, i) && !letterList(c, i) {
		return nil
	}
	return &placeChain{letter: true, parts: []placePart{{start: i, end: i + 1, name: name, senses: name.Senses}}}
}

// letterRun reports whether abbreviations of one sort stand side by side.
func letterRun(c *cursor, i int) bool {
	return letterPair(c.peek(i-1), c.peek(i)) || letterPair(c.peek(i), c.peek(i+1))
}

func letterPair(a, b rune) bool {
	if a == b || !strongLetters[a] || !strongLetters[b] {
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
	case '军', '籍', '裔', '媒', '舰', '企', '资', '股', '商', '警':
		switch c.r[i] {
		case '美', '日', '俄', '英', '法', '德', '韩', '印', '越', '港', '台', '朝':
			return true
		}
	}
	return false
}

func letterPrefix(c *cursor, i int) bool {
	switch c.peek(i - 1) {
	case '访', '驻', '赴', '抵', '援', '旅', '涉', '侵', '抗', '离', '返':
		return true
	case '在', '来', '进', '入', '对', '回', '留', '亲', '反':
		switch c.r[i] {
		case '京', '沪', '穗', '华', '美', '港', '澳', '台', '藏', '疆', '渝', '汉', '蓉', '粤', '琼', '甬', '韩', '俄', '浙':
			return true
		}
	}
	return false
}

// letterList reports whether the character stands in a list of its like: 云、贵、川.
func letterList(c *cursor, i int) bool {
	after := c.peek(i+1) == '、' && strongLetters[c.peek(i+2)] && !isHan(letterNext(c, i+3))
	before := c.peek(i-1) == '、' && strongLetters[c.peek(i-2)] && !isHan(c.peek(i-3))
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
