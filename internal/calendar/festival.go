package calendar

// A Festival is a day that comes back every year. Exactly one way of finding
// it is set.
type Festival struct {
	// Name is what news calls it; a festival with several names has several rows.
	Name string
	// Holiday is the name under which the State Council gives days off, if any.
	Holiday string
	// Weak marks a name that is a festival only where something beside it says
	// so: 十一 before 假期, 大雪 before 节气.
	Weak bool
	rule rule
	a, b int // what the rule reads
	c    Weekday
}

// A rule says how a festival's day is found.
type rule uint8

const (
	bySolar  rule = iota // a month, b day
	byLunar              // a month, b day; day 0 is the last of the month before
	byTerm               // a solar term
	byWeek               // the bth weekday c of month a
	byEaster             // a days after Easter
)

// In returns the festival's day in a civil year.
func (f Festival) In(year int) (Day, bool) {
	switch f.rule {
	case byLunar:
		return lunarIn(year, f.a, f.b)
	case byTerm:
		return Term(year, f.a)
	case byWeek:
		first := On(year, f.a, 1)
		return first + Day(mod(int(f.c-first.Weekday()), 7)+7*(f.b-1)), true
	case byEaster:
		return easter(year) + Day(f.a), true
	}
	return On(year, f.a, f.b), true
}

// lunarIn returns a day of the lunar year as news counts it: the twelfth month
// and the eve of the new year (month 1, day 0) go with the spring festival that
// follows, so 2024年除夕 is 9 February 2024 and 2024年腊八 18 January.
func lunarIn(year, month, day int) (Day, bool) {
	if month == 12 {
		year--
	}
	if day > 0 {
		return Lunar{Year: year, Month: month, Day: day}.Solar()
	}
	s, ok := LunarMonth(year, month, false)
	return s.From - 1, ok
}

// easter returns Easter Sunday of the Gregorian calendar (Meeus).
func easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return On(year, n/31, n%31+1)
}

// A Holiday is a run of days off by a notice of the State Council.
type Holiday struct {
	Name string
	Span
	// Worked are the weekend days worked in exchange.
	Worked []Day
}

// DaysOff returns the days off for a holiday in a civil year, the year in which
// its last day lies; notices are known from 2004 on.
func DaysOff(name string, year int) (Span, bool) {
	for _, h := range holidays {
		if h.Name == name && h.To.Year() == year {
			return h.Span, true
		}
	}
	return Span{}, false
}

// Workday tells whether people work on a day, as far as notices are known.
func Workday(d Day) bool {
	for _, h := range holidays {
		if h.Contains(d) {
			return false
		}
		for _, w := range h.Worked {
			if w == d {
				return true
			}
		}
	}
	return d.Weekday() < Saturday
}
