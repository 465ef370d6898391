package extract

import (
	"unicode/utf8"
)

// A cursor stands at a rune of the text while rules are tried there.
type cursor struct {
	r     []rune
	at    int
	floor int     // the end of the last mention: nothing to the left of it is free
	wall  int     // the end of the last quantity, whose words reach no further
	best  int     // the end of the longest match of the rules asked so far
	next  int     // where the scan goes on
	found Mention // that match, once all are asked

	damaged bool // characters of the text are lost

	desk   *desk      // the reading's
	events *Events    // the user's
	own    *Gazetteer // the user's
	*scanTables

	numeral dateNumber // the number of a date last read
	isDate  bool
	dateAt  int

	memo   number // the number last parsed, since many rules begin with one
	memoOK bool
	memoAt int
	second number // the last of a range, kept here lest it escape

	words   *behindWords // those that last were found behind a number
	wordsAt int
}

// peek returns the rune at an absolute place, or 0 outside the text.
func (c *cursor) peek(i int) rune {
	if i < 0 || i >= len(c.r) {
		return 0
	}
	return c.r[i]
}

// is reports whether a word stands at i.
func (c *cursor) is(i int, word string) bool { return spelt(c.r, i, word) > 0 }

// endsAt reports whether a word ends right before i.
func (c *cursor) endsAt(i int, word string) bool {
	return c.is(i-utf8.RuneCountInString(word), word)
}

// number returns the number that begins at the cursor, or nil. It is the
// cursor's own and stays until the cursor moves.
func (c *cursor) number() *number {
	if c.memoAt != c.at+1 {
		c.memoOK = c.memo.read(c.r, c.at)
		c.memoAt = c.at + 1
	}
	if !c.memoOK {
		return nil
	}
	return &c.memo
}

// dashes are the runes that dash knows.
const dashes = "-—─–―－~～∽∼〜至到−"

// dash returns the length of a sign or word of range at i: - – — ～ 至 到.
func dash(r []rune, i int) int {
	switch first := runeAt(r, i); first {
	case '-', '—', '─':
		if runeAt(r, i+1) == first {
			return 2
		}
		return 1
	case '–', '―', '－', '~', '～', '∽', '∼', '〜', '至', '到', '−':
		return 1
	}
	return 0
}

// A reading is a number or range with the unit behind it.
type reading struct {
	first, last *number // the same for a single number
	lo, hi      Decimal // of the first, with the scale that the last lends it
	unit        unit
	end         int
	unitless    bool // the first has no unit of its own
}

// single is the reading of a number with a unit.
func single(n *number, u unit, end int) reading {
	return reading{first: n, last: n, lo: n.lo, hi: n.hi, unit: u, end: end}
}

// ranged reports whether two numbers were read.
func (m *reading) ranged() bool { return m.last != m.first }

// A unitOf reads the unit behind a number and returns its length, 0 if there is none.
type unitOf func(c *cursor, n *number) (unit, int)

// read reads the number at the cursor, or a range of two, with a unit: the
// unit may stand behind both or behind the last alone, whose scale then
// spreads to the first (3至5亿元). It fills the caller's reading, which so stays
// on the stack.
func (m *reading) read(c *cursor, unit unitOf) bool {
	first := c.number()
	if first == nil {
		return false
	}
	u, n := c.unit(first, unit)
	dash := dash(c.r, first.end+n)
	if dash == 0 && n == 0 {
		return false
	}
	m.first, m.last, m.lo, m.hi, m.unit, m.end, m.unitless = first, first, first.lo, first.hi, u, first.end+n, n == 0
	if dash > 0 {
		if last := &c.second; last.read(c.r, m.end+dash) && !last.signed(c.r) {
			if v, k := c.unit(last, unit); k > 0 && (n == 0 || v == u) && !(n > 0 && c.changedTo(last, m.end)) && m.widen(last) {
				m.unit, m.end = v, last.end+k
				return true
			}
		}
	}
	return n > 0
}

// changedTo reports whether the number last is the level that a change leads to,
// and no upper end: 减少440万桶至4.23亿桶. The ends of a range of changes (增加3000
// 万元至5000万元) lie nearer to each other.
func (c *cursor) changedTo(last *number, dash int) bool {
	if c.r[dash] != '至' && c.r[dash] != '到' {
		return false
	}
	end := c.at
	if c.peek(end-1) == '了' {
		end--
	}
	w, n := changeWords().LongestBefore(c.r[c.floor:end])
	return n > 0 && w.sort != "rate" && c.memo.lo.Mul(NewDecimal(5, 0)).Cmp(last.lo) < 0
}

// unit reads the unit of a number, from which a blank or two may part it: 5 个,
// 300 亿元.
func (c *cursor) unit(n *number, unit unitOf) (unit, int) {
	u, l := unit(c, n)
	if l > 0 || c.peek(n.end) != ' ' {
		return u, l
	}
	return c.afterBlank(n, unit)
}

func (c *cursor) afterBlank(n *number, unit unitOf) (unit, int) {
	end := n.end
	for c.peek(n.end) == ' ' && n.end < end+4 {
		n.end++
	}
	u, l := unit(c, n)
	if l > 0 {
		l += n.end - end
	}
	n.end = end
	return u, l
}

// signed reports whether the number is written with a sign.
func (n *number) signed(r []rune) bool {
	return r[n.start] == '-' || r[n.start] == '+' || r[n.start] == '−'
}

// widen makes a range of the reading and a second number, unless that is the
// smaller: 17亿元至14亿元 is a fall of two sums.
func (m *reading) widen(last *number) bool {
	n := m.shared(last)
	lo, hi := m.lo.Shift(n), m.hi.Shift(n)
	if lo.Cmp(last.lo) >= 0 {
		return false
	}
	m.lo, m.hi, m.last = lo, hi, last
	return true
}

// shared returns the scale that the last number lends to the first: that of
// 3至5亿元, and the 亿 alone of 七千到九千亿元. 8000至1.2万元 share none.
func (m *reading) shared(last *number) int {
	switch {
	case m.first.scale == 0 && last.scale > 0 && m.lo.Cmp(last.head) <= 0:
		return last.scale
	case m.unitless && m.first.scale > 0 && m.first.scale < 4 && last.scale-m.first.scale >= 4 && m.first.head.Cmp(last.head) <= 0:
		return last.scale - m.first.scale
	}
	return 0
}

// quantity gives the value of a reading times a factor.
func (m *reading) quantity(factor Decimal) Quantity {
	q := Quantity{Value: m.lo.Mul(factor), Bound: m.last.bound}
	if m.ranged() {
		high := m.last.hi.Mul(factor)
		q.High = &high
	} else if m.first.ranged {
		high := m.hi.Mul(factor)
		q.High = &high
	}
	return q
}
