package text

import (
	"unicode"
	"unicode/utf8"
)

// invisible removes characters that show nothing: zero-width blanks and
// joiners, direction marks, soft hyphens, controls. Pages strew them against
// copying, and they part words and numbers. The joiner of an emoji stays.
func invisible(*document) finder { return (*document).invisible }

func (e *editor) invisible(s string) {
	for i := nextOdd(s, 0); i >= 0; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if isInvisible(r) && !(r == 0x200D && endsInEmoji(s[:i])) {
			e.extend(i, i+size, "")
		}
		i = nextOdd(s, i+size)
	}
}

func isInvisible(r rune) bool {
	switch {
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0x7F:
		return false
	case r < 0xA0, r == 0xAD, r == 0xFEFF:
		return true
	}
	return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x206F || 0xFFF9 <= r && r <= 0xFFFB
}

func endsInEmoji(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x1F000 || 0x2600 <= r && r <= 0x27BF || r == 0xFE0F
}

// radicals replaces radicals and compatibility forms by the ideograph they
// look like.
func radicals(*document) finder { return (*document).radicals }

func (e *editor) radicals(s string) {
	table := forms()
	for i := nextOdd(s, 0); i >= 0; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if to, ok := table[r]; ok {
			e.replaceRune(i, i+size, to)
		}
		i = nextOdd(s, i+size)
	}
}

// private replaces characters of the private use area, whose shape only the
// page's own font knows: mostly digits that are hidden from readers like this
// one. They are lost, not guessed. One that stands alone is an icon and goes.
func private(*document) finder { return (*document).private }

func (e *editor) private(s string) {
	for i := nextOdd(s, 0); i >= 0; {
		end := privateEnd(s, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(s[i:])
			i = nextOdd(s, i+size)
			continue
		}
		to := "\uFFFD"
		if isAlone(s, i, end) && utf8.RuneCountInString(s[i:end]) == 1 {
			to = ""
		}
		e.replace(i, end, to)
		i = nextOdd(s, end)
	}
}

// privateEnd returns the end of the run of private characters at i.
func privateEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < 0xE000 || r > 0xF8FF {
			break
		}
		i += size
	}
	return i
}

// isAlone reports whether blanks or the ends of the text surround a span.
func isAlone(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return (start == 0 || unicode.IsSpace(before)) && (end == len(s) || unicode.IsSpace(after))
}
