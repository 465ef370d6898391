package extract

// A class is a set of properties of a rune that decide which rules may begin
// at it. A rune can be in several.
type class uint16

const (
	classDigit      class = 1 << iota // 0–9
	classNumeral                      // 一 二 两 〇 几 数 半
	classScale                        // 十 百 千 万 亿 兆
	classSign                         // - + 负
	classMoney                        // the first rune of what stands before a sum: ￥ 人
	classOrdinal                      // 第 首
	classTurn                         // 翻
	classDegree                       // the first rune of a scale of temperature: 摄 华
	classDate                         // the first rune of a word of time: 今 去 同
	classDateNumber                   // what a number of a date begins with
	classDateWord                     // the first rune of a word of time that is no number
	classPlace                        // the first rune of a place name
	classLetter                       // an abbreviation that pairs with others: 中美, 京沪
	classDatePart                     // what a component of a date begins with
	classBeside                       // what may stand beside an abbreviation of a place
)

// classAll is the set of the classes that rules begin with.
const classAll = classPlace<<1 - 1

const classNumber = classDigit | classNumeral | classScale | classSign

// classes holds the classes of each rune of the basic plane.
type classTable [1 << 16]class

func (t *classTable) of(r rune) class {
	if uint32(r) < uint32(len(t)) {
		return t[r]
	}
	return 0
}

func (t *classTable) add(c class, runes ...rune) {
	for _, r := range runes {
		t[r] |= c
	}
}

func isHan(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF || 0x3400 <= r && r <= 0x4DBF }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLatin(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }
