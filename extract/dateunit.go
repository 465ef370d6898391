package extract

import "github.com/zhnews/zhnews/internal/calendar"

// part resolves the first or last n units of a year or month.
func part(s dateStep, w when, f frame) (when, bool) {
	if w.grain == "" {
		w.Span = calendar.Year(f.year)
	}
	switch s.m {
	case unitYear:
		if s.kind == stepLast {
			return spanned(calendar.Years(w.To.Year()-s.n+1, w.To.Year()), Range)
		}
		return spanned(calendar.Years(w.From.Year(), w.From.Year()+s.n-1), Range)
	case unitQuarter, unitMonth:
		months := s.n
		if s.m == unitQuarter {
			months *= 3
		}
		if s.kind == stepLast {
			return spanned(calendar.Months(f.year, 13-months, 12), Range)
		}
		return spanned(calendar.Months(f.year, 1, months), Range)
	case unitWeek:
		first := calendar.WeekOf(w.From + 6).From
		last := calendar.WeekOf(w.To+1).From - 1
		if s.kind == stepLast {
			return spanned(calendar.Span{From: last - calendar.Day(7*s.n) + 1, To: last}, Range)
		}
		return spanned(calendar.Span{From: first, To: first + calendar.Day(7*s.n) - 1}, Range)
	case unitDay:
		if s.kind == stepLast {
			return spanned(calendar.Span{From: w.To - calendar.Day(s.n) + 1, To: w.To}, Range)
		}
		return spanned(calendar.Span{From: w.From, To: w.From + calendar.Day(s.n) - 1}, Range)
	}
	return w, false
}

// week resolves the nth week of a year, as ISO 8601 counts, or of a month,
// whose first week has its first Monday.
func week(n int, w when) (when, bool) {
	if w.grain == Year {
		return spanned(calendar.Week(w.From.Year(), n), Week)
	}
	monday := calendar.WeekOf(w.From+6).From + calendar.Day(7*(n-1))
	return when{Span: calendar.Span{From: monday, To: monday + 6}, grain: Week}, monday <= w.To
}

// back goes n units back from a day.
func back(d calendar.Day, n, unit int) calendar.Day {
	switch unit {
	case unitYear:
		return d.AddMonths(-12 * n)
	case unitQuarter:
		return d.AddMonths(-3 * n)
	case unitMonth:
		return d.AddMonths(-n)
	case unitWeek:
		return d - calendar.Day(7*n)
	case unitWorkday:
		return workdays(d, -n)
	case unitDay:
		return d - calendar.Day(n)
	}
	return d
}

// dayed gives 24小时 in days; what is no whole number of days stays.
func dayed(s dateStep) (n, unit int) {
	if s.m == unitHour && s.n%24 == 0 {
		return s.n / 24, unitDay
	}
	return s.n, s.m
}

// workdays goes n days of work on or back.
func workdays(d calendar.Day, n int) calendar.Day {
	step := calendar.Day(1)
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		if d += step; calendar.Workday(d) {
			n--
		}
	}
	return d
}
