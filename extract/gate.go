package extract

import (
	"sync"

	"github.com/zhnews/zhnews/internal/gazetteer"
)

// A gate tells at one look of most runes of a text that no rule begins at them: what
// may begin with the rune, and, in the higher half, what may with the rune before it.
type gate uint8

const (
	gateAny  gate = 1 << iota // a rule, whatever stands behind
	gateWord                  // a word of a pairTable, if the rune behind agrees
	gateName                  // the name of a place, if the rune behind agrees

	gateBehind = 4 // how far the bits for the rune behind are shifted
)

// gates are those of the runes of the basic plane. The others share them, which opens
// a gate too many and shuts none.
type gates [1 << 16]gate

// runeGates are the gates of the runes.
var runeGates = sync.OnceValue(func() *gates {
	g := new(gates)
	for r, n := range runeTraits().number {
		switch class := runeTraits().traits[n].class; {
		case class&classBegin&^classPair != 0:
			g[r] |= gateAny
		case class&classPair != 0:
			g[r] |= gateWord
		}
	}
	for _, second := range beginnings().seconds {
		g[second] |= gateWord << gateBehind
	}
	for first, second := range gazetteer.Pairs() {
		g[first] |= gateName
		g[second] |= gateName << gateBehind
	}
	return g
})

// skip passes over runes with which nothing begins, as nothing does with most. A name
// of the user's may begin with any.
func (c *cursor) skip(at int) int {
	if at >= len(c.r) || c.events != nil || c.own != nil {
		return at
	}
	runes, gates := c.r[at:], c.gates
	first := gates[uint16(runes[0])]
	for i, next := range runes[1:] {
		second := gates[uint16(next)]
		if open := first & (second>>gateBehind | gateAny); open != 0 && c.opens(open, runes[i], next) {
			return at + i
		}
		first = second
	}
	return len(c.r) - 1
}

// opens reports whether something may begin with two runes whose gates are open.
func (c *cursor) opens(open gate, first, second rune) bool {
	return open&gateAny != 0 || open&gateWord != 0 && c.pairs.of(first, second) != 0 ||
		open&gateName != 0 && c.names.Begin(first, second)
}
