package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A reading is a survey on its way to a page: which lines are the article, and
// what the others are for.
type reading struct {
	*survey
	title       int // the line of the headline, or -1
	first, last int // the lines of the chosen box behind the headline
	kinds       []kind
	article     []int // lines kept
}

// clean sorts the lines from first to last into those of the article and the
// others.
func (r *reading) clean(best int32) {
	out := r.outBoxes(best)
	seen := make(map[string]bool)
	begun := false
	total := r.boxes[best].prose
	kept := 0
	for i := r.first; i < r.last; i++ {
		l := &r.lines[i]
		k := r.lineKind(i)
		r.kinds[i] = k
		if k == kindCut && 2*kept >= total {
			r.last = i
			break
		}
		switch {
		case out[l.box-best], k != kindText && !r.keeps(i, k):
			continue
		case l.linky() && (!l.prose() || l.runes < 40):
			continue
		case !begun && r.infoLine(l):
			continue
		}
		if l.prose() {
			if l.runes >= 20 && seen[l.text] {
				continue
			}
			seen[l.text] = true
			begun = true
			kept += l.runes
		}
		r.article = append(r.article, i)
	}
}

// keeps reports whether a line stays although a phrase speaks against it: long
// sentences inside an article may tell of copyright or of a hotline.
func (r *reading) keeps(i int, k kind) bool {
	l := &r.lines[i]
	switch k {
	case kindCaption, kindCredit, kindHeading, kindCut:
		return false
	case kindShot:
		return l.runes > 60
	}
	return l.runes > 70 && i > r.first+1 && i < r.last-3 && l.stops > 1
}

// outBoxes marks the boxes below best, best itself at 0, that hold no text of
// the article: hidden ones, lists of links, and those whose names say so.
func (r *reading) outBoxes(best int32) []bool {
	out := make([]bool, 0, 64)
	whole := r.boxes[best].prose
	for i := best; int(i) < len(r.boxes) && r.boxes[i].last <= r.boxes[best].last; i++ {
		b := &r.boxes[i]
		o := false
		if i > best {
			o = b.parent >= best && out[b.parent-best] || r.outBox(b, whole)
		}
		out = append(out, o)
	}
	return out
}

func (r *reading) outBox(b *box, whole int) bool {
	switch {
	case b.hidden:
		return true
	case b.name&nameOther != 0 && b.name&nameBody == 0 && 3*b.prose < whole:
		return true
	case b.last-b.first > 1 && 10*b.linked > 6*b.bytes:
		return true
	}
	switch b.node.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside:
		return 3*b.prose < whole
	case atom.Figcaption:
		return true
	}
	return false
}

// lineKind says what a line is for.
func (r *reading) lineKind(i int) kind {
	l := &r.lines[i]
	if creditLine(l.text, l.shape) {
		return kindCredit
	}
	if k := phraseKind(l.text); k != kindText {
		return k
	}
	switch {
	case editionLine(l.text, l.shape):
		return kindCredit
	case r.captionLine(i):
		return kindCaption
	case r.title >= 0 && l.runes < 100 && string(letters(l.text)) == string(letters(r.lines[r.title].text)):
		return kindHeading
	}
	return kindText
}

// captionLine reports whether a line is a caption by where it stands and how it
// looks: right behind an image, and no sentence.
func (r *reading) captionLine(i int) bool {
	l := &r.lines[i]
	b := &r.boxes[l.box]
	if b.name&nameCaption != 0 {
		return l.runes <= 80
	}
	if l.runes > 60 {
		return false
	}
	bare := strings.TrimRight(l.text, "。）) ")
	for _, w := range []string{"摄", "攝", "截图", "截圖", "资料图", "供图", "供圖", "视觉中国", "制图"} {
		if strings.HasSuffix(bare, w) {
			return true
		}
	}
	return r.afterImage(i) && !ended(l.text) && int(l.bold) < len(l.raw)/2 && l.runes >= 4
}

// afterImage reports whether an image stands right before the line.
func (r *reading) afterImage(i int) bool {
	lo, hi := 0, len(r.images)
	for lo < hi {
		if mid := (lo + hi) / 2; int(r.images[mid].line) < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(r.images) && int(r.images[lo].line) == i
}

// infoLine reports whether a line before the text is one of those that tell
// when and where the article appeared.
func (r *reading) infoLine(l *line) bool {
	if l.runes > 60 || l.prose() && l.stops > 0 {
		return false
	}
	if dateIn(l.text) >= 0 {
		return true
	}
	for _, c := range credits(l.text) {
		if c.role != creditOther {
			return true
		}
	}
	return false
}

// editionLine reports whether a line names the edition of a paper:
// 《鞍山日报》（2031年05月10日 04 版）.
func editionLine(s string, m shape) bool {
	if m.runes > 45 || dateIn(s) < 0 {
		return false
	}
	return strings.HasSuffix(strings.TrimRight(s, ")）】] "), "版")
}
