package text

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// latinMojibake finds UTF-8 that was read as windows-1252 or Latin-1, once or
// twice: ä¸­æ–‡ for 中文. Every character stands for a byte, so that the
// sequences of UTF-8 show. It is believed when nearly all the letters that
// begin a sequence are followed by the rest of one, and the sequences give
// Chinese: café does not.
func latinMojibake(d *document) finder {
	var once, twice tally
	for _, b := range d.blocks {
		once.count(b.Text)
		if strings.Contains(b.Text, "Ã") { // as every ideograph has it, read so twice
			d.reset()
			d.latinSequences(b.Text)
			twice.count(d.apply(b.Text))
		}
	}
	switch {
	case once.isProof():
		return (*document).latinSequences
	case twice.isProof():
		return (*document).latinTwice
	}
	return nil
}

// latinTwice undoes two misreadings.
func (e *editor) latinTwice(s string) {
	var first, second editor
	first.latinSequences(s)
	middle := first.apply(s)
	second.latinSequences(middle)
	e.changes = compose(e.changes, first.changes, second.changes, 0)
	text, shift := second.apply(middle), int32(0)
	for _, c := range e.changes {
		e.words = append(e.words, text[c.start+shift:][:c.size]...)
		shift += c.size - (c.end - c.start)
	}
}

// A tally counts the sequences of a text read as Latin-1 that give Chinese,
// and the letters that could begin one and do not.
type tally struct{ chinese, stray int }

func (t tally) isProof() bool { return t.chinese >= 2 && t.chinese > 4*t.stray }

func (t *tally) count(s string) {
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], 0xC3) // it begins the letters from À to ÿ
		if n < 0 {
			return
		}
		i += n
		lead, size := latinByte(s[i:])
		if lead >= 0xE2 && lead < 0xF0 {
			if to, n := latinSequence(s[i:]); n == 0 {
				t.stray++
			} else if size = n; isChinese(to) || to == utf8.RuneError {
				t.chinese++
			}
		}
		i += size
	}
}

// latinSequences finds each sequence of UTF-8 in a text read as Latin-1.
func (e *editor) latinSequences(s string) {
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], 0xC3) // it begins the letters from À to ÿ
		if n < 0 {
			return
		}
		i += n
		to, size := latinSequence(s[i:])
		if size > 0 {
			e.replaceRune(i, i+size, to)
		} else {
			size = 2
		}
		i += size
	}
}

// latinSequence decodes the sequence of UTF-8 that the characters at the start
// of s stand for, and returns how many bytes of s it takes, 0 if there is none.
// A character lost on the way is one of five bytes, unknown which, and makes
// the sequence lost; only ” is the one of its five that Chinese text has.
func latinSequence(s string) (rune, int) {
	lead, n := latinByte(s)
	if lead < 0xC2 || lead > 0xF4 {
		return 0, 0
	}
	length := 2
	if lead >= 0xE0 {
		length++
	}
	if lead >= 0xF0 {
		length++
	}
	bytes, lost := [4]byte{lead}, false
	for k := 1; k < length; k++ {
		c, size := latinByte(s[n:])
		switch {
		case c&0xC0 == 0x80:
		case strings.HasPrefix(s[n:], "\uFFFD"):
			lost = true
		case strings.HasPrefix(s[n:], " ") && length > 2: // the no-break blank of Latin-1, made plain
			c = 0xA0
		default:
			return 0, 0
		}
		bytes[k] = c
		n += size
	}
	if lost {
		if bytes[0] == 0xE2 && bytes[1] == 0x80 {
			return '”', n
		}
		return utf8.RuneError, n
	}
	r, size := utf8.DecodeRune(bytes[:length])
	if size != length {
		return 0, 0
	}
	return r, n
}

// latinByte returns the byte above 7F that windows-1252 or Latin-1 shows as the
// character that s begins with, 0 if there is none, and the character's size.
func latinByte(s string) (c byte, size int) {
	if len(s) > 1 && s[0]&^1 == 0xC2 && s[1]&0xC0 == 0x80 { // up to ÿ, decoded in place
		return s[0]<<6 | s[1]&0x3F, 2
	}
	r, size := utf8.DecodeRuneInString(s)
	if r < 0x152 || r > 0x2122 {
		return 0, size
	}
	return windowsBytes()[r], size
}

// windowsBytes leads from the characters of windows1252 to their bytes.
var windowsBytes = sync.OnceValue(func() *[0x2123]byte {
	var t [0x2123]byte
	for i, r := range windows1252 {
		t[r] = byte(0x80 + i)
	}
	t[0] = 0
	return &t
})

// windows1252 holds the characters of the bytes 80 to 9F, 0 for those it
// leaves undefined.
var windows1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}
