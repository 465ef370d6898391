package text

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// fullMarks maps ASCII marks to those of Chinese text.
var fullMarks = [utf8.RuneSelf]string{',': "，", ';': "；", ':': "：", '!': "！", '?': "？", '(': "（", ')': "）"}

// narrowed widens ASCII marks among Chinese characters in a document that has
// lost its own: more such ASCII marks than Chinese ones of the same kind.
func narrowed(d *document) finder {
	ascii, chinese := 0, 0
	for _, b := range d.blocks {
		d.reset()
		d.narrowMarks(b.Text)
		ascii += len(d.changes)
		chinese += countFullMarks(b.Text)
	}
	if ascii <= chinese {
		return nil
	}
	return (*document).narrowMarks
}

// countFullMarks counts the marks that Chinese text has in place of ASCII ones.
func countFullMarks(s string) (n int) {
	for i := 0; i+2 < len(s); i++ {
		if s[i] != 0xEF || s[i+1] != 0xBC {
			continue
		}
		switch s[i : i+3] {
		case "，", "；", "：", "？", "！", "（", "）":
			n++
		}
	}
	return n
}

// narrowMarks finds the ASCII marks that stand among Chinese characters.
func (e *editor) narrowMarks(s string) {
	open := make([]openBracket, 0, 8) // on the stack, as a rule
	chinese := 0                      // the bytes so far that are not ASCII
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			chinese++
			if s[i] >= 0xE0 {
				i += 2 // more bytes of the character
			}
			continue
		}
		if fullMarks[s[i]] == "" {
			continue
		}
		switch s[i] {
		case '(':
			open = append(open, openBracket{i, chinese})
		case ')':
			if n := len(open) - 1; n >= 0 {
				if start := open[n].at; chinese > open[n].chinese || isChineseEnd(s[:start]) {
					e.narrowed(start)
					e.narrowed(i)
				}
				open = open[:n]
			}
		default:
			if isChineseMark(s, i) || e.goesOn(s, i) {
				e.narrowed(i)
			}
		}
	}
	slices.SortFunc(e.changes, func(a, b change) int { return int(a.start - b.start) }) // brackets come in pairs
	for _, c := range e.changes {
		e.words = append(e.words, fullMarks[s[c.start]]...)
	}
}

// goesOn reports whether the mark at i goes on a run of such as stands at the
// end of an outcry, widened so far: it is wide or narrow as a whole.
func (e *editor) goesOn(s string, i int) bool {
	n := len(e.changes)
	return (s[i] == '!' || s[i] == '?') && n > 0 && int(e.changes[n-1].end) == i && (s[i-1] == '!' || s[i-1] == '?')
}

// narrowed notes the place of a mark, of three bytes when it is widened.
func (e *editor) narrowed(i int) {
	e.changes = append(e.changes, change{start: int32(i), end: int32(i + 1), size: 3})
}

// An openBracket is one not closed yet. Brackets are widened with their pair,
// when they hold Chinese text or stand behind some: (约10亿元), 青禾智能(300000.SZ).
type openBracket struct{ at, chinese int }

func isChineseEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isChinese(r)
}

// isChineseMark reports whether the mark at i parts Chinese text. In 1,100, in
// 10:30 and in a stretch of English it does not; in 12%,33个 it does.
func isChineseMark(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	switch {
	case i == 0:
		return false
	case s[i] == ':' && after == '/':
		return false
	case isChinese(before):
		return true
	case before == utf8.RuneError:
		return !unicode.IsLetter(after) || isChinese(after)
	case before == '%' || before == ')':
		return s[i] != ':'
	case s[i] == '!' || s[i] == '?' || s[i] == ':':
		return isChinese(after) && (unicode.IsLetter(before) || unicode.IsDigit(before))
	}
	return isChinese(after) || isLongGroup(s, i)
}

// isLongGroup reports whether the comma at i is between digits and yet parts no
// thousands: more than three digits stand before it, or others than three
// behind it.
func isLongGroup(s string, i int) bool {
	before, after := 0, 0
	for before < i && isDigit(s[i-1-before]) {
		before++
	}
	for i+1+after < len(s) && isDigit(s[i+1+after]) {
		after++
	}
	return before > 3 && after > 0 && s[i] == ','
}
