package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// captionLine reports whether a line is a caption by its element's name.
func (r *reading) captionLine(i int) bool {
	l := &r.lines[i]
	b := &r.boxes[l.box]
	return b.node.DataAtom == atom.Figcaption || b.name&nameCaption != 0 && l.runes <= 80
}

// photoCredit reports whether a short line ends as captions do: 甄样例 摄.
func photoCredit(l *line) bool {
	if l.runes > 60 || wordReported.ends(l.text) {
		return false // 本报记者 甄样例 文/摄
	}
	return wordShot.ends(strings.TrimRight(l.text, "。）) "))
}

// captionShape reports whether a line reads like a caption: a phrase, or one
// short sentence without a comma.
func (r *reading) captionShape(l *line) bool {
	switch {
	case l.runes < 3 || l.runes > 60 || int(l.bold) > len(l.raw)/2:
		return false
	case ended(l.text):
		return l.runes <= 18 && l.commas == 0
	}
	return !strings.HasSuffix(l.text, "，")
}

// sentences returns the first line of prose that may be the article's and the
// end of the last, which leaves out what stands around them.
func (r *reading) sentences() (first, last int) {
	first, last = r.first, r.last
	prose := func(i int) bool { return r.kinds[i] == kindText && r.lines[i].prose() }
	for first < last && !prose(first) {
		first++
	}
	for last > first && !prose(last-1) {
		last--
	}
	return first, last
}

// markCaptions finds captions by where they stand. A phrase behind an image may
// be a sub-heading as well: it is a caption where most images have one, or where
// the article has no other lines that are no sentences.
func (r *reading) markCaptions() {
	var behind []int
	shown, phrases, others, lines := 0, 0, 0, 0
	for _, m := range r.images {
		i := int(m.line)
		if i < r.first || i >= r.last {
			continue
		}
		shown++
		if r.kinds[i] == kindText && r.captionShape(&r.lines[i]) {
			behind = append(behind, i)
			if !ended(r.lines[i].text) {
				phrases++
			}
		}
	}
	first, last := r.sentences()
	for i := r.first; i < r.last; i++ {
		if r.kinds[i] == kindText && (i >= first && i < last || first < last && r.beside(i, first)) {
			lines++
			if t := r.lines[i].text; !ended(t) && !strings.HasPrefix(t, "（") && !strings.HasPrefix(t, "(") && !r.infoLine(&r.lines[i]) {
				others++
			}
		}
	}
	most := phrases > 1 && 10*phrases >= 4*shown && 2*others < lines
	if most || others == phrases {
		for _, i := range behind {
			r.kinds[i] = kindCaption
		}
	}
}
