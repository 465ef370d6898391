package page

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse builds the document. What x/net refuses, because more than 512 elements
// are open at a time, is built from the tokens with clamped depth: 600 font
// tags that nobody closed must not lose a page.
// flat reports that it was.
func parse(src io.ReadSeeker) (root *html.Node, flat bool) {
	f := &formats{src: src}
	root, err := html.Parse(f)
	if err != nil {
		_, _ = src.Seek(0, io.SeekStart) // what is in memory can be read again
		return parseFlat(src), true
	}
	return root, false
}

// A formats is a reader that stops html.Parse at the mark of an attack: hundreds
// of formatting elements left open are opened again in every paragraph, so that
// a megabyte of markup makes gigabytes of nodes.
type formats struct {
	src  io.Reader
	open int
}

// maxFormats is more formatting elements than honest pages leave open.
const maxFormats = 100

var errFormats = errors.New("too many formatting elements left open")

// Read passes on what it reads and counts the formatting elements in it. Tags
// that the end of a buffer cuts are missed, which is of no matter.
func (f *formats) Read(p []byte) (int, error) {
	n, err := f.src.Read(p)
	for b := p[:n]; ; {
		i := bytes.IndexByte(b, '<')
		if i < 0 || i+3 > len(b) {
			break
		}
		b = b[i+1:]
		switch {
		case b[0] == '/' && formatting(b[1:]):
			f.open--
		case formatting(b):
			f.open++
		}
	}
	if f.open > maxFormats {
		return n, errFormats
	}
	return n, err
}

// mayFormat has a bit for each letter that the name of a formatting element
// begins with.
const mayFormat = 1 | 1<<('b'-'a') | 1<<('c'-'a') | 1<<('e'-'a') | 1<<('f'-'a') | 1<<('i'-'a') | 1<<('n'-'a') | 1<<('s'-'a') | 1<<('t'-'a') | 1<<('u'-'a')

// formatting reports whether a tag begins here that formats: a, b, i, u, s, em,
// tt, font, code, big, small, nobr, strike, strong.
func formatting(b []byte) bool {
	if c := b[0] | 0x20; c < 'a' || c > 'u' || mayFormat&(1<<(c-'a')) == 0 {
		return false
	}
	end := 0
	for end < len(b) && b[end]|0x20 >= 'a' && b[end]|0x20 <= 'z' {
		end++
	}
	switch end {
	case 1:
		c := b[0] | 0x20
		return c == 'a' || c == 'b' || c == 'i' || c == 'u' || c == 's'
	case 2, 3, 4, 5, 6:
		switch strings.ToLower(string(b[:end])) {
		case "em", "tt", "font", "code", "big", "small", "nobr", "strike", "strong":
			return true
		}
	}
	return false
}

// maxDepth is where parseFlat stops to nest.
const maxDepth = 200

// parseFlat builds a document from the tokens alone. Elements that open below
// maxDepth become siblings there; an end tag closes the nearest open element of
// its name, looked for among the innermost ones only.
func parseFlat(src io.Reader) *html.Node {
	root := &html.Node{Type: html.DocumentNode}
	open := append(make([]*html.Node, 0, maxDepth), root)
	z := html.NewTokenizer(src)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return root
		}
		switch t := z.Token(); kind {
		case html.TextToken:
			open[len(open)-1].AppendChild(&html.Node{Type: html.TextNode, Data: t.Data})
		case html.StartTagToken, html.SelfClosingTagToken:
			n := &html.Node{Type: html.ElementNode, Data: t.Data, DataAtom: t.DataAtom, Attr: t.Attr}
			open = closeImplied(open, n.DataAtom)
			open[len(open)-1].AppendChild(n)
			if kind == html.StartTagToken && !void(t.DataAtom) && len(open) < maxDepth {
				open = append(open, n)
			}
		case html.EndTagToken:
			open = closeNearest(open, t.Data)
		}
	}
}

// closeImplied pops the element that a start tag ends by itself: p before
// blocks, li before li, cells before cells.
func closeImplied(open []*html.Node, a atom.Atom) []*html.Node {
	top := open[len(open)-1].DataAtom
	switch {
	case top == atom.P && roleOf(a) == roleBlock,
		top == a && (a == atom.Li || a == atom.Tr || a == atom.Td || a == atom.Option),
		top == a && a == atom.A:
		return open[:len(open)-1]
	}
	return open
}

func closeNearest(open []*html.Node, name string) []*html.Node {
	for i := len(open) - 1; i > 0 && i > len(open)-32; i-- {
		if open[i].Data == name {
			return open[:i]
		}
	}
	return open
}

// void reports whether an element never has content.
func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
