package page

import (
	"strings"
	"unicode"
)

// addSource reads where the article is from: a field 来源, an element named so,
// a line near the headline that is the name of a medium, and last the head.
func (d *reading) addSource(p *Page, info, tail []int) {
	for _, find := range []struct {
		from string
		f    func() string
	}{
		{"visible", func() string { return sourceValue(d.markedText(partSource)) }},
		{"visible", func() string { return d.sourceField(info) }},
		{"visible", func() string { return d.sourceNamed(info) }},
		{"visible", func() string { return d.sourceField(tail) }},
		{"visible", func() string { return d.sourceAlone(info) }},
		{"visible", func() string { return d.account(info) }},
		{"visible", func() string { return d.employer(info) }},
		{"script", func() string { return sourceValue(d.meta(scriptMeta + "source")) }},
		{"meta", func() string {
			return sourceValue(d.meta("source", "mediaid", "media", "article:source", "contentsource"))
		}},
		{"meta", func() string { return paperOf(d.docTitle) }},
	} {
		if p.Source = find.f(); p.Source != "" {
			p.Found["source"] = find.from
			return
		}
	}
}

// sourceField returns the value of the first field 来源 of the lines.
func (d *reading) sourceField(lines []int) string {
	for _, i := range lines {
		for _, c := range credits(d.info(i)) {
			if c.role == creditSource {
				if v := sourceValue(c.value); v != "" {
					return v
				}
			}
		}
	}
	return ""
}

// sourceNamed returns the text of an element whose class or id is source.
func (d *reading) sourceNamed(lines []int) string {
	for _, i := range lines {
		l := &d.lines[i]
		_, timed := readStamp(l.text)
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			if d.pieceName(k, timed)&nameSource == 0 {
				continue
			}
			if v := sourceValue(d.pieceText(i, k)); v != "" && len(credits(v)) == 0 {
				return v
			}
		}
	}
	return ""
}

// account returns the name of the account that hosts the article: what an
// element named author holds, where it is no person.
func (d *reading) account(lines []int) string {
	for _, i := range lines {
		l := &d.lines[i]
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			if t := d.pieceText(i, k); d.pieceName(k, false)&nameAuthor != 0 && personal(t) && !person(t) && measure(t).han > 0 {
				return strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(strings.Trim(t, "／/| "), "記者"), "记者"), " ")
			}
		}
	}
	return ""
}

// employer returns the medium that a byline puts before its reporters:
// 《青禾周刊》记者 甄样例.
func (d *reading) employer(lines []int) string {
	for _, i := range lines {
		t := d.lines[i].text
		for _, w := range []string{"特约评论员", "特约记者", "记者", "記者"} {
			before, _, ok := strings.Cut(t, w)
			if !ok {
				continue
			}
			if at := strings.LastIndexAny(before, "：: "); at >= 0 {
				before = before[at:]
			}
			if before = strings.TrimLeft(before, "：: "); strings.HasPrefix(before, "《") && strings.HasSuffix(before, "》") || medium(before) || w == "特约评论员" {
				return sourceValue(before)
			}
		}
	}
	return ""
}

// pieceName reads the names of the elements that hold a piece, up to its box:
// the box's own only if it holds nothing else.
func (d *reading) pieceName(k int, shared bool) name {
	var m name
	for n := d.pieces[k].parent; n != nil; n = n.Parent {
		block := roleOf(n.DataAtom) == roleBlock
		if !block || !shared {
			m |= nameOf(n)
		}
		if block {
			break
		}
	}
	return m
}

// pieceText returns the repaired text of piece k, of line i.
func (d *reading) pieceText(i, k int) string {
	l := &d.lines[i]
	end := len(l.text)
	if k+1 < len(d.pieces) && d.pieces[k+1].start < l.end {
		end = d.repaired(i, int(d.pieces[k+1].start-l.start))
	}
	at := d.repaired(i, int(d.pieces[k].start-l.start))
	if at > end || end > len(l.text) {
		return ""
	}
	return strings.TrimSpace(l.text[at:end])
}

// sourceAlone returns the line or piece that is nothing but the name of a
// medium: 新华社, 鞍山日报.
func (d *reading) sourceAlone(lines []int) string {
	for _, i := range lines {
		if i < d.title || phraseKind(d.lines[i].text) != kindText || strings.ContainsAny(d.lines[i].text, ">»") {
			continue
		}
		if _, where := signature(d.lines[i].text); where != "" {
			return where
		}
		for t := range strings.SplitSeq(d.info(i), "\t") {
			if t = mediumAlone(t); t != "" {
				return t
			}
		}
	}
	return ""
}

// mediumAlone returns the name of a medium that a piece of an information line is,
// or that stands in it beside a date.
func mediumAlone(s string) string {
	words := []string{strings.TrimSpace(s)}
	if t, ok := readStamp(s); ok {
		words = strings.Fields(s[:t.start] + " " + s[t.end:])
	}
	for _, w := range words {
		w = strings.Trim(w, "|｜·/／")
		if m := measure(w); m.runes <= 16 && m.han >= 2 && medium(w) {
			return w
		}
	}
	return ""
}

// lettered reports whether a text has letters at all.
func lettered(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// sourceValue cleans what stands behind 来源, and refuses what is no source.
func sourceValue(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(stripLabel(s, creditSource), "于")
	for _, w := range wordBehind.list() {
		if i := strings.Index(s, w); i > 0 {
			s = s[:i]
		}
	}
	if head, rest, ok := strings.Cut(s, " "); ok && measure(head).han >= 2 && strings.IndexAny(rest, "-—－·《|") != 0 && !strings.HasSuffix(head, "-") && !strings.HasSuffix(head, "－") {
		s = head
	}
	if open := strings.LastIndexAny(s, "(（"); open > 0 && !strings.ContainsAny(s[open:], ")）") {
		s = s[:open]
	}
	s = strings.Trim(s, " \t　-—|／/，,、：:[【")
	if m := measure(s); m.runes < 2 || m.runes > 30 || !lettered(s) || nobody(s) {
		return ""
	}
	return s
}
