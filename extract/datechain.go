package extract

import "github.com/zhnews/zhnews/internal/calendar"

// A when is a time on the calendar: days, and seconds of the first and last
// day where a time of day was told.
type when struct {
	calendar.Span
	grain      Grain
	clock      bool
	start, end int // seconds
}

// A frame gives a chain what it leaves out.
type frame struct {
	year, month int
	day         calendar.Day
}

func framed(d calendar.Day) frame {
	y, m, _ := d.Date()
	return frame{y, m, d}
}

// chain walks the steps of a chain within a frame.
func (t *timeline) chain(c *dateChain, f frame) (w when, ok bool) {
	for i := range c.n {
		if w.grain != "" {
			f = framed(w.From)
		}
		if w, ok = t.step(c.steps[i], w, f); !ok {
			return w, false
		}
	}
	if c.clock.set {
		if w.grain == "" {
			w.Span = calendar.Span{From: f.day, To: f.day}
		}
		return clocked(w, c.clock, c.clock.seconds()), w.From == w.To
	}
	return w, w.grain != ""
}

// clocked puts a time of day on the day of w.
func clocked(w when, k dateClock, seconds int) when {
	days := calendar.Day(seconds / 86400)
	w.From, w.To = w.From+days, w.To+days
	w.clock, w.grain, w.start, w.end = true, k.grain, seconds%86400, seconds%86400
	return w
}

func spanned(s calendar.Span, g Grain) (when, bool) { return when{Span: s, grain: g}, true }

func dayAt(d calendar.Day) (when, bool) { return spanned(calendar.Span{From: d, To: d}, Day) }

// several is the grain of a step that names n to m units of a grain.
func several(s dateStep, g Grain) Grain {
	if s.m > s.n {
		return Range
	}
	return g
}

// step narrows w, which is empty at the first step.
func (t *timeline) step(s dateStep, w when, f frame) (when, bool) {
	if s.kind <= stepLast {
		return t.coarse(s, w, f)
	}
	return t.fine(s, w, f)
}

// coarse resolves steps down to quarters.
func (t *timeline) coarse(s dateStep, w when, f frame) (when, bool) {
	switch s.kind {
	case stepCentury:
		return spanned(calendar.Century(s.n), Century)
	case stepCenturyNow:
		return spanned(calendar.Century((t.today.Year()+99)/100+s.n), Century)
	case stepDecade:
		return t.decade(s, w)
	case stepYear:
		return spanned(calendar.Years(s.n, s.m), several(s, Year))
	case stepShortYear:
		return spanned(calendar.Year(t.fullYear(s.n, s.m)), Year)
	case stepYearNow:
		return spanned(calendar.Years(t.today.Year()+s.n, t.today.Year()+s.m), several(s, Year))
	case stepYearTold:
		year := t.spokenYear()
		if !t.spokeYear() && t.theme != 0 {
			year = t.theme
		}
		return when{Span: calendar.Year(year + s.n), grain: Year}, t.spokeYear() || t.known && s.n <= 0
	case stepPlan:
		p := calendar.Plans[s.n]
		return spanned(calendar.Years(p.First, p.Last), Range)
	case stepEvent:
		return dayAt(calendar.Day(s.n))
	case stepFestival:
		d, ok := calendar.Festivals[s.n].In(f.year)
		w, _ = dayAt(d)
		return w, ok
	case stepHoliday:
		days, ok := calendar.DaysOff(calendar.Festivals[s.n].Holiday, f.year)
		return when{Span: days, grain: Range}, ok
	case stepHalf:
		return spanned(calendar.Half(f.year, s.n), Half)
	case stepQuarter:
		return spanned(calendar.Months(f.year, 3*s.n-2, 3*s.m), several(s, Quarter))
	case stepQuarterNow:
		y, m, _ := t.reference(s.n, Quarter).Date()
		return spanned(calendar.Months(y, (m-1)/3*3+1+3*s.n, (m-1)/3*3+3+3*s.n), Quarter)
	case stepFirst, stepLast:
		return part(s, w, f)
	}
	return w, false
}

// fine resolves months and what is finer.
func (t *timeline) fine(s dateStep, w when, f frame) (when, bool) {
	switch s.kind {
	case stepMonth:
		return spanned(calendar.Months(f.year, s.n, s.m), several(s, Month))
	case stepMonthNow:
		y, m, _ := t.reference(s.n, Month).Date()
		return spanned(calendar.Month(y, m+s.n), Month)
	case stepMonthTold:
		y, m, _ := t.spoken().Date()
		return when{Span: calendar.Month(y, m+s.n), grain: Month}, t.dated()
	case stepLunarMonth:
		month, ok := calendar.LunarMonth(f.year, s.n, s.m == 1)
		return when{Span: month, grain: Month}, ok
	case stepLunarDay:
		d := w.From + calendar.Day(s.n-1)
		return when{Span: calendar.Span{From: d, To: d}, grain: Day}, w.Contains(d)
	case stepTenday:
		return spanned(calendar.Span{From: calendar.Tenday(f.year, f.month, s.n).From, To: calendar.Tenday(f.year, f.month, s.m).To}, several(s, Tenday))
	case stepWeek:
		return week(s.n, w)
	case stepWeekNow:
		return spanned(calendar.WeekOf(t.today+calendar.Day(7*s.n)), Week)
	case stepWeekTold:
		week := calendar.WeekOf(t.period.From)
		return when{Span: calendar.Span{From: week.From + calendar.Day(7*s.n), To: week.To + calendar.Day(7*s.n)}, grain: Week}, t.period.Span == week
	case stepWeekend:
		monday := calendar.WeekOf(t.today).From + calendar.Day(7*s.n)
		return spanned(calendar.Span{From: monday + 5, To: monday + 6}, Weekend)
	case stepWeekday:
		return dayAt(calendar.WeekOf(f.day).From + calendar.Day(s.n-1))
	case stepDay:
		days := calendar.Span{From: calendar.On(f.year, f.month, s.n), To: calendar.On(f.year, f.month, s.m)}
		return when{Span: days, grain: several(s, Day)}, calendar.Valid(f.year, f.month, s.m)
	case stepNthDay:
		return dayAt(w.From + calendar.Day(s.n-1))
	case stepDayNow:
		today := t.today
		if t.wired != 0 && (s.n == 0 || t.cabled) {
			today = t.wired
		}
		return spanned(calendar.Span{From: today + calendar.Day(s.n), To: today + calendar.Day(s.m)}, several(s, Day))
	case stepDayTold:
		return when{Span: calendar.Span{From: t.spoken() + calendar.Day(s.n), To: t.spoken() + calendar.Day(s.n)}, grain: Day}, t.told.grain != ""
	}
	return t.relative(s, w)
}

// relative resolves steps that stand on what was told before.
func (t *timeline) relative(s dateStep, w when) (when, bool) {
	switch s.kind {
	case stepBegin, stepEnd:
		return edge(s.kind, w)
	case stepAgo:
		return t.ago(s.n, s.m)
	case stepRecent:
		n, unit := dayed(s)
		return when{Span: calendar.Span{From: back(t.today, n, unit), To: t.today}, grain: Range}, unit < unitHour
	case stepComing:
		n, unit := dayed(s)
		return when{Span: calendar.Span{From: t.today, To: back(t.today, -n, unit)}, grain: Range}, unit < unitHour
	case stepWhole:
		return t.whole(level(s.n))
	case stepPeriod:
		return t.report, t.report.grain != ""
	case stepSame:
		return t.same(s.n, w)
	case stepNow:
		if w.grain == Year { // 两年前的今天
			_, m, d := t.today.Date()
			return dayAt(calendar.On(w.From.Year(), m, d))
		}
		return dayAt(t.today)
	}
	return w, false
}

// decade resolves 90年代: of the century told, else the last to have begun.
func (t *timeline) decade(s dateStep, w when) (when, bool) {
	n := s.n
	switch {
	case w.grain == Century:
		n += w.From.Year() - 1
	case n < 100:
		for n += t.today.Year() / 100 * 100; n > t.today.Year(); {
			n -= 100
		}
	}
	return spanned(calendar.Years(n, n+s.m-s.n+9), several(s, Decade))
}

// fullYear reads two digits as the last year that they may be, up to ahead
// years from now.
func (t *timeline) fullYear(n, ahead int) int {
	limit := t.today.Year() + ahead
	n += limit / 100 * 100
	if n > limit {
		n -= 100
	}
	return n
}

// edge resolves 初 and 底: the first and the last day, and of a decade, whose
// edges are wide, the first and the last three years.
func edge(kind stepKind, w when) (when, bool) {
	first, last := w.From.Year(), w.To.Year()
	switch {
	case w.grain == Decade && kind == stepBegin:
		return spanned(calendar.Years(first, first+2), Range)
	case w.grain == Decade:
		return spanned(calendar.Years(last-2, last), Range)
	case kind == stepBegin:
		return dayAt(w.From)
	}
	return dayAt(w.To)
}
