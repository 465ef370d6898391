package extract

import (
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
//	今年以来 全市 共签约 5000万元以上 项目 165个 ，引进域外资金 212.6亿元
//	[date  ]            [amount     ]      [count]              [amount  ]
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
	table, names := classes(), gazetteer.NewStarts()
	c := &cursor{r: r.View.Runes, events: r.events}
	for c.at < len(c.r) {
		class := table.of(c.r[c.at])
		if names.Begin(c.r[c.at], c.peek(c.at+1)) {
			class |= classPlace
		}
		if class = class &^ classDate; c.dateBegins(table.of(c.r[c.at])) {
			class |= classDate
		}
		if class == 0 {
			c.at++
			continue
		}
		m, ok := c.longest(class)
		if !ok {
			c.at++
			continue
		}
		if m.Value == (nothing{}) {
			r.reject(m, "a word of its own")
		} else {
			c.adjoin(&m)
			r.Mentions = append(r.Mentions, m)
		}
		c.at, c.floor = m.End, m.End
		if _, ok := quantityOf(m.Value); ok {
			c.wall = m.End
		}
	}
}

// longest asks the rules that may begin at the cursor.
func (c *cursor) longest(class class) (m Mention, ok bool) {
	var then behind
	if class&classNumber != 0 {
		then = c.behind()
	}
	for i := range rules {
		rule := &rules[i]
		if rule.start&class == 0 || rule.then != 0 && rule.then&then == 0 {
			continue
		}
		if v, end := rule.match(c); v != nil && end > m.End {
			m = Mention{Span: segment.Span{Start: c.at, End: end}, Rule: rule.name, Value: v}
			ok = true
		}
	}
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
