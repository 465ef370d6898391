package page

import (
	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// boilerplate selects what is never part of an article, whatever the site.
// Compiled once; a selector that does not compile is a fault of the program.
var boilerplate = cascadia.MustCompile(`nav, noscript, iframe, style, template, select, button, textarea, svg, [role=navigation], [role=search], [role=menu]`)

// strip takes the boilerplate out of a document.
func strip(root *html.Node) {
	goquery.NewDocumentFromNode(root).FindMatcher(boilerplate).Remove()
}
