package page

import "golang.org/x/net/html/atom"

// trim takes off lines before the first and behind the last sentence that do
// not stand where the sentences do: counters, tags, names of accounts.
func (r *reading) trim() {
	first, last := -1, -1
	for n, i := range r.article {
		if r.lines[i].prose() {
			if first < 0 {
				first = n
			}
			last = n
		}
	}
	if first < 0 {
		return
	}
	kept := r.article[:0]
	head, tail := r.article[first], r.article[last]
	for n, i := range r.article {
		inside := n >= first && n <= last
		if inside || r.kinds[i] != kindKeyword && (n < first && r.beside(i, head) || n > last && r.beside(i, tail)) {
			kept = append(kept, i)
		}
	}
	r.article = kept
}

// beside reports whether line i stands where line prose does: in its box or in
// the box around that, with nothing but lists, tables and the like between.
func (r *reading) beside(i, prose int) bool {
	own := r.lines[prose].box
	if r.lines[i].box == own {
		return true // in a plain text the only box is the root, which the loop leaves out
	}
	home := r.homeOf(own)
	for b := r.lines[i].box; b > 0; b = r.boxes[b].parent {
		if up := r.boxes[b].parent; b == own || b == home || up == own || up == home {
			return true
		}
		switch r.boxes[b].node.DataAtom {
		case atom.Ul, atom.Ol, atom.Li, atom.Table, atom.Tbody, atom.Thead, atom.Tr, atom.Td, atom.Th, atom.P, atom.Blockquote, atom.Section, atom.Center:
		default:
			return false
		}
	}
	return false
}

// homeOf returns the box around a box, sections and the like passed over: 公众号
// puts each paragraph into sections of its own.
func (r *reading) homeOf(i int32) int32 {
	for i = r.boxes[i].parent; i > 0; i = r.boxes[i].parent {
		switch r.boxes[i].node.DataAtom {
		case atom.Section, atom.Blockquote, atom.Center, atom.P:
		default:
			return i
		}
	}
	return i
}

// ends reports whether the article ends before a line: at the heading of
// related matter, and at the editors' credit or a notice when they stand
// behind nearly all of the text.
func (r *reading) ends(i, kept, total int) bool {
	switch r.kinds[i] {
	case kindTalk:
		return kept >= leastProse
	case kindCut:
		return 2*kept >= total
	case kindCredit:
		return 10*kept >= 8*total && editorial(r.lines[i].text)
	case kindNotice:
		return 20*kept >= 17*total
	}
	return false
}

// editorial reports whether a credit line names editors.
func editorial(s string) bool {
	for _, c := range credits(s) {
		if c.role == creditEditor {
			return true
		}
	}
	return false
}
