package extract

// multipleTimes reads 3倍, 1.8倍, 数倍.
func multipleTimes(c *cursor) (Value, int) {
	var m reading
	if !m.read(c, times) {
		return nil, 0
	}
	return Multiple{Quantity: m.quantity(one)}, m.end
}

func times(c *cursor, n *number) (unit, int) {
	if next := c.peek(n.end + 1); c.peek(n.end) != '倍' || next == '率' || next == '数' {
		return unit{}, 0
	}
	return unit{"倍", one}, 1
}

// multipleTurn reads 翻番, 翻一番, 翻了近两番: each 番 doubles.
func multipleTurn(c *cursor) (Value, int) {
	i := c.at + 1
	if c.peek(i) == '番' {
		return turned(1, "", i+1)
	}
	if c.peek(i) == '了' {
		i++
	}
	bound, n := boundsBeforeAt(c, i)
	num, ok := readNumber(c.r, i+n)
	times, whole := num.lo.Int64()
	if !ok || !whole || times < 1 || times > 20 || num.ranged {
		return nil, 0
	}
	end := num.end
	if c.peek(end) != '番' {
		return nil, 0
	}
	if end++; c.peek(end) == '多' || c.peek(end) == '余' {
		bound, end = Over, end+1
	}
	if c.peek(end) == '半' {
		return nil, 0 // 翻了一番半 says nothing exact
	}
	return turned(int(times), bound, end)
}

func turned(times int, bound Bound, end int) (Value, int) {
	value := NewDecimal(1<<times, 0)
	q := Quantity{Value: value, Bound: bound, Change: Up}
	return Multiple{Quantity: q, Factor: &Ratio{value, NewDecimal(1, 0)}}, end
}
