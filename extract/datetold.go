package extract

import "github.com/zhnews/zhnews/internal/calendar"

// spoken is the day told last, else today.
func (t *timeline) spoken() calendar.Day {
	if t.told.grain != "" {
		return t.told.To
	}
	return t.today
}

// dated reports whether the day spoken of is known.
func (t *timeline) dated() bool { return t.known || t.told.grain != "" }

// reference is the day that 上月 and 上季度 count from: the month or quarter named
// in the sentence, or compared with (7月…比上月), else today.
func (t *timeline) reference(n int, grain Grain) calendar.Day {
	near := t.monthly.grain == grain && (t.named == t.sentence || oneOf(t.r.View.Runes, t.start-1, "比较与"))
	if n < 0 && near && t.monthly.From <= t.today {
		return t.monthly.From
	}
	return t.today
}

// spokenYear is the year that 上年 and 同年 count from.
func (t *timeline) spokenYear() int {
	switch {
	case t.year != 0:
		return t.year
	case t.reporter:
		return t.report.To.Year()
	case t.topic != 0:
		return t.topic
	case t.running != 0:
		return t.running
	}
	return t.today.Year()
}

// spokeYear reports whether the text has named a year to go on from.
func (t *timeline) spokeYear() bool {
	return t.year != 0 || t.reporter || t.topic != 0 || t.running != 0
}

// whole resolves 全年, 年内, 当月 and the 年 and 月 of 年底 and 月末.
func (t *timeline) whole(l level) (when, bool) {
	y, m, _ := t.spoken().Date()
	switch l {
	case levelYear:
		if t.report.grain == Range && t.reporter {
			return t.report, true
		}
		return when{Span: calendar.Year(t.spokenYear()), grain: Year}, t.known || t.spokeYear()
	case levelQuarter:
		if t.period.grain == Quarter {
			return t.period, true
		}
		return when{Span: calendar.Quarter(y, (m+2)/3), grain: Quarter}, t.dated()
	case levelWeek:
		return when{Span: calendar.WeekOf(t.spoken()), grain: Week}, t.dated()
	}
	if t.period.grain == Month {
		return t.period, true
	}
	return when{Span: calendar.Month(y, m), grain: Month}, t.dated()
}

// ago counts from the day told if it goes on, from publication if it goes back.
func (t *timeline) ago(n, unit int) (when, bool) {
	base := t.today
	if n > 0 {
		base = t.onward(n, unit)
	}
	if unit >= unitHour {
		return t.agoSeconds(n, unit, base)
	}
	d := back(base, -n, unit)
	y, m, _ := d.Date()
	switch unit {
	case unitYear:
		return spanned(calendar.Year(y), Year)
	case unitQuarter, unitMonth:
		return spanned(calendar.Month(y, m), Month)
	case unitWeek:
		return spanned(calendar.WeekOf(d), Week)
	}
	return dayAt(d)
}

// onward is the day that 两年后 counts from: of the year spoken of, the month or
// day told last, or a year of the past from which n years lead no further than
// today (1999年 …… 三十年后), else today.
func (t *timeline) onward(n, unit int) calendar.Day {
	switch {
	case unit == unitYear && t.spokeYear():
		return calendar.On(t.spokenYear(), 1, 1)
	case unit == unitYear && t.last.grain != "" && t.last.To.Year()+n <= t.today.Year():
		return calendar.On(t.last.To.Year(), 1, 1)
	case unit == unitMonth && t.last.grain == Month && t.r.Sentence(t.end-1) == t.sentence:
		return t.last.From
	}
	return t.spoken()
}

// agoSeconds counts hours, minutes and seconds from the time told or published.
func (t *timeline) agoSeconds(n, unit int, base calendar.Day) (when, bool) {
	seconds := t.clock
	if n > 0 && t.told.grain != "" {
		seconds = -1
		if t.told.clock {
			seconds = t.told.end
		}
	}
	if seconds < 0 {
		return when{}, false
	}
	size, grain := 3600, Hour
	switch unit {
	case unitMinute:
		size, grain = 60, Minute
	case unitSecond:
		size, grain = 1, Second
	}
	if grain == Hour && seconds%3600 != 0 {
		grain = Minute
	}
	seconds += n * size
	days := calendar.Day(floorDiv(seconds, 86400))
	seconds -= int(days) * 86400
	d := base + days
	return when{Span: calendar.Span{From: d, To: d}, grain: grain, clock: true, start: seconds, end: seconds}, true
}

// same resolves 同期: the period told before, n years on, or in the year that
// stands before it (2019年同期).
func (t *timeline) same(n int, w when) (when, bool) {
	p := t.period
	if p.grain == "" {
		return p, false
	}
	if w.grain == Year {
		n = w.From.Year() - p.To.Year()
	} else if n == 0 && oneOf(t.r.View.Runes, t.start-1, "比较与于") {
		n = -1
	}
	p.clock, p.grain = false, dayGrain(p.grain)
	if p.To-p.From == 6 && p.From.Weekday() == calendar.Monday {
		y, number := calendar.WeekNumber(p.From)
		p.Span = calendar.Week(y+n, number)
		return p, true
	}
	end := p.To+1 == (p.To+1).AddMonths(0) && isMonthEnd(p.To)
	p.From = p.From.AddMonths(12 * n)
	if p.To = p.To.AddMonths(12 * n); end {
		y, m, _ := p.To.Date()
		p.To = calendar.Month(y, m).To
	}
	return p, true
}

func isMonthEnd(d calendar.Day) bool {
	_, _, next := (d + 1).Date()
	return next == 1
}

func dayGrain(g Grain) Grain {
	if g == Hour || g == Minute || g == Second {
		return Day
	}
	return g
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}
