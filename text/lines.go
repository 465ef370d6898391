package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs splits plain text into its paragraphs, the blocks that Repair
// takes. The lines of a paragraph that was set to a fixed width stay together,
// their breaks in between for Repair to join. An empty line stays, as an empty
// paragraph.
func Paragraphs(s string) []string {
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n")
	ends := ParagraphEnds(lines)
	if ends == nil {
		return lines
	}
	var out []string
	start := 0
	for i, end := range ends {
		if end {
			out = append(out, strings.Join(lines[start:i+1], "\n"))
			start = i + 1
		}
	}
	return out
}

// ParagraphEnds reports behind which of the lines of a text a paragraph ends.
// A line is a paragraph, for which the answer is nil, unless the text is set
// to a fixed width: then the next begins at an indented line, an empty one, or
// behind a short one.
func ParagraphEnds(lines []string) []bool {
	set := fixedWidth(lines)
	if set.width == 0 {
		return nil
	}
	ends := make([]bool, len(lines))
	for i, line := range lines {
		ends[i] = i+1 == len(lines) || !set.fills(line) || isIndented(lines[i+1]) || lines[i+1] == ""
	}
	return ends
}

// A setting is how the lines of a text are broken: at a width that each fills, give
// or take a mark that may not begin a line. Zero if they are paragraphs.
type setting struct {
	width, slack int
	of           func(line string) int
}

// fills reports whether a line goes as far as the setting lets it.
func (s setting) fills(line string) bool { return s.of(line) >= s.width-s.slack }

// fixedWidth tells how the lines are set: by columns, or by characters, if more of
// them fill the width so.
func fixedWidth(lines []string) setting {
	columns, full := setBy(lines, setting{slack: 3, of: displayWidth})
	characters, more := setBy(lines, setting{slack: 1, of: length})
	if more > full {
		return characters
	}
	return columns
}

// setBy gives the setting its width, and returns how many lines fill it. It stays
// zero unless most lines do, most of those end inside a sentence, and the lines
// have the marks of sentences, as a list of headlines has not.
func setBy(lines []string, by setting) (set setting, full int) {
	widest, count, parted := 0, 0, 0
	for _, line := range lines {
		if n := by.of(line); n > 0 {
			by.width, widest = max(by.width, n), max(widest, displayWidth(line))
			count++
			if strings.ContainsAny(line, "，。,") {
				parted++
			}
		}
	}
	if count < 4 || parted*2 < count || widest < narrowestPage || widest > widestPage {
		return setting{}, 0
	}
	inSentence := 0
	for _, line := range lines {
		if !by.fills(line) {
			continue
		}
		full++
		if last, _ := utf8.DecodeLastRuneInString(trimRight(line)); !strings.ContainsRune("。！？”", last) {
			inSentence++
		}
	}
	if full*2 < count || inSentence*2 < full {
		return setting{}, 0
	}
	return by, full
}

// The columns that pages of fixed width have.
const (
	narrowestPage = 24
	widestPage    = 120
)

func trimRight(line string) string { return strings.TrimRight(line, " \t\u3000") }

func isIndented(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsSpace(r)
}

// displayWidth returns the columns that a line takes, but for blanks at its
// end: two for a Chinese character, one for others.
func displayWidth(line string) (n int) {
	for _, r := range trimRight(line) {
		if n++; r >= 0x1100 && (isChinese(r) || r == '\u3000' || r == '·' || r == '℃') {
			n++
		}
	}
	return n
}

// length counts the characters of a line, but for blanks at its end.
func length(line string) int { return utf8.RuneCountInString(trimRight(line)) }

// softLines joins lines that were broken inside a paragraph: without anything
// between Chinese characters and inside numbers, with a blank between words.
func softLines(*document) finder { return (*document).softLines }

func (d *document) softLines(s string) {
	d.fixedWidth = d.fixedWidth || strings.ContainsAny(s, "\n\r")
	for at := 0; ; {
		i := strings.IndexAny(s[at:], "\n\r")
		if i < 0 {
			return
		}
		start := at + i
		for start > at && isBlank(s[start-1]) {
			start--
		}
		at += i
		for at < len(s) && (isBlank(s[at]) || s[at] == '\n' || s[at] == '\r') {
			at++
		}
		to := ""
		before, _ := utf8.DecodeLastRuneInString(s[:start])
		after, _ := utf8.DecodeRuneInString(s[at:])
		if isWord(before) && isWord(after) && !(unicode.IsDigit(before) && unicode.IsDigit(after)) {
			to = " "
		}
		d.replace(start, at, to)
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// isWord reports whether a character belongs to a word of a script that parts
// its words by blanks.
func isWord(r rune) bool { return r < 0x250 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// spacedOut removes blanks between Chinese characters in a block that has one
// between most of them, and those around its digits and marks as well; where
// two stand together one stays.
func spacedOut(d *document) finder {
	if d.found().signs&blank == 0 {
		return nil
	}
	return (*document).spacedOut
}

func (e *editor) spacedOut(s string) {
	if !isSpacedOut(s) {
		return
	}
	table := classes()
	var before rune
	for i, r := range s {
		if r == ' ' || r == '\u3000' {
			after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if before != ' ' && after != ' ' && ((table.of(before)|table.of(after))&chinese != 0 || isDigitPart(before) && isDigitPart(after)) {
				e.replace(i, i+utf8.RuneLen(r), "")
			}
			r = ' '
		}
		before = r
	}
}

func isDigitPart(r rune) bool { return '0' <= r && r <= '9' || r == '.' || r == '%' }

// isGap stands for a blank where classes are compared.
const isGap = sino

// isSpacedOut reports whether blanks part most of the ideographs of s.
func isSpacedOut(s string) bool {
	table := classes()
	parted, joined := 0, 0
	var last, before class // of the characters before
	for _, r := range s {
		here := table.of(r) & han
		if r == ' ' || r == '\u3000' {
			here = isGap
		}
		if here == han {
			if before == han {
				joined++
			} else if before == isGap && last == han {
				parted++
			}
		}
		last, before = before, here
	}
	return parted >= 4 && parted > 3*joined
}

// fullWidth narrows digits, letters and the signs of numbers in a document of
// fixed width that has all its digits full-width, to fit them in. Elsewhere
// full-width digits are a house's style, and stay.
func fullWidth(d *document) finder {
	if !d.fixedWidth {
		return nil
	}
	ascii, wides := 0, 0
	for _, b := range d.blocks {
		for _, r := range b.Text {
			if '0' <= r && r <= '9' {
				ascii++
			}
			if '０' <= r && r <= '９' {
				wides++
			}
		}
	}
	if wides < 3 || ascii > 0 {
		return nil
	}
	return (*document).narrowDigits
}

func (e *editor) narrowDigits(s string) {
	for i, r := range s {
		if isWideDigit(r) || strings.ContainsRune("．％＋－／", r) && besideWide(s, i, utf8.RuneLen(r)) {
			e.extend(i, i+utf8.RuneLen(r), string(narrow(r)))
		}
	}
}

// isWideDigit reports whether r is a full-width digit or letter.
func isWideDigit(r rune) bool {
	return '０' <= r && r <= '９' || 'Ａ' <= r && r <= 'Ｚ' || 'ａ' <= r && r <= 'ｚ'
}

func besideWide(s string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return isWideDigit(before) || isWideDigit(after)
}
