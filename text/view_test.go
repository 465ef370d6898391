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
