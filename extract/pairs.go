package extract

import (
	"strings"
	"sync"
)

// A begin tells what may begin with two runes that stand side by side.
type begin uint8

const (
	beginTime      begin = 1 << iota // a word of time
	beginTimeThird                   // one that the third rune must tell: 消费|者
	beginMoney                       // what stands before a sum: 人民
	beginReference                   // 全市 当地
)

// A pairTable gives what may begin with two runes. What it does not hold it may
// take for what it does: pairs share a place.
type pairTable struct {
	begin [1 << 15]begin
	third pairSet // the beginnings of words of time by their first three runes

	seconds []rune // the second runes of all
}

func pairPlace(a, b rune) uint32 {
	return (uint32(a)<<16 | uint32(b)&0xFFFF) * 0x9E3779B1 >> (32 - 15)
}

func (p *pairTable) of(a, b rune) begin { return p.begin[pairPlace(a, b)] }

func (p *pairTable) add(what begin, a, b rune) {
	p.begin[pairPlace(a, b)] |= what
	p.seconds = append(p.seconds, b)
}

// addTime adds the beginning of a word of time of two runes or more: 消费 begins
// many words, 消费者 few.
func (p *pairTable) addTime(r []rune) {
	if len(r) == 2 {
		p.add(beginTime, r[0], r[1])
		return
	}
	p.add(beginTimeThird, r[0], r[1])
	p.third.add(r[0]^r[2]<<16, r[1])
}

// time reports whether a word of time may begin with three runes, of the first two
// of which the table says what begins with them.
func (p *pairTable) time(b begin, r []rune, i int) bool {
	return b&beginTime != 0 || b&beginTimeThird != 0 && p.third.has(r[i]^runeAt(r, i+2)<<16, runeAt(r, i+1))
}

// beginnings holds those of all words that the scan looks for by two runes.
var beginnings = sync.OnceValue(func() *pairTable {
	p := new(pairTable)
	p.addDates()
	for _, row := range currencyRows {
		if word := []rune(row.word); row.side != "after" && len(word) > 1 {
			p.add(beginMoney, word[0], word[1])
		}
	}
	for _, word := range strings.Fields("这个 当地 自治") {
		p.add(beginReference, []rune(word)[0], []rune(word)[1])
	}
	for _, first := range "全我本该" {
		for _, unit := range referenceUnits {
			p.add(beginReference, first, unit)
		}
	}
	return p
})

// A pairSet holds pairs of runes. It may take what it does not hold for what it
// does.
type pairSet [1 << 10]uint64

func (s *pairSet) slot(a, b rune) (int, uint64) {
	h := (uint32(a)*0x9E37 ^ uint32(b)*0x85EB) * 0xC2B2AE35 >> 16
	return int(h >> 6), 1 << (h & 63)
}

func (s *pairSet) add(a, b rune) {
	i, bit := s.slot(a, b)
	s[i] |= bit
}

func (s *pairSet) has(a, b rune) bool {
	i, bit := s.slot(a, b)
	return s[i]&bit != 0
}
