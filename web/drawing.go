package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/record/series"
)

// A drawing is a chart in pixels.
type drawing struct {
	Width, Height int
	Left, Foot    int // where the axes are
	Zero          int // where zero is, 0 if it is not above the foot
	In            string
	Xs, Ys        []tick
	Lines         []line
	Marks         []mark
	Key           []mark // one of each status
}

// A line joins comparable points.
type line struct {
	Class, Path string
}

// A mark is a value at its time.
type mark struct {
	X, Y            int
	Class, Path     string
	Address, Spoken string
	Text            string // over it, if there is room
}

const chartWidth, chartHeight, chartLeft = 960, 300, 72

// draw draws the rows of a series, nil if there is one time only.
func draw(lang Lang, s *collection.Series, rows []chartRow, unit string) *drawing {
	x := scale{from: chartLeft + 36, to: chartWidth - 48}
	y := scale{from: chartHeight - 36, to: 40}
	for i := range rows {
		when := days(endOf(s.Points[i].Moment))
		if i == 0 {
			x.low, x.high, y.low, y.high = when, when, rows[i].Values[0].low, rows[i].Values[0].high
		}
		x.low, x.high = min(x.low, when), max(x.high, when)
		for _, v := range rows[i].Values {
			y.low, y.high = min(y.low, v.low), max(y.high, v.high)
		}
	}
	if x.low == x.high {
		return nil
	}
	step := y.round()
	in := magnitudeOf(lang, max(y.high, -y.low))
	d := &drawing{Width: chartWidth, Height: chartHeight, Left: chartLeft, Foot: chartHeight - 36, Xs: x.dayTicks(), Ys: y.ticks(step, in.of)}
	d.In = strings.TrimSpace(in.word + gap(lang) + unit)
	if y.low < 0 && y.high > 0 {
		d.Zero = y.at(0)
	}
	d.lines(s, rows, x, y)
	d.marks(lang, s, rows, x, y)
	for _, status := range statuses {
		if slices.ContainsFunc(rows, func(r chartRow) bool { return r.Status == status }) {
			d.Key = append(d.Key, mark{Class: string(status), Path: shape(status, 8, 8), Text: lang.Say(string(status))})
		}
	}
	return d
}

// gap stands between a magnitude and its unit.
func gap(lang Lang) string {
	if lang == Chinese {
		return ""
	}
	return " "
}

// lines joins the points of one status, and of one year where they are
// cumulative. Where values contradict each other there is no line.
func (d *drawing) lines(s *collection.Series, rows []chartRow, x, y scale) {
	type sort struct {
		status record.Status
		year   string
	}
	open := map[sort]*line{}
	var order []*line
	for i := range rows {
		p := &s.Points[i]
		key := sort{status: p.Status}
		if s.Span == series.Cumulative {
			key.year = p.To[:4]
		}
		if rows[i].Conflict() {
			delete(open, key)
			continue
		}
		at := fmt.Sprintf("%d %d", x.at(days(endOf(p.Moment))), y.at(rows[i].Values[0].low))
		if l := open[key]; l != nil {
			l.Path += "L" + at
			continue
		}
		open[key] = &line{string(p.Status), "M" + at}
		order = append(order, open[key])
	}
	if s.Span == series.Range {
		return
	}
	for _, l := range order {
		if strings.Contains(l.Path, "L") {
			d.Lines = append(d.Lines, *l)
		}
	}
}

// fewMarks is how many can all have their value beside them.
const fewMarks = 14

func (d *drawing) marks(lang Lang, s *collection.Series, rows []chartRow, x, y scale) {
	for i, row := range rows {
		for j, v := range row.Values {
			m := mark{X: x.at(days(endOf(s.Points[i].Moment))), Y: y.at(v.low), Class: string(row.Status), Address: "#" + row.ID}
			m.Path = shape(row.Status, m.X, m.Y)
			if v.Bound != "" {
				m.Class += " inexact"
			}
			if v.high != v.low {
				m.Path += fmt.Sprintf("M%d %dV%d", m.X, m.Y, y.at(v.high))
			}
			if row.Conflict() {
				m.Class += " conflict"
			}
			m.Spoken = joined(" ", row.Name, lang.Say(string(row.Status)), v.Brief, v.By[0].Cited)
			if len(rows) <= fewMarks && j == 0 || row.Conflict() || i == len(rows)-1 {
				m.Text = v.By[0].Text
			}
			d.Marks = append(d.Marks, m)
		}
	}
	d.unclutter()
}

// unclutter takes away the words that would cover others.
func (d *drawing) unclutter() {
	var kept []mark
	for i := range d.Marks {
		m := &d.Marks[i]
		if m.Text == "" {
			continue
		}
		if slices.ContainsFunc(kept, func(k mark) bool { return abs(k.X-m.X) < 64 && abs(k.Y-m.Y) < 16 }) {
			m.Text = ""
			continue
		}
		kept = append(kept, *m)
	}
}

func abs(n int) int { return max(n, -n) }

// shape is the mark of a status around a point: each has its own, for eyes that
// see few colours.
func shape(s record.Status, x, y int) string {
	switch s {
	case record.Planned:
		return fmt.Sprintf("M%d %dh10v10h-10z", x-5, y-5)
	case record.Target:
		return fmt.Sprintf("M%d %dl6 11h-12z", x, y-7)
	case record.Forecast:
		return fmt.Sprintf("M%d %dl7 7l-7 7l-7 -7z", x, y-7)
	case record.Cap:
		return fmt.Sprintf("M%d %dh14v4h-14z", x-7, y-2)
	}
	return fmt.Sprintf("M%d %da5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", x-5, y)
}

// endOf is the end of a moment, or where it is open, its begin.
func endOf(m collection.Moment) string { return cmp.Or(m.To, m.From) }
