package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// headline returns the line that shows the article's title: the one that shares
// the longest stretch with the title that the head gives, what it does not share
// counted against it. It returns -1 when no line shares enough.
func (s *survey) headline() int {
	if i := s.markedTitle(); i >= 0 {
		return i
	}
	for _, title := range []string{s.docTitle, s.meta("og:title"), s.meta("articletitle", "title", "twitter:title", "headline")} {
		if i := s.lineOf(letters(nil, title)); i >= 0 {
			return i
		}
	}
	return -1
}

// lineOf returns the line that shares most with a title, or -1.
func (s *survey) lineOf(title []rune) int {
	var own []rune
	var known runeSet
	for _, r := range title {
		known.add(r)
	}
	best, most := -1, 0
	for i := range s.lines {
		l := &s.lines[i]
		b := &s.boxes[l.box]
		if b.hidden || l.runes < 2 || l.runes > 100 {
			continue
		}
		marked := heading(b.node.DataAtom) || b.name&nameTitle != 0
		if !marked && (l.linky() || phraseKind(l.text) != kindText) {
			continue
		}
		own = letters(own[:0], l.text)
		if 2*countIn(&known, own) < len(own) {
			continue
		}
		n := shared(title, own)
		if 2*n < len(own) || n < 4 && n < len(title) {
			continue
		}
		rank := 2*n - len(own)
		if marked {
			rank += 3
		}
		if rank > most {
			best, most = i, rank
		}
	}
	return best
}

// countIn counts the letters that are in a set: as many at least as a line can
// share in one stretch, and counted in no time.
func countIn(known *runeSet, letters []rune) int {
	n := 0
	for _, r := range letters {
		if known.has(r) {
			n++
		}
	}
	return n
}

// headingNear returns the highest heading before the first sentence from a line
// on, the nearest of equals, for documents whose title says nothing; or -1.
func (s *survey) headingNear(line int) int {
	for line < len(s.lines)-1 && (!s.lines[line].prose() || s.lines[line].linky()) {
		line++
	}
	best, most := -1, 0
	for i := min(line, len(s.lines)-1); i >= 0 && i > line-3*infoReach; i-- {
		if rank := s.headingRank(i); rank > most {
			best, most = i, rank
		}
	}
	if best < 0 {
		best = s.firstHeading()
	}
	if best < 0 {
		best = s.aboveInfo(line)
	}
	if best < 0 && (s.docTitle == "" || paperOf(s.docTitle) != "") {
		best = s.boldAbove(line)
	}
	return best
}

// boldAbove returns the highest of the bold lines that stand over the first
// sentence, as the pages of printed papers set their headlines, or -1.
func (s *survey) boldAbove(at int) int {
	best := -1
	for i := min(at, len(s.lines)) - 1; i >= 0 && i > at-infoReach; i-- {
		l := &s.lines[i]
		if _, ok := readStamp(l.text); ok || l.linky() {
			break
		}
		if int(l.bold) == len(l.raw) && l.runes >= 5 && l.runes <= 50 && !ended(l.text) && phraseKind(l.text) == kindText {
			best = i
		}
	}
	return best
}

// digitalMarks end the title of the pages of a paper that is printed.
var digitalMarks = []string{"数字报", "数字版", "电子报", "电子版", "數位報", "電子報", "电子阅报"}

// paperOf returns the name of the paper whose page a document's title names and
// nothing else, or "": 青禾日报 of 青禾日报数字报.
func paperOf(title string) string {
	for _, m := range digitalMarks {
		if name, ok := strings.CutSuffix(title, m); ok {
			if name = strings.Trim(name, "《》"); medium(name) && !strings.ContainsAny(name, " -_|") {
				return name
			}
		}
	}
	return ""
}

// aboveInfo returns the line over the information line before line at: old pages
// set their headline in large type and nothing else. It returns -1 if there is
// none.
func (s *survey) aboveInfo(at int) int {
	for i := min(at, len(s.lines)-1); i > 0 && i > at-infoReach; i-- {
		l, above := &s.lines[i], &s.lines[i-1]
		if t, ok := readStamp(l.text); !ok || !t.year || l.runes > 60 || l.linky() {
			continue
		}
		if above.linky() || above.runes < 5 || above.runes > 50 || ended(above.text) || phraseKind(above.text) != kindText || strings.ContainsAny(above.text, "|>»") {
			return -1
		}
		return i - 1
	}
	return -1
}

// headingRank returns 7 for a line in h1 down to 2 in h6, 1 where an element is
// named title, and 0 for what is no heading of an article.
func (s *survey) headingRank(i int) int {
	l := &s.lines[i]
	b := &s.boxes[l.box]
	if b.hidden || b.other || l.runes < 4 || l.runes > 60 || phraseKind(l.text) != kindText {
		return 0
	}
	if _, ok := readStamp(l.text); ok {
		return 0
	}
	switch b.node.DataAtom {
	case atom.H1:
		return 7
	case atom.H2:
		return 6
	case atom.H3:
		return 5
	case atom.H4:
		return 4
	case atom.H5, atom.H6:
		return 2
	}
	if b.name&nameTitle != 0 {
		return 1
	}
	return 0
}

// firstHeading returns the first line in a heading element, h1 before others,
// or -1.
func (s *survey) firstHeading() int {
	found := -1
	for i := range s.lines {
		b := &s.boxes[s.lines[i].box]
		if a := b.node.DataAtom; heading(a) && !b.hidden && s.lines[i].runes >= 4 {
			if a.String() == "h1" {
				return i
			}
			if found < 0 {
				found = i
			}
		}
	}
	return found
}

// sameLetters reports whether two texts differ in marks and blanks alone.
func sameLetters(a, b string) bool { return slices.Equal(letters(nil, a), letters(nil, b)) }

// letters appends the letters and digits of a text, lower-case, to out.
func letters(out []rune, s string) []rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, unicode.ToLower(r))
		}
	}
	return out
}

// maxTitle bounds the letters that shared compares.
const maxTitle = 120

// shared returns the length of the longest common stretch of a and b.
func shared(a, b []rune) int {
	if len(a) > maxTitle {
		a = a[:maxTitle]
	}
	if len(b) > maxTitle {
		b = b[:maxTitle]
	}
	var row [maxTitle + 1]int
	most := 0
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			row[j+1] = 0
			if x == y {
				row[j+1] = diagonal + 1
				most = max(most, row[j+1])
			}
			diagonal = above
		}
	}
	return most
}

// siteMarks part a title from the names of channel and site behind it.
var siteMarks = []string{"_", "|", "｜", "--", "——", " - ", "-", " – ", "－"}

// stripSite takes the names of channel and site off a document's title.
func stripSite(title string) string {
	for {
		at, mark := -1, ""
		for _, m := range siteMarks {
			if i := strings.LastIndex(title, m); i > at {
				at, mark = i, m
			}
		}
		if at <= 0 {
			return strings.TrimSpace(title)
		}
		head, tail := strings.TrimSpace(title[:at]), strings.TrimSpace(title[at+len(mark):])
		if len(letters(nil, head)) < 4 || len(letters(nil, tail)) > 20 || mark != "_" && !siteName(tail) {
			return strings.TrimSpace(title)
		}
		title = head
	}
}

// siteName reports whether the end of a title reads like the name of a site or
// a channel.
func siteName(s string) bool {
	if s == "" || strings.Contains(s, ".") || wordSite.in(s) {
		return true
	}
	return len(letters(nil, s)) <= 8
}
