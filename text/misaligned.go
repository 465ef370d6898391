package text

import (
	"strings"
	"sync"
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
func misaligned(*document) finder { return (*document).misaligned }

func (d *document) misaligned(s string) {
	open := false
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '?')
		if i < 0 {
			return
		}
		start := at + i
		open = isOpen(s[at:start], open)
		at = start + 1
		if !open {
			continue
		}
		if r, ok := readRun(s, start); ok {
			open = isOpen(r.text, open)
			d.replace(start, r.end, r.text)
			at = r.end
			d.converted = true
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
	{0xA1, "。"}, {0xA3, "！？"}, {0xA1, closing},
}

const closing = "”’"

// readRun reads the run behind the question mark at start in step.
func readRun(s string, start int) (run, bool) {
	bytes, end := pairsAt(s, start+1)
	if len(bytes) == 0 {
		return run{}, false
	}
	for _, e := range eaten {
		text := decodePairs(append([]byte{e.lead}, bytes...))
		if !beginsWith(text+"”", e.marks) {
			continue
		}
		if e.marks == closing && !isPlainer(text, s[start+1:end]) {
			continue
		}
		r := restOf(s, end, text, bytes[len(bytes)-1])
		if n := shareOf(r.text); n.usual*2 >= n.all+n.lost {
			r.text = planName(r.text)
			return r, true
		}
	}
	return run{}, false
}

// restOf goes on from the first stretch of a run, which reads text but for its
// last byte and ends at end, to where reading falls into step. A question mark
// stands for a pair that is no character, or for a byte and the ASCII character
// it took along: in the first case what follows is out of step still.
func restOf(s string, end int, text string, last byte) run {
	for {
		tail, taken := lastByte(last, s[end:], text == "。")
		text += tail
		end += taken
		if taken == 0 || s[end-1] != '?' {
			return run{text, end}
		}
		more, stop, still := beyond(s, end)
		if more == "" {
			more, taken = lostTail(s[end:])
			return run{text + more, end + taken}
		}
		text += more
		end, last = stop, still
	}
}

// beyond reads on behind a pair that was lost. Stretches of a character or two
// tell nothing and wait for one that proves reading to be out of step; if none
// does, more is empty.
func beyond(s string, i int) (more string, end int, last byte) {
	waiting := ""
	for range mostWaiting {
		for i < len(s) && s[i] == '?' {
			i++
		}
		bytes, stop := pairsAt(s, i)
		if len(bytes) == 0 {
			return more, end, last
		}
		waiting += decodePairs(bytes[1:])
		if len(bytes) >= 4 {
			if !isPlainer(decodePairs(bytes[1:]), s[i:stop]) {
				return more, end, last
			}
			more, end, last = more+waiting, stop, bytes[len(bytes)-1]
			waiting = ""
		}
		if stop == len(s) || s[stop] != '?' {
			return more, end, last
		}
		waiting += "\uFFFD"
		i = stop
	}
	return more, end, last
}

// mostWaiting bounds the stretches that are looked into, lest a text of
// question marks takes time that grows with its square.
const mostWaiting = 16

// decodePairs decodes pairs of bytes; the last byte of an odd number is left.
func decodePairs(bytes []byte) string {
	table := gb()
	var out strings.Builder
	for ; len(bytes) >= 2; bytes = bytes[2:] {
		r := table.pair(bytes[0], bytes[1])
		if r == 0 {
			r = utf8.RuneError
		}
		out.WriteRune(r)
	}
	return out.String()
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
		if r == utf8.RuneError && size == 3 && len(bytes) > 0 { // lost since: a pair, or several
			bytes, i = append(bytes, lostByte, lostByte), i+size
			continue
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
	for i := len(s) - 3; i >= 0; i-- {
		if s[i] != 0xE2 || s[i+1] != 0x80 {
			continue
		}
		switch s[i : i+3] {
		case "“", "‘":
			return true
		case "”", "’":
			return false
		}
	}
	return before
}

// lastByte returns the character that the last byte of a stretch belongs to,
// and how much of what follows it takes. Behind the stop alone it is the first
// byte of the quotation mark, and a second question mark has taken the other
// byte with a byte of the next character.
func lastByte(last byte, rest string, behindStop bool) (text string, taken int) {
	if behindStop {
		switch {
		case strings.HasPrefix(rest, "?") && len(rest) > 1 && rest[1] != '\n':
			return "”\uFFFD", 1
		case strings.HasPrefix(rest, "?"):
			return "”", 1
		}
		return "”", 0
	}
	if rest == "" {
		return "\uFFFD", 0
	}
	if r := gb().pair(last, rest[0]); r != 0 && rest[0] >= 0x40 && rest[0] < utf8.RuneSelf {
		return string(r), 1
	}
	if rest[0] == '?' {
		return "\uFFFD", 1
	}
	if r, size := utf8.DecodeRuneInString(rest); r < 1<<16 && r >= utf8.RuneSelf {
		if code := gb().code[r]; code != 0 && gb().pair(last, byte(code>>8)) != 0 {
			return string(gb().pair(last, byte(code>>8))) + string(rune(code&0xFF)), size // its second byte is ASCII
		}
	}
	return "\uFFFD", 0
}

// lostTail returns how much of what follows a lost pair belongs to a character
// that is lost with it, and that character, if it can be told: its second byte,
// with a reading in brackets behind, or a reading whose bracket was lost too.
func lostTail(rest string) (text string, taken int) {
	if len(rest) > 1 && rest[0] >= 0x40 && rest[0] < utf8.RuneSelf && rest[1] == '(' {
		reading, _, _ := strings.Cut(rest[2:min(len(rest), longestReading)], ")")
		return lowTrails()[string(rest[0])+reading], 1
	}
	if n, toned := readingBefore(')', rest); n > 0 && toned {
		return "", n + 1
	}
	return "", 0
}

// lowTrails leads from the second byte of a character, where it is ASCII, and
// its reading to the one common traditional character that has both.
var lowTrails = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	words := strings.Fields(zReadings)
	for i := 0; i < len(words); i += 2 {
		r, _ := utf8.DecodeRuneInString(words[i])
		key := string(rune(gb().code[r]&0xFF)) + words[i+1]
		if _, twice := m[key]; twice {
			words[i] = ""
		}
		m[key] = words[i]
	}
	return m
})

// beginsWith reports whether text begins with one of the marks and, but for a
// quotation mark, one of those behind it.
func beginsWith(text, marks string) bool {
	first, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune(marks, first) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(text[size:])
	return marks == closing || strings.ContainsRune("”’》」』", second)
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
