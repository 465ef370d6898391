package extract

// skip passes over runes with which nothing begins, as nothing does with most. With
// others something begins if the rune behind agrees, which one look at both tells.
func (c *cursor) skip(at int) int {
	if at >= len(c.r) {
		return len(c.r)
	}
	runes, names, pairs, number, least, sure := c.r, c.names, c.pairs, &c.table.number, c.least, c.sure
	for first := runes[at]; at+1 < len(runes); at++ {
		next := runes[at+1]
		if uint32(first) < uint32(len(number)) {
			if n := number[first]; n >= least && (n >= sure || pairs.of(first, next) != 0) {
				break
			}
		}
		if names.Begin(first, next) {
			break
		}
		first = next
	}
	return at
}

// begin returns the rules that may begin at the cursor.
func (c *cursor) begin() ruleSet {
	first, next := c.r[c.at], c.peek(c.at+1)
	n := c.table.numberOf(first)
	set := c.sets.begin[n]
	if begin, class := c.pairs.of(first, next), c.table.traits[n].class; begin != 0 || class&(classDateNumber|classLetter) != 0 {
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
	if begin&beginReference != 0 || class&classLetter != 0 && (c.table.of(c.peek(c.at-1)).class|c.table.of(next).class)&classBeside != 0 {
		set |= c.sets.place
	}
	return set
}
