package text

import (
	"slices"
	"sync"
)

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
// a character of its classes or signs, and then of the blocks that have. It
// reads the whole document for evidence and returns what finds the damage in
// one block, or nil where there is none.
type repair struct {
	kind    string
	classes class
	signs   sign
	of      func(*document) finder
}

// isFor reports whether a repair is asked of a text in which so much was seen.
func (r *repair) isFor(seen survey) bool {
	return seen.classes&r.classes != 0 || seen.signs&r.signs != 0
}

// A finder makes the edits that undo a kind of damage in s, a block of the
// document, in order. It keeps what it must know in the document: a closure
// would cost an allocation.
type finder func(d *document, s string)

// The repairs in the order they are made: what was done to the text last is
// undone first.
var repairs = [...]repair{
	{"mojibake", 0, rareCharacters, gbMojibake},
	{"mojibake", foreign, 0, latinMojibake},
	{"mojibake", foreign, 0, latinGB},
	{"mojibake", 0, rareCharacters, gbMojibake}, // again, before its controls and private characters go
	{"lost", 0, loss, lost},
	{"entity", 0, ampersand, entities},
	{"misaligned", 0, question, misaligned},
	{"invisible", 0, hidden, invisible},
	{"form", 0, lookalike, radicals},
	{"private", 0, fontOnly, private},
	{"line", 0, newline, softLines},
	{"blank", han, 0, spacedOut},
	{"gloss", foreign, bracket, glosses},
	{"script", han, 0, toSimplified},
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
	return AppendRepair(make([]Repaired, 0, len(blocks)), blocks, script)
}

// AppendRepair appends to dst what Repair makes of the blocks. Where dst has
// room and nothing needs repair, nothing is allocated.
func AppendRepair(dst []Repaired, blocks []string, script Script) []Repaired {
	n := len(dst)
	for _, b := range blocks {
		dst = append(dst, Repaired{Text: b})
	}
	d := documents.Get().(*document)
	d.repair(dst[n:], blocks, script)
	documents.Put(d)
	return dst
}

// documents keeps the memory of documents for those to come.
var documents = sync.Pool{New: func() any { return new(document) }}

// A document is the blocks under repair with what is known about them.
type document struct {
	blocks []Repaired
	known  []known // of each block
	script Script
	// converted is set once damage shows that the text was converted from
	// simplified to traditional by a machine, and traditional if it is so as a
	// whole when it is converted back.
	converted, traditional bool
	// fixedWidth is set once a block is found to consist of several lines.
	fixedWidth bool
	// lowTrails is set once lost characters are seen to have left ASCII second
	// bytes behind.
	lowTrails bool
	// toneless is set once readings without tones are known to be a machine's.
	toneless bool
	editor            // of the repair being made in a block
	composed []change // of all repairs in it
	runes    []rune   // of a block
	bytes    []byte   // of a stretch of it, in another charset
	at       []int32  // where in the block each stands
}

// known is what is known of a block: what was seen in it as it is now, and the
// changes that led to it.
type known struct {
	survey
	changes []change
}

// repair repairs the blocks, which begin as they were before.
func (d *document) repair(blocks []Repaired, before []string, script Script) {
	d.begin(blocks, script)
	for range maxRounds {
		if !d.round() {
			break
		}
	}
	d.end(before)
}

// begin reads the blocks. That is all that a clean document costs.
func (d *document) begin(blocks []Repaired, script Script) {
	n := len(blocks)
	d.blocks, d.script = blocks, script
	d.converted, d.fixedWidth = false, false
	d.known = slices.Grow(d.known[:0], n)[:n]
	for i := range blocks {
		k := &d.known[i]
		k.survey, k.changes = readBlock(blocks[i].Text), k.changes[:0]
	}
}

// end tells the edits by what the blocks were before, and lets go of them.
func (d *document) end(before []string) {
	n := 0
	for i := range d.known {
		n += len(d.known[i].changes)
	}
	all := make([]change, 0, n)
	for i := range d.blocks {
		if b, changes := &d.blocks[i], d.known[i].changes; len(changes) > 0 {
			n := len(all)
			all = appendReal(all, before[i], b.Text, changes)
			b.Edits = Edits{before[i], b.Text, all[n:len(all):len(all)]}
		}
	}
	d.blocks = nil
}

// round makes every repair once and reports whether any found something.
func (d *document) round() (changed bool) {
	found := d.found()
	for i := range repairs {
		r := &repairs[i]
		if !r.isFor(found) {
			continue
		}
		if find := r.of(d); find != nil && d.undo(i, find) {
			changed = true
			found = d.found()
		}
	}
	return changed
}

// found is what is to be seen in any block.
func (d *document) found() (all survey) {
	for i := range d.known {
		all.classes |= d.known[i].classes
		all.signs |= d.known[i].signs
	}
	return all
}

// undo makes a repair, given by its place in the list, in all blocks and
// reports whether it changed any.
func (d *document) undo(kind int, find finder) (changed bool) {
	for i := range d.blocks {
		b, k := &d.blocks[i], &d.known[i]
		if !repairs[kind].isFor(k.survey) {
			continue
		}
		d.reset()
		find(d, b.Text)
		if len(d.changes) == 0 {
			continue
		}
		text := d.apply(b.Text)
		if text == b.Text {
			continue
		}
		d.composed = compose(d.composed[:0], k.changes, d.changes, uint8(kind))
		k.changes, d.composed = d.composed, k.changes
		b.Text, k.survey = text, readBlock(text)
		changed = true
	}
	return changed
}
