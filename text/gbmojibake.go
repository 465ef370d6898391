package text

import (
	"strings"
	"unicode/utf8"
)

// gbMojibake finds UTF-8 that was read as GBK: 鏂伴椈 for 新闻. The bytes of
// each stretch between ASCII characters are taken back and read as UTF-8; a
// block is believed to be so misread when that is plainly better text.
func gbMojibake(*document) finder { return (*document).gbMojibake }

func (d *document) gbMojibake(s string) {
	was, is := d.gbStretches(s)
	if is.isPlainer(was) {
		return
	}
	if !misreadBefore(string(d.words)) {
		d.reset()
	}
}

// misreadBefore reports whether a text was read as Latin-1 before it was misread
// once more.
func misreadBefore(s string) bool {
	var of8, ofGB editor
	if seen := of8.latinSequences(s); seen.isProof() {
		return true
	}
	if !mostlyLatin(s) {
		return false
	}
	seen := ofGB.latinPairs(s)
	return seen.isProof()
}

// gbStretches reads every stretch of GBK characters of s as UTF-8, and tells
// what they were and are.
func (d *document) gbStretches(s string) (was, is share) {
	bytes, at := d.bytes, d.at
	question := !strings.Contains(s, "\uFFFD") // else one is as honest as any
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		bytes, at = gbBytes(bytes[:0], at[:0], s, i, question)
		if len(bytes) == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		d.readStretch(bytes, at, &is)
		end := int(at[len(bytes)])
		was.count(s[i:end])
		i = end
	}
	d.bytes, d.at = bytes, at
	return was, is
}

// lostByte stands for what a question mark or U+FFFD has taken the place of.
// It is no byte of UTF-8.
const lostByte = 0xFF

// gbBytes appends the bytes of the characters at i, up to one that GBK does
// not have; question tells whether a question mark stands for lost bytes. at
// tells where in s each byte comes from, -1 for the second of a character, and
// where they end.
func gbBytes(bytes []byte, at []int32, s string, i int, question bool) ([]byte, []int32) {
	table := gb()
	for i < len(s) {
		r, size := three(s, i), 3
		if r == 0 {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == utf8.RuneError, r == '?' && question && len(bytes) > 0:
			bytes, at = append(bytes, lostByte), append(at, int32(i))
		case r == '€' && !(awaitsOne(bytes) && isContinuation(s[i+size:])):
			bytes, at = append(bytes, 0x80), append(at, int32(i))
		case r >= utf8.RuneSelf && r < 1<<16 && table.code[r] != 0:
			bytes, at = append(bytes, byte(table.code[r]>>8), byte(table.code[r])), append(at, int32(i), -1)
		default:
			return bytes, append(at, int32(i))
		}
		i += size
	}
	return bytes, append(at, int32(i))
}

// awaitsOne reports whether the last character of b lacks its last byte. 80 and
// A2E3 are both read as €; the latter parts two characters of UTF-8.
func awaitsOne(b []byte) bool {
	n := len(b)
	return n >= 2 && b[n-2] >= 0xE0 && b[n-2] < 0xF0 && b[n-1]&0xC0 == 0x80
}

// isContinuation reports whether s begins with a character whose first byte in
// GBK goes on with one of UTF-8.
func isContinuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '€' || r < 1<<16 && gb().code[r]>>8&0xC0 == 0x80
}

// readStretch reads bytes as UTF-8, with one edit for each group of characters
// of one reading that are whole characters of the other, and counts what it reads.
func (e *editor) readStretch(bytes []byte, at []int32, is *share) {
	table := classes()
	start := 0 // of the bytes that no edit has yet
	sized := len(e.words)
	for i := 0; i < len(bytes); {
		r, size := three(bytes, i), 3
		if r == 0 {
			r, size = utf8.DecodeRune(bytes[i:])
		}
		is.add(r, table.of(r))
		switch {
		case r != utf8.RuneError:
			e.words = append(e.words, bytes[i:i+size]...)
		case bytes[i] == lostByte && start == i && at[i+1]-at[i] == 1:
			e.words = append(e.words, '?') // an honest one: nothing is cut short before it
		default:
			e.words = append(e.words, "\uFFFD"...)
			size = brokenLength(bytes[i:])
		}
		if i += size; at[i] >= 0 {
			e.changes = append(e.changes, change{start: at[start], end: at[i], size: int32(len(e.words) - sized)})
			sized, start = len(e.words), i
		}
	}
}

// brokenLength returns how many bytes belong to the broken character that b
// begins with, lost ones included: all up to the next that can begin one.
func brokenLength(b []byte) int {
	n := 1
	for n < len(b) && (b[n]&0xC0 == 0x80 || b[n] == lostByte) {
		n++
	}
	return n
}
