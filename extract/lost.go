package extract

// lost stands for a character that was destroyed.
const lost = '\uFFFD'

// touchLost takes lost characters that touch the span into it and marks it
// damaged: with �月2日 neither the month nor anything of the day is known. One that
// the figure before has taken, 3� in 3�5亿元, damages this one as well.
func (c *cursor) touchLost(m *Mention) {
	start, end := m.Start, m.End
	if r := c.peek(start - 1); start > c.floor && c.peek(start-2) == lost && (r == '月' || r == '年' || r == '.' || scaleOf(r) > 0) {
		start--
	}
	for start > c.floor && c.r[start-1] == lost {
		start--
	}
	for end < len(c.r) && c.r[end] == lost {
		end++
	}
	inside := c.peek(m.Start-1) == lost
	for _, r := range c.r[m.Start:m.End] {
		inside = inside || r == lost
	}
	if inside || start < m.Start && c.r[start] == lost || end > m.End {
		m.Start, m.End, m.Damaged = start, end, true
	}
}
