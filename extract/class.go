package extract

import (
	"sync"
	"unicode/utf8"
)

// A class is a set of properties of a rune that decide which rules may begin
// at it. A rune can be in several.
type class uint32

const (
	classDigit      class = 1 << iota // 0–9
	classNumeral                      // 一 二 两 〇 几 数 半
	classHalf                         // 半
	classMost                         // the first rune of 一半, 大半
	classScale                        // 十 百 千 万 亿 兆
	classSign                         // - + 负
	classMoney                        // the first rune of a word that stands before a sum: 人
	classCurrency                     // a sign that does: ￥
	classOrdinal                      // 第 首
	classTurn                         // 翻
	classWord                         // the first rune of a word that begins like a number: 一 十 第
	classDegree                       // the first rune of a scale of temperature: 零 摄 华
	classDate                         // the first rune of a time on the calendar: 今 去 同
	classDateNumber                   // what a number of a date begins with
	classEvent                        // the first rune of an event that is counted from
	classNear                         // the first rune of a word for a span about today: 近 未
	classVague                        // the first rune of a vague time: 目 此
	classPlace                        // the first rune of a reference to a place: 全 该
	classLetter                       // an abbreviation that pairs with others: 中美, 京沪
	classBeside                       // what may stand beside an abbreviation of a place
	classUnnamed                      // what stands in no name of a zone or township
	classEdge                         // what begins the words that a quantity takes in behind it: 以 每 /
	classEnding                       // the first rune of an ending of one: 高 镇
)

const classNumber = classDigit | classNumeral | classScale | classSign

// classBegin is the set of the classes that rules begin with.
const classBegin = classBeside - 1

// classPair is the set of the classes with which a rule begins only where a pairTable
// holds the rune and the one behind it.
const classPair = classMoney | classDate | classEvent | classNear | classVague | classPlace

// classTime is the set of the classes that the words of time begin with.
const classTime = classDate | classDateNumber | classEvent | classNear | classVague

// The traits of a rune are all that the scan asks of it.
type traits struct {
	class    class
	part     datePart
	numbered datePart // what a number may be that the rune stands behind
}

// A runeTable gives the traits of each rune of the basic plane. Runes that are
// alike share theirs, so that what is looked up at every rune is one byte, and
// the bytes of the common characters stay in the fastest memory.
type runeTable struct {
	number [1 << 16]uint8
	traits [1 << 8]traits
}

func (t *runeTable) numberOf(r rune) uint8 {
	if uint32(r) < uint32(len(t.number)) {
		return t.number[r]
	}
	return 0
}

func (t *runeTable) of(r rune) *traits { return &t.traits[t.numberOf(r)] }

// traitMap is a runeTable in the making.
type traitMap map[rune]*traits

func (m traitMap) of(r rune) *traits {
	if m[r] == nil {
		m[r] = new(traits)
	}
	return m[r]
}

func (m traitMap) add(c class, runes ...rune) {
	for _, r := range runes {
		m.of(r).class |= c
	}
}

// mark adds the first rune of a word.
func (m traitMap) mark(c class, p datePart, word string) {
	t := m.of([]rune(word)[0])
	t.class, t.part = t.class|c, t.part|p
}

// table numbers the traits: those of most runes, none at all, are number 0.
func (m traitMap) table() *runeTable {
	t, numbers := new(runeTable), map[traits]int{{}: 0}
	for r, k := range m {
		t.number[r] = t.add(numbers, k)
	}
	return t
}

func (t *runeTable) add(numbers map[traits]int, k *traits) uint8 {
	n, known := numbers[*k]
	if !known {
		if n = len(numbers); n == len(t.traits) {
			panic("extract: more sorts of runes than a byte numbers")
		}
		numbers[*k], t.traits[n] = n, *k
	}
	return uint8(n)
}

// runeTraits are the traits of the runes.
var runeTraits = sync.OnceValue(func() *runeTable {
	m := traitMap{}
	m.add(classDigit, []rune("0123456789")...)
	m.add(classNumeral, []rune(digits+tenRunes+"半几数大")...)
	m.add(classHalf, '半')
	m.add(classMost, '一', '大')
	m.add(classScale, []rune(scaleRunes)...)
	m.add(classSign, '-', '+', '−', '负', '.')
	m.add(classOrdinal, '第', '首')
	m.add(classTurn, '翻')
	m.add(classDegree, '零', '摄', '华')
	for _, row := range currencyRows {
		if row.side != "after" {
			m.mark(moneyClass(row.word), 0, row.word)
		}
	}
	for _, row := range notNumberRows {
		if t := m.of([]rune(row.word)[0]); t.class&(classNumber|classOrdinal) != 0 { // but the 点 of 点对点
			t.class |= classWord
		}
	}
	for _, row := range boundRows {
		if row.side == "after" {
			m.mark(classEdge, 0, row.word)
		}
	}
	m.add(classEdge, '/', '∕', '每', '（', '(')
	markDates(m)
	markPlaces(m)
	return m.table()
})

// moneyClass tells signs from words.
func moneyClass(word string) class {
	if utf8.RuneCountInString(word) == 1 {
		return classCurrency
	}
	return classMoney
}

func classOf(r rune) class { return runeTraits().of(r).class }

func isHan(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF || 0x3400 <= r && r <= 0x4DBF }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLatin(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }
