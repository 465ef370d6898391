package reprint

import (
	"math"
	"slices"
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
func TestShared(t *testing.T) {
	var all []uint16
	for i := range uint16(300) {
		all = append(all, 10*i)
	}
	for _, test := range []struct {
		earlier, later             []uint16
		common, ofLater, ofEarlier int
	}{
		{nil, nil, 0, 0, 0},
		{nil, all[:3], 0, 3, 0},
		{all[:10], all[:4], 4, 4, 10},
		{all[:numbers], all[40:44], 4, 4, numbers},
		{all[:numbers], all[100:104], 0, 0, numbers}, // nothing is known there
		{all[:10], []uint16{1, 10}, 1, 2, 10},
	} {
		common, ofLater, ofEarlier := shared(test.earlier, test.later)
		if common != test.common || ofLater != test.ofLater || ofEarlier != test.ofEarlier {
			t.Errorf("%v and %v: %d %d %d", test.earlier, test.later, common, ofLater, ofEarlier)
		}
	}
}

// A later text that is longer must not bring numbers of its own; one that is
// cut may lack some.
func TestSame(t *testing.T) {
	c := build(2)
	long := c.paragraphs(12)
	of := func(paragraphs []string) *print {
		p := printOf(strings.Join(paragraphs, ""))
		return &p
	}
	short := slices.Clone(long[:7])
	bare := append(slices.Clone(short), "没有人说过这样的话，山里的雾到中午才散开，孩子们在桥头等着放学的伙伴，晒谷场上的老人慢慢收起竹席，", "河水绕过村口的老樟树，旧书店的灯还亮着，邮差沿着田埂把信送到磨坊，摇橹的人哼起了没有名字的曲子。")
	for name, test := range map[string]struct {
		earlier, later []string
		want           bool
	}{
		"cut":          {long, short, true},
		"with more":    {short, long, false},
		"cut too much": {long, long[:3], false},
		"words added":  {short, bare, true},
		"another":      {long, c.paragraphs(12), false},
	} {
		if got := same(of(test.earlier), of(test.later)); got != test.want {
			t.Errorf("%s: %t", name, got)
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
