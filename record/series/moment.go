package series

import (
	"time"

	"github.com/zhnews/zhnews/record"
)

// A Moment is a time and how real what is told of it is: a plan is no
// contradiction to what came of it.
type Moment struct {
	From, To string
	Status   record.Status
}

// A Span is what kind of stretch of time a moment is. Figures of different
// spans are not comparable: exports of six months are no more than those of
// one.
type Span string

// The spans.
const (
	Day        Span = "day"
	Month      Span = "month"
	Quarter    Span = "quarter"    // not the first, which is cumulative
	Cumulative Span = "cumulative" // from the first of January, some months
	Year       Span = "year"
	Range      Span = "range" // any other
)

// Span tells which kind of stretch the moment is.
func (m Moment) Span() Span {
	from, err1 := day(m.From)
	to, err2 := day(m.To)
	if err1 != nil || err2 != nil {
		return Range
	}
	next := to.AddDate(0, 0, 1)
	months := (next.Year()-from.Year())*12 + int(next.Month()-from.Month())
	switch whole := from.Day() == 1 && next.Day() == 1; {
	case from.Equal(to):
		return Day
	case whole && months == 1:
		return Month
	case whole && months == 12 && from.Month() == time.January:
		return Year
	case from.YearDay() == 1 && from.Year() == to.Year():
		return Cumulative
	case whole && months == 3 && from.Month()%3 == 1:
		return Quarter
	}
	return Range
}

// day is the day of a time in ISO 8601.
func day(s string) (time.Time, error) {
	return time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
}

// String names the moment as briefly as people do: 2031-06, 2031-01/06, 2031.
func (m Moment) String() string {
	switch m.Span() {
	case Day:
		return m.To
	case Month:
		return m.To[:7]
	case Year:
		return m.To[:4]
	case Cumulative, Quarter:
		if next, _ := day(m.To); next.AddDate(0, 0, 1).Day() == 1 {
			return m.From[:7] + "/" + m.To[5:7]
		}
	}
	if m.From == "" {
		m.From = ".."
	}
	return m.From + "/" + m.To
}
