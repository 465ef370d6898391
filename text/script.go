package text

import "unicode/utf8"

// toSimplified converts to simplified where that is asked for, or where damage
// has shown that the text was simplified once.
func toSimplified(d *document) finder {
	wanted := d.script == ScriptSimplified || d.script == ScriptAuto && d.converted
	if !wanted || d.found().classes&traditional == 0 {
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
	for i := 0; i < len(s); {
		r, size := three(s, i), 3
		if r == 0 {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		runes, at = append(runes, r), append(at, int32(i))
		i += size
	}
	n := len(runes)
	runes, at = append(runes, runes...), append(at, int32(len(s))) // as they are, and as they become
	d.runes, d.at = runes, at
	script().simplify(runes[n:], d.traditional)
	for i, to := range runes[n:] {
		if to != runes[i] {
			d.replaceRune(int(at[i]), int(at[i+1]), to)
		}
	}
}

// countScript counts the traditional-only characters and the ideographs.
func countScript(s string) (traditionals, ideographs int) {
	table := classes()
	for i := 0; i < len(s); {
		r := three(s, i)
		if r == 0 { // nor traditional, nor an ideograph of the basic plane
			i++
			continue
		}
		k := table[r]
		ideographs += int(k & han)
		traditionals += int(k&traditional) / int(traditional)
		i += 3
	}
	return traditionals, ideographs
}
