package extract

import "github.com/zhnews/zhnews/internal/calendar"

// place resolves a chain on the calendar: what it leaves out comes from the
// text before, else it is the time nearest to publication.
func (t *timeline) place(e *dateExpr, end int) (when, bool) {
	c := &e.first
	switch c.lead() {
	case stepFestival, stepHoliday, stepHalf, stepQuarter, stepFirst, stepMonth, stepLunarMonth:
		if y := t.impliedYear(c); y != 0 {
			if w, ok := t.chain(c, frame{year: y}); ok {
				return w, true
			}
		}
		return t.nearestYear(c, t.bearing(e, end))
	case stepTenday, stepDay:
		return t.nearestMonth(c)
	case stepWeekday:
		if t.apposed() {
			return t.last, true
		}
		return t.nearestWeek(c)
	case stepNone:
		return t.chain(c, framed(t.spokenInLine()))
	}
	return t.chain(c, frame{})
}

// impliedYear returns the year that the text gives a date without one: named
// before in the sentence, reported on, or running through a narrative.
func (t *timeline) impliedYear(c *dateChain) int {
	switch {
	case t.year != 0:
		return t.year
	case t.reporter && c.level() <= levelMonth:
		return t.report.To.Year()
	case t.running != 0 && t.narrates(c):
		return t.running
	}
	return 0
}

// narrates reports whether a date without a year goes on with the narrative:
// it comes after what was told, and the day nearest to publication is far from
// it or the paragraph goes on.
func (t *timeline) narrates(c *dateChain) bool {
	w, ok := t.chain(c, frame{year: t.running})
	if !ok || t.told.grain != "" && w.To < t.told.From || w.From > t.today {
		return false
	}
	near, ok := t.nearestYear(c, anyTime)
	return !ok || distance(near.Span, t.today) > 15 || t.told.grain != "" && t.told.From.Year() < t.today.Year()-1
}

// A bearing says how far ahead of publication a time may lie.
type bearing uint8

const (
	anyTime bearing = iota
	begun           // it must have begun: 三季度以来
	over            // it must be over, unless it is the month at hand
	ahead           // it must not be long over: 预计上半年
)

// bearing gives the bearing of an expression. Days are the nearest; periods that
// would end after publication are last year's, unless a plan or forecast
// governs the clause or they are limits (9月前).
func (t *timeline) bearing(e *dateExpr, end int) bearing {
	c := &e.first
	period := c.level() < levelTenday && c.lead() != stepLunarMonth && c.lead() != stepFestival && c.lead() != stepHoliday
	switch {
	case e.opening == openSince:
		return begun
	case !period:
		return anyTime
	case e.opening != notOpen || t.planned(end):
		return ahead
	}
	return over
}

// misses reports whether a time lies too far ahead.
func (t *timeline) misses(w when, b bearing) bool {
	switch b {
	case begun:
		return w.From > t.today
	case over:
		return w.To > t.today && !(w.grain == Month && w.Contains(t.today))
	case ahead:
		return w.To < t.today-45
	}
	return false
}

// nearestYear tries the years around publication and takes the nearest, the
// past on a tie.
func (t *timeline) nearestYear(c *dateChain, b bearing) (best when, found bool) {
	if !t.known {
		return best, false
	}
	for y := t.today.Year() - 4; y <= t.today.Year()+4; y++ {
		w, ok := t.chain(c, frame{year: y})
		if !ok || t.misses(w, b) {
			continue
		}
		if !found || distance(w.Span, t.today) < distance(best.Span, t.today) {
			best, found = w, true
		}
	}
	return best, found
}

// nearestMonth tries the months around publication, or goes on in the month
// told before if the text is far from today.
func (t *timeline) nearestMonth(c *dateChain) (best when, found bool) {
	if t.end == t.start-1 && oneOf(t.r.View.Runes, t.end, "、和与及") && t.last.grain != "" {
		return t.chain(c, framed(t.last.To))
	}
	if t.told.grain != "" && t.away() {
		for m := range 2 {
			if w, ok := t.chain(c, framed(t.told.From.AddMonths(m))); ok && w.From >= t.told.From {
				return w, true
			}
		}
	}
	if !t.known {
		return best, false
	}
	for m := -3; m <= 3; m++ {
		y, month, _ := t.today.Date()
		w, ok := t.chain(c, framed(calendar.On(y, month+m, 1)))
		if ok && (!found || distance(w.Span, t.today) < distance(best.Span, t.today)) {
			best, found = w, true
		}
	}
	return best, found
}

// away reports whether the day told last is so far from publication that a
// bare day goes on from there.
func (t *timeline) away() bool {
	if !t.known {
		return true
	}
	return t.running != 0 || distance(t.told.Span, t.today) > 45
}

// apposed reports whether a weekday stands right behind a day and only names it
// again: 10月12日（星期六）.
func (t *timeline) apposed() bool {
	return t.end > 0 && t.last.grain == Day && t.start-t.end <= 1 && t.start >= t.end
}

// nearestWeek tries the weeks around publication.
func (t *timeline) nearestWeek(c *dateChain) (best when, found bool) {
	for n := -1; n <= 1; n++ {
		w, ok := t.chain(c, framed(t.today+calendar.Day(7*n)))
		if ok && (!found || distance(w.Span, t.today) < distance(best.Span, t.today)) {
			best, found = w, true
		}
	}
	return best, found
}

// distance returns how many days lie between a span and a day.
func distance(s calendar.Span, d calendar.Day) int {
	if s.Contains(d) {
		return 0
	}
	return int(max(s.From-d, d-s.To))
}

// spoken is the day told last, else today.
func (t *timeline) spoken() calendar.Day {
	if t.told.grain != "" {
		return t.told.To
	}
	return t.today
}

// spokenInLine is the day of a bare time of day.
func (t *timeline) spokenInLine() calendar.Day { return t.spoken() }

// reference is the day that 上月 and 上季度 count from: the month or quarter named
// in the sentence, or compared with (7月…比上月), else today.
func (t *timeline) reference(n int, grain Grain) calendar.Day {
	near := t.monthly.grain == grain && (t.named == t.sentence || oneOf(t.r.View.Runes, t.start-1, "比较"))
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
		return when{Span: calendar.Year(t.spokenYear()), grain: Year}, t.known || t.spokenYear() != t.today.Year()
	case levelQuarter:
		if t.period.grain == Quarter {
			return t.period, true
		}
		return spanned(calendar.Quarter(y, (m+2)/3), Quarter)
	case levelWeek:
		return spanned(calendar.WeekOf(t.spoken()), Week)
	}
	if t.period.grain == Month {
		return t.period, true
	}
	return spanned(calendar.Month(y, m), Month)
}

// ago counts from the day told if it goes on, from publication if it goes back.
func (t *timeline) ago(n, unit int) (when, bool) {
	base := t.today
	if n > 0 {
		base = t.onward(unit)
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
// day told last, else today.
func (t *timeline) onward(unit int) calendar.Day {
	switch {
	case unit == unitYear && t.spokeYear():
		return calendar.On(t.spokenYear(), 1, 1)
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

func floorDiv(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
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
