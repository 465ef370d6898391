package page

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxSpan clamps colspan and rowspan: pages ask for 9007199254740991 columns.
const maxSpan = 1000

// maxCells bounds what the spans of one table may unfold to.
const maxCells = 100_000

// tables finds the tables of data within the article, adds them to the page
// and returns their indexes by box.
func (d *reading) tables(p *Page) map[int32]int {
	var found map[int32]int
	for i := range d.boxes {
		b := &d.boxes[i]
		if b.node.DataAtom != atom.Table || int(b.first) < d.first || int(b.last) > d.last || b.first == b.last {
			continue
		}
		t, cut, ok := d.table(int32(i))
		if !ok {
			continue
		}
		if found == nil {
			found = make(map[int32]int)
		}
		found[int32(i)] = len(p.Tables)
		if cut {
			p.warn(fmt.Sprintf("tables/%d", len(p.Tables)), "its spans ask for more cells than a table of data has; they are cut")
		}
		p.Tables = append(p.Tables, t)
	}
	return found
}

// table reads a box as a table of data. Tables that hold other tables, or
// fewer than two rows and columns, only lay out the page.
// cut tells that spans were.
func (d *reading) table(at int32) (t Table, cut, ok bool) {
	g := grid{}
	for i := at + 1; int(i) < len(d.boxes) && d.boxes[i].first <= d.boxes[at].last && d.within(i, at); i++ {
		b := &d.boxes[i]
		switch b.node.DataAtom {
		case atom.Table:
			return t, false, false
		case atom.Tr:
			g.newRow()
		case atom.Td, atom.Th:
			g.add(d.cell(b), g.span(b.node, "colspan"), g.span(b.node, "rowspan"))
		}
	}
	t.Rows = g.rows
	if len(t.Rows) < 2 || g.wide < 2 {
		return t, false, false
	}
	for t.Header < len(t.Rows)-1 && numberless(t.Rows[t.Header]) {
		t.Header++
	}
	if t.Header == len(t.Rows)-1 {
		t.Header = 1
	}
	t.Unit = d.unitLine(d.firstCell(at))
	return t, g.cut, true
}

// leastNumbers is how many numbers a table has that is an article by itself.
const leastNumbers = 6

// chooseTable takes the table with most numbers for the article, on a page with a
// headline and no sentences: a bulletin of statistics. It reports whether there is one.
func (d *reading) chooseTable() bool {
	if d.missing() {
		return false
	}
	best, most := -1, leastNumbers-1
	for i := range d.boxes {
		b := &d.boxes[i]
		if b.node.DataAtom != atom.Table || b.hidden || b.other {
			continue
		}
		if n := d.numbers(int32(i)); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return false
	}
	d.first, d.last = int(d.boxes[best].first), int(d.boxes[best].last)
	if d.title < 0 || d.title >= d.first {
		d.title = d.headingNear(d.first)
	}
	d.article = d.article[:0]
	for i := d.first; i < d.last; i++ {
		d.article = append(d.article, i)
	}
	return d.title >= 0 && d.title < d.first
}

// numbers counts the cells of a table of data that hold a number alone: none in a
// list of links.
func (d *reading) numbers(at int32) (n int) {
	t, _, ok := d.table(at)
	if !ok {
		return 0 // the lines of tables within tables are not gone through for each
	}
	for i := d.boxes[at].first; i < d.boxes[at].last; i++ {
		if d.lines[i].linky() {
			return 0
		}
	}
	for _, row := range t.Rows {
		for _, c := range row {
			if _, dated := readStamp(c); c != "" && !dated && numeric(c) {
				n++
			}
		}
	}
	return n
}

// firstCell is the line where the first cell of the table in box at begins: a
// caption stands before it.
func (d *reading) firstCell(at int32) int {
	for i := at; int(i) < len(d.boxes) && d.within(i, at); i++ {
		if a := d.boxes[i].node.DataAtom; a == atom.Td || a == atom.Th {
			return int(d.boxes[i].first)
		}
	}
	return int(d.boxes[at].first)
}

// within reports whether box i is inside box at.
func (d *reading) within(i, at int32) bool {
	for i > at {
		i = d.boxes[i].parent
	}
	return i == at
}

// cell returns the text of a cell.
func (d *reading) cell(b *box) string {
	var parts []string
	for i := b.first; i < b.last; i++ {
		parts = append(parts, d.lines[i].text)
	}
	return strings.Join(parts, " ")
}

// unitLine returns what a line right over a table, or its caption, says of units:
// 单位：亿元, also behind the table's name (各乡镇财政收入（单位：亿元）).
func (d *reading) unitLine(first int) string {
	for i := first - 1; i >= 0 && i >= first-2; i-- {
		t := d.lines[i].text
		for _, word := range [...]string{"单位", "單位"} {
			at := strings.LastIndex(t, word)
			if at < 0 || len(t) > longestUnitLine || at > 0 && !strings.HasSuffix(t[:at], "（") && !strings.HasSuffix(t[:at], "(") && !strings.HasSuffix(t[:at], " ") {
				continue
			}
			if r := strings.TrimPrefix(t[at:], word); strings.HasPrefix(r, "：") || strings.HasPrefix(r, ":") || at == 0 {
				return strings.Trim(t[at:], "（）() ")
			}
		}
	}
	return ""
}

// longestUnitLine is how many bytes a table's name with its unit may have: a
// sentence that speaks of units is longer.
const longestUnitLine = 180

// numberless reports whether no cell of a row, the first left aside, is a
// number: such a row names the columns.
func numberless(row []string) bool {
	for _, c := range row[min(1, len(row)):] {
		if c != "" && numeric(c) {
			return false
		}
	}
	return true
}

// numeric reports whether a cell holds nothing but digits and the marks of numbers.
func numeric(c string) bool { return strings.Trim(c, "0123456789.,%-+－—") == "" }

// span reads a colspan or rowspan.
func (g *grid) span(n *html.Node, key string) int {
	v := 0
	for _, c := range []byte(attribute(n, key)) {
		if !digit(c) || v > maxSpan {
			break
		}
		v = v*10 + int(c-'0')
	}
	g.cut = g.cut || v > maxSpan
	return min(max(v, 1), maxSpan)
}

// A grid unfolds the cells of a table.
type grid struct {
	rows  [][]string
	wide  int
	down  map[int]int // column → rows still covered by a cell above
	text  map[int]string
	cells int
	cut   bool // spans asked for more than is given
}

func (g *grid) newRow() {
	g.rows = append(g.rows, nil)
	g.fill()
}

// add puts a cell into the row at hand and lets it cover its columns and rows.
func (g *grid) add(s string, cols, rows int) {
	if len(g.rows) == 0 {
		g.newRow()
	}
	for range cols {
		if g.cells++; g.cells > maxCells {
			g.cut = true
			return
		}
		row := &g.rows[len(g.rows)-1]
		if rows > 1 {
			if g.down == nil {
				g.down, g.text = make(map[int]int), make(map[int]string)
			}
			g.down[len(*row)], g.text[len(*row)] = rows-1, s
		}
		*row = append(*row, s)
		g.wide = max(g.wide, len(*row))
		g.fill()
	}
}

// fill repeats cells of rows above that reach into this one.
func (g *grid) fill() {
	row := &g.rows[len(g.rows)-1]
	for g.down[len(*row)] > 0 && g.cells < maxCells {
		g.cells++
		g.down[len(*row)]--
		*row = append(*row, g.text[len(*row)])
	}
}
