package page

import (
	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// canonical selects the address that a page gives itself. Compiled once; a
// selector that does not compile is a fault of the program.
var canonical = cascadia.MustCompile(`link[rel=canonical]`)

// boilerplate selects what is never part of an article, whatever the site: ways
// to elsewhere, and controls. It is the selector
//
//	nav, select, button, [role=navigation]
//
// matched by hand in one walk: on the tree of a page the compiled one took a
// fifth of the time of all that follows the parsing.
type boilerplate struct{ goquery.Matcher }

// Match reports whether a node is boilerplate.
func (boilerplate) Match(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Select, atom.Button:
		return n.Type == html.ElementNode
	}
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == "role" && a.Val == "navigation" {
			return true
		}
	}
	return false
}

// MatchAll returns the boilerplate below a node, the outermost of each.
func (b boilerplate) MatchAll(root *html.Node) []*html.Node {
	var found []*html.Node
	for n := root; n != nil; {
		if b.Match(n) {
			found = append(found, n)
			n = beyond(n, root)
			continue
		}
		n = after(n, root)
	}
	return found
}

// after returns the node behind n in document order, below root.
func after(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	return beyond(n, root)
}

// beyond returns the node behind n and all below it.
func beyond(n, root *html.Node) *html.Node {
	for n != root && n.NextSibling == nil {
		n = n.Parent
	}
	if n == root {
		return nil
	}
	return n.NextSibling
}

// strip takes the boilerplate out of a document and returns what quirks say of
// its elements.
func (r *Reader) strip(doc *goquery.Document, hint Hint) map[*html.Node]part {
	doc.FindMatcher(boilerplate{}).Remove()
	marks := make(map[*html.Node]part)
	if !r.general {
		builtinQuirks().apply(doc, hint.URL, marks)
	}
	if r.Quirks != nil {
		r.Quirks.apply(doc, hint.URL, marks)
	}
	return marks
}
