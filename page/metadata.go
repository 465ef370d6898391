package page

import (
	"strings"
)

// addMetadata reads title line, information lines and credits into the page.
func (d *reading) addMetadata(p *Page, hint Hint) {
	p.Found["title"] = "visible"
	if d.title < 0 {
		p.Found["title"] = "title"
		if d.meta(scriptMeta+"title") != "" {
			p.Found["title"] = "script"
		}
	}
	info := d.infoLines()
	tail := d.tailLines()
	d.addTime(p, info, tail, hint)
	d.addSource(p, info, tail)
	d.addAuthors(p, info, tail)
	d.addEditors(p, info, tail)
	d.addKeywords(p)
	p.Edition = d.edition(info, tail)
	p.Dateline = dateline(d.lines[d.article[0]].text)
	d.addFound(p, hint)
	for k, v := range p.Found {
		if v == "" {
			delete(p.Found, k)
		}
	}
}

// addFound notes where the fields were read that have one place each.
func (d *reading) addFound(p *Page, hint Hint) {
	if p.Edition != "" {
		p.Found["edition"] = "visible"
	}
	if p.Dateline != (Dateline{}) {
		p.Found["dateline"] = "body"
	}
	if p.URL != "" && hint.URL == "" {
		p.Found["url"] = "meta"
	}
	if p.Next != "" {
		p.Found["next"] = "visible"
		if d.next != "" {
			p.Found["next"] = "meta"
		}
	}
}

// infoReach is how many lines before the headline may belong to it, and how
// many before an article without one.
const infoReach = 4

// infoLines returns the visible lines around the headline and before the first
// sentence, those behind the headline first.
func (d *reading) infoLines() []int {
	var lines []int
	begin := d.article[0]
	from := max(begin-3*infoReach, 0)
	if d.title >= 0 && d.title < begin {
		from = d.title + 1
	}
	for i := from; i < begin; i++ {
		lines = d.visible(lines, i)
	}
	for i := d.title - 1; i >= 0 && i >= d.title-infoReach; i-- {
		lines = d.visible(lines, i)
	}
	return lines
}

// tailReach is how many lines behind the article may hold its credits.
const tailReach = 15

// tailLines returns the lines within and behind the article that are not of
// it, in order.
func (d *reading) tailLines() []int {
	var lines []int
	next := 0
	for i := d.article[0]; i < min(len(d.lines), d.article[len(d.article)-1]+tailReach); i++ {
		for next < len(d.article) && d.article[next] < i {
			next++
		}
		if next == len(d.article) || d.article[next] != i {
			lines = d.visible(lines, i)
		}
	}
	return lines
}

func (d *reading) visible(lines []int, i int) []int {
	if l := &d.lines[i]; d.boxes[l.box].hidden || l.runes > 200 || l.runes > 120 && l.stops > 0 {
		return lines
	}
	return append(lines, i)
}

// meta returns the content of the first <meta> of one of the names.
func (s *survey) meta(names ...string) string {
	for _, n := range names {
		for i := range s.metas {
			if s.metas[i].name == n {
				return s.metas[i].content
			}
		}
	}
	return ""
}

// info returns the text of a line with a tab wherever an element begins or
// ends that the page may show apart. Bold and coloured type do not.
func (d *reading) info(i int) string {
	l := &d.lines[i]
	end := int(l.piece)
	for end < len(d.pieces) && d.pieces[end].start < l.end {
		end++
	}
	if end-int(l.piece) < 2 {
		return l.text
	}
	var b strings.Builder
	at := 0
	for k := int(l.piece) + 1; k < end; k++ {
		cut := d.repaired(i, int(d.pieces[k].start-l.start))
		if cut < at || cut > len(l.text) {
			continue
		}
		b.WriteString(strings.TrimRight(l.text[at:cut], " "))
		b.WriteByte('\t')
		at = cut
	}
	b.WriteString(l.text[at:])
	return b.String()
}

// repaired maps a byte offset of the raw line to one of the repaired line.
func (s *survey) repaired(i, at int) int {
	shift := 0
	for e := range s.fixed[i].Edits.All() {
		if e.End > at {
			break
		}
		shift += len(e.To) - (e.End - e.Start)
	}
	return at + shift
}

// addKeywords reads the keywords of the document's head, or those shown.
func (d *reading) addKeywords(p *Page) {
	list := d.meta("keywords", "news_keywords")
	p.Found["keywords"] = "meta"
	if list == "" {
		p.Found["keywords"] = ""
		for i := range d.lines {
			if d.kinds[i] != kindKeyword {
				continue
			}
			if found := credits(d.lines[i].text); len(found) > 0 {
				list = found[0].value
				p.Found["keywords"] = "visible"
			}
		}
	}
	seen := map[string]bool{p.Title: true, "": true}
	for _, k := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(",，、;；| ", r) }) {
		if !seen[k] {
			seen[k] = true
			p.Keywords = append(p.Keywords, k)
		}
	}
}
