package text

import (
	"slices"
	"testing"
)

// makeEdits makes edits from noise: each pair of bytes keeps some bytes of the
// text and replaces some that follow.
func makeEdits(s string, noise []byte) (edits []Edit) {
	at := 0
	for len(noise) >= 2 && at < len(s) {
		at += int(noise[0] % 4)
		end := at + int(noise[0]>>2%4)
		if end > len(s) {
			break
		}
		to := "xyz"[:noise[1]%4]
		if s[at:end] != to && (at < end || at > 0) {
			edits = append(edits, Edit{"x", at, end, s[at:end], to})
		}
		at = max(end, at+1)
		noise = noise[2:]
	}
	return edits
}

// apply makes edits, which are in order, in a text.
func apply(s string, edits []Edit) string {
	return editorOf(edits).apply(s)
}

func editorOf(edits []Edit) *editor {
	e := new(editor)
	for _, edit := range edits {
		e.replace(edit.Start, edit.End, edit.To)
	}
	return e
}

func FuzzCompose(f *testing.F) {
	f.Add("abcdefgh", []byte{1, 2, 7, 3}, []byte{0, 1, 9, 0})
	f.Add("abcdefghijk", []byte{12, 0, 9, 0}, []byte{0, 1, 1, 0, 8, 3})
	f.Fuzz(func(t *testing.T, s string, one, two []byte) {
		first := makeEdits(s, one)
		middle := apply(s, first)
		second := makeEdits(middle, two)
		want := apply(middle, second)
		composed := compose(nil, editorOf(first).changes, editorOf(second).changes, 0)
		edits := Edits{s, want, appendReal(nil, s, want, composed)}
		both := slices.Collect(edits.All())
		last := -1
		for _, e := range both {
			if e.Start < last || e.End < e.Start || s[e.Start:e.End] != e.From {
				t.Fatalf("%q: edits %v, of %v and %v", s, both, first, second)
			}
			last = e.End
		}
		if got := apply(s, both); got != want {
			t.Errorf("%q becomes %q, want %q: %v, of %v and %v", s, got, want, both, first, second)
		}
		r := Repaired{want, edits}
		if from, to := r.Original(0, len(want)); from != 0 || to != len(s) {
			t.Errorf("%q: the whole comes from %d to %d: %v", s, from, to, both)
		}
		for i := range want {
			if from, to := r.Original(i, i+1); from < 0 || from > to || to > len(s) {
				t.Errorf("%q: %d comes from %d to %d: %v", s, i, from, to, both)
			}
		}
	})
}

func TestOriginal(t *testing.T) {
	before, after := "業(yè)园区,人", "业园区，人"
	r := Repaired{after, Edits{before, after, []change{{0, 3, 3, 0}, {3, 8, 0, 0}, {14, 15, 3, 0}}}}
	for _, c := range []struct{ start, end, from, to int }{
		{0, 3, 0, 3}, {0, 6, 0, 11}, {3, 6, 8, 11}, {9, 12, 14, 15}, {10, 12, 14, 15}, {12, 15, 15, 18}, {0, 15, 0, 18},
	} {
		if from, to := r.Original(c.start, c.end); from != c.from || to != c.to {
			t.Errorf("Original(%d, %d) = %d, %d, want %d, %d", c.start, c.end, from, to, c.from, c.to)
		}
	}
}
