package page

import (
	"io"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse builds the document. What x/net refuses, because more than 512 elements
// are open at a time, is built from the tokens with clamped depth: 600 font
// tags that nobody closed must not lose a page.
func parse(src io.ReadSeeker) *html.Node {
	root, err := html.Parse(src)
	if err != nil {
		_, _ = src.Seek(0, io.SeekStart) // what is in memory can be read again
		root = parseFlat(src)
	}
	return root
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
