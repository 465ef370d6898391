package page

import (
	"fmt"
	"strings"

	"golang.org/x/net/html/atom"
)

// leastProse is how many characters of sentences make an article. A short
// 简讯 has 60.
const leastProse = 20

// trust says what a choice believes of the page: it is lowered when nothing is
// found.
type trust uint8

const (
	trustNothing trust = iota // text in hidden boxes counts, too
	trustHidden               // hidden boxes are not shown
	trustNames                // boxes named comment or sidebar are no article
)

// read finds the article among the lines.
func (s *survey) read() *reading {
	d := &reading{survey: s, title: s.headline(), kinds: make([]kind, len(s.lines))}
	if d.late() {
		d.title = -1
	}
	for t := trustNames; ; t-- {
		d.trust = t
		if d.choose() {
			return d
		}
		if t == trustNothing {
			if !d.chooseTable() {
				d.article = nil
			}
			return d
		}
	}
}

// late reports whether most sentences stand before the headline: then the line
// taken for it is that of a comment form or the like.
func (d *reading) late() bool {
	before, behind := 0, 0
	for i := range d.lines {
		l := &d.lines[i]
		if b := &d.boxes[l.box]; !l.prose() || l.linky() || l.stops == 0 || b.hidden || b.other {
			continue
		}
		if i < d.title {
			before += int(l.runes)
		} else {
			behind += int(l.runes)
		}
	}
	return before > 2*behind
}

// choose picks the box of the article, cleans it, and reports whether there is
// an article in it.
func (d *reading) choose() bool {
	d.score()
	best := d.best()
	d.first, d.last = int(d.boxes[best].first), int(d.boxes[best].last)
	if d.title >= d.first && d.title < d.last {
		d.first = d.title + 1
	}
	if d.title < 0 {
		d.title = d.headingNear(d.first)
		if d.title >= d.first {
			d.first = d.title + 1
		}
	}
	d.article = d.article[:0]
	d.clean(best)
	return d.boxes[best].worth >= leastProse && d.prose() >= leastProse && !d.missing()
}

// missing reports whether the text found is that of an error page.
func (d *reading) missing() bool {
	if d.prose() >= 150 {
		return false
	}
	if d.title >= 0 && phraseKind(d.lines[d.title].text) == kindMissing || phraseKind(stripSite(d.docTitle)) == kindMissing {
		return true
	}
	for _, i := range d.article {
		if phraseKind(d.lines[i].text) == kindMissing {
			return true
		}
	}
	return false
}

// prose counts the characters of the article's sentences.
func (d *reading) prose() int {
	n := 0
	for _, i := range d.article {
		if d.lines[i].verse() {
			n += int(d.lines[i].runes)
		}
	}
	return n
}

// lack says why a page holds no article.
func (d *reading) lack() string {
	links := 0
	for i := range d.lines {
		if d.lines[i].linky() {
			links++
		}
		if phraseKind(d.lines[i].text) == kindMissing {
			return "the page says: " + d.lines[i].text
		}
	}
	switch {
	case len(d.lines) == 0:
		return "the page shows no text"
	case 2*links > len(d.lines):
		return fmt.Sprintf("%d of %d lines are links: a list or a front page", links, len(d.lines))
	}
	return "no running text"
}

// page makes the page of a reading.
func (d *reading) page(hint Hint) *Page {
	p := &Page{URL: hint.URL, Title: d.headlineText(), Found: make(map[string]string)}
	if p.URL == "" {
		p.URL = d.url
	}
	if p.URL == "" {
		p.URL = d.meta("og:url")
	}
	p.Next = d.absolute(d.nextPart(), p.URL)
	d.addBlocks(p)
	d.addMetadata(p, hint)
	d.addWarnings(p)
	return p
}

// headlineText returns the title as displayed, or else the document's without
// the site's name.
func (d *reading) headlineText() string {
	if d.title < 0 {
		if t := d.meta(scriptMeta + "title"); t != "" {
			return t
		}
		return stripSite(d.docTitle)
	}
	l := &d.lines[d.title]
	t := l.text
	for i := d.title; d.lines[i].brk && i+1 < len(d.lines) && d.lines[i+1].box == l.box && heading(d.boxes[l.box].node.DataAtom); i++ {
		t += " " + d.lines[i+1].text
	}
	return t
}

// addBlocks turns the lines of the article into blocks, images and tables at
// their places.
func (d *reading) addBlocks(p *Page) {
	tables := d.tables(p)
	images := d.images
	for len(images) > 0 && int(images[0].line) < d.first {
		images = images[1:]
	}
	for _, i := range d.article {
		for len(images) > 0 && int(images[0].line) <= i {
			d.addImage(p, images[0])
			images = images[1:]
		}
		l := &d.lines[i]
		b := Block{Text: l.text, Original: l.raw, Edits: d.fixed[i].Edits}
		b.Kind, b.Index = d.blockKind(l, tables)
		p.Blocks = append(p.Blocks, b)
	}
	for len(images) > 0 && int(images[0].line) <= d.last && len(d.article) > 0 && int(images[0].line) <= d.article[len(d.article)-1]+1 {
		d.addImage(p, images[0])
		images = images[1:]
	}
}

// blockKind says what a line of the article is, and which table it is from.
func (d *reading) blockKind(l *line, tables map[int32]int) (BlockKind, int) {
	for i := l.box; i > 0 && d.boxes[i].node.DataAtom != atom.Caption; i = d.boxes[i].parent {
		if t, ok := tables[i]; ok {
			return TableBlock, t
		}
	}
	b := &d.boxes[l.box]
	switch {
	case heading(b.node.DataAtom) && l.runes <= 60:
		return Heading, 0
	case int(l.bold) == len(l.raw) && l.runes <= 40 && !ended(l.text):
		return Heading, 0
	case b.node.DataAtom == atom.Li || b.parent > 0 && d.boxes[b.parent].node.DataAtom == atom.Li:
		return ListItem, 0
	}
	return Paragraph, 0
}

// addImage adds an image with its caption, the line behind it if that was
// recognized as one.
func (d *reading) addImage(p *Page, m image) {
	src := ""
	for _, key := range []string{"data-src", "data-original", "_src", "src"} {
		if src = attribute(m.node, key); src != "" {
			break
		}
	}
	if src == "" || strings.HasPrefix(src, "data:") {
		return
	}
	caption := ""
	if i := int(m.line); i < len(d.lines) && d.kinds[i] == kindCaption {
		caption = d.lines[i].text
	}
	p.Images = append(p.Images, Image{URL: src, Caption: caption})
	p.Blocks = append(p.Blocks, Block{Kind: ImageBlock, Text: caption, Index: len(p.Images) - 1})
}
