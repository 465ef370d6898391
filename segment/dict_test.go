package segment

import (
	"math"
	"testing"
	"unicode"
)

// Every entry of gse's dictionary is in ours with its frequency and its tag.
func TestEveryEntry(t *testing.T) {
	needsGSE(t)
	tokens, found := reference().Dict.Tokens, 0
	for i := range tokens {
		runes := []rune(tokens[i].Text())
		if end, tag := lex(runes, 0); end != len(runes) || tag != 0 {
			if !holdsMark(runes) {
				t.Errorf("%s is not looked up", tokens[i].Text())
			}
			continue
		}
		found++
		node, ok := builtin().Find(runes)
		if !ok {
			t.Fatalf("%s is missing", tokens[i].Text())
		}
		log2, tag := builtin().Value(node)
		if log2 != float32(math.Log2(tokens[i].Freq())) || Tag(tag).String() != tokens[i].Pos() {
			t.Errorf("%s: %v %s", tokens[i].Text(), log2, Tag(tag))
		}
		if got := builtinFreq(tokens[i].Text()); got != tokens[i].Freq() {
			t.Errorf("%s: frequency %v, want %v", tokens[i].Text(), got, tokens[i].Freq())
		}
	}
	if total := reference().Dict.TotalFreq(); builtin().Total() != total {
		t.Errorf("total %v, want %v", builtin().Total(), total)
	}
	t.Logf("%d of %d entries", found, len(tokens))
}

func holdsMark(runes []rune) bool {
	for _, r := range runes {
		if unicode.IsPunct(r) || unicode.IsSymbol(r) {
			return true
		}
	}
	return false
}
