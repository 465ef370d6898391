package extract

import "math/bits"

// A candidate is a rune that rules may begin at.
type candidate struct {
	at   int
	set  ruleSet // the rules to ask
	end  int     // of the longest match of those asked, 0 for none
	rule int     // the one that it is of
	v    Value
}

// gather finds the candidates from at on, as many as there is room for, and
// returns where the next ones may be.
func (c *cursor) gather(at int) int {
	c.found = c.room[:0]
	for start := at; len(c.found) < len(c.room); at++ {
		if at = c.skip(at); at == len(c.r) {
			break
		}
		if at > start && c.inside(at) {
			continue
		}
		if set := c.begin(at); set != 0 {
			c.found = append(c.found, candidate{at: at, set: set})
		}
	}
	return at
}

// skip passes over runes with which nothing begins, as nothing does with most.
func (c *cursor) skip(at int) int {
	if at >= len(c.r) {
		return len(c.r)
	}
	runes, names, number, least := c.r, c.names, &c.table.number, c.least
	for first := runes[at]; at+1 < len(runes); at++ {
		next := runes[at+1]
		if uint32(first) < uint32(len(number)) && number[first] >= least || names.Begin(first, next) {
			break
		}
		first = next
	}
	return at
}

// begin returns the rules that may begin at a rune.
func (c *cursor) begin(at int) ruleSet {
	first, next := c.r[at], c.peek(at+1)
	n := c.table.numberOf(first)
	set := c.sets.begin[n]
	if begin, class := c.pairs.of(first, next), c.table.traits[n].class; begin != 0 || class&(classDateNumber|classLetter) != 0 {
		set |= c.maybe(at, begin, class, next) & c.sets.maybe[n]
	}
	if c.names.Begin(first, next) || c.own.begin(first, next) {
		set |= c.sets.place
	}
	if c.events != nil && c.events.starts.has(first, next) {
		set |= c.sets.event | c.sets.maybe[n]&c.sets.time
	}
	return set
}

// ask asks the rules of a set at the candidates. That is done for dates and for
// places by themselves since each take much code, which the processor then need
// not fetch again for each candidate. Where a match already reaches the scan hardly
// comes; should it, it asks there itself.
func (c *cursor) ask(set ruleSet) {
	before, end := set&-set-1, 0
	for i := range c.found {
		k := &c.found[i]
		if k.set&set == 0 || k.set&before != 0 || k.at < end {
			continue
		}
		c.at = k.at
		k.ask(c, set)
		end = max(end, k.end)
	}
}

// ask asks those rules of a set that may begin at the candidate.
func (k *candidate) ask(c *cursor, set ruleSet) {
	c.best = k.end
	for set, k.set = k.set&set, k.set&^set; set != 0; set &= set - 1 {
		n := bits.TrailingZeros32(uint32(set))
		if v, end := rules[n].match(c); v != nil && end > c.best {
			k.v, k.rule, c.best = v, n, end
		}
	}
	k.end = c.best
}

// maybe returns the rules that begin at a rune of a class because the runes beside
// it agree.
func (c *cursor) maybe(at int, begin begin, class class, next rune) (set ruleSet) {
	if class&classTime != 0 && (c.pairs.time(begin, c.r, at) || class&classDateNumber != 0 && c.dateNumber(at)) {
		set = c.sets.time
	}
	if begin&beginMoney != 0 {
		set |= c.sets.money
	}
	if begin&beginReference != 0 || class&classLetter != 0 && (c.table.of(c.peek(at-1)).class|c.table.of(next).class)&classBeside != 0 {
		set |= c.sets.place
	}
	return set
}
