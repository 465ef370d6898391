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
		return t.nearestYear(c, t.bearing(e, end), e)
	case stepTenday, stepDay:
		return t.nearestMonth(c)
	case stepWeekday:
		if t.apposed() {
			return t.last, true
		}
		if t.listed() {
			return t.chain(c, framed(t.last.From)) // 本周六、周日
		}
		return t.nearestWeek(c)
	case stepNone:
		return t.chain(c, framed(t.spoken()))
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
	near, ok := t.nearestYear(c, anyTime, nil)
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
// governs the clause, they are limits (9月前) or months of delivery (12月合约).
func (t *timeline) bearing(e *dateExpr, end int) bearing {
	c := &e.first
	period := c.level() < levelTenday && c.lead() != stepLunarMonth && c.lead() != stepFestival && c.lead() != stepHoliday
	switch {
	case e.opening == openSince:
		return begun
	case c.tail() == stepEnd && t.upTo() && !t.planned(end) && !oneOf(t.r.View.Runes, end, "将可须"):
		return over
	case !period:
		return anyTime
	case e.opening != notOpen || t.planned(end) || hintAt(t.r.View.Runes, end, "contract") > 0:
		return ahead
	}
	return over
}

// upTo reports whether the time at hand is that up to which something has come: 截至6月末.
func (t *timeline) upTo() bool {
	c := cursor{r: t.r.View.Runes}
	return c.endsAt(t.start, "截至") || c.endsAt(t.start, "截至到")
}

// misses reports whether a time lies too far ahead.
func (t *timeline) misses(w when, b bearing) bool {
	switch b {
	case begun:
		return w.From > t.today
	case over:
		return w.To > t.today && !(w.grain == Month && w.Contains(t.today))
	case ahead:
		return w.To < t.today-90
	}
	return false
}

// nearestYear tries the years around publication and takes the nearest, the
// past on a tie. A range e that c begins counts as a whole.
func (t *timeline) nearestYear(c *dateChain, b bearing, e *dateExpr) (best when, found bool) {
	if !t.known {
		return best, false
	}
	this, year, nearest := t.today.Year(), 0, 0
	days := calendar.Year(this)
	for i := range 9 { // this year, the last, the next …
		y, away := this+i/2, int(days.To-t.today)
		if i%2 == 1 {
			y, away = this-(i+1)/2, int(t.today-days.From)
		}
		if found && (e == nil || !e.ranged) && nearest+int(best.To-best.From)+lateYear < away+365*((i+1)/2-1) {
			continue
		}
		w, ok := t.chain(c, frame{year: y})
		if !ok || t.misses(w, b) {
			continue
		}
		if away := distance(t.spanOf(w, e), t.today); !found || away < nearest || away == nearest && y < year {
			best, found, nearest, year = w, true, away, y
		}
	}
	return best, found
}

// lateYear is how many days into the next year a time of a lunar year may begin,
// and some more.
const lateYear = 60

// spanOf is the time from w to the end of the range that it begins, if it does.
func (t *timeline) spanOf(w when, e *dateExpr) calendar.Span {
	if e != nil && e.ranged {
		if whole, ok := t.between(w, e); ok {
			return whole.Span
		}
	}
	return w.Span
}

// nearestMonth tries the months around publication, or goes on in the month
// told before if the text is far from today.
func (t *timeline) nearestMonth(c *dateChain) (best when, found bool) {
	if t.listed() {
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

// listed reports whether the date stands in a list right behind another one.
func (t *timeline) listed() bool {
	return t.end == t.start-1 && oneOf(t.r.View.Runes, t.end, "、和与及") && t.last.grain != ""
}

// apposed reports whether a weekday stands right behind a day and only names it
// again: 10月12日（星期六）.
func (t *timeline) apposed() bool {
	gap := t.start - t.end
	return t.end > 0 && t.last.grain == Day && (gap == 0 || gap == 1 && oneOf(t.r.View.Runes, t.end, "（(，, "))
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
