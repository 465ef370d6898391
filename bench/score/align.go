package main

import (
	"slices"

	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/text"
)

// An alignment tells for each code point of a text which one of the true text
// it is, -1 for none.
type alignment []int

// align finds a longest common subsequence, whatever the script and the width of
// the characters: in these a reader may choose. What begins and ends alike is not
// looked at twice, so that a text read well costs next to nothing.
func align(made, truth []rune) alignment {
	made, truth = folded(made), folded(truth)
	at := make(alignment, len(made))
	first := 0
	for first < len(made) && first < len(truth) && made[first] == truth[first] {
		at[first] = first
		first++
	}
	m, t := len(made), len(truth)
	for m > first && t > first && made[m-1] == truth[t-1] {
		m, t = m-1, t-1
		at[m] = t
	}
	common(made[first:m], truth[first:t], at[first:m], first)
	return at
}

// folded writes a text in simplified, half-width characters, one for one.
func folded(s []rune) []rune {
	out := []rune(text.Simplify(string(s)))
	if len(out) != len(s) {
		out = slices.Clone(s)
	}
	for i, r := range out {
		if '！' <= r && r <= '～' {
			out[i] = r - '！' + '!'
		}
	}
	return out
}

// common aligns what differs, by the table of lengths.
func common(made, truth []rune, at alignment, offset int) {
	width := len(truth) + 1
	length := make([]uint16, (len(made)+1)*width)
	for i := len(made) - 1; i >= 0; i-- {
		for k := len(truth) - 1; k >= 0; k-- {
			here := i*width + k
			if made[i] == truth[k] {
				length[here] = length[here+width+1] + 1
			} else {
				length[here] = max(length[here+width], length[here+1])
			}
		}
	}
	for i, k := 0, 0; i < len(made); {
		here := i*width + k
		switch {
		case k < len(truth) && made[i] == truth[k]:
			at[i] = offset + k
			i, k = i+1, k+1
		case k < len(truth) && length[here+1] >= length[here+width]:
			k++
		default:
			at[i] = -1
			i++
		}
	}
}

// moved puts the figures of a text where they stand in the true one. Those
// that stand nowhere keep a span that nothing overlaps.
func (a alignment) moved(figures []gold.Figure) {
	for i := range figures {
		f := &figures[i]
		start, end := -1, -1
		for k := max(f.Start, 0); k < min(f.End, len(a)); k++ {
			if a[k] >= 0 && start < 0 {
				start = a[k]
			}
			if a[k] >= 0 {
				end = a[k] + 1
			}
		}
		f.Start, f.End = start, end
	}
}

// aligned counts the code points that are of the true text.
func (a alignment) aligned() (n int) {
	for _, k := range a {
		if k >= 0 {
			n++
		}
	}
	return n
}
