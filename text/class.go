package text

import "sync"

// A class is what one look at a character tells; a text is first read for the
// classes it holds, and only what they call for is looked into.
type class uint8

const (
	han         class = 1 << iota // an ideograph
	common                        // one of the commonest ideographs, or its traditional form
	traditional                   // used in traditional text only
	ambiguous                     // converted in traditional text, but known to simplified text too
	wide                          // a full-width digit, letter or sign with a half-width form
	sino                          // any other sign that belongs to Chinese text
	odd                           // invisible, private, lost, a radical: nothing that a clean text holds
	foreign                       // a letter or sign of the Latin-1 and pinyin blocks, a zhuyin letter
)

// chinese is every class that belongs to Chinese text alone.
const chinese = han | sino | wide

// A classTable holds the class of each rune of the basic plane.
type classTable [1 << 16]class

// of returns the class of any rune.
func (t *classTable) of(r rune) class {
	if uint32(r) < 1<<16 {
		return t[r]
	}
	if 0x20000 <= r && r < 0x32000 {
		return han
	}
	return 0
}

var classes = sync.OnceValue(func() *classTable {
	var t classTable
	set := func(lo, hi rune, c class) {
		for r := lo; r <= hi; r++ {
			t[r] |= c
		}
	}
	set(0x3400, 0x4DBF, han)
	set(0x4E00, 0x9FFF, han)
	set('！', '～', wide)
	set('、', '】', sino)
	for _, r := range "，；：？！（）“”‘’—…·℃㎡" {
		t[r] = sino
	}
	set(0x00, 0x08, odd)
	set(0x0B, 0x1F, odd)
	t['\r'] = 0
	set(0x7F, 0x9F, odd)
	t[0xAD] |= odd
	set(0x200B, 0x200F, odd)
	set(0x202A, 0x202E, odd)
	set(0x2060, 0x206F, odd)
	set(0xE000, 0xF8FF, odd)
	set(0xFFF9, 0xFFFD, odd)
	t[0xFEFF] |= odd
	t['锟'] |= odd // it begins what becomes of U+FFFD when read as GBK, and little else
	set(0xC0, 0x24F, foreign)
	set(0x300, 0x36F, foreign)
	t['×'], t['÷'] = 0, 0
	set(0x3105, 0x312F, foreign)
	for r := range forms() {
		t[r] |= odd
	}
	for _, r := range zCommon {
		t[r] |= common
	}
	s := script()
	for r, to := range s.simple {
		if to == 0 {
			continue
		}
		t[r] |= traditional
		t[r] |= t[to] & common
	}
	for _, r := range alsoSimplified {
		t[r] = t[r]&^traditional | ambiguous
	}
	return &t
})

// classOf returns the class of a rune.
func classOf(r rune) class { return classes().of(r) }

// isChinese reports whether a character belongs to Chinese text alone.
func isChinese(r rune) bool { return classOf(r)&chinese != 0 }
