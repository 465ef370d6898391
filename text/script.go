package text

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
	runes, at := d.runes[:0], d.at[:0]
	for i, r := range s {
		runes, at = append(runes, r), append(at, i)
	}
	n := len(runes)
	runes, at = append(runes, runes...), append(at, len(s)) // as they are, and as they become
	d.runes, d.at = runes, at
	script().simplify(runes[n:], d.traditional)
	for i, to := range runes[n:] {
		if to != runes[i] {
			d.replaceRune(at[i], at[i+1], to)
		}
	}
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
