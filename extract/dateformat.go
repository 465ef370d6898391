package extract

import (
	"strconv"

	"github.com/zhnews/zhnews/internal/calendar"
)

// date words a resolved time as the contract does. Its strings are pieces of one:
// 2031-08-01/2031-08-31 and what EDTF has for it, 2031-08.
func (w *when) date(e *dateExpr, today calendar.Day) Date {
	b := w.moment(make([]byte, 0, 64), w.From, w.start)
	from := len(b)
	if w.From != w.To || w.start != w.end {
		b = w.moment(append(b, '/'), w.To, w.end)
	}
	to := len(b)
	text := string(w.edtf(b))
	d := Date{From: text[:from], To: text[min(from+1, to):to], EDTF: text[to:], Grain: w.grain}
	if d.To == "" {
		d.To = d.From
	}
	if d.EDTF == "" && d.From == d.To {
		d.EDTF = d.From
	} else if d.EDTF == "" {
		d.EDTF = text[:to]
	}
	if e.opening != notOpen && e.opening != openEnding {
		d.From, d.To = w.opened(e, d, today)
		d.Grain, d.EDTF = Range, interval(d.From, d.To)
	}
	if e.about && d.EDTF != "" {
		d.EDTF += "~"
	}
	return d
}

// opened gives the ends of a time that 以来, 以前 and the like open on one side.
// 之前 and 之后 leave out a year or month, and take in a day.
func (w *when) opened(e *dateExpr, d Date, today calendar.Day) (from, to string) {
	coarse := w.grain == Year || w.grain == Month || w.grain == Range && !e.ranged
	switch {
	case e.opening == openSince:
		return d.From, today.String()
	case e.opening == openAfter && coarse:
		return (w.To + 1).String(), ""
	case e.opening == openFrom || e.opening == openAfter:
		return d.From, ""
	case e.opening == openBefore && coarse:
		return "", (w.From - 1).String()
	case e.ranged || e.first.steps[0].kind == stepYear && e.first.steps[0].n != e.first.steps[0].m:
		return d.From, d.To // 2020至2025年前
	}
	return "", d.To
}

// moment words a day, with the time of day where one was told.
func (w *when) moment(b []byte, d calendar.Day, seconds int) []byte {
	b = d.Append(b)
	if !w.clock {
		return b
	}
	b = appendPadded(append(b, 'T'), seconds/3600, 2)
	b = appendPadded(append(b, ':'), seconds/60%60, 2)
	if w.grain == Second {
		b = appendPadded(append(b, ':'), seconds%60, 2)
	}
	return b
}

// appendPadded writes a number in at least so many characters.
func appendPadded(b []byte, n, digits int) []byte {
	if n < 0 {
		return appendPadded(append(b, '-'), -n, digits-1)
	}
	least := 1
	for ; digits > 1; digits-- {
		least *= 10
	}
	for ; n < least && least > 1; least /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// edtf words the time as an EDTF string (ISO 8601-2, level 2), and adds nothing where
// that is its day or days.
func (w *when) edtf(b []byte) []byte {
	y, m, _ := w.From.Date()
	switch w.grain {
	case Decade:
		return append(appendPadded(b, y/10, 3), 'X')
	case Year:
		return appendPadded(b, y, 4)
	case Half:
		return appendPart(b, y, 40+(m-1)/6)
	case Quarter:
		return appendPart(b, y, 33+(m-1)/3)
	case Month:
		if w.Span == calendar.Month(y, m) {
			return appendPart(b, y, m)
		}
	}
	return b
}

// appendPart writes the part of a year as EDTF numbers them: 01 to 12 are the
// months, 33 to 36 the quarters, 40 and 41 the halves.
func appendPart(b []byte, year, part int) []byte {
	return appendPadded(append(appendPadded(b, year, 4), '-'), part, 2)
}

func interval(from, to string) string {
	if from == "" {
		from = ".."
	}
	if to == "" {
		to = ".."
	}
	return from + "/" + to
}

// edtf words an expression that could not be resolved, its unknown parts
// unspecified: 8月2日 is XXXX-08-02.
func (e *dateExpr) edtf() string {
	if e.ranged || e.opening != notOpen {
		return ""
	}
	year, month, day := dateStep{}, dateStep{}, dateStep{}
	for _, s := range e.first.steps[:e.first.n] {
		switch {
		case s.kind == stepBeforeChrist && s.n > 0:
			return "-" + string(appendPadded(nil, s.n-1, 4))
		case s.kind == stepShortYear:
			year = s
		case s.n != s.m:
			return ""
		case s.kind == stepMonth:
			month = s
		case s.kind == stepDay:
			day = s
		default:
			return ""
		}
	}
	return unspecified(year, month, day)
}

// unspecified words the short year, the month and the day that are told.
func unspecified(year, month, day dateStep) string {
	b := append(make([]byte, 0, 12), "XXXX"...)
	if year.kind != stepNone {
		b = appendPadded(b[:2], year.n, 2)
	}
	switch {
	case month.kind != stepNone:
		b = appendPadded(append(b, '-'), month.n, 2)
	case day.kind != stepNone:
		b = append(b, "-XX"...)
	case year.kind == stepNone:
		return ""
	}
	if day.kind != stepNone {
		b = appendPadded(append(b, '-'), day.n, 2)
	}
	return string(b)
}

// levelGrains gives the grain of an unresolved chain.
var levelGrains = [...]Grain{
	levelNone: Range, levelCentury: Century, levelDecade: Decade, levelYear: Year, levelHalf: Half, levelQuarter: Quarter,
	levelMonth: Month, levelTenday: Tenday, levelWeek: Week, levelDay: Day, levelClock: Hour, levelClosed: Range,
}

// grain is the grain that the words alone tell.
func (e *dateExpr) grain() Grain {
	if e.ranged || e.opening != notOpen || e.first.tail() == stepFirst {
		return Range
	}
	if e.first.clock.set {
		return e.first.clock.grain
	}
	return levelGrains[e.first.level()]
}
