package extract

// code reads the short names of quarters and halves: Q1, 1H22, 2022Q1, 3Q2023.
func (d *dateReader) code(level level) bool {
	i := d.at
	a, before := d.number()
	if before {
		i = a.end
	}
	if r := runeAt(d.r, i); r != 'Q' && r != 'H' {
		return false
	}
	if level > levelYear || before && (a.han || level > levelNone || d.joined(d.at)) || !before && isLatin(runeAt(d.r, i-1)) {
		return false
	}
	b, behind := readDateNumber(d.r, i+1)
	if !behind || b.han || isLatin(runeAt(d.r, b.end)) {
		return false
	}
	part, year := b, a
	if before && a.digits == 1 {
		part, year = a, b
	}
	return d.codeOf(d.r[i], part, year, before, b.end)
}

// codeOf adds the steps of a short name.
func (d *dateReader) codeOf(letter rune, part, year dateNumber, dated bool, end int) bool {
	kind, most := stepQuarter, 4
	if letter == 'H' {
		kind, most = stepHalf, 2
	}
	switch {
	case part.digits != 1 || part.n < 1 || part.n > most:
		return false
	case dated && year.digits == 4:
		d.chain.push(stepYear, year.n, year.n)
	case dated && year.digits == 2:
		d.chain.push(stepShortYear, year.n, aheadDated)
	case dated:
		return false
	}
	d.at = end
	d.take("季度")
	return d.put(d.at, kind, part.n, part.n)
}
