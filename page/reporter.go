package page

import (
	"strings"
	"unicode/utf8"
)

// plainByline reads the names behind 作者 or 文 and a blank.
func plainByline(s string) []string {
	bare := strings.Trim(s, fringe)
	for _, w := range wordByline.list() {
		if rest, ok := strings.CutPrefix(bare, w); ok && strings.HasPrefix(rest, " ") {
			return personNames(rest)
		}
	}
	if rest, ok := strings.CutPrefix(bare, "By "); ok {
		rest, _, _ = strings.Cut(rest, "|")
		return personNames(rest)
	}
	if _, rest, ok := strings.Cut(s, " by "); ok {
		return personNames(rest)
	}
	return nil
}

// signature reads a name and a medium on both sides of a slash: 甄样例/青禾日报.
func signature(s string) (who, where string) {
	a, b, ok := strings.Cut(strings.ReplaceAll(s, "／", "/"), "/")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	switch {
	case !ok:
	case person(a) && medium(b):
		return a, b
	case person(b) && medium(a):
		return b, a
	}
	return "", ""
}

// headBrackets reads 本报讯（记者 张三 通讯员 李四） and 电（张三、李四） in the first
// paragraphs.
func (d *reading) headBrackets() []string {
	for n, i := range d.article {
		if n > 1 {
			break
		}
		t := d.lines[i].text
		if found := headReporters(t); len(found) > 0 {
			return found
		}
		open := strings.IndexAny(t, "(（【〔[")
		if open < 0 || utf8.RuneCountInString(t[:open]) > 40 {
			continue
		}
		inside, ok := bracket(t[open:])
		if !ok {
			continue
		}
		for _, c := range credits(inside) {
			if c.role == creditAuthor {
				return fieldNames(c.value)
			}
		}
		if found := reporters(inside); len(found) > 0 {
			return found
		}
		if before := t[:open]; strings.HasSuffix(strings.TrimSpace(before), "电") || strings.HasSuffix(strings.TrimSpace(before), "讯") || strings.HasSuffix(strings.TrimSpace(before), "電") {
			if found := personNames(inside); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// headReporters reads 本报青禾5月1日讯 记者张三报道：… at the head of an article.
func headReporters(t string) []string {
	end := strings.IndexAny(t, "：，。:")
	if end < 0 || utf8.RuneCountInString(t[:end]) > 40 {
		return nil
	}
	head := t[:end]
	at := strings.Index(head, "记者")
	if before := head[:max(at, 0)]; !strings.ContainsAny(before, "电讯電訊") || strings.ContainsAny(before, "(（【〔") {
		return nil
	}
	return reporters(head)
}

// tailBracket reads a last paragraph's （张三） or （作者：张三）.
func (d *reading) tailBracket() []string {
	for n := len(d.article) - 1; n >= 0 && n >= len(d.article)-2; n-- {
		t := strings.TrimRight(d.lines[d.article[n]].text, " ")
		open := max(strings.LastIndex(t, "（"), strings.LastIndex(t, "("))
		if open < 0 {
			continue
		}
		inside, ok := bracket(t[open:])
		if !ok || open+len(inside)+8 < len(t) {
			continue
		}
		for _, c := range credits(inside) {
			if c.role == creditAuthor {
				return fieldNames(c.value)
			}
		}
		if found := reporters(inside); len(found) > 0 {
			return found
		}
		for _, w := range []string{"文/图", "图/文", "文图", "文", "作者"} {
			if rest, ok := strings.CutPrefix(inside, w); ok {
				inside = strings.TrimSpace(rest)
				break
			}
		}
		if found := personNames(inside); len(found) > 0 {
			return found
		}
	}
	return nil
}

// bracket returns what stands inside the bracket that s begins with.
func bracket(s string) (string, bool) {
	_, n := utf8.DecodeRuneInString(s)
	end := strings.IndexAny(s, ")）】〕]")
	if end < 0 {
		return "", false
	}
	return strings.TrimSpace(s[n:end]), true
}

// reporters reads the names behind each 记者 and its like.
func reporters(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		word := wordReporter.begins(s[i:])
		if word == "" {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		i += len(word)
		rest := s[i:]
		dated := false
		if end := strings.IndexFunc(rest, notInNames); end >= 0 {
			dated = digit(rest[end])
			rest = rest[:end]
		}
		for _, w := range wordReporter.list() {
			if at := strings.Index(rest, w); at >= 0 {
				rest = rest[:at]
			}
		}
		out = addNames(out, leadingNames(rest, dated))
	}
	return out
}

// notInNames reports whether a rune ends a list of names.
func notInNames(r rune) bool {
	switch r {
	case ' ', '\t', '、', '：', ':', '·', '/', '，', ',':
		return false
	}
	return !han(r)
}

// leadingNames returns the names that a text begins with, up to the first word
// that is none. dated says that a date follows the text.
func leadingNames(s string, dated bool) []string {
	var out []string
	for _, t := range nameTokens(trimReported(s)) {
		if t = nameIn(t, dated); t == "" {
			break
		}
		out = append(out, t)
	}
	return out
}

// trimReported takes what reporters did off the end of their names.
func trimReported(s string) string {
	for _, w := range wordReported.list() {
		s = strings.TrimSuffix(strings.TrimRight(s, " "), w)
	}
	return s
}

// nameIn returns the name that a word is or begins with: what follows a name
// without a blank is what the reporter did, or before a date the place, a word of
// two characters or more.
func nameIn(s string, dated bool) string {
	s = trimReported(s)
	if person(s) {
		return s
	}
	r := []rune(s)
	if !dated || len(r) < 5 || len(r) > 7 || !person(string(r[:3])) {
		return ""
	}
	return string(r[:3])
}
