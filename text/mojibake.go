package text

import (
	"strings"
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
		d.reset()
		once.add(d.latinSequences(b.Text))
		if strings.Contains(b.Text, "Ã") { // as every ideograph has it, read so twice
			middle := d.apply(b.Text)
			d.reset()
			twice.add(d.latinSequences(middle))
		}
	}
	switch {
	case once.isProof():
		return (*document).latinOnce
	case twice.isProof():
		return (*document).latinTwice
	}
	return nil
}

// latinOnce undoes one misreading. Where characters are lost, so are those that
// the others of a broken sequence belonged to.
func (d *document) latinOnce(s string) {
	if !strings.Contains(s, "\uFFFD") {
		d.latinSequences(s)
		return
	}
	for i := 0; i < len(s); {
		if to, size := latinSequence(s[i:]); size > 0 && to != utf8.RuneError {
			d.replaceRune(i, i+size, to)
			i += size
			continue
		}
		size := brokenSequence(s[i:])
		if size > len("\uFFFD") && strings.Contains(s[i:i+size], "\uFFFD") {
			d.replaceRune(i, i+size, utf8.RuneError)
		}
		if size == 0 {
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
	}
}

// brokenSequence returns the length of the characters at the start of s that
// stand for bytes, or are lost, up to a whole sequence.
func brokenSequence(s string) (n int) {
	for n < len(s) {
		c, size := latinByte(s[n:])
		if c == 0 && !strings.HasPrefix(s[n:], "\uFFFD") {
			return n
		}
		if to, whole := latinSequence(s[n:]); whole > 0 && to != utf8.RuneError {
			return n
		}
		n += size
	}
	return n
}

// latinTwice undoes two misreadings.
func (d *document) latinTwice(s string) {
	var first, second editor
	first.latinSequences(s)
	middle := first.apply(s)
	second.latinSequences(middle)
	d.changes = compose(d.changes, first.changes, second.changes, 0)
	text, shift := second.apply(middle), int32(0)
	for _, c := range d.changes {
		d.words = append(d.words, text[c.start+shift:][:c.size]...)
		shift += c.size - (c.end - c.start)
	}
}

// A tally counts the sequences of a text read as Latin-1 that give Chinese,
// and the letters that could begin one and do not.
type tally struct{ chinese, stray int }

func (t *tally) add(more tally) { t.chinese, t.stray = t.chinese+more.chinese, t.stray+more.stray }

func (t *tally) isProof() bool { return t.chinese >= 2 && t.chinese > 4*t.stray }

// latinSequences finds each sequence of UTF-8 in a text read as Latin-1.
func (e *editor) latinSequences(s string) (seen tally) {
	table := classes()
	for i := 0; i+1 < len(s); {
		n := strings.IndexByte(s[i:len(s)-1], 0xC3) // it begins the letters from À to ÿ
		if n < 0 {
			break
		}
		i += n
		to, size := latinSequence(s[i:])
		if size > 0 {
			e.replaceRune(i, i+size, to)
		}
		switch {
		case s[i+1] < 0xA2 || s[i+1] > 0xAF: // not from â to ï, which begin three bytes
		case size == 0:
			seen.stray++
		case table.of(to)&chinese != 0 || to == utf8.RuneError:
			seen.chinese++
		}
		i += max(size, 2)
	}
	return seen
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
	if r := three(bytes[:], 0); r != 0 {
		return r, n
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
	if int(r) >= len(windowsBytes) {
		return 0, size
	}
	return windowsBytes[r], size
}

// windowsBytes leads from the characters that windows-1252 has in place of
// controls to their bytes; it leaves 81, 8D, 8F, 90 and 9D undefined.
var windowsBytes = [...]byte{
	'€': 0x80, '‚': 0x82, 'ƒ': 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, 'ˆ': 0x88, '‰': 0x89,
	'Š': 0x8A, '‹': 0x8B, 'Œ': 0x8C, 'Ž': 0x8E, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95,
	'–': 0x96, '—': 0x97, '˜': 0x98, '™': 0x99, 'š': 0x9A, '›': 0x9B, 'œ': 0x9C, 'ž': 0x9E, 'Ÿ': 0x9F,
}
