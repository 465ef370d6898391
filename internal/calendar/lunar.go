package calendar

// The lunar years that the table holds.
const (
	firstLunar = 1900
	lastLunar  = 2100
)

// A Lunar is a date of the lunar calendar. Leap marks the month that repeats
// the number of the one before it.
type Lunar struct {
	Year, Month, Day int
	Leap             bool
}

// A lunar year is packed into 26 bits: whether each of its months has 30 days
// (13), the number of the month that is repeated (4), and the day of the solar
// year on which it begins (9).
type lunarYear uint32

func lunarYearOf(year int) (lunarYear, bool) {
	if year < firstLunar || year > lastLunar {
		return 0, false
	}
	return lunarYears[year-firstLunar], true
}

func (y lunarYear) length(i int) int { return 29 + int(y>>i&1) }
func (y lunarYear) leap() int        { return int(y >> 13 & 15) }
func (y lunarYear) start() int       { return int(y >> 17) }

// months returns how many months the year has.
func (y lunarYear) months() int {
	if y.leap() > 0 {
		return 13
	}
	return 12
}

// index returns the place of a month in its year, or -1.
func (y lunarYear) index(month int, leap bool) int {
	switch {
	case month < 1 || month > 12 || leap && y.leap() != month:
		return -1
	case leap || y.leap() > 0 && month > y.leap():
		return month
	}
	return month - 1
}

// LunarMonth returns the days of a lunar month.
func LunarMonth(year, month int, leap bool) (Span, bool) {
	y, ok := lunarYearOf(year)
	i := y.index(month, leap)
	if !ok || i < 0 {
		return Span{}, false
	}
	from := On(year, 1, y.start())
	for k := range i {
		from += Day(y.length(k))
	}
	return Span{from, from + Day(y.length(i)) - 1}, true
}

// Solar returns the civil day of a lunar date, if there is such a date between
// 1900 and 2100.
func (l Lunar) Solar() (Day, bool) {
	month, ok := LunarMonth(l.Year, l.Month, l.Leap)
	d := month.From + Day(l.Day-1)
	return d, ok && month.Contains(d)
}

// Lunar returns the day's date in the lunar calendar.
func (d Day) Lunar() (Lunar, bool) {
	year := d.Year()
	y, ok := lunarYearOf(year)
	if !ok || d < On(year, 1, y.start()) {
		year--
		if y, ok = lunarYearOf(year); !ok {
			return Lunar{}, false
		}
	}
	rest := int(d - On(year, 1, y.start()))
	i := 0
	for ; i < y.months() && rest >= y.length(i); i++ {
		rest -= y.length(i)
	}
	if i == y.months() {
		return Lunar{}, false
	}
	month, leap := i+1, false
	if y.leap() > 0 && i >= y.leap() {
		month, leap = i, i == y.leap()
	}
	return Lunar{year, month, rest + 1, leap}, true
}
