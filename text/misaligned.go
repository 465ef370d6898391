package text

import (
	"strings"
	"unicode/utf8"
)

// misaligned finds GBK that was read one byte too late. A filter of mirror
// sites eats the first byte of the mark that precedes a closing quotation mark;
// what follows is read in pairs that are out of step, until an ASCII byte
// brings it in step again:
//
//	bytes     A1A3 A1B1 C7F8 D5D0     of 。”区招
//	read as   ? A3A1 B1C7 F8D5 D0..   ？ for the eaten byte, then ！鼻...
//
// Putting A1 in front of the bytes behind the ? and reading them again gives
// the text back, but for the character at the end of the run that ASCII cut
// short: it is lost unless the ASCII character is its second byte. The result
// must begin with a mark and a quotation mark that closes an open one, so that
// an honest ?! is left alone.
func misaligned(d *document) func(string) []Edit {
	return func(s string) (edits []Edit) {
		open := false
		for at := 0; ; {
			i := strings.IndexByte(s[at:], '?')
			if i < 0 {
				return edits
			}
			start := at + i
			open = isOpen(s[at:start], open)
			at = start + 1
			if !open {
				continue
			}
			if r, ok := readRun(s, start); ok {
				open = isOpen(r.text, open)
				edits = append(edits, Edit{Start: start, End: r.end, To: r.text})
				at = r.end
				d.converted = d.converted || classesOf(r.text)&traditional != 0
			}
		}
	}
}

// A run is a stretch that was read out of step, with what it says in step.
type run struct {
	text string
	end  int
}

// eaten lists the first bytes that a run may have lost, each with the pairs
// that it must then begin with.
var eaten = [...]struct {
	lead  byte
	marks string
}{
	{0xA1, "。"}, {0xA3, "！？"}, {0xA1, "”’"},
}

// readRun reads the run behind the question mark at start in step.
func readRun(s string, start int) (run, bool) {
	bytes, end := pairsAt(s, start+1)
	if len(bytes) == 0 {
		return run{}, false
	}
	for _, e := range eaten {
		if r, ok := inStep(append([]byte{e.lead}, bytes...), s[start+1:end], s[end:], e.marks); ok {
			return run{r.text, end + r.end}, true
		}
	}
	return run{}, false
}

// pairsAt encodes the characters from i on that GBK has in two bytes, of which
// the second is no ASCII byte: out of step it never is.
func pairsAt(s string, i int) (bytes []byte, end int) {
	table := gb()
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '!' && len(bytes) == 0 {
			r = '！' // as narrowed later
		}
		if r < utf8.RuneSelf || r >= 1<<16 || table.code[r] == 0 || table.code[r]&0x80 == 0 {
			break
		}
		bytes = append(bytes, byte(table.code[r]>>8), byte(table.code[r]))
		i += size
	}
	return bytes, i
}

// isOpen reports whether a quotation is open behind s, given whether one was
// before. Only the last mark counts: in damaged text not every one is in place.
func isOpen(s string, before bool) bool {
	opening, closing := strings.LastIndexAny(s, "“‘"), strings.LastIndexAny(s, "”’")
	if opening < 0 && closing < 0 {
		return before
	}
	return opening > closing
}

// inStep reads the bytes of a run in step, an odd number of them, that was read
// as something else, and with the last one what it takes of the rest. The run
// it returns ends where it stops in the rest.
func inStep(bytes []byte, read, rest, marks string) (run, bool) {
	table := gb()
	var out strings.Builder
	for i := 0; i+1 < len(bytes); i += 2 {
		r := table.pair(bytes[i], bytes[i+1])
		if r == 0 {
			r = utf8.RuneError
		}
		out.WriteRune(r)
	}
	last := bytes[len(bytes)-1]
	tail, taken := lastByte(last, rest, out.Len() == len("。"))
	text := planName(out.String() + tail)
	if !beginsWith(text, marks) {
		return run{}, false
	}
	if usual, all := quality(text); usual*2 < all || marks == "”’" && !isPlainer(text, read) {
		return run{}, false
	}
	return run{text, taken}, true
}

// lastByte returns the character that the last byte of a run belongs to, and
// how much of what follows it takes. Behind the stop alone it is the first byte
// of the quotation mark, and a second question mark has taken the other byte
// with a byte of the next character.
func lastByte(last byte, rest string, behindStop bool) (text string, taken int) {
	if rest == "" {
		if behindStop {
			return "”", 0
		}
		return "\uFFFD", 0
	}
	if r := gb().pair(last, rest[0]); r != 0 && rest[0] >= 0x40 && rest[0] < utf8.RuneSelf {
		return string(r), 1
	}
	if rest[0] != '?' {
		if behindStop {
			return "”", 0
		}
		return "\uFFFD", 0
	}
	rest, taken = rest[1:], 1
	if behindStop {
		if rest == "" {
			return "”", taken
		}
		return "”\uFFFD", taken
	}
	return "\uFFFD", taken + lostTail(rest)
}

// lostTail returns how much of what follows a lost pair belongs to a lost
// character: its second byte, when a reading in brackets follows that, or a
// reading whose bracket was lost with it.
func lostTail(rest string) int {
	if len(rest) > 1 && rest[0] >= 0x40 && rest[0] < utf8.RuneSelf && strings.IndexByte("(（", rest[1]) >= 0 {
		return 1
	}
	if n := strings.IndexByte(rest[:min(len(rest), longestReading)], ')'); n > 0 {
		if ok, toned := isReading(rest[:n]); ok && toned {
			return n + 1
		}
	}
	return 0
}

// beginsWith reports whether text begins with one of the marks and, but for a
// quotation mark, one of those behind it.
func beginsWith(text, marks string) bool {
	first, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune(marks, first) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(text[size:])
	return first == '”' || first == '’' || strings.ContainsRune("”’》」』", second)
}

// plans lists the numerals of the five-year plans by the second byte that is
// left of them.
var plans = map[byte]string{0xBB: "一", 0xFE: "二", 0xFD: "三", 0xC4: "四", 0xE5: "五"}

// planName restores the name of a five-year plan that opens a quotation. Out
// of step, the second byte of 十 and the first of the numeral are a pair that
// no character has; it vanishes without a trace, and the first byte of 十 and
// the second of the numeral make an odd character before 五.
func planName(text string) string {
	i := strings.Index(text, "“")
	if i < 0 {
		return text
	}
	rest := text[i+len("“"):]
	r, size := utf8.DecodeRuneInString(rest)
	if r >= 1<<16 || gb().code[r]>>8 != 0xCA || !strings.HasPrefix(rest[size:], "五") {
		return text
	}
	numeral := plans[byte(gb().code[r])]
	if numeral == "" {
		return text
	}
	return text[:i] + "“十" + numeral + rest[size:]
}

// classesOf returns the classes of all characters of s.
func classesOf(s string) (all class) {
	for _, r := range s {
		all |= classOf(r)
	}
	return all
}
