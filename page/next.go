package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nextReach is how many lines behind the article may hold the link to its next
// part.
const nextReach = 20

// nextPart returns the address of the next part of an article in several parts:
// the one that the head gives, or that of a link 下一页 behind the text.
func (d *reading) nextPart() string {
	if d.next != "" {
		return d.next
	}
	last := d.article[len(d.article)-1]
	for i := last; i < min(len(d.lines), last+nextReach); i++ {
		l := &d.lines[i]
		if l.runes > 80 || l.linked == 0 {
			continue
		}
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			if slices.Contains(wordNext.list(), strings.Trim(d.pieceText(i, k), fringe)) {
				return linkOf(d.pieces[k].parent)
			}
		}
	}
	return ""
}

// linkOf returns the address that an element, or the link around it, leads to;
// nothing if that is on the page itself.
func linkOf(n *html.Node) string {
	for n != nil && n.DataAtom != atom.A && roleOf(n.DataAtom) != roleBlock {
		n = n.Parent
	}
	if n == nil {
		return ""
	}
	href := strings.TrimSpace(attribute(n, "href"))
	if strings.HasPrefix(href, "#") || strings.HasPrefix(strings.ToLower(href), "javascript:") {
		return ""
	}
	return href
}

// absolute resolves an address against the page's own, where that is known.
func (d *reading) absolute(href, own string) string {
	u, err := url.Parse(href)
	if err != nil || href == "" {
		return href
	}
	for _, base := range []string{d.base, own} {
		if b, err := url.Parse(base); err == nil && base != "" {
			u = b.ResolveReference(u)
		}
	}
	return u.String()
}
