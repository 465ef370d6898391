package text

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A conversion is the table from traditional to simplified. Every entry keeps
// the number of characters.
type conversion struct {
	simple  [1 << 16]uint16 // the simplified character, 0 for none
	starts  runeSet         // the runes that a phrase begins with
	phrases map[rune][]phrase
}

// A phrase is converted as a whole: 乾隆 stays, where 乾 alone becomes 干.
type phrase struct{ from, to []rune }

var script = sync.OnceValue(func() *conversion {
	c := &conversion{phrases: map[rune][]phrase{}}
	pairs := []rune(zCharacters)
	for i := 0; i < len(pairs); i += 2 {
		c.simple[pairs[i]] = uint16(pairs[i+1])
	}
	words := strings.Fields(zPhrases)
	for i := 0; i < len(words); i += 2 {
		p := phrase{[]rune(words[i]), []rune(words[i+1])}
		c.phrases[p.from[0]] = append(c.phrases[p.from[0]], p)
		c.starts.add(p.from[0])
	}
	for _, list := range c.phrases {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.from) - len(a.from) })
	}
	return c
})

// alsoSimplified lists the traditional characters that simplified text uses as
// well (those of GB 2312): they are no evidence, and only text that is
// traditional as a whole has them converted.
const alsoSimplified = "乾吒夥後徵拚捱摺於菸著麴麽"

// isTraditional tells from the number of traditional-only characters among the
// ideographs whether a text is traditional. About a third of them are in
// traditional text, whereas simplified text has one in the name of a person or
// a quoted title.
func isTraditional(traditionals, ideographs int) bool {
	return traditionals*20 >= ideographs && traditionals > 0
}

// simplify converts runes in place. In text that is not traditional as a whole
// only characters unknown to simplified text are converted, one by one.
func (c *conversion) simplify(runes []rune, whole bool) {
	table, wanted := classes(), traditional
	if whole {
		wanted |= ambiguous
	}
	for i := 0; i < len(runes); {
		r := runes[i]
		if uint32(r) >= 1<<16 {
			i++
			continue
		}
		if whole && c.starts.has(r) {
			if p := c.phrase(runes[i:]); p != nil {
				i += copy(runes[i:], p)
				continue
			}
		}
		if table[r]&wanted != 0 {
			runes[i] = rune(c.simple[r])
		}
		i++
	}
}

// phrase returns what the longest phrase at the start of runes becomes.
func (c *conversion) phrase(runes []rune) []rune {
	for _, p := range c.phrases[runes[0]] {
		if len(p.from) <= len(runes) && slices.Equal(p.from, runes[:len(p.from)]) {
			return p.to
		}
	}
	return nil
}

// Simplify returns s in simplified characters, as many as it has. A text
// without traditional characters comes back as the same string.
func Simplify(s string) string {
	traditionals, ideographs := countScript(s)
	if traditionals == 0 || !utf8.ValidString(s) {
		return s
	}
	runes := []rune(s)
	script().simplify(runes, isTraditional(traditionals, ideographs))
	return string(runes)
}

// narrow maps a full-width digit, letter or sign, whose class is wide, to its
// half-width form. The marks that part clauses are not wide: 12％，33 must not
// become 12%,33.
func narrow(r rune) rune { return r - 0xFEE0 }
