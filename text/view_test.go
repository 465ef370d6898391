package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A digit is no part of a character, whatever the byte before it promises.
func TestViewBroken(t *testing.T) {
	for _, s := range []string{"\xe41\x80年", "\xe4\x801年", "\xe41", "\xe4\x80", "\xe9\xe9\x80\x801", "12345678\xe4"} {
		if v := NewView(s); len(v.Runes) != utf8.RuneCountInString(s) || string(v.Runes) != string([]rune(s)) {
			t.Errorf("%q is read as %q", s, string(v.Runes))
		}
	}
}

// Whatever three bytes spell, alone or before others, a view reads them as the
// language does, but simplified and narrow.
func TestViewDecodes(t *testing.T) {
	v := new(View)
	for x := range 1 << 21 {
		s := string([]byte{0xE0 | byte(x>>17), byte(x >> 9), byte(x >> 1)}) + strings.Repeat("。", x&1)
		want := []rune(s)
		switch class := classOf(want[0]); {
		case class&traditional != 0:
			want[0] = rune(script().simple[want[0]])
		case class&wide != 0:
			want[0] = narrow(want[0])
		}
		if v.Reset(s); !slices.Equal(v.Runes, want) || v.Lost != strings.ContainsRune(s, utf8.RuneError) {
			t.Fatalf("%q is read as %q", s, v.Runes)
		}
	}
}

func TestViewLost(t *testing.T) {
	v := new(View)
	for _, s := range []struct {
		text string
		lost bool
	}{{"青禾县�月2日", true}, {"青禾县8月2日", false}, {"青禾县\xff", true}, {"", false}} {
		if v.Reset(s.text); v.Lost != s.lost {
			t.Errorf("%q: lost is %v", s.text, v.Lost)
		}
	}
}
