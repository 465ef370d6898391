package page

import "golang.org/x/net/html/atom"

// inTable reports whether a box is a cell of a table that is not all links: the
// names in a table of companies often are.
func (r *reading) inTable(i int32) bool {
	for b := &r.boxes[i]; b.parent > 0; b = &r.boxes[b.parent] {
		switch b.node.DataAtom {
		case atom.P, atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Thead:
		case atom.Table:
			return b.last-b.first >= 4 && 2*b.linked < b.bytes
		default:
			return false
		}
	}
	return false
}

// outBoxes marks the boxes below best, best itself at 0, that hold no text of
// the article: hidden ones, lists of links, and those whose names say so.
func (r *reading) outBoxes(best int32) []bool {
	out := make([]bool, 0, 64)
	whole := r.boxes[best].prose
	main := r.mainBox(best)
	for i := best; int(i) < len(r.boxes) && r.boxes[i].last <= r.boxes[best].last; i++ {
		b := &r.boxes[i]
		o := false
		if i > best {
			o = b.parent >= best && out[b.parent-best] || r.outBox(b, whole) || b.parent == best && i > main && r.leadsOn(b)
		}
		out = append(out, o)
	}
	return out
}

// mainBox returns the box within best that holds most of its prose, or the last
// of all boxes when none does.
func (r *reading) mainBox(best int32) int32 {
	b := &r.boxes[best]
	for i := best + 1; int(i) < len(r.boxes) && r.boxes[i].last <= b.last; i++ {
		if c := &r.boxes[i]; c.parent == best && 10*c.prose >= 6*b.prose {
			return i
		}
	}
	return int32(len(r.boxes))
}

// leadsOn reports whether half of a box's lines hold links: behind the main box
// such a box announces other articles.
func (r *reading) leadsOn(b *box) bool {
	links := int32(0)
	for i := b.first; i < b.last; i++ {
		if r.lines[i].linked > 0 {
			links++
		}
	}
	return links > 0 && 2*links >= b.last-b.first
}

func (r *reading) outBox(b *box, whole int32) bool {
	switch {
	case b.hidden && r.trust > trustNothing:
		return true
	case r.trust == trustNames && (b.other || b.name&nameLead != 0) && 3*b.prose < whole:
		return true
	case b.last-b.first > 1 && 10*b.linked > 6*b.bytes:
		return b.node.DataAtom != atom.Tr || !r.inTable(b.parent)
	}
	switch b.node.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside, atom.Form:
		return 3*b.prose < whole
	case atom.Figcaption:
		return true
	}
	return false
}
