package calendar

// A Span is a run of days, both ends included.
type Span struct{ From, To Day }

// Contains tells whether the day lies in the span.
func (s Span) Contains(d Day) bool { return s.From <= d && d <= s.To }

// Year returns the days of a year.
func Year(year int) Span { return Span{On(year, 1, 1), On(year, 12, 31)} }

// Years returns the days from one year to another.
func Years(first, last int) Span { return Span{On(first, 1, 1), On(last, 12, 31)} }

// Months returns the days from one month of a year to another; a month may
// lie outside 1 to 12 and then counts into the years around.
func Months(year, first, last int) Span { return Span{On(year, first, 1), On(year, last+1, 1) - 1} }

// Month returns the days of a month.
func Month(year, month int) Span { return Months(year, month, month) }

// Quarter returns the days of a quarter, 1 to 4.
func Quarter(year, quarter int) Span { return Months(year, 3*quarter-2, 3*quarter) }

// Half returns the days of half a year, 1 or 2.
func Half(year, half int) Span { return Months(year, 6*half-5, 6*half) }

// Tenday returns the days of a third of a month: 1 上旬, 2 中旬, 3 下旬.
func Tenday(year, month, third int) Span {
	s := Month(year, month)
	s.From += Day(10 * (third - 1))
	if third < 3 {
		s.To = s.From + 9
	}
	return s
}

// Decade returns the ten years that begin with the given one.
func Decade(first int) Span { return Years(first, first+9) }

// Century returns the years of a century; the twentieth is 1901 to 2000.
func Century(n int) Span { return Years(100*n-99, 100*n) }

// WeekOf returns the week, Monday to Sunday, that holds the day.
func WeekOf(d Day) Span {
	monday := d - Day(d.Weekday()-Monday)
	return Span{monday, monday + 6}
}

// Week returns the nth week of a year as ISO 8601 counts: the first is the one
// with the year's first Thursday.
func Week(year, n int) Span {
	s := WeekOf(On(year, 1, 4))
	return Span{s.From + Day(7*(n-1)), s.To + Day(7*(n-1))}
}

// WeekNumber returns the year and the week of ISO 8601 that hold the day.
func WeekNumber(d Day) (year, week int) {
	thursday := WeekOf(d).From + 3
	year = thursday.Year()
	return year, int(thursday-On(year, 1, 1))/7 + 1
}
