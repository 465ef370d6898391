package text

import "unicode/utf8"

// toSimplified converts to simplified where that is asked for, or where damage
// has shown that the text was simplified once.
func toSimplified(d *document) finder {
	if d.script == ScriptKeep || d.script == ScriptAuto && !d.converted {
		return nil
	}
	traditionals, ideographs := 0, 0
	for _, b := range d.blocks {
		t, i := countScript(b.Text)
		traditionals, ideographs = traditionals+t, ideographs+i
	}
	d.traditional = isTraditional(traditionals, ideographs)
	return (*document).simplify
}

func (d *document) simplify(s string) {
	d.runes = d.runes[:0]
	for _, r := range s {
		d.runes = append(d.runes, r)
	}
	script().simplify(d.runes, d.traditional)
	d.differences(s, d.runes)
}

// countScript counts the traditional-only characters and the ideographs.
func countScript(s string) (traditionals, ideographs int) {
	table := classes()
	for _, r := range s {
		if uint32(r) >= 1<<16 {
			continue
		}
		k := table[r]
		ideographs += int(k & han)
		traditionals += int(k&traditional) / int(traditional)
	}
	return traditionals, ideographs
}

// differences makes the edits that turn s into runes, of which it has as many.
func (e *editor) differences(s string, runes []rune) {
	n := 0
	for i, r := range s {
		if to := runes[n]; to != r {
			e.replaceRune(i, i+utf8.RuneLen(r), to)
		}
		n++
	}
}
