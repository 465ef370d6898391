package web

import (
	"fmt"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A piece of a text is a figure or what stands between figures.
type piece struct {
	Text   string
	Figure *figure
}

// marked parts a text, which begins at an offset, into pieces. A figure that
// does not stand in the text where it says, or within another, is passed over.
func marked(s string, begins int, figures []*figure) []piece {
	var pieces []piece
	at := 0
	for _, f := range figures {
		start, end := f.Start-begins, f.End-begins
		if start < at || end <= start || end > len(s) {
			continue
		}
		if start > at {
			pieces = append(pieces, piece{Text: s[at:start]})
		}
		pieces = append(pieces, piece{Text: s[start:end], Figure: f})
		at = end
	}
	if at < len(s) {
		pieces = append(pieces, piece{Text: s[at:]})
	}
	return pieces
}

// A block is a part of the page: a paragraph, a heading, a list, a table or a
// picture.
type block struct {
	Kind   string
	Pieces []piece
	Items  [][]piece
	Table  *table
	// Original is the text before repair, where that changed it.
	Original string
}

// A table is one of the record with its cells in pieces.
type table struct {
	Unit       string
	Head, Body [][][]piece
}

// A layout turns the blocks of a record into those of a page.
type layout struct {
	record  *record.Record
	in      map[string][]*figure // the figures by the string they stand in
	blocks  []block
	begins  int // where the next line of the body begins
	tabled  int // how many tables stand on the page already
	figures []*figure
}

// blocksOf lays out a record.
func blocksOf(r *record.Record, in map[string][]*figure) []block {
	l := layout{record: r, in: in, figures: in[""]}
	for i := range r.Blocks {
		l.add(&r.Blocks[i])
	}
	return l.blocks
}

func (l *layout) add(b *record.Block) {
	switch {
	case b.Image != nil:
		l.blocks = append(l.blocks, block{Kind: "image", Pieces: marked(l.record.Images[*b.Image].Caption, 0, nil)})
	case b.Table != nil:
		l.line(b.Text)
		if *b.Table >= l.tabled { // the cells of one table follow each other
			l.tabled = *b.Table + 1
			l.blocks = append(l.blocks, block{Kind: "table", Table: l.table(*b.Table)})
		}
	case b.Kind == "item" && len(l.blocks) > 0 && l.blocks[len(l.blocks)-1].Kind == "list":
		last := &l.blocks[len(l.blocks)-1]
		last.Items = append(last.Items, l.line(b.Text))
	case b.Kind == "item":
		l.blocks = append(l.blocks, block{Kind: "list", Items: [][]piece{l.line(b.Text)}})
	default:
		l.blocks = append(l.blocks, block{Kind: b.Kind, Pieces: l.line(b.Text), Original: b.Original})
	}
}

// line marks the next line of the body.
func (l *layout) line(s string) []piece {
	n := 0
	for n < len(l.figures) && l.figures[n].Start < l.begins+len(s) {
		n++
	}
	pieces := marked(s, l.begins, l.figures[:n])
	l.figures = l.figures[n:]
	l.begins += len(s) + len("\n")
	return pieces
}

// table marks the cells of a table.
func (l *layout) table(n int) *table {
	t := &l.record.Tables[n]
	out := &table{Unit: t.Unit}
	for i, row := range t.Rows {
		cells := make([][]piece, len(row))
		for j, cell := range row {
			cells[j] = marked(cell, 0, l.in[fmt.Sprintf("tables/%d/%d/%d", n, i, j)])
		}
		if i < t.Header {
			out.Head = append(out.Head, cells)
		} else {
			out.Body = append(out.Body, cells)
		}
	}
	return out
}

// byPlace sorts figures by the string they stand in.
func byPlace(figures []figure) map[string][]*figure {
	in := make(map[string][]*figure)
	for i := range figures {
		f := &figures[i]
		in[f.In] = append(in[f.In], f)
	}
	return in
}

// original is what stood in a figure's place before repair, "" if the same.
func original(r *record.Record, f *extract.Figure) string {
	if f.Original == nil {
		return ""
	}
	before := r.Blocks[f.Original.Block].Original
	if f.Original.End > len(before) {
		return ""
	}
	if was := before[f.Original.Start:f.Original.End]; was != f.Text {
		return was
	}
	return ""
}
