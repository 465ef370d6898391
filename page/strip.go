package page

import (
	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// boilerplate selects what is never part of an article, whatever the site:
// ways to elsewhere, and controls.
// Compiled once; a selector that does not compile is a fault of the program.
var boilerplate = cascadia.MustCompile(`nav, select, button, [role=navigation]`)

// strip takes the boilerplate out of a document.
func strip(root *html.Node) {
	goquery.NewDocumentFromNode(root).FindMatcher(boilerplate).Remove()
}
