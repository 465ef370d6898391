package reprint

import (
	"math"
	"strings"
	"testing"
)

// Script, width and marks make no difference; numbers do.
func TestFingerprint(t *testing.T) {
	simplified := "青禾县上半年签约项目165个，总投资32.5亿元，其中农业项目40个。"
	for _, same := range []string{
		"青禾縣上半年簽約項目165個，總投資32.5億元，其中農業項目40個。",
		"青禾县上半年签约项目１６５个,总投资３２．５亿元,其中农业项目４０个.",
	} {
		if Fingerprint(same) != Fingerprint(simplified) {
			t.Errorf("%s has another fingerprint", same)
		}
	}
	if Fingerprint(strings.Replace(simplified, "165", "166", 1)) == Fingerprint(simplified) {
		t.Error("another number makes no difference")
	}
	if got := Fingerprint("两字。"); got != "" {
		t.Errorf("two words have the fingerprint %q", got)
	}
}

// The share of words that texts have in common is estimated within what the
// number of hash functions allows.
func TestContained(t *testing.T) {
	c := build(2)
	for range 30 {
		all := c.paragraphs(20)
		long, part := printOf(strings.Join(all, "")), printOf(strings.Join(all[:12], ""))
		if got := contained(&long, &part); math.Abs(got-1) > 0.3 {
			t.Errorf("%.2f, not 1", got)
		}
		other := printOf(strings.Join(c.paragraphs(12), ""))
		if got := contained(&long, &other); got > 0.3 {
			t.Errorf("%.2f, not nearly 0", got)
		}
	}
}

// What is cut off of a long list of numbers is not missed in a longer one.
func TestNumbersShared(t *testing.T) {
	var all []uint16
	for i := range uint16(300) {
		all = append(all, 10*i)
	}
	for _, test := range []struct {
		a, b []uint16
		want bool
	}{
		{nil, nil, true},
		{nil, all[:3], true},
		{all[:4], all[:10], true},
		{all[:numbers], all[40:44], true},
		{all[:numbers], all[100:104], true}, // nothing is known there
		{all[:10], []uint16{1, 2}, false},
		{all[:10], []uint16{10, 20, 30, 40, 45}, true},
		{all[:10], []uint16{10, 20, 25}, false},
	} {
		if got := numbersShared(test.a, test.b); got != test.want || got != numbersShared(test.b, test.a) {
			t.Errorf("%v and %v: %t", test.a, test.b, got)
		}
	}
}

// A fingerprint reads back, also from its slot, and whatever else does not is an error.
func FuzzParse(f *testing.F) {
	f.Add("青禾县上半年签约项目165个，总投资32.5亿元。", "AQID")
	f.Fuzz(func(t *testing.T, body, wrong string) {
		if s := Fingerprint(body); s != "" {
			p, err := parse(s)
			check(t, err)
			again := printIn(p.slot())
			if again.size != p.size || again.least != p.least || !same(&again, &p) {
				t.Errorf("%q: %+v", body, p)
			}
		}
		if p, err := parse(wrong); err == nil {
			printIn(p.slot())
		}
	})
}

func BenchmarkFingerprint(b *testing.B) {
	body := strings.Join(build(1).paragraphs(10), "\n")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		Fingerprint(body)
	}
}
