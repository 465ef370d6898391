package record

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/extract"
)

// A label is what the head of a row or a column says of its cells.
type label struct {
	text     string // as written, for the reader
	name     string // what is measured, or whose
	unit     string
	period   span
	place    string
	change   string // the words of change before a figure: 同比增长
	status   Status
	heading  bool // it heads the labels: 指标
	measures bool // it names an indicator of the table
}

// labelSorts are the labels that say how cells are meant.
var labelSorts = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, len(columnRows))
	for _, row := range columnRows {
		m[row.label] = row.sort
	}
	return m
})

// label reads the cells that head a row or a column; those of merged cells
// stand there more than once.
func (t *tableReader) label(cells []string) label {
	var l label
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		if cell == "" || strings.HasPrefix(cell, "单位：") || i > 0 && cell == strings.TrimSpace(cells[i-1]) {
			continue
		}
		l.text = strings.TrimSpace(l.text + " " + cell)
		t.part(&l, cell)
	}
	l.measures = endsInTerm(l.name)
	return l
}

// part reads one cell of a label: its unit, its period, and what is left.
func (t *tableReader) part(l *label, cell string) {
	name, unit := t.unit(cell)
	if unit != "" {
		l.unit = unit
	}
	name = strings.TrimLeft(name, "　 0123456789.、#其中：:")
	if unit != "" || !strings.ContainsAny(cell, "0123456789") {
		name = t.dated(l, name)
	} else {
		name = t.dated(l, cell)
	}
	switch sort := labelSorts()[name]; sort {
	case "corner":
		l.heading = true
	case "level":
	case "change":
		l.change = movement(name)
	case string(Planned), string(Target), string(Forecast):
		l.status = Status(sort)
	default:
		l.name += name
	}
}

// movement is what a label of change says before a figure.
func movement(name string) string {
	switch {
	case strings.Contains(name, "环比"):
		return "环比增长"
	case strings.Contains(name, "同"), strings.Contains(name, "年"):
		return "同比增长"
	}
	return "增长"
}

// unit parts the unit from a label: 产值（亿元）, 增长%, 面积/万亩.
func (t *tableReader) unit(cell string) (name, unit string) {
	trimmed := strings.TrimRight(cell, "）) ")
	if at := strings.LastIndexAny(trimmed, "（(/：:"); at > 0 {
		_, size := firstRune(trimmed[at:])
		if u := strings.TrimPrefix(trimmed[at+size:], "单位："); t.isUnit(u) {
			return strings.TrimSpace(trimmed[:at]), u
		}
	}
	for _, percent := range [...]string{"%", "％"} {
		if strings.HasSuffix(trimmed, percent) {
			return strings.TrimSuffix(trimmed, percent), "%"
		}
	}
	return cell, ""
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}

// isUnit reports whether a number with s behind it is one figure.
func (t *tableReader) isUnit(s string) bool {
	if s == "" || len(s) > 24 {
		return false
	}
	_, ok := t.quantity("", "1", s)
	return ok
}

// dated takes the period off the head of a label and finds its place.
func (t *tableReader) dated(l *label, name string) string {
	for _, f := range t.read(name).Figures {
		switch v := f.Value.(type) {
		case extract.Date:
			if f.Start == 0 && v.From != "" {
				l.period = span{v.From, v.To}
				return strings.TrimPrefix(name, f.Text)
			}
		case extract.Place:
			if f.Text == name {
				l.place = v.Code
			}
		}
	}
	return name
}
