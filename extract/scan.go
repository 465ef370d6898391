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

// classes gives the classes of the runes.
var classes = sync.OnceValue(func() *classTable {
	t := new(classTable)
	for d := '0'; d <= '9'; d++ {
		t.add(classDigit, d)
	}
	t.add(classNumeral, []rune(digits+tenRunes)...)
	t.add(classScale, []rune(scaleRunes)...)
	t.add(classNumeral, '半', '几', '数', '大')
	t.add(classSign, '-', '+', '−', '负', '.')
	t.add(classOrdinal, '第', '首')
	t.add(classTurn, '翻')
	t.add(classDegree, '摄', '华')
	for _, row := range currencyRows {
		if row.side != "after" {
			t.add(classMoney, []rune(row.word)[0])
		}
	}
	dateClasses(t)
	placeClasses(t)
	return t
})

// scan finds the mentions of the text.
func (r *Reading) scan() {
	c := cursors.Get().(*cursor)
	defer cursors.Put(c)
	*c = cursor{
		r: r.View.Runes, events: r.events, own: r.own,
		table: classes(), sets: ruleSets(), names: gazetteer.NewStarts(), dates: dateStarts(), money: moneyStarts(),
	}
	for at := 0; ; {
		class := class(0)
		if at, class = c.begins(at); class == 0 {
			break
		}
		c.at = at
		if m, ok := c.longest(class); ok {
			c.take(r, &m)
			at = c.at
		} else {
			at++
		}
	}
	*c = cursor{}
}

// begins finds the next rune from at on that a rule may begin at, and its
// classes: none behind the last.
func (c *cursor) begins(at int) (int, class) {
	names, table, runes := c.names, c.table, c.r
	for ; at < len(runes); at++ {
		first, next := runes[at], rune(0)
		if at+1 < len(runes) {
			next = runes[at+1]
		}
		class := table.of(first)
		if class&(classDate|classMoney|classLetter) != 0 {
			c.at = at
			class = c.narrow(class, next)
		}
		if names.Begin(first, next) || c.own.begin(first, next) {
			class |= classPlace
		}
		if c.events != nil && c.events.starts.has(first, next) {
			class |= classDate | classDateWord | table.of(first)&classDateNumber
		}
		if class &= classAll; class != 0 {
			return at, class
		}
	}
	return at, 0
}

// narrow takes from the classes of the rune at the cursor what the rune next
// behind it rules out.
func (c *cursor) narrow(class class, next rune) class {
	if class&classDate != 0 && !c.dateBegins(class, next) {
		class &^= classDate | classDateWord | classDateNumber
	}
	if class&classMoney != 0 && !c.money.has(c.r[c.at], next) && !c.money.has(c.r[c.at], 0) {
		class &^= classMoney
	}
	if class&classLetter != 0 && (c.table.of(c.peek(c.at-1))|c.table.of(next))&classBeside == 0 {
		class &^= classPlace
	}
	return class
}

// cursors are used again: one lives on the heap, since the rules are asked
// through a table.
var cursors = sync.Pool{New: func() any { return new(cursor) }}

// mentionRunes is how far apart mentions stand in economic news, about.
const mentionRunes = 16

// take adds a mention to the reading and goes on behind it.
func (c *cursor) take(r *Reading, m *Mention) {
	if m.Value == (nothing{}) {
		r.reject(*m, "a word of its own")
	} else {
		c.adjoin(m)
		if r.Mentions == nil {
			r.Mentions = make([]Mention, 0, 8+(len(c.r)-c.at)/mentionRunes)
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
func (c *cursor) longest(class class) (m Mention, ok bool) {
	sets := c.sets
	set := sets.start[class]
	if class&classNumber != 0 {
		set &= sets.then[c.behind()]
	} else {
		set &= sets.then[0]
	}
	c.best = 0
	for ; set != 0; set &= set - 1 {
		rule := &rules[bits.TrailingZeros32(set)]
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
