package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A damaged text comes back: whatever damage it met, or two of them, what they
// did not destroy is as it was, and where they destroyed something there is
// U+FFFD and nothing else.
func TestRoundTrips(t *testing.T) {
	errors, chars := 0, 0
	for _, article := range articles {
		for i, first := range damages {
			for j := i; j < len(damages); j++ {
				w, name := remains(article), first.name
				damaged := w.suffer(first, article, nil)
				if j > i {
					name += ", then " + damages[j].name
					damaged = w.suffer(damages[j], damaged, first.of(article))
				}
				if damaged == "" {
					continue
				}
				got := repaired(damaged)
				e := w.errors(got)
				errors, chars = errors+e, chars+len(w.chars)
				if e > 0 {
					t.Logf("%s: %d of %d wrong\nis   %s\nwant %s", name, e, len(w.chars), got, w)
				}
			}
		}
	}
	t.Logf("%d of %d characters wrong", errors, chars)
	if errors*1000 > chars {
		t.Errorf("%d of %d characters wrong, more than one in a thousand", errors, chars)
	}
}

// A remainder is a text and what damage has left of it.
type remainder struct {
	chars []rune
	lost  []bool
	near  []bool // something put in before the character is lost, or behind the last
}

func remains(s string) *remainder {
	chars := []rune(s)
	return &remainder{chars, make([]bool, len(chars)), make([]bool, len(chars)+1)}
}

// suffer does a damage to a text, the remainder's own or what an earlier damage
// made of it in pieces, and notes what is lost.
func (w *remainder) suffer(d damage, s string, earlier []piece) string {
	if earlier == nil {
		earlier = each(strings.Clone)(s)
	}
	var of []piece // of each character of s
	for _, p := range earlier {
		for range utf8.RuneCountInString(p.text) {
			of = append(of, p)
		}
	}
	for _, p := range d.of(s) {
		for k := p.from; k < p.to && p.lost; k++ {
			w.lose(of[k].from, of[k].to)
		}
	}
	return d.do(s)
}

func (w *remainder) lose(from, to int) {
	w.near[from] = w.near[from] || from == to
	for i := from; i < to; i++ {
		w.lost[i] = true
	}
}

// String is the text as repair should leave it.
func (w *remainder) String() string {
	var out strings.Builder
	for i, r := range w.chars {
		switch {
		case !w.lost[i]:
			out.WriteRune(r)
		case i == 0 || !w.lost[i-1]:
			out.WriteRune(utf8.RuneError)
		}
	}
	return out.String()
}

// errors counts the wrong characters of a repaired text, blanks aside: those
// that differ, are missing or too many, and U+FFFD where nothing is lost. What
// is lost may be told all the same, but not fall without a trace; a question
// mark that a damage left in its place is one.
func (w *remainder) errors(got string) int {
	cost := w.start()
	for _, r := range strings.Join(strings.Fields(got), "") {
		cost = w.step(cost, r)
	}
	last := cost[len(w.chars)]
	return min(last[0], last[1])
}

// costs holds, for each number of characters of the clean text, the errors of
// the best reading of the repaired text so far: whose last character is
// U+FFFD, which stands for those lost around it, or is none.
type costs [][2]int

const never = 1 << 20

func (w *remainder) start() costs {
	cost := make(costs, len(w.chars)+1)
	for i := range cost {
		cost[i] = [2]int{never, never}
	}
	cost[0][0] = 0
	w.pass(cost)
	return cost
}

// step reads one more character of the repaired text.
func (w *remainder) step(cost costs, r rune) costs {
	next := make(costs, len(cost))
	for i := range next {
		next[i] = [2]int{never, never}
	}
	for i, c := range cost {
		least := min(c[0], c[1])
		switch {
		case (r == utf8.RuneError || r == '?' || r == '？') && w.isLostAt(i):
			next[i][1] = least
		case r == utf8.RuneError:
			next[i][1] = least + 1
		default:
			next[i][0] = min(next[i][0], least+1)
		}
		if i == len(w.chars) {
			break
		}
		wrong := 1
		if w.chars[i] == r {
			wrong = 0
		}
		next[i+1][0] = least + wrong
	}
	w.pass(next)
	return next
}

// isLostAt reports whether something is lost beside the place before a character.
func (w *remainder) isLostAt(i int) bool {
	return w.near[i] || i < len(w.lost) && w.lost[i] || i > 0 && w.lost[i-1]
}

// pass goes on in the clean text without reading: over blanks, over what U+FFFD
// stands for, and over what is missing.
func (w *remainder) pass(cost costs) {
	for i, r := range w.chars {
		for k := range 2 {
			missing := 1
			if unicode.IsSpace(r) || w.lost[i] && k == 1 {
				missing = 0
			}
			cost[i+1][k] = min(cost[i+1][k], cost[i][k]+missing)
		}
	}
}
