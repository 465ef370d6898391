package dict

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	var entries []Entry
	for i := range 3000 {
		text := fmt.Sprintf("%c%c%d", '一'+i%37, '𠀀'+i%5, i)
		entries = append(entries, Entry{text, float64(2 + i%11), uint8(i % 7)})
	}
	entries = append(entries, Entry{"一", 5, 1}, Entry{"一3", 6, 2})
	blob, err := Compile(entries, 12345)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Open(blob)
	if err != nil {
		t.Fatal(err)
	}
	if d.Total() != 12345 {
		t.Errorf("total %v", d.Total())
	}
	for _, e := range entries {
		node, ok := d.Find([]rune(e.Text))
		if !ok {
			t.Fatalf("%s is missing", e.Text)
		}
		log2, tag := d.Value(node)
		if log2 != float32(math.Log2(e.Freq)) || tag != e.Tag {
			t.Errorf("%+v: %v %v", e, log2, tag)
		}
	}
	for _, word := range []string{"丁", "一𠀀", "一X", "X", "", "\U0010FFFF", "一30000"} {
		if _, ok := d.Find([]rune(word)); ok {
			t.Errorf("%q was never put in", word)
		}
	}
	slices.Reverse(entries)
	if again, _ := Compile(entries, 12345); !bytes.Equal(again, blob) {
		t.Error("the order of the entries changes the bytes")
	}
}

func TestCompileRefuses(t *testing.T) {
	for _, entries := range [][]Entry{{{Text: ""}}, {{"甲", 2, 0}, {"甲", 3, 0}}, {{"\U0010FFFF", 2, 0}}} {
		if _, err := Compile(entries, 1); err == nil {
			t.Errorf("%v was compiled", entries)
		}
	}
	if _, err := Compile(nil, 0); err != nil {
		t.Error(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	blob, err := Compile([]Entry{{"甲乙", 2, 0}}, 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range [][]byte{nil, []byte("zhdict00"), blob[:len(blob)-1], append(slices.Clone(blob), 0)} {
		if _, err := Open(bad); !errors.Is(err, ErrFormat) {
			t.Errorf("%d bytes: %v", len(bad), err)
		}
	}
}
