package trie

import "testing"

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
