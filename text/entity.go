package text

import (
	"html"
	"strings"
)

// entities finds character references that were escaped once too often and so
// survived the parser: &nbsp; &#8220; &amp;#8220;.
func entities(*document) finder { return (*document).entities }

func (e *editor) entities(s string) {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '&')
		if i < 0 {
			return
		}
		start := at + i
		to, end := entityAt(s, start)
		if end > start {
			e.replace(start, end, to)
		}
		at = max(end, start+1)
	}
}

// longestEntity bounds the names that are looked for.
const longestEntity = 10

// entityAt reads the reference at start, those it was escaped in included. The
// semicolon is insisted on: &copy=1 belongs to an address.
func entityAt(s string, start int) (to string, end int) {
	end = start + 1
	for strings.HasPrefix(s[end:], "amp;") {
		end += len("amp;")
	}
	if n := nameLength(s[end:]); n > 0 {
		if to = html.UnescapeString("&" + s[end:end+n]); !strings.HasPrefix(to, "&") || to == "&" {
			return plainBlank(to), end + n
		}
	}
	if end > start+1 {
		return "&", end
	}
	return "", start
}

// nameLength returns the length of the name or number that s begins with, its
// semicolon included, 0 if there is none.
func nameLength(s string) int {
	for i := range min(len(s), longestEntity) {
		switch c := s[i]; {
		case c == ';':
			return i + 1
		case c != '#' && !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'z'):
			return 0
		}
	}
	return 0
}

// plainBlank turns the blank that holds words together into a plain one.
func plainBlank(s string) string {
	if s == "\u00A0" {
		return " "
	}
	return s
}
