package page

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/text"
	"golang.org/x/net/html"
)

// readPlain reads decoded plain text.
func (r *Reader) readPlain(s string, hint Hint) (*Page, error) {
	v, blank := splitLines(s)
	repairs := v.repair(r.Script)
	d := &reading{survey: v, title: -1, last: len(v.lines), kinds: make([]kind, len(v.lines))}
	d.title = d.plainTitle(blank)
	d.first = d.title + 1
	d.boxes[0].prose = 0
	for i := d.first; i < d.last; i++ {
		d.boxes[0].prose += d.lines[i].runes
	}
	d.clean(0)
	if len(d.article) == 0 {
		return nil, noArticle("nothing is left besides boilerplate")
	}
	p := d.page(hint)
	p.Repairs = repairs
	if d.title < 0 {
		p.Title = ""
		delete(p.Found, "title")
	}
	return p, nil
}

// splitLines makes a survey of the paragraphs of a text, which is one line each
// unless its width is fixed. blank tells which of them an empty line follows.
func splitLines(s string) (v *survey, blank []bool) {
	v = &survey{boxes: []box{{node: &html.Node{Type: html.ElementNode}, parent: -1}}}
	for _, l := range text.Paragraphs(s) {
		if l = trimLine(l); l != "" {
			v.lines = append(v.lines, line{raw: l, text: l, shape: measure(l)})
			blank = append(blank, false)
		} else if n := len(blank); n > 0 {
			blank[n-1] = true
		}
	}
	v.boxes[0].last = int32(len(v.lines))
	return v, blank
}

// trimLine takes the blanks off both ends of a line, full-width ones too.
func trimLine(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return width(r) != widthSome })
}

// plainTitle returns the line of a plain text's title, or -1: line 1 where it is
// short, ends without a mark and is parted from the text by an empty line or a
// line of source or time, or the field 标题.
func (d *reading) plainTitle(blank []bool) int {
	for i := 0; i < min(3, len(d.lines)); i++ {
		if t, ok := titleField(d.lines[i].text); ok {
			d.lines[i].text = t
			return i
		}
	}
	if len(d.lines) < 2 {
		return -1
	}
	l := &d.lines[0]
	if l.runes > 50 || l.stops > 1 || ended(l.text) || strings.HasSuffix(l.text, "，") {
		return -1
	}
	if blank[0] || d.infoLine(&d.lines[1]) {
		return 0
	}
	return -1
}

// titleField returns the value of the field 标题.
func titleField(s string) (string, bool) {
	t := stripLabel(s, creditTitle)
	return t, t != strings.TrimSpace(s) && utf8.RuneCountInString(t) > 1
}
