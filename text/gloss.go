package text

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"
)

// glosses finds the readings that machine converters put behind characters:
// 業(yè), 濰(ㄨㄟˊ). Three of them in a document, or one behind a traditional
// character, are the work of a machine; a single one behind a rare character
// is its writer's, who tells us how a name is read.
func glosses(d *document) finder {
	pinyin, zhuyin, plain, behindTraditional := 0, 0, 0, 0
	for _, b := range d.blocks {
		for at := 0; pinyin < 3 || behindTraditional == 0; {
			g, ok := nextGloss(b.Text, at)
			if !ok {
				break
			}
			switch {
			case g.zhuyin:
				zhuyin++
			case g.toned:
				pinyin++
			default:
				plain++
			}
			if before, _ := utf8.DecodeLastRuneInString(b.Text[:g.start]); g.toned && classOf(before)&traditional != 0 {
				behindTraditional++
			}
			at = g.end
		}
	}
	toned := pinyin + zhuyin
	if toned < 3 && behindTraditional == 0 && plain < 5 {
		return nil
	}
	if pinyin >= 3 && behindTraditional > 0 {
		d.converted = true // zhuyin is put behind text that was never simplified
	}
	d.toneless = toned >= 3 || plain >= 5
	return (*document).glosses
}

func (d *document) glosses(s string) {
	for at := 0; ; {
		g, ok := nextGloss(s, at)
		if !ok {
			return
		}
		if g.toned || d.toneless {
			d.replace(g.start, g.end, "")
		}
		at = g.end
	}
}

// brackets lists the brackets that hold readings, each before the one that
// closes it.
const brackets = "()（）[]［］〔〕【】〈〉<>"

// closingOf returns what closes the bracket r, 0 if r opens none.
func closingOf(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '（':
		return '）'
	case '[', '<', '［', '〔', '【', '〈':
		_, rest, _ := strings.Cut(brackets, string(r))
		closing, _ := utf8.DecodeRuneInString(rest)
		return closing
	}
	return 0
}

// longestReading bounds a reading: four syllables with blanks.
const longestReading = 48

// A bracketed reading, with the bytes it takes, brackets included.
type bracketed struct {
	start, end    int
	toned, zhuyin bool
}

// nextGloss returns the next reading in brackets behind an ideograph, or a lost
// character, from the byte at on.
func nextGloss(s string, at int) (bracketed, bool) {
	table := classes()
	for i := at; i < len(s); i++ {
		switch c := s[i]; {
		case 0xE4 <= c && c <= 0xE9: // an ideograph: on to its end
			i += 2
			continue
		case c != '(' && c != '[' && c != '<' && c != 0xE3 && c != 0xEF: // brackets begin so in UTF-8
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		closing := closingOf(r)
		if closing == 0 || !table.hasReading(s[:i]) {
			continue
		}
		start := i + size
		if n, toned := readingBefore(closing, s[start:]); n > 0 {
			return bracketed{i, start + n + utf8.RuneLen(closing), toned, isZhuyin(s[start : start+n])}, true
		}
	}
	return bracketed{}, false
}

// hasReading reports whether s ends in a character that may have a reading.
func (t *classTable) hasReading(s string) bool {
	r := rune(0)
	if len(s) >= 3 {
		r = three(s, len(s)-3)
	}
	if r == 0 {
		r, _ = utf8.DecodeLastRuneInString(s)
	}
	return s != "" && (r == utf8.RuneError || t.of(r)&han != 0)
}

// readingBefore returns the length of the reading in pinyin or zhuyin that s
// begins with, up to the closing bracket, 0 if it is none, and whether it shows
// tones. It may have several syllables.
func readingBefore(closing rune, s string) (length int, toned bool) {
	var plain [longestReading]byte
	n, letters := 0, marked()
	s = s[:min(len(s), longestReading)]
	for i, r := range s {
		base, tone := letters.vowel(r)
		switch {
		case r == closing:
			if n > 1 && bytes.IndexByte(plain[:n], lostVowel) >= 0 && areBroken(plain[:n]) || areSyllables(plain[:n]) {
				return i, toned
			}
			return 0, false
		case 'a' <= r && r <= 'z':
			plain[n] = byte(r)
		case base != 0:
			plain[n] = byte(base)
			toned = toned || tone
		case 0x300 <= r && r <= 0x30C:
			toned = true
			continue
		case r == utf8.RuneError: // a vowel was lost with its tone
			plain[n], toned = lostVowel, true
		case '1' <= r && r <= '5' && n > 0, r == ' ', r == '\'', r == '’', r == '-':
			plain[n] = ' '
		case isZhuyinLetter(r):
			if end := strings.IndexRune(s, closing); end > 0 && isZhuyin(s[:end]) {
				return end, true
			}
			return 0, false
		default:
			return 0, false
		}
		n++
	}
	return 0, false
}

// lostVowel stands for a vowel that was lost.
const lostVowel = '*'

// areBroken reports whether s is made of syllables with any vowel in place of
// the one that is lost.
func areBroken(s []byte) bool {
	for _, vowel := range []byte("aeiouv") {
		if areSyllables(bytes.ReplaceAll(s, []byte{lostVowel}, []byte{vowel})) {
			return true
		}
	}
	return false
}

func isZhuyin(s string) bool {
	for _, r := range s {
		if !isZhuyinLetter(r) && r != ' ' && r != '\u3000' {
			return false
		}
	}
	return true
}

func isZhuyinLetter(r rune) bool {
	return 0x3105 <= r && r <= 0x312F || r == 'ˊ' || r == 'ˇ' || r == 'ˋ' || r == '˙' || r == 'ˉ'
}

// tonedVowels lists each letter and its forms with a mark, the wrong ones that
// converters write included.
var tonedVowels = [...]string{"aāáǎàăâ", "eēéěèĕê", "iīíǐìĭ", "oōóǒòŏ", "uūúǔùŭ", "vǖǘǚǜü", "nńňǹ", "mḿ", "gɡ"}

// markedLetters maps the forms with a mark, all below this bound, to the letter.
type markedLetters [0x1E40]byte

var marked = sync.OnceValue(func() *markedLetters {
	var m markedLetters
	for _, list := range tonedVowels {
		for _, r := range list[1:] {
			m[r] = list[0]
		}
	}
	return &m
})

// vowel returns the letter under a mark, 0 if r is no such letter, and whether
// the mark is a tone.
func (m *markedLetters) vowel(r rune) (base byte, tone bool) {
	if r < 0xC0 || int(r) >= len(m) {
		return 0, false
	}
	base = m[r]
	return base, base != 0 && r != 'ü' && r != 'ɡ'
}

// The parts of a syllable. Not every pair is one, but what looks like any is
// hardly anything else.
const (
	initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w"
	finals   = "a o e i u v ai ei ui ao ou iu ie ue ve er an en in un vn ang eng ing ong ia iao ian iang iong ua uo uai uan uang"
	alone    = "a o e ai ei ao ou er an en ang eng n ng m r"
)

// A syllableTree leads from the node 0, letter by letter, through syllables.
// Looked up in a map, beginning with the longest, they take four times as long.
type syllableTree []struct {
	next [26]uint16 // 0 for none
	ends bool       // a syllable does, here
}

var syllables = sync.OnceValue(func() *syllableTree {
	t := make(syllableTree, 1)
	for _, s := range strings.Fields(alone) {
		t.add(s)
	}
	for _, initial := range strings.Fields(initials) {
		for _, final := range strings.Fields(finals) {
			t.add(initial + final)
		}
	}
	return &t
})

func (t *syllableTree) add(s string) {
	node := uint16(0)
	for _, c := range s {
		next := (*t)[node].next[c-'a']
		if next == 0 {
			next = uint16(len(*t))
			*t = append(*t, syllableTree{{}}...)
			(*t)[node].next[c-'a'] = next
		}
		node = next
	}
	(*t)[node].ends = true
}

// longest returns the length of the longest syllable that s, of letters and
// blanks, begins with, 0 if there is none.
func (t syllableTree) longest(s []byte) (n int) {
	node := uint16(0)
	for i, c := range s {
		if c < 'a' {
			break
		}
		if node = t[node].next[c-'a']; node == 0 {
			break
		}
		if t[node].ends {
			n = i + 1
		}
	}
	return n
}

// areSyllables reports whether s is made of syllables of pinyin, with or
// without blanks between.
func areSyllables(s []byte) bool {
	tree := syllables()
	some := false
	for len(s) > 0 {
		if s[0] == ' ' {
			s = s[1:]
			continue
		}
		n := tree.longest(s)
		if n == 0 {
			return false
		}
		some = true
		s = s[n:]
	}
	return some
}
