package main

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A damage does to a plain text what archives and converters do, the same each
// time.
type damage struct {
	name string
	of   func(string) string
}

// damages lists them; traditional is the way to traditional script.
func damages(traditional map[rune]rune) []damage {
	return []damage{
		{"GBK bytes", gbk},
		{"GBK read as Latin-1", func(s string) string { return latin(gbk(s)) }},
		{"UTF-8 read as Latin-1", latin},
		{"narrow marks", strings.NewReplacer("，", ",", "；", ";", "：", ":", "？", "?", "！", "!", "（", "(", "）", ")", "“", "\"", "”", "\"").Replace},
		{"full-width digits", widened},
		{"blanks between characters", spaced},
		{"invisible characters", strewn},
		{"entities", strings.NewReplacer("“", "&ldquo;", "”", "&amp;#8221;", "、", "&#x3001;", "。", "。&nbsp;", "-", "&#45;", "%", "&#37;").Replace},
		{"lines of 76 columns", func(s string) string { return wrapped(s, 76, columns) }},
		{"lines of 38 characters", func(s string) string { return wrapped(s, 38, func(rune) int { return 1 }) }},
		{"traditional script", converted(traditional, nil)},
		{"traditional with pinyin", converted(traditional, []string{"(yè)", "(guó)", "(zhuāng)", "(lǚ)", "(jiǎn)", "(qiě)"})},
		{"traditional with zhuyin", converted(traditional, []string{"(ㄧㄝˋ)", "(ㄍㄨㄛˊ)", "(ㄔㄢˇ)", "(ㄈㄤ)"})},
	}
}

func gbk(s string) string {
	b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		return s
	}
	return b
}

// latin reads bytes one by one.
func latin(s string) string {
	var out strings.Builder
	for _, c := range []byte(s) {
		out.WriteRune(rune(c))
	}
	return out.String()
}

// widened writes digits, letters and the percent sign full-width.
func widened(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || r == '%' || r == '.' {
			return r + '！' - '!'
		}
		return r
	}, s)
}

// spaced puts a blank between Chinese characters.
func spaced(s string) string {
	var out strings.Builder
	last := rune(0)
	for _, r := range s {
		if unicode.Is(unicode.Han, r) && unicode.Is(unicode.Han, last) {
			out.WriteByte(' ')
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}

// strewn puts an invisible mark behind each fifth character.
func strewn(s string) string {
	marks := []string{"\u200B", "\u00AD", "\uFEFF", "\u200D"}
	var out strings.Builder
	for i, r := range []rune(s) {
		out.WriteRune(r)
		if i%5 == 4 && r != '\n' {
			out.WriteString(marks[i/5%len(marks)])
		}
	}
	return out.String()
}

// wrapped cuts lines as a mail or a scanned page has them: each paragraph is
// indented, and goes on in the next line where one is full.
func wrapped(s string, width int, size func(rune) int) string {
	title, body, _ := strings.Cut(s, "\n\n")
	var out strings.Builder
	out.WriteString(title + "\n\n")
	for paragraph := range strings.SplitSeq(body, "\n") {
		used := 0
		for _, r := range "　　" + paragraph {
			if used += size(r); used > width {
				out.WriteByte('\n')
				used = size(r)
			}
			out.WriteRune(r)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// columns are what a character takes on a terminal.
func columns(r rune) int {
	if r < 0x1100 {
		return 1
	}
	return 2
}

// converted writes the text in traditional script, character by character, with
// a reading behind each that changed. Whose reading it is plays no part.
func converted(traditional map[rune]rune, readings []string) func(string) string {
	return func(s string) string {
		var out strings.Builder
		n := 0
		for _, r := range s {
			to, ok := traditional[r]
			if !ok {
				out.WriteRune(r)
				continue
			}
			out.WriteRune(to)
			if len(readings) > 0 {
				out.WriteString(readings[n%len(readings)])
				n++
			}
		}
		return out.String()
	}
}

// readTraditional reads the way back from the table of conversion: characters
// that only simplified script has, to the first that Big5 has.
func readTraditional(root string) (map[rune]rune, error) {
	data, err := os.ReadFile(filepath.Join(root, "text/table/characters.tsv"))
	if err != nil {
		return nil, err
	}
	to := map[rune]rune{}
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		old, simple, _ := strings.Cut(lines.Text(), "\t")
		o, s := []rune(old), []rune(simple)
		if len(o) == 1 && len(s) == 1 && to[s[0]] == 0 && inBig5(o[0]) && !inBig5(s[0]) {
			to[s[0]] = o[0]
		}
	}
	return to, nil
}

func inBig5(r rune) bool {
	_, err := traditionalchinese.Big5.NewEncoder().String(string(r))
	return err == nil
}
