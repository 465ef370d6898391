package calendar

import "fmt"

// A Day is a day of the proleptic Gregorian calendar, counted from 1 January
// 1970. Days may be compared and added to as the numbers they are.
type Day int32

// A Weekday is a day of the week as ISO 8601 numbers them.
type Weekday int

// The days of the week.
const (
	Monday Weekday = 1 + iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

// On returns the day of a date. A month or day out of range counts on into the
// next or back into the last; use Valid to refuse such dates.
func On(year, month, day int) Day {
	month--
	year += floor(month, 12)
	month = mod(month, 12)
	// Years begin in March here, so that the leap day is the last of the year.
	shifted := mod(month-2, 12)
	if month < 2 {
		year--
	}
	return Day(365*year + floor(year, 4) - floor(year, 100) + floor(year, 400) +
		(153*shifted+2)/5 + day - 1 - 719468)
}

// Date returns the year, month and day of the month.
func (d Day) Date() (year, month, day int) {
	n := int(d) + 719468
	era := floor(n, 146097)
	n -= era * 146097
	y := (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	day = n - (153*m+2)/5 + 1
	month = m + 3
	if month > 12 {
		month -= 12
		y++
	}
	return y + era*400, month, day
}

// Year returns the day's year.
func (d Day) Year() int {
	y, _, _ := d.Date()
	return y
}

// Weekday returns the day's place in the week.
func (d Day) Weekday() Weekday { return Weekday(mod(int(d)+3, 7) + 1) }

// String returns the date as ISO 8601 writes it.
func (d Day) String() string { return string(d.Append(make([]byte, 0, 12))) }

// Append adds the date as ISO 8601 writes it.
func (d Day) Append(b []byte) []byte {
	y, m, day := d.Date()
	if y < 0 || y > 9999 {
		return fmt.Appendf(b, "%d-%02d-%02d", y, m, day)
	}
	digit := func(n int) byte { return byte('0' + n%10) }
	return append(b,
		digit(y/1000), digit(y/100), digit(y/10), digit(y), '-',
		digit(m/10), digit(m), '-', digit(day/10), digit(day))
}

// AddMonths returns the same day n months later, or the last of that month if
// it is shorter.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Date()
	first := On(y, m+n, 1)
	y, m, _ = first.Date()
	return first + Day(min(day, DaysIn(y, m))-1)
}

// Leap tells whether a year has 366 days.
func Leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn returns how many days a month has.
func DaysIn(year, month int) int {
	if month == 2 && Leap(year) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

// Valid tells whether there is such a date.
func Valid(year, month, day int) bool {
	return 1 <= month && month <= 12 && 1 <= day && day <= DaysIn(year, month)
}

// floor and mod divide towards minus infinity.
func floor(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

func mod(a, b int) int { return a - b*floor(a, b) }
