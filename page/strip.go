package page

import (
	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// Compiled once; a selector that does not compile is a fault of the program.
var (
	// boilerplate selects what is never part of an article, whatever the site:
	// ways to elsewhere, and controls.
	boilerplate = cascadia.MustCompile(`nav, select, button, [role=navigation]`)
	// canonical selects the address that a page gives itself.
	canonical = cascadia.MustCompile(`link[rel=canonical]`)
)

// strip takes the boilerplate out of a document and returns what quirks say of
// its elements.
func (r *Reader) strip(doc *goquery.Document, hint Hint) map[*html.Node]part {
	doc.FindMatcher(boilerplate).Remove()
	marks := make(map[*html.Node]part)
	host := hostOf(doc, hint.URL)
	if !r.general {
		builtinQuirks().apply(doc, host, marks)
	}
	if r.Quirks != nil {
		r.Quirks.apply(doc, host, marks)
	}
	return marks
}
