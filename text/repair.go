package text

// A Script says which script repaired text is given in.
type Script uint8

// The choices of script.
const (
	// ScriptAuto keeps the text's script, except that text which damage shows
	// to have been machine-converted from simplified goes back to it.
	ScriptAuto Script = iota
	// ScriptKeep never converts.
	ScriptKeep
	// ScriptSimplified always converts to simplified.
	ScriptSimplified
)

// A repair undoes one kind of damage. It is asked only of a document that has
// a character of its classes or signs. It reads the whole document for evidence
// and returns what finds the damage in one block, or nil where there is none.
type repair struct {
	kind    string
	classes class
	signs   sign
	of      func(*document) finder
}

// A finder makes the edits that undo a kind of damage in s, in order.
type finder func(e *editor, s string)

// The repairs in the order they are made: what was done to the text last is
// undone first.
var repairs = [...]repair{
	{"entity", 0, ampersand, entities},
	{"mojibake", foreign, 0, latinMojibake},
	{"mojibake", 0, rareCharacters, gbMojibake},
	{"lost", odd, 0, lost},
	{"misaligned", 0, question, misaligned},
	{"invisible", odd, 0, invisible},
	{"form", odd, 0, radicals},
	{"private", odd, 0, private},
	{"line", 0, newline, softLines},
	{"blank", 0, blank, spacedOut},
	{"gloss", foreign, bracket, glosses},
	{"script", traditional, 0, toSimplified},
	{"width", wide, 0, fullWidth},
	{"punctuation", 0, punctuation | bracket, narrowed},
}

// maxRounds bounds how often the list of repairs is gone through. One repair
// may lay bare the damage of another, as text misread twice shows; four layers
// are more than were ever seen.
const maxRounds = 4

// Repair turns damaged blocks of one document back to what was meant. Evidence
// is pooled over all blocks; a block that needs nothing comes back as the same
// string without edits. What is lost becomes U+FFFD. A block is a paragraph; a
// line break within it is one that the page set, not the writer.
func Repair(blocks []string, script Script) []Repaired {
	out := make([]Repaired, len(blocks))
	for i, b := range blocks {
		out[i].Text = b
	}
	d := document{blocks: out, script: script}
	for range maxRounds {
		if !d.round() {
			break
		}
	}
	for i, changes := range d.changes {
		if len(changes) > 0 {
			out[i].Edits = editsOf(make([]Edit, 0, len(changes)), blocks[i], out[i].Text, changes, repairs[:])
		}
	}
	return out
}

// A document is the blocks under repair with what is known about them.
type document struct {
	blocks  []Repaired
	changes [][]change // of each block, nil as long as none has any
	script  Script
	// converted is set once damage shows that the text was converted from
	// simplified to traditional by a machine.
	converted bool
	// fixedWidth is set once a block is found to consist of several lines.
	fixedWidth bool
	editor     editor   // of the repair being made in a block
	composed   []change // of all repairs in it
}

// round makes every repair once and reports whether any found something.
func (d *document) round() bool {
	found := d.read()
	changed := false
	for i := range repairs {
		r := &repairs[i]
		if found.classes&r.classes == 0 && found.signs&r.signs == 0 {
			continue
		}
		if find := r.of(d); find != nil && d.undo(i, find, &found) {
			changed = true
		}
	}
	return changed
}

// undo makes a repair, given by its place in the list, in all blocks and
// reports whether it changed any. What the changed blocks hold is added to
// found.
func (d *document) undo(kind int, find finder, found *survey) (changed bool) {
	for i := range d.blocks {
		b := &d.blocks[i]
		d.editor.reset()
		find(&d.editor, b.Text)
		if len(d.editor.changes) == 0 {
			continue
		}
		text := d.editor.apply(b.Text)
		if text == b.Text {
			continue
		}
		if d.changes == nil {
			d.changes = make([][]change, len(d.blocks))
		}
		d.composed = compose(d.composed[:0], d.changes[i], d.editor.changes, uint8(kind))
		d.changes[i] = append(d.changes[i][:0], d.composed...)
		b.Text = text
		found.add(readBlock(b.Text))
		changed = true
	}
	return changed
}
