package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// addAuthors reads who wrote the article: the fields of the information lines,
// then the reporters named in brackets at its head, then its tail.
func (d *reading) addAuthors(p *Page, info, tail []int) {
	for _, find := range []struct {
		from string
		f    func() []string
	}{
		{"visible", func() []string { return fieldNames(stripLabel(d.markedText(partAuthor), creditAuthor)) }},
		{"visible", func() []string { return d.authorFields(info) }},
		{"visible", func() []string { return d.bylines(info) }},
		{"body", d.headBrackets},
		{"visible", func() []string { return d.authorFields(tail) }},
		{"visible", func() []string { return d.bylines(tail) }},
		{"body", d.tailBracket},
		{"visible", func() []string { return d.authorNamed(info) }},
		{"visible", func() []string { return d.authorAlone(info) }},
		{"visible", func() []string { return d.besideMedium(info) }},
		{"script", func() []string { return personNames(d.meta(scriptMeta + "author")) }},
	} {
		if p.Authors = find.f(); len(p.Authors) > 0 {
			p.Found["authors"] = find.from
			return
		}
	}
}

// authorFields reads the names in fields such as 作者：.
func (d *reading) authorFields(lines []int) []string {
	var out []string
	for _, i := range lines {
		for _, c := range credits(d.info(i)) {
			if c.role == creditAuthor {
				out = addNames(out, fieldNames(c.value))
			}
		}
	}
	return out
}

// bylines reads the names in lines such as 本报记者 张三 李四.
func (d *reading) bylines(lines []int) []string {
	var out []string
	for _, i := range lines {
		if l := &d.lines[i]; l.runes <= 60 && !ended(l.text) && !d.ofPicture(i) {
			out = addNames(out, reporters(l.text))
			out = addNames(out, plainByline(l.text))
			if who, _ := signature(l.text); who != "" {
				out = addNames(out, []string{who})
			}
		}
	}
	return out
}

// ofPicture reports whether a line credits a picture.
func (d *reading) ofPicture(i int) bool {
	if k := d.kinds[i]; k == kindCaption || k == kindShot {
		return true
	}
	for _, c := range credits(d.lines[i].text) {
		if c.role == creditPhoto {
			return true
		}
	}
	return false
}

// authorAlone reads a line or a piece of an information line that is nothing
// but a name: three characters, or two that link to an author's page.
func (d *reading) authorAlone(lines []int) []string {
	for _, i := range lines {
		if i < d.title || phraseKind(d.lines[i].text) != kindText {
			continue
		}
		l := &d.lines[i]
		_, timed := readStamp(l.text)
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			t := d.pieceText(i, k)
			n := utf8.RuneCountInString(t)
			if person(t) && (authorLink(d.pieces[k].parent) || n == 3 && !placeOrBody(t) && (timed || n == int(l.runes))) {
				return []string{t}
			}
		}
	}
	return nil
}

// besideMedium reads a name of three characters that stands in an information
// line with a date and a medium: 2031-10-08 09:10 | 青禾日报 | 甄样例.
func (d *reading) besideMedium(lines []int) []string {
	for _, i := range lines {
		t := d.info(i)
		s, ok := readStamp(t)
		if !ok || d.lines[i].runes > 50 || mediumAlone(t) == "" {
			continue
		}
		for _, w := range strings.FieldsFunc(t[:s.start]+" "+t[s.end:], func(r rune) bool { return strings.ContainsRune(" \t|｜/／·", r) }) {
			if utf8.RuneCountInString(w) == 3 && person(w) && !placeOrBody(w) && phraseKind(w) == kindText {
				return []string{w}
			}
		}
	}
	return nil
}

// authorLink reports whether an element links to the page of an author.
func authorLink(n *html.Node) bool {
	href := strings.ToLower(attribute(n, "href"))
	for _, w := range [...]string{"author", "user", "/u/", "writer", "reporter", "profile", "people/"} {
		if strings.Contains(href, w) {
			return true
		}
	}
	return false
}

// authorNamed reads an element whose class or id is author, if it holds a name.
func (d *reading) authorNamed(lines []int) []string {
	for _, i := range lines {
		l := &d.lines[i]
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			t := d.pieceText(i, k)
			if d.pieceName(k, false)&nameAuthor != 0 && personal(t) && (person(t) || measure(t).han == 0) {
				return []string{t}
			}
		}
	}
	return nil
}
