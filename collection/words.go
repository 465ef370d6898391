package collection

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

// Words gives what a full-text index should find a text by: its words, and
// each two Chinese characters that stand side by side, within a word or across
// two, so that 银行 is found in 人民银行. A text in traditional characters is
// also found by its simplified ones.
func Words(s string) string {
	var out strings.Builder
	appendWords(&out, s)
	if simple := text.Simplify(s); simple != s {
		appendWords(&out, simple)
	}
	return out.String()
}

func appendWords(out *strings.Builder, s string) {
	before := ' '
	for word := range strings.FieldsSeq(string(new(segment.Segmenter).AppendLine(nil, s, false))) {
		pair := utf8.RuneCountInString(word) == 2
		for i, r := range word {
			if (i == 0 || !pair) && han(before) && han(r) {
				out.WriteString(string([]rune{before, r}) + " ")
			}
			before = r
		}
		out.WriteString(word + " ")
	}
}

func han(r rune) bool { return unicode.Is(unicode.Han, r) }

// match is an expression for the index that finds every text a term stands in,
// and perhaps some others; "" if there is nothing to go by.
func match(term string) string {
	var all []string
	for _, part := range parts(fold(term)) {
		runes := []rune(part)
		switch {
		case !han(runes[0]):
			all = append(all, quoted(part))
		case len(runes) == 1:
			all = append(all, quoted(part)+"*")
		default:
			for i := range len(runes) - 1 {
				all = append(all, quoted(string(runes[i:i+2])))
			}
		}
	}
	return strings.Join(all, " AND ")
}

// parts are the stretches of Chinese characters in a term, and those of other
// letters and digits.
func parts(term string) []string {
	var out strings.Builder
	before := false
	for _, r := range term {
		if han(r) != before {
			out.WriteByte(' ')
		}
		if before = han(r); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			r = ' '
		}
		out.WriteRune(r)
	}
	return strings.Fields(out.String())
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// fold is a text as it is compared: in simplified characters and small letters.
func fold(s string) string { return strings.ToLower(text.Simplify(s)) }
