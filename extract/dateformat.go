package extract

import (
	"strconv"

	"github.com/zhnews/zhnews/internal/calendar"
)

// date words a resolved time as the contract does.
func (w when) date(e *dateExpr, today calendar.Day) Date {
	d := Date{From: w.moment(w.From, w.start), Grain: w.grain}
	d.To = d.From
	if w.From != w.To || w.start != w.end {
		d.To = w.moment(w.To, w.end)
	}
	d.EDTF = w.edtf(d.From, d.To)
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
func (w when) opened(e *dateExpr, d Date, today calendar.Day) (from, to string) {
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
func (w when) moment(d calendar.Day, seconds int) string {
	if !w.clock {
		return d.String()
	}
	s := d.String() + "T" + padded(seconds/3600, 2) + ":" + padded(seconds/60%60, 2)
	if w.grain == Second {
		s += ":" + padded(seconds%60, 2)
	}
	return s
}

// padded writes a number in at least so many characters.
func padded(n, digits int) string {
	if n < 0 {
		return "-" + padded(-n, digits-1)
	}
	s := strconv.Itoa(n)
	if len(s) < digits {
		s = "0000"[:digits-len(s)] + s
	}
	return s
}

// edtf words the time as an EDTF string (ISO 8601-2, level 2).
func (w when) edtf(from, to string) string {
	y, m, _ := w.From.Date()
	switch w.grain {
	case Decade:
		return padded(y/10, 3) + "X"
	case Year:
		return padded(y, 4)
	case Half:
		return padded(y, 4) + "-" + padded(40+(m-1)/6, 2)
	case Quarter:
		return padded(y, 4) + "-" + padded(33+(m-1)/3, 2)
	case Month:
		if w.Span == calendar.Month(y, m) {
			return padded(y, 4) + "-" + padded(m, 2)
		}
	}
	if from == to {
		return from
	}
	return interval(from, to)
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
	year, month, day := "XXXX", "", ""
	if e.ranged || e.opening != notOpen {
		return ""
	}
	for _, s := range e.first.steps[:e.first.n] {
		switch {
		case s.kind == stepBeforeChrist && s.n > 0:
			return "-" + padded(s.n-1, 4)
		case s.kind == stepShortYear:
			year = "XX" + padded(s.n, 2)
		case s.n != s.m:
			return ""
		case s.kind == stepMonth:
			month = "-" + padded(s.n, 2)
		case s.kind == stepDay:
			day = "-" + padded(s.n, 2)
		default:
			return ""
		}
	}
	if day != "" && month == "" {
		month = "-XX"
	}
	if month == "" && year == "XXXX" {
		return ""
	}
	return year + month + day
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
