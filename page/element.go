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
	roleScript // holds text that is not shown: script, textarea
	roleSkip   // holds no text of the page
)

// roleOf tells the elements that are not inline. Unknown elements are inline, as
// in a browser. A switch: it is asked twice of every element, and a map of the
// same cost a tenth of the whole walk.
func roleOf(a atom.Atom) role {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure,
		atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup,
		atom.Legend, atom.Li, atom.Main, atom.Marquee, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return roleBlock
	case atom.Br, atom.Hr:
		return roleBreak
	case atom.Img:
		return roleImage
	case atom.Meta, atom.Title, atom.Link, atom.Base:
		return roleHead
	case atom.Script, atom.Textarea:
		return roleScript
	case atom.Audio, atom.Canvas, atom.Datalist, atom.Embed, atom.Iframe, atom.Map, atom.Math, atom.Noframes,
		atom.Noscript, atom.Object, atom.Option, atom.Rp, atom.Rt, atom.Style, atom.Svg, atom.Template, atom.Video:
		return roleSkip
	}
	return roleInline
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
