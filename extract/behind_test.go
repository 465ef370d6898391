package extract

import (
	"strings"
	"testing"
)

// TestDashes holds the list of the dashes equal to the switch.
func TestDashes(t *testing.T) {
	for r := rune(1); r < 1<<16; r++ {
		if listed := strings.ContainsRune(dashes, r) && r != 0xFFFD; listed != (dash([]rune{r}, 0) > 0) {
			t.Errorf("%c: listed %t", r, listed)
		}
	}
}

// TestBehind holds that the longest word of each table is found, be it the beginning
// of a longer one of another.
func TestBehind(t *testing.T) {
	w := wordsBehind([]rune("个百分点"), 0)
	if w.point.n != 4 || w.classifier.n != 1 || w.length.n != 0 || w.rules != behindPoint|behindClassifier {
		t.Errorf("%+v", *w)
	}
	if w := wordsBehind([]rune("，个"), 0); w != &noWords {
		t.Errorf("%+v", *w)
	}
}
