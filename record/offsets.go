package record

import (
	"fmt"
	"unicode/utf8"

	"github.com/zhnews/zhnews/extract"
)

// Offsets says in what the spans of figures count. In Go they are always
// bytes; other readers ask for what their strings are made of.
type Offsets string

// The units of offsets.
const (
	Bytes Offsets = "byte"  // Go, Rust
	Runes Offsets = "rune"  // Python: Unicode code points
	UTF16 Offsets = "utf16" // JavaScript, Java
)

// Set reads the unit's name; with String it makes Offsets a flag.Value.
func (o *Offsets) Set(s string) error {
	switch unit := Offsets(s); unit {
	case Bytes, Runes, UTF16:
		*o = unit
		return nil
	}
	return fmt.Errorf("%q is none of byte, rune, utf16", s)
}

// String is the unit's name.
func (o *Offsets) String() string { return string(*o) }

// Recount gives copies of figures with their spans counted in the unit. The
// figures must stand in text order within each text; text gives the text that
// a figure's In names.
func (o Offsets) Recount(figures []extract.Figure, text func(in string) string) []extract.Figure {
	if o == Bytes || o == "" {
		return figures
	}
	out := make([]extract.Figure, len(figures))
	var at ruler
	for i, f := range figures {
		if i == 0 || f.In != figures[i-1].In || f.Start < at.bytes {
			at = ruler{text: text(f.In), unit: o}
		}
		f.Start = at.to(f.Start)
		f.End = f.Start + o.count(f.Text)
		out[i] = f
	}
	return out
}

// A ruler walks a text once, so that many spans cost one pass.
type ruler struct {
	text         string
	unit         Offsets
	bytes, units int
}

func (r *ruler) to(offset int) int {
	r.units += r.unit.count(r.text[r.bytes:offset])
	r.bytes = offset
	return r.units
}

// count tells the length of a text in the unit.
func (o Offsets) count(s string) int {
	n := utf8.RuneCountInString(s)
	if o == UTF16 {
		for i := range len(s) {
			if s[i] >= 0xF0 { // the first byte of a surrogate pair's character
				n++
			}
		}
	}
	return n
}
