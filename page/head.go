package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head takes note of what an element of the head says. Such elements are read
// wherever they stand: broken pages have them in the body.
func (w *walk) head(n *html.Node) {
	switch n.DataAtom {
	case atom.Title:
		if w.docTitle == "" && n.FirstChild != nil {
			w.docTitle = squeeze(n.FirstChild.Data)
		}
	case atom.Base:
		w.base = attribute(n, "href")
	case atom.Link:
		switch attribute(n, "rel") {
		case "canonical":
			w.url = attribute(n, "href")
		case "next":
			w.next = attribute(n, "href")
		}
	case atom.Meta:
		w.meta(n)
	}
}

func (w *walk) meta(n *html.Node) {
	var key, content string
	for _, a := range n.Attr {
		switch a.Key {
		case "name", "property", "itemprop":
			key = strings.ToLower(a.Val)
		case "content":
			content = squeeze(a.Val)
		}
	}
	if key != "" && content != "" {
		w.metas = append(w.metas, meta{key, content})
	}
}

// squeeze collapses white space and drops characters of no width.
func squeeze(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		switch width(r) {
		case widthBlank:
			blank = true
		case widthSome:
			if blank && b.Len() > 0 {
				b.WriteByte(' ')
			}
			blank = false
			b.WriteRune(r)
		}
	}
	return b.String()
}
