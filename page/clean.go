package page

import (
	"strings"
	"time"

	"golang.org/x/net/html/atom"
)

// A reading is a survey on its way to a page: which lines are the article, and
// what the others are for.
type reading struct {
	*survey
	title       int // the line of the headline, or -1
	first, last int // the lines of the chosen box behind the headline
	trust       trust
	kinds       []kind
	article     []int // lines kept
}

// clean sorts the lines from first to last into those of the article and the
// others.
func (r *reading) clean(best int32) {
	total := r.sort(r.outBoxes(best), best)
	seen := make(map[string]bool)
	kept := 0
	for i := r.first; i < r.last; i++ {
		l := &r.lines[i]
		if r.ends(i, kept, total) {
			r.last = i
			break
		}
		if k := r.kinds[i]; k != kindText && k != kindKeyword || kept == 0 && r.infoLine(l) {
			continue
		}
		if l.prose() {
			if l.runes >= 20 && seen[l.text] {
				continue
			}
			seen[l.text] = true
			kept += int(l.runes)
		}
		r.article = append(r.article, i)
	}
	r.trim()
}

// cutLink takes a link at the end of a line off that leads elsewhere:
// …投产。返回首页，查看更多.
func (r *reading) cutLink(i int) {
	l := &r.lines[i]
	if l.linked == 0 || l.linky() {
		return
	}
	last := int(l.piece)
	for k := last + 1; k < len(r.pieces) && r.pieces[k].start < l.end; k++ {
		last = k
	}
	t := r.pieceText(i, last)
	if n := r.pieces[last].parent; last == int(l.piece) || n.DataAtom != atom.A {
		return
	}
	if k := phraseKind(t); k == kindPromo || k == kindTool || strings.HasPrefix(t, "返回") {
		l.text = strings.TrimSpace(strings.TrimSuffix(l.text, t))
		l.shape = measure(l.text)
	}
}

// sort says of each line what it is for and returns the characters of prose
// among those that may be the article's.
func (r *reading) sort(out []bool, best int32) (total int) {
	for i := r.first; i < r.last; i++ {
		l := &r.lines[i]
		r.cutLink(i)
		k := r.lineKind(i)
		switch {
		case k != kindText && r.keeps(i, k):
			k = kindText
		case k == kindText && (out[l.box-best] || l.words == 0 || l.linky() && (!l.prose() || l.runes < 40) && !r.inTable(l.box) && !attachment(l.text)):
			k = kindOut
		}
		if r.trust == trustNothing && l.prose() && (k == kindCaption || k == kindShot) {
			k = kindText // a page of pictures
		}
		if r.kinds[i] = k; k == kindText && l.prose() {
			total += int(l.runes)
		}
	}
	if r.trust > trustNothing {
		r.markCaptions()
	}
	return total
}

// attachment reports whether a line names a paper that belongs to the document:
// 附件：….doc.
func attachment(s string) bool {
	return strings.HasPrefix(s, "附件：") || strings.HasPrefix(s, "附件:")
}

// goesOn reports whether sentences of the article follow a line.
func (r *reading) goesOn(i int) bool {
	for k := i + 1; k < r.last && k <= i+2; k++ {
		if l := &r.lines[k]; l.prose() && l.stops > 0 && !l.linky() && phraseKind(l.text) == kindText {
			return true
		}
	}
	return false
}

// keeps reports whether a line stays although a phrase speaks against it: long
// sentences inside an article may tell of copyright or of a hotline.
func (r *reading) keeps(i int, k kind) bool {
	l := &r.lines[i]
	switch k {
	case kindCaption, kindCredit, kindHeading, kindCut, kindTalk:
		return false
	case kindShot:
		return l.runes > 60
	case kindMissing:
		return true
	case kindTool, kindKeyword:
		return l.runes > 30 && l.stops > 0
	case kindPromo:
		if l.runes > 18 && l.stops > 0 && ended(l.text) && r.goesOn(i) {
			return true
		}
		return l.runes > 20 && i < r.last-4 && l.stops > 0 && ended(l.text) || l.runes > 100
	}
	return l.runes > 70 && i > r.first+1 && i < r.last-3 && l.stops > 1
}

// lineKind says what a line is for.
func (r *reading) lineKind(i int) kind {
	l := &r.lines[i]
	if creditLine(l.text, l.shape) {
		return kindCredit
	}
	if k := phraseKind(l.text); k == kindCut && l.linky() && l.runes > 10 {
		return kindPromo // 延伸閱讀：… leads to one article, and the text goes on
	} else if k != kindText && (k != kindCut && k != kindTalk || l.runes <= 60 && l.stops == 0) {
		return k
	}
	switch {
	case moreLine(l):
		return kindPromo
	case toolLine(l):
		return kindTool
	case strings.Trim(l.text, "0123456789:/ ") == "" && strings.ContainsAny(l.text, ":/"):
		return kindTool // of a player, of a gallery: 00:00 / 03:21, 1/4
	case photoCredit(l):
		return kindCaption
	case byline(l.text, l.shape):
		return kindCredit
	case editionLine(l.text, l.shape), r.namedCredit(l):
		return kindCredit
	case r.captionLine(i):
		return kindCaption
	case r.title >= 0 && l.words == r.lines[r.title].words && sameLetters(l.text, r.lines[r.title].text):
		return kindHeading
	}
	return kindText
}

// namedCredit reports whether a short line stands in a box named after what the
// line tells of the article: <li class="byline">甄样例.
func (r *reading) namedCredit(l *line) bool {
	b := &r.boxes[l.box]
	return b.name&(nameAuthor|nameSource|nameEditor|nameTime) != 0 && b.name&nameBody == 0 && b.last-b.first <= 2 && l.runes <= 20 && l.stops+l.commas == 0
}

// toolLine reports whether a line is nothing but tools: 【打印】【关闭】.
func toolLine(l *line) bool {
	if l.runes > 40 || l.stops+l.commas > 0 {
		return false
	}
	n := 0
	for w := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return strings.ContainsRune(fringe, r) }) {
		if phraseKind(w) != kindTool {
			return false
		}
		n++
	}
	return n > 1
}

// moreLine reports whether a line leads to more of the same: 更多青禾新闻.
func moreLine(l *line) bool {
	return l.runes <= 16 && l.stops+l.commas == 0 && strings.HasPrefix(l.text, "更多")
}

// infoLine reports whether a line before the text is one of those that tell
// when and where the article appeared.
func (r *reading) infoLine(l *line) bool {
	if l.runes > 60 || l.prose() && l.stops > 0 {
		return false
	}
	if s, ok := readStamp(l.text); ok && (s.year || l.runes < 40) {
		return true
	}
	if onlyDate(l.text) && (len(l.text) == len("2031") || strings.ContainsAny(l.text, "-/:") || strings.Contains(l.text, "月")) {
		return true // 10月8日, or a date in several boxes
	}
	if _, ok := ago(l.text, time.Time{}); ok && l.runes < 20 {
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
	return m.runes <= 45 && strings.HasSuffix(strings.TrimRight(s, ")）】] "), "版") && dateIn(s) >= 0
}
