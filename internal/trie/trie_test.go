package trie

import (
	"strings"
	"testing"
)

func TestLongest(t *testing.T) {
	var words Trie[int]
	if _, n := words.Longest([]rune("鞍山")); n != 0 {
		t.Error("the empty trie found a word")
	}
	list := []string{"鞍山", "鞍山高新区", "山", "高新", "𠮷野"}
	for i, w := range list {
		words.Add(w, i+1)
	}
	words.Add("鞍山", 9)
	for _, c := range []struct {
		text          string
		value, length int
	}{
		{"鞍山市", 1, 2}, {"鞍山高新区的", 2, 5}, {"鞍山高新", 1, 2}, {"山", 3, 1}, {"鞍", 0, 0}, {"", 0, 0}, {"市", 0, 0}, {"𠮷野家", 5, 2}, {"野", 0, 0},
	} {
		if v, n := words.Longest([]rune(c.text)); v != c.value || n != c.length {
			t.Errorf("%s: value %d, length %d; want %d, %d", c.text, v, n, c.value, c.length)
		}
	}
}

// TestAddRefuses adds what a trie has no room for.
func TestAddRefuses(t *testing.T) {
	var words Trie[int]
	for _, w := range []string{"鞍\n山", "鞍\x00", "\U000F0000山", strings.Repeat("山", 1<<21)} {
		if words.Add(w, 1) {
			t.Errorf("took %.12q", w)
		}
	}
	if !words.Add("鞍山", 2) || words.Add("鞍\x00", 1) {
		t.Error("does not take words behind those refused")
	}
	if v, n := words.Longest([]rune("鞍\U000F0000")); n != 0 {
		t.Errorf("found %d in what it refused", v)
	}
}

// TestManyWords finds each of many words again, and each backwards, when the table has
// grown under them.
func TestManyWords(t *testing.T) {
	var words Trie[int]
	word := func(i int) string {
		return string([]rune{rune(0x4E00 + i%97), rune(0x20000 + i%89), rune(0x6000 + i), 'x'}[:2+i%3])
	}
	first := map[string]int{}
	for i := range 20_000 {
		if _, twice := first[word(i)]; !twice {
			first[word(i)] = i
		}
		words.Add(word(i), i)
	}
	for w, want := range first {
		if v, n := words.Longest([]rune(w)); v != want || n != len([]rune(w)) {
			t.Fatalf("%s: value %d, length %d; want %d", w, v, n, want)
		}
	}
}

func TestLongestBefore(t *testing.T) {
	var words Trie[string]
	words.Add("过超", "超过")
	words.Add("过", "过")
	for text, want := range map[string]string{"已超过": "超过", "通过": "过", "过度": "", "": ""} {
		if got, n := words.LongestBefore([]rune(text)); got != want || n != len([]rune(want)) {
			t.Errorf("before the end of %q: %q, %d", text, got, n)
		}
		if got, n := words.LongestEnd(text); got != want || n != len(want) {
			t.Errorf("at the end of %q: %q, %d", text, got, n)
		}
	}
}

func BenchmarkLongest(b *testing.B) {
	var words Trie[int]
	for i, w := range []string{"千瓦时", "千瓦", "千克", "公里", "公斤", "平方米", "平方公里", "亩", "吨"} {
		words.Add(w, i)
	}
	runes := []rune("平方公里以上的千瓦时")
	b.ReportAllocs()
	for b.Loop() {
		words.Longest(runes)
		words.Longest(runes[7:])
	}
}
