package record

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// # How tables are read
//
// A cell with a number alone is read as if its unit stood behind it and the
// words of change before it: under 增长（%） the cell 1.2 reads 增长1.2%. The
// heads of its column and its row give the rest: one names what is measured,
// the other whose it is, and either may be a period.
//
//	         地区生产总值（亿元）  同比增长（%）
//	青禾县          146.3            5.2
//
// Rows name the indicator where the corner says so (指标), where they carry the
// units or are in the table of indicators; else columns do. A column 单位 gives the
// units of its rows. A column of change goes on with the name and the period of the
// one before it. A number whose unit no one tells stays a number and states no
// fact. The span of a figure is that of the number in its cell.

// A tableReader reads the cells of one table.
type tableReader struct {
	*Table
	read     func(string) Findings
	whole    string // the unit that holds for all cells without their own
	period   span   // the time that holds where no label tells one
	names    int    // how many columns name rows
	units    int    // the one of them that names their units, 0 for none
	columns  []label
	inverted bool          // rows name the indicator
	parts    bool          // the row tells parts
	totals   map[int]total // the last total of each column
}

// AddTables adds what the cells of the record's tables state. The function
// reads a string as it stands.
func (r *Record) AddTables(found *Findings, read func(string) Findings) {
	period := titled(found)
	for i := range r.Tables {
		if len(r.Tables[i].Rows) < r.Tables[i].Header+1 {
			continue
		}
		t := &tableReader{Table: &r.Tables[i], read: read, period: period}
		t.open()
		for row := range t.Rows {
			t.parts = t.partial(row)
			t.row(row, func(column int, more Findings) {
				found.Add(cellName(i, row, column), more)
				if len(more.Facts) > 0 {
					t.partOf(found, column)
				}
			})
		}
	}
}

// titled is the period that the headline names, if it names just one.
func titled(found *Findings) (s span) {
	for i := range found.Figures {
		d, ok := found.Figures[i].Value.(extract.Date)
		if !ok || found.Figures[i].In != "title" || d.From == "" {
			continue
		}
		if s.stated() {
			return span{}
		}
		s = span{d.From, d.To}
	}
	return s
}

// open reads the unit line and the heads of the columns.
func (t *tableReader) open() {
	corner := strings.Fields(t.Unit)
	if len(t.Rows[0]) > 0 {
		corner = append(corner, t.Rows[0][0])
	}
	for _, text := range corner {
		if _, units, ok := strings.Cut(text, "单位："); ok && t.whole == "" {
			t.whole = t.mainUnit(units)
		}
	}
	t.names = t.labelColumns()
	t.units = t.unitColumn()
	for j := range t.Rows[0] {
		var heads []string
		for _, row := range t.Rows[:t.Header] {
			if j < len(row) {
				heads = append(heads, row[j])
			}
		}
		t.columns = append(t.columns, t.label(heads))
		t.goOn(j)
	}
	t.inverted = t.rowsMeasure()
}

// mainUnit is the unit of a unit line that is none of the shares: 亿元、%.
func (t *tableReader) mainUnit(units string) string {
	for _, u := range strings.FieldsFunc(units, func(r rune) bool { return strings.ContainsRune("、，,；;）) /", r) }) {
		if u != "%" && u != "％" && t.isUnit(u) {
			return u
		}
	}
	return ""
}

// labelColumns counts the leading columns without numbers, at least one.
func (t *tableReader) labelColumns() int {
	for j := 1; j < len(t.Rows[0]); j++ {
		for _, row := range t.Rows[t.Header:] {
			if j < len(row) && bareNumber(row[j]) {
				return j
			}
		}
	}
	return 1
}

// unitColumn returns the column that names the units of the rows, 0 if none does.
func (t *tableReader) unitColumn() int {
	for j := 1; j < min(t.names, len(t.Rows[0])); j++ {
		switch strings.TrimSpace(t.Rows[0][j]) {
		case "单位", "计量单位", "單位", "計量單位":
			return j
		}
	}
	return 0
}

// head reads the cells that name a row.
func (t *tableReader) head(cells []string) label {
	cells = cells[:min(t.names, len(cells))]
	if t.units == 0 || t.units >= len(cells) {
		return t.label(cells)
	}
	l := t.label(slices.Delete(slices.Clone(cells), t.units, t.units+1))
	if unit := strings.TrimSpace(cells[t.units]); t.isUnit(unit) {
		l.unit = unit
	}
	return l
}

// goOn gives a column of change without a name that of the column before it, and
// the later period where two stand before it: 本期, 上年同期, 增减. Of 9月 and 1—9月
// none is later, and the change is that of the nearer.
func (t *tableReader) goOn(j int) {
	l := &t.columns[j]
	if j <= t.names || l.change == "" {
		return
	}
	before := &t.columns[j-1]
	if l.name == "" {
		l.name, l.measures = before.name, before.measures
	}
	if !l.period.stated() {
		l.period = before.period
		if j-1 > t.names && t.columns[j-2].name == before.name && t.columns[j-2].period.to > before.period.to {
			l.period = t.columns[j-2].period
		}
	}
}

// rowsMeasure reports whether the rows name the indicators.
func (t *tableReader) rowsMeasure() bool {
	named := 0
	for _, l := range t.columns[min(t.names, len(t.columns)):] {
		if l.measures {
			return false
		}
		if l.name != "" {
			named++
		}
	}
	if named == 0 {
		return true
	}
	known := 0
	for _, row := range t.Rows[t.Header:] {
		if l := t.head(row); l.measures || l.unit != "" {
			known++
		}
	}
	return 2*known > len(t.Rows)-t.Header
}

// row reads the cells of a row; the heads are read as they stand.
func (t *tableReader) row(i int, found func(column int, more Findings)) {
	cells := t.Rows[i]
	head := t.head(cells)
	for j, cell := range cells {
		if i >= t.Header && j >= t.names && j < len(t.columns) {
			if f, ok := t.cell(cell, &head, &t.columns[j]); ok {
				found(j, f)
				continue
			}
		}
		found(j, t.read(cell))
	}
}

// cell reads a cell with a number alone, or with one that has its unit with it:
// 12.6万美元 among sums in 亿元.
func (t *tableReader) cell(cell string, row, column *label) (Findings, bool) {
	number := strings.TrimSpace(cell)
	bare := bareNumber(number)
	if !bare && (len(number) > 60 || !strings.ContainsAny(number, "0123456789")) {
		return Findings{}, false
	}
	change := column.change + row.change
	unit := column.unit
	switch {
	case !bare:
		unit = ""
	case unit != "":
	case change != "":
		unit = "%"
	case row.unit != "":
		unit = row.unit
	default:
		unit = t.whole
	}
	figure, ok := t.quantity(change, number, unit)
	if !ok || bare && unit == "" {
		return Findings{}, false
	}
	figure.Text, figure.Start = number, strings.Index(cell, number)
	figure.End = figure.Start + len(number)
	out := Findings{Figures: []extract.Figure{figure}}
	if f := t.fact(row, column); f.Indicator != "" {
		f.Sentence = row.text + " " + column.text + " " + number
		out.Facts = []Fact{f}
	}
	return out, true
}

// fact is what the heads of a cell say of it.
func (t *tableReader) fact(row, column *label) Fact {
	measured, whose, evidence := column, row, "column/row/"
	if t.inverted {
		measured, whose, evidence = row, column, "row/column/"
	}
	k := knownAs(measured.name)
	f := Fact{Indicator: measured.name, Canonical: k.canonical, Subject: whose.name, Place: whose.place, Status: k.says}
	when, how := t.period, "title"
	for _, l := range [...]*label{row, column} {
		if l.period.stated() {
			when, how = l.period, "dated"
		}
		if l.status != "" {
			f.Status = l.status
		}
	}
	if !when.stated() {
		how = "undated"
	}
	if f.Status == "" {
		f.Status = Actual
	}
	f.From, f.To, f.Evidence, f.Confidence = when.from, when.to, evidence+how, tableSure
	return f
}

// tableSure is the confidence of a fact of a table: below that of sentences
// that are surely read, as it is not measured.
const tableSure = 0.85

// quantity reads a number with its unit behind and the words of change before
// it, if that is one figure and nothing else.
func (t *tableReader) quantity(change, number, unit string) (extract.Figure, bool) {
	text := change + number + unit
	found := t.read(text).Figures
	if len(found) != 1 || found[0].Start != len(change) || found[0].End != len(text) || found[0].Damaged {
		return extract.Figure{}, false
	}
	if k := found[0].Kind(); k == extract.KindDate || k == extract.KindPlace || k == extract.KindNumber || k == extract.KindOrdinal {
		return extract.Figure{}, false
	}
	found[0].Optional = false
	return found[0], true
}

// bareNumber reports whether a cell holds a number and nothing else.
func bareNumber(cell string) bool {
	cell = strings.TrimSpace(cell)
	digits := strings.Trim(cell, "+-－—")
	return digits != "" && len(digits) < 24 && strings.Trim(digits, "0123456789.,，") == "" && strings.ContainsAny(digits, "0123456789")
}
