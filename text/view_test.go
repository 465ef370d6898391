package text

import (
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
