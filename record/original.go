package record

import (
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/text"
)

// Back leads figures of a repaired text back to the text as it was given, line
// by line: their spans count there and their text is what stands there.
func (f Findings) Back(given string, lines []text.Repaired) {
	traces := make([]text.Trace, len(lines))
	begins := make([]int, len(lines)) // where each line begins in the given text
	at := 0
	for i, line := range lines {
		traces[i], begins[i] = line.Trace(), at
		_, size := traces[i].Original(0, len(line.Text))
		at += size + 1
	}
	inLines(f.Figures, lines, func(figure *extract.Figure, i, shift int) {
		start, end := traces[i].Original(figure.Start-shift, figure.End-shift)
		figure.Start, figure.End = begins[i]+start, begins[i]+end
		figure.Text = given[figure.Start:figure.End]
	})
}

// AddOriginals adds to the figures of the body where they stood before repair,
// and to the blocks that repair changed their text before.
func (r *Record) AddOriginals(p *page.Page) {
	var lines []text.Repaired
	var blocks []int // the block of each paragraph
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Edits.Len() > 0 {
			r.Blocks[i].Original = b.Original
		}
		if b.InBody() {
			lines, blocks = append(lines, text.Repaired{Text: b.Text, Edits: b.Edits}), append(blocks, i)
		}
	}
	last, trace := -1, text.Trace{}
	inLines(r.Figures, lines, func(f *extract.Figure, i, shift int) {
		if i != last {
			last, trace = i, lines[i].Trace()
		}
		start, end := trace.Original(f.Start-shift, f.End-shift)
		f.Original = &extract.Original{Block: blocks[i], Start: start, End: end}
	})
}

// recountOriginals counts the original spans of figures in the unit.
func (r *Record) recountOriginals(figures []extract.Figure, o Offsets) {
	var at ruler
	block := -1
	for i := range figures {
		was := figures[i].Original
		if was == nil {
			continue
		}
		if was.Block != block || was.Start < at.bytes {
			block, at = was.Block, ruler{text: r.Blocks[was.Block].before(), unit: o}
		}
		start := at.to(was.Start)
		figures[i].Original = &extract.Original{Block: block, Start: start, End: at.to(was.End)}
	}
}

// before is the block's text before repair.
func (b *Block) before() string {
	if b.Original != "" {
		return b.Original
	}
	return b.Text
}

// inLines calls do for each figure of the body, which are in text order, with
// the line it stands in and where that begins. No figure crosses a line.
func inLines(figures []extract.Figure, lines []text.Repaired, do func(f *extract.Figure, line, begins int)) {
	line, begins := 0, 0
	for i := range figures {
		f := &figures[i]
		if f.In != "" {
			return
		}
		for line < len(lines) && f.Start > begins+len(lines[line].Text) {
			begins += len(lines[line].Text) + 1
			line++
		}
		if line < len(lines) && f.End <= begins+len(lines[line].Text) {
			do(f, line, begins)
		}
	}
}
