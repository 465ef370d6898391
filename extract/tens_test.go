package extract

import "testing"

// TestTens reads every short run of what numbers are made of as the reader of long
// numbers does.
func TestTens(t *testing.T) {
	runes, read := []rune("十一二两九零〇伍百万廿点多来几5.个岁"), 0
	var write func(r []rune)
	write = func(r []rune) {
		var short, long number
		if short.tens(r, 0) {
			read++
			if !long.readLong(r, 0) || short != long {
				t.Errorf("%s: %+v, want %+v", string(r), short, long)
			}
		}
		if len(r) < 4 {
			for _, x := range runes {
				write(append(r[:len(r):len(r)], x))
			}
		}
	}
	write(nil)
	if read < 1000 {
		t.Errorf("read %d", read)
	}
}
