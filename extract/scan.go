package extract

import (
	"math/bits"
	"sync"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// # How the scan works
//
// The text is read once, from left to right, through its folded view. One table
// gives each rune its classes; most runes of a text have none and cost one look.
// At a rune with a class, the rules that may begin there are asked in their
// order; the longest match wins and the scan goes on behind it.
//
//	今年以来 全县 新开工 3000万元以上 项目 84个 ，完成投资 37.2亿元
//	[date  ]            [amount     ]      [count]         [amount ]
//
// What no rule needs to know stays out of the rules: bound words (约, 以上),
// rates (每亩, /股) and lost characters are joined to the span afterwards, for
// all quantities alike (see adjoin.go). What only the article can tell (which
// year, which 朝阳区, whose) is left to the passes behind the scan.
//
// A number that no rule takes is skipped whole, lest 36.57 be tried again at 6.

// A Mention is a span that a rule recognised. Start and End count runes.
type Mention struct {
	segment.Span
	Rule  string
	Value Value
	// Optional and Damaged are as in Figure.
	Optional, Damaged bool
}

// scan finds the mentions of the text.
func (r *Reading) scan() {
	c := &r.desk.cursor
	c.open(r)
	for c.at = c.skip(0); c.at < len(c.r); c.at = c.skip(c.next) {
		c.next = c.at + 1
		if c.longest(c.begin()) {
			c.take(r, &c.found)
		}
	}
}

// open puts the cursor to the start of a reading. What it keeps of the last is no longer
// asked for.
func (c *cursor) open(r *Reading) {
	c.desk, c.r, c.damaged, c.events, c.own, c.scanTables = r.desk, r.View.Runes, r.View.Lost, r.events, r.own, scanning()
	c.at, c.floor, c.wall, c.next = 0, 0, 0, 0
	c.memoAt, c.dateAt, c.words = 0, 0, nil
}

// scanTables are what the scan looks up at every candidate, beside the tables that the
// passes behind it need too. A reading asks for them once.
type scanTables struct {
	*tables
	gates *gates
	sets  *ruleSets
	pairs *pairTable
	names gazetteer.Starts
}

var scanning = sync.OnceValue(func() *scanTables {
	return &scanTables{readingTables(), runeGates(), startSets(), beginnings(), gazetteer.NewStarts()}
})

// longest asks the rules that may begin at the cursor, and reports whether one found
// something.
func (c *cursor) longest(set ruleSet) (ok bool) {
	if set&c.sets.counting != 0 {
		set &= c.follow()
	}
	c.best = 0
	for ; set != 0; set &= set - 1 {
		rule := &rules[bits.TrailingZeros32(uint32(set))]
		if v, end := rule.match(c); v != nil && end > c.best {
			c.best, ok = end, true
			c.found.Rule, c.found.Value = rule.name, v
		}
	}
	c.found.Span, c.found.Optional, c.found.Damaged = segment.Span{Start: c.at, End: c.best}, false, false
	return ok
}

// mentionRunes is how far apart mentions stand in economic news, about.
const mentionRunes = 14

// take adds a mention to the reading; the scan goes on behind it.
func (c *cursor) take(r *Reading, m *Mention) {
	if m.Value == (nothing{}) {
		r.reject(m, "a word of its own")
	} else {
		c.adjoin(m)
		if r.Mentions == nil {
			r.Mentions = make([]Mention, 0, 2+(len(c.r)-c.at)/mentionRunes)
		}
		r.Mentions = append(r.Mentions, *m)
	}
	c.next = m.End
	if !c.rateBase(m) { // 每50公斤 belongs to the 119元 behind it
		c.floor = m.End
	}
	if _, ok := quantityOf(m.Value); ok {
		c.wall = m.End
	}
}

// nothing is the value of what only looks like a figure.
type nothing struct{}

func (nothing) Kind() Kind { return "" }
func (nothing) sealed()    {}

// notNumber recognises words that begin like a number: 一带一路, 十分.
func notNumber(c *cursor) (Value, int) {
	if _, n := notNumbers().Longest(c.r[c.at:]); n > 0 {
		return nothing{}, c.at + n
	}
	return nil, 0
}
