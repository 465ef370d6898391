package page

// sums are what a box's lines are worth, its own boxes' lines included.
type sums struct {
	worth  int32 // of all lines
	prose  int32 // characters in lines that read like sentences
	bytes  int32 // of text
	linked int32 // bytes of text inside links
}

// Worths of lines, in characters. A link is worth less than nothing, so that
// a box grows over its neighbours only as long as they bring text.
const (
	worthLink = -8
	worthWord = 1
)

// worth returns what a line is worth, before is the line before it. Prose right
// behind a link is the teaser of another article.
func (l *line) worth(before *line) int32 {
	switch {
	case l.linky():
		return worthLink
	case l.prose() && before.linky() && before.runes >= 8 && before.runes < l.runes:
		return 0
	case l.prose() && l.runes < 160 && phraseKind(l.text) != kindText:
		return 0
	case l.prose():
		return l.runes - int32(int64(l.runes)*int64(l.linked)/int64(len(l.raw)))
	}
	if l.verse() {
		return l.runes
	}
	return worthWord
}

// score sums up the lines in one pass from the innermost boxes outwards: boxes
// are listed before the boxes inside them.
// Lines before the headline do not count.
func (d *reading) score() {
	for i := range d.boxes {
		d.boxes[i].sums = sums{}
	}
	before := &line{}
	for i := range d.lines {
		l := &d.lines[i]
		b := &d.boxes[l.box]
		worth := l.worth(before)
		before = l
		if b.hidden && d.trust > trustNothing || b.other && d.trust == trustNames {
			continue
		}
		if i > d.title {
			b.worth += worth
		}
		b.bytes += int32(len(l.raw))
		b.linked += l.linked
		if l.prose() && !l.linky() {
			b.prose += l.runes
		}
	}
	for i := len(d.boxes) - 1; i > 0; i-- {
		b := &d.boxes[i]
		up := &d.boxes[b.parent]
		up.worth += b.worth
		up.prose += b.prose
		up.bytes += b.bytes
		up.linked += b.linked
	}
}

// best returns the box whose lines are worth most: the innermost of equals.
func (d *reading) best() int32 {
	if i := d.markedBody(); i >= 0 {
		return i
	}
	best := 0
	for i := range d.boxes {
		if d.boxes[i].worth >= d.boxes[best].worth {
			best = i
		}
	}
	return int32(best)
}
