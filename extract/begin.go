package extract

// begin returns the rules that may begin at the cursor.
func (c *cursor) begin() ruleSet {
	first, next := c.r[c.at], c.peek(c.at+1)
	n := c.traits.numberOf(first)
	set := c.sets.begin[n]
	if begin, class := c.pairs.of(first, next), c.traits.traits[n].class; begin != 0 || class&(classDateNumber|classLetter) != 0 {
		set |= c.maybe(begin, class, next) & c.sets.maybe[n]
	}
	if c.names.Begin(first, next) || c.own.begin(first, next) {
		set |= c.sets.place
	}
	if c.events != nil && c.events.starts.has(first, next) {
		set |= c.sets.event | c.sets.maybe[n]&c.sets.time
	}
	return set
}

// maybe returns the rules that begin at the cursor, at a rune of a class, because the
// runes beside it agree.
func (c *cursor) maybe(begin begin, class class, next rune) (set ruleSet) {
	if class&classTime != 0 && (c.pairs.time(begin, c.r, c.at) || class&classDateNumber != 0 && c.dateNumber()) {
		set = c.sets.time
	}
	if begin&beginMoney != 0 {
		set |= c.sets.money
	}
	if begin&beginReference != 0 || class&classLetter != 0 && (c.traits.of(c.peek(c.at-1)).class|c.traits.of(next).class)&classBeside != 0 {
		set |= c.sets.place
	}
	return set
}
