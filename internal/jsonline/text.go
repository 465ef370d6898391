package jsonline

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// unescaped are the characters that a backslash and a letter stand for.
var unescaped = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// Text appends to dst what a string of a [Field] says, and tells whether the
// value is a string. What is no UTF-8 becomes U+FFFD.
func Text(dst, value []byte) ([]byte, bool) {
	if len(value) < 2 || value[0] != '"' {
		return dst, false
	}
	start := len(dst)
	for rest := value[1 : len(value)-1]; ; {
		i := bytes.IndexByte(rest, '\\')
		if i < 0 {
			return valid(append(dst, rest...), start), true
		}
		dst = append(dst, rest[:i]...)
		var n int
		dst, n = appendEscape(dst, rest[i:])
		rest = rest[i+n:]
	}
}

// appendEscape appends the character of an escape and tells how long that is.
func appendEscape(dst, from []byte) ([]byte, int) {
	if from[1] != 'u' {
		return append(dst, unescaped[from[1]]), 2
	}
	r := hex4(from[2:])
	if utf16.IsSurrogate(r) {
		if len(from) >= 12 && from[6] == '\\' && from[7] == 'u' {
			if both := utf16.DecodeRune(r, hex4(from[8:])); both != utf8.RuneError {
				return utf8.AppendRune(dst, both), 12
			}
		}
		r = utf8.RuneError
	}
	return utf8.AppendRune(dst, r), 6
}

// valid replaces the bytes from start on that are no UTF-8.
func valid(b []byte, start int) []byte {
	if utf8.Valid(b[start:]) {
		return b
	}
	runes := []rune(string(b[start:]))
	return append(b[:start], string(runes)...)
}

// hex4 is the number that four hexadecimal digits write, -1 where they are none.
func hex4(b []byte) rune {
	var r rune
	if len(b) < 4 {
		return -1
	}
	for _, c := range b[:4] {
		if nibbles[c] == 0 {
			return -1
		}
		r = r<<4 | rune(nibbles[c]-1)
	}
	return r
}

// nibbles are the values of hexadecimal digits and one, 0 for other bytes.
var nibbles = [256]uint8{
	'0': 1, '1': 2, '2': 3, '3': 4, '4': 5, '5': 6, '6': 7, '7': 8, '8': 9, '9': 10,
	'a': 11, 'b': 12, 'c': 13, 'd': 14, 'e': 15, 'f': 16,
	'A': 11, 'B': 12, 'C': 13, 'D': 14, 'E': 15, 'F': 16,
}
