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
	c := cursors.Get().(*cursor)
	defer cursors.Put(c)
	*c = cursor{
		r: r.View.Runes, damaged: r.View.Lost, events: r.events, own: r.own,
		table: runeTraits(), sets: startSets(), names: gazetteer.NewStarts(), dates: dateStarts(), money: moneyStarts(),
	}
	for at := 0; ; {
		set := ruleSet(0)
		if at, set = c.begins(at); set == 0 {
			break
		}
		c.at = at
		if m, ok := c.longest(set); ok {
			c.take(r, &m)
			at = c.at
		} else {
			at++
		}
	}
	*c = cursor{}
}

// begins finds the next rune from at on that a rule may begin at, and the rules
// that may: none behind the last.
func (c *cursor) begins(at int) (int, ruleSet) {
	names, table, sets, runes := c.names, c.table, c.sets, c.r
	first, user := runeAt(runes, at), c.events != nil || c.own != nil
	for ; at < len(runes); at++ {
		next := rune(0)
		if at+1 < len(runes) {
			next = runes[at+1]
		}
		set := sets.begin[table.numberOf(first)]
		if set != 0 {
			c.at = at
			set = c.narrow(set, first, next)
		}
		if names.Begin(first, next) {
			set |= sets.place
		}
		if user {
			set |= c.usersBegin(first, next)
		}
		if set != 0 {
			return at, set
		}
		first = next
	}
	return at, 0
}

// usersBegin returns the rules for the user's own events and places that may begin
// with two runes.
func (c *cursor) usersBegin(first, next rune) (set ruleSet) {
	if c.own.begin(first, next) {
		set = c.sets.place
	}
	if c.events != nil && c.events.starts.has(first, next) {
		set |= c.sets.event | c.sets.begin[c.table.numberOf(first)]&c.sets.time
	}
	return set
}

// narrow takes from the rules that may begin at the rune at the cursor those that
// the runes behind it rule out.
func (c *cursor) narrow(set ruleSet, first, next rune) ruleSet {
	class, dates := c.table.of(first).class, c.dates
	if class&classTime != 0 && !dates.has(first, next) && !dates.hasThird(first, next, c.peek(c.at+2)) && (class&classDateNumber == 0 || !c.dateNumber()) {
		set &^= c.sets.time
	}
	if class&classMoney != 0 && !c.money.has(first, next) && !c.money.has(first, 0) {
		set &^= c.sets.money
	}
	if class&classLetter != 0 && (c.table.of(c.peek(c.at-1)).class|c.table.of(next).class)&classBeside == 0 {
		set &^= c.sets.place
	}
	return set
}

// cursors are used again: one lives on the heap, since the rules are asked
// through a table.
var cursors = sync.Pool{New: func() any { return new(cursor) }}

// mentionRunes is how far apart mentions stand in economic news, about.
const mentionRunes = 14

// take adds a mention to the reading and goes on behind it.
func (c *cursor) take(r *Reading, m *Mention) {
	if m.Value == (nothing{}) {
		r.reject(*m, "a word of its own")
	} else {
		c.adjoin(m)
		if r.Mentions == nil {
			r.Mentions = make([]Mention, 0, 2+(len(c.r)-c.at)/mentionRunes)
		}
		r.Mentions = append(r.Mentions, *m)
	}
	c.at = m.End
	if !c.rateBase(m) { // 每50公斤 belongs to the 119元 behind it
		c.floor = m.End
	}
	if _, ok := quantityOf(m.Value); ok {
		c.wall = m.End
	}
}

// longest asks the rules that may begin at the cursor.
func (c *cursor) longest(set ruleSet) (m Mention, ok bool) {
	if set&c.sets.counting != 0 {
		set &= c.follow()
	}
	c.best = 0
	for ; set != 0; set &= set - 1 {
		rule := &rules[bits.TrailingZeros32(uint32(set))]
		if v, end := rule.match(c); v != nil && end > c.best {
			c.best, ok = end, true
			m.Rule, m.Value = rule.name, v
		}
	}
	m.Span = segment.Span{Start: c.at, End: c.best}
	return m, ok
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
