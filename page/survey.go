package page

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/zhnews/zhnews/text"
)

// A survey is what one walk over the document leaves behind: its lines of text
// in reading order, the boxes they stand in, and what its head and scripts say.
// A box is a block element; the lines below it are a range, so that choosing
// an article means choosing two indexes, and no tree is walked twice.
type survey struct {
	lines    []line
	fixed    []text.Repaired // the lines after repair
	pieces   []piece
	boxes    []box
	images   []image
	scripts  []*html.Node
	blocks   []string // for repair
	buf      []byte   // of the walk
	metas    []meta
	docTitle string // of the document
	base     string
	next     string
	url      string
	scripted bool                // the article was read from a script
	marks    map[*html.Node]part // what quirks say of elements
}

// surveys keeps the memory of surveys for those to come: it is a fifth of what a
// page takes.
var surveys = sync.Pool{New: func() any { return new(survey) }}

// newSurvey returns an empty survey.
func newSurvey() *survey { return surveys.Get().(*survey) }

// release gives the survey's memory back. A page keeps nothing of it.
func (s *survey) release() {
	clear(s.lines)
	clear(s.fixed)
	clear(s.pieces)
	clear(s.boxes)
	clear(s.images)
	clear(s.scripts)
	clear(s.metas)
	clear(s.blocks)
	surveys.Put(&survey{
		lines: s.lines[:0], fixed: s.fixed[:0], pieces: s.pieces[:0], boxes: s.boxes[:0],
		images: s.images[:0], scripts: s.scripts[:0], metas: s.metas[:0], blocks: s.blocks[:0], buf: s.buf[:0],
	})
}

// A line is text between two block boundaries or line breaks.
type line struct {
	text       string // repaired, once repair has run
	raw        string
	start, end int32 // in the buffer of the walk
	box        int32
	piece      int32 // the first of its pieces
	linked     int32 // bytes of text inside links
	bold       int32 // bytes of text in bold type
	brk        bool  // ends at a <br>, not at the end of its box
	indent     int32 // the wide blanks before it
	shape
}

// A piece is the text of one text node within a line.
type piece struct {
	start  int32 // in the buffer of the walk
	parent *html.Node
}

// A box is a block element. Lines first up to last stand in it.
type box struct {
	node        *html.Node
	parent      int32
	first, last int32
	hidden      bool
	other       bool // it or a box around it is named so, and none between a body
	name        name
	sums
}

// An image is a picture and the line before which it stands.
type image struct {
	node *html.Node
	line int32
}

// A meta is an element <meta> by its name or property.
type meta struct{ name, content string }

// walk holds what is open while the document is walked.
type walk struct {
	*survey
	box   int32
	links int
	bolds int
	pres  int
	open  line
	blank bool // white space is owed before the next character
}

// look surveys the document below root. It walks by sibling and parent links:
// hostile nesting costs no stack.
func look(root *html.Node) *survey {
	w := &walk{survey: newSurvey()}
	w.boxes = append(w.boxes, box{node: root, parent: -1})
	for n := root.FirstChild; n != nil; {
		if w.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		w.leave(n)
		for n.NextSibling == nil {
			n = n.Parent
			if n == nil || n == root {
				w.finish()
				return w.survey
			}
			w.leave(n)
		}
		n = n.NextSibling
	}
	w.finish()
	return w.survey
}

// enter takes note of a node and reports whether to go into it.
func (w *walk) enter(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		w.write(n)
		return false
	case html.ElementNode:
		return w.enterElement(n)
	}
	return n.Type == html.DocumentNode
}

func (w *walk) enterElement(n *html.Node) bool {
	if n.DataAtom == 0 && n.Data == "amp-img" {
		w.images = append(w.images, image{n, int32(len(w.lines))})
		return false
	}
	switch roleOf(n.DataAtom) {
	case roleSkip:
		return false
	case roleScript:
		w.scripts = append(w.scripts, n)
		return false
	case roleHead:
		w.head(n)
		return false
	case roleBreak:
		w.open.brk = true
		w.flush()
		return false
	case roleImage:
		w.images = append(w.images, image{n, int32(len(w.lines))})
		return false
	case roleBlock:
		w.flush()
		w.push(n)
		if n.DataAtom == atom.Pre {
			w.pres++
		}
		return true
	}
	switch n.DataAtom {
	case atom.A:
		w.links++
	case atom.B, atom.Strong:
		w.bolds++
	}
	return !hidden(n)
}

func (w *walk) leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	switch {
	case roleOf(n.DataAtom) == roleBlock:
		w.flush()
		b := &w.boxes[w.box]
		b.last = int32(len(w.lines))
		w.box = b.parent
		if n.DataAtom == atom.Pre {
			w.pres--
		}
	case n.DataAtom == atom.A:
		w.links--
	case n.DataAtom == atom.B, n.DataAtom == atom.Strong:
		w.bolds--
	}
}

func (w *walk) push(n *html.Node) {
	up := &w.boxes[w.box]
	b := box{node: n, parent: w.box, first: int32(len(w.lines))}
	b.hidden = up.hidden || hidden(n)
	b.name = nameOf(n)
	b.other = up.other && b.name&nameBody == 0 || b.name.other()
	w.box = int32(len(w.boxes))
	w.boxes = append(w.boxes, b)
}

// write adds a text node to the open line, white space collapsed and
// characters of no width dropped.
func (w *walk) write(n *html.Node) {
	begun := false
	for s := n.Data; s != ""; {
		if size := solid(s); size > 0 {
			w.add(s[:size], n, &begun)
			s = s[size:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == '\n' && w.pres > 0:
			w.open.brk = true
			w.flush()
			begun = false
		case r == '\n' && begun && betweenWide(n.Data, len(n.Data)-len(s)):
		case width(r) == widthBlank:
			w.blank = true
			if r > ' ' && len(w.buf) == int(w.open.start) {
				w.open.indent++
			}
		case width(r) == widthSome:
			w.add(s[:size], n, &begun)
		}
		s = s[size:]
	}
}

// betweenWide reports whether the line break at byte i stands between two
// characters of Chinese text, with no indent: it wraps the source and parts no
// words, although a browser may show a blank for it.
func betweenWide(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	behind, _ := utf8.DecodeRuneInString(s[i+1:])
	return fullWidth(before) && fullWidth(behind)
}

// fullWidth reports whether a character is Chinese or of full width.
func fullWidth(r rune) bool {
	return r > 0x3000 && r < 0xA000 || r >= 0xFF01 && r <= 0xFF60
}

// solid returns how many bytes s begins with that are ASCII letters, digits and
// signs, or ideographs: most of a text, which need not be looked at one by one.
func solid(s string) int {
	n := 0
	for n < len(s) {
		switch c := s[n]; {
		case c > ' ' && c < 0x7F:
			n++
		case c >= 0xE4 && c <= 0xE9 && n+2 < len(s):
			n += 3
		default:
			return n
		}
	}
	return n
}

// add adds text without blanks to the open line; begun tells whether node n has
// its piece yet.
func (w *walk) add(s string, n *html.Node, begun *bool) {
	if w.blank && len(w.buf) > int(w.open.start) {
		w.buf = append(w.buf, ' ')
	}
	w.blank = false
	if !*begun {
		*begun = true
		w.pieces = append(w.pieces, piece{int32(len(w.buf)), n.Parent})
	}
	w.buf = append(w.buf, s...)
	if w.links > 0 {
		w.open.linked += int32(len(s))
	}
	if w.bolds > 0 {
		w.open.bold += int32(len(s))
	}
}

// flush ends the open line, if it has any text.
func (w *walk) flush() {
	l := w.open
	l.end = int32(len(w.buf))
	if l.end > l.start {
		l.box = w.box
		w.lines = append(w.lines, l)
	}
	if l.brk {
		w.buf = append(w.buf, '\n') // between lines that prove to be one
	}
	w.open = line{start: int32(len(w.buf)), piece: int32(len(w.pieces))}
	w.blank = false
}

// finish closes what is open and cuts the lines' texts out of the buffer.
func (w *walk) finish() {
	w.flush()
	all := string(w.buf)
	w.joinSoft(all)
	for i := range w.lines {
		l := &w.lines[i]
		l.raw = all[l.start:l.end]
		l.text = l.raw
		l.shape = measure(l.raw)
	}
	w.boxes[0].last = int32(len(w.lines))
}
