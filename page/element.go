package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A role is what an element means to a survey.
type role uint8

const (
	roleInline role = iota // part of a line
	roleBlock              // starts and ends a line, makes a box
	roleBreak
	roleImage
	roleHead
	roleScript
	roleSkip // holds no text of the page
)

// roles lists the elements that are not inline. Unknown elements are inline, as
// in a browser.
var roles = map[atom.Atom]role{
	atom.Address: roleBlock, atom.Article: roleBlock, atom.Aside: roleBlock, atom.Blockquote: roleBlock,
	atom.Body: roleBlock, atom.Caption: roleBlock, atom.Center: roleBlock, atom.Dd: roleBlock,
	atom.Details: roleBlock, atom.Dialog: roleBlock, atom.Dir: roleBlock, atom.Div: roleBlock, atom.Dl: roleBlock,
	atom.Dt: roleBlock, atom.Fieldset: roleBlock, atom.Figcaption: roleBlock, atom.Figure: roleBlock,
	atom.Footer: roleBlock, atom.Form: roleBlock, atom.H1: roleBlock, atom.H2: roleBlock, atom.H3: roleBlock,
	atom.H4: roleBlock, atom.H5: roleBlock, atom.H6: roleBlock, atom.Header: roleBlock, atom.Hgroup: roleBlock,
	atom.Legend: roleBlock, atom.Li: roleBlock, atom.Main: roleBlock, atom.Marquee: roleBlock, atom.Menu: roleBlock,
	atom.Nav: roleBlock, atom.Ol: roleBlock, atom.P: roleBlock, atom.Pre: roleBlock, atom.Section: roleBlock,
	atom.Summary: roleBlock, atom.Table: roleBlock, atom.Tbody: roleBlock, atom.Td: roleBlock, atom.Tfoot: roleBlock,
	atom.Th: roleBlock, atom.Thead: roleBlock, atom.Tr: roleBlock, atom.Ul: roleBlock,

	atom.Br: roleBreak, atom.Hr: roleBreak,
	atom.Img:  roleImage,
	atom.Meta: roleHead, atom.Title: roleHead, atom.Link: roleHead, atom.Base: roleHead,
	atom.Script: roleScript,

	atom.Math: roleSkip, atom.Object: roleSkip, atom.Video: roleSkip, atom.Audio: roleSkip, atom.Canvas: roleSkip,
	atom.Rt: roleSkip, atom.Rp: roleSkip, atom.Noframes: roleSkip, atom.Map: roleSkip, atom.Datalist: roleSkip,
}

// heading reports whether the element is one of h1 to h6.
func heading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// attribute returns the value of an attribute, or nothing.
func attribute(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// hidden reports whether an element says itself that it is not shown. The
// visibility: hidden that 公众号 puts on a body until its script has run does
// not count.
func hidden(n *html.Node) bool {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			return true
		case "style":
			if displayNone(a.Val) {
				return true
			}
		}
	}
	return false
}

func displayNone(style string) bool {
	_, after, ok := strings.Cut(style, "display")
	if !ok {
		_, after, ok = strings.Cut(style, "DISPLAY")
	}
	if !ok {
		return false
	}
	after = strings.TrimLeft(after, " :\t")
	return len(after) >= 4 && strings.EqualFold(after[:4], "none")
}

// The widths of characters as far as lines of text care.
type charWidth uint8

const (
	widthSome charWidth = iota
	widthBlank
	widthNone
)

func width(r rune) charWidth {
	switch {
	case r > ' ' && r < 0x7F:
		return widthSome
	case r <= ' ', r == 0x7F, r == 0x85, r == 0xA0, r == 0x3000, r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F:
		return widthBlank
	case r == 0xAD, r == 0x200B, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF:
		return widthNone
	}
	return widthSome
}
