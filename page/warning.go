package page

import (
	"fmt"
	"strings"
	"time"
)

// warn notes what a careful reader would want to know of a field of the record.
func (p *Page) warn(field, what string) {
	p.Warnings = append(p.Warnings, field+": "+what)
}

// addWarnings notes where the page was read on less than the best evidence.
func (d *reading) addWarnings(p *Page) {
	d.warnBody(p)
	if p.Found["title"] == "title" && p.Title != "" {
		p.warn("title", "taken from the document's head; no line of the page shows it")
	}
	d.warnPublished(p)
	if p.Next != "" {
		p.warn("body", "the article goes on at "+p.Next)
	}
}

func (d *reading) warnBody(p *Page) {
	switch {
	case len(d.boxes) == 1: // a plain text
	case d.scripted:
		p.warn("body", "the page shows no article; it was read from a script or a hidden text area")
	case d.trust == trustHidden:
		p.warn("body", "read from a box that is named like comments or a sidebar; no other holds an article")
	case d.trust == trustNothing:
		p.warn("body", "read from a box that the page hides, or from captions; no other holds an article")
	}
	lost := 0
	for _, i := range d.article {
		lost += strings.Count(d.lines[i].text, "\uFFFD")
	}
	if lost > 0 {
		p.warn("body", fmt.Sprintf("characters damaged beyond repair: %d", lost))
	}
	for _, i := range d.tailLines() {
		if d.kinds[i] == kindMissing || phraseKind(d.lines[i].text) == kindMissing {
			p.warn("body", "it may be cut short; the page says: "+d.lines[i].text)
			return
		}
	}
}

// warnPublished notes a time that the page itself does not show whole.
func (d *reading) warnPublished(p *Page) {
	switch p.Found["published"] {
	case "meta":
		p.warn("published", "taken from the page's markup; none is shown")
	case "script":
		if !d.scripted {
			p.warn("published", "taken from a script; none is shown")
		}
	case "url":
		p.warn("published", "taken from the page's address; none is shown")
	case "hint": // who gave it knows
	case "visible":
		d.warnOtherDay(p)
	default:
		if s, ok := d.bestStamp(d.infoLines()); ok && !s.year {
			p.warn("published", "the page shows no year: "+s.Format("01-02 15:04"))
		}
	}
}

// warnOtherDay notes a head that tells another day of publication than the page
// shows. Times of update and those that programs set are often a day apart.
func (d *reading) warnOtherDay(p *Page) {
	for _, o := range d.otherStamps(Hint{}) {
		if o.from == "meta" && o.year && o.Sub(p.Published.Time).Abs() > 48*time.Hour {
			p.warn("published", "the document's head tells another day: "+o.Time.String())
			return
		}
	}
}
