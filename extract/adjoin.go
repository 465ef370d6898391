package extract

// adjoin takes into a mention what belongs to every quantity alike: the bound
// words around it, its rate, and lost characters that touch it.
func (c *cursor) adjoin(m *Mention) {
	before, ok := quantityOf(m.Value)
	if q := before; ok {
		n := c.number()
		if n == nil {
			n = new(number)
		}
		start, edge := m.Start, c.traits.of(c.peek(m.End)).class&classEdge != 0
		if m.Value.Kind() != KindNumber {
			if edge {
				c.rateAfter(m, &q)
			}
			c.rateBefore(m, &q)
			c.boundAway(m, &q)
		}
		if edge {
			c.boundAfter(m, &q)
		}
		c.boundBefore(m, &q, n.bare)
		if m.Start < start && m.Value.Kind() != KindNumber {
			c.rateBefore(m, &q)
		}
		if q.Bound != before.Bound || q.Per != before.Per { // most numbers have no words about them: nothing to box anew
			m.Value = withQuantity(m.Value, q)
		}
		m.Optional = c.optional(m, n)
	}
	if m.Value.Kind() == KindOrdinal {
		m.Optional = true
	}
	if c.damaged {
		c.touchLost(m)
	}
}
