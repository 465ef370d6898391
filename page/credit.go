package page

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A creditRole says what a field of a credit or information line names.
type creditRole uint8

const (
	creditOther creditRole = iota
	creditAuthor
	creditEditor
	creditPhoto
	creditSource
	creditData // 数据来源
	creditTime
	creditChange // 更新时间
	creditEvent  // 会议时间: the time of something else than the article
	creditKeyword
	creditTitle
)

var creditRoles = map[string]creditRole{
	"other": creditOther, "author": creditAuthor, "editor": creditEditor, "photo": creditPhoto,
	"source": creditSource, "data": creditData, "time": creditTime, "change": creditChange, "event": creditEvent, "keyword": creditKeyword, "title": creditTitle,
}

// A credit is a field of a line: 来源：鞍山日报.
type credit struct {
	role       creditRole
	label      string
	value      string
	start, end int // of label and value in the line
}

//go:embed table/credit.tsv
var creditTable string

// labelWords is the table by the first rune, longer labels first.
type labelWords struct {
	firsts runeSet
	byRune map[rune][]credit
}

// of returns the labels that begin with a rune.
func (w *labelWords) of(r rune) []credit {
	if !w.firsts.has(r) {
		return nil
	}
	return w.byRune[r]
}

var labels = sync.OnceValue(func() *labelWords {
	words := &labelWords{byRune: make(map[rune][]credit)}
	for _, row := range rows(creditTable) {
		r, _ := utf8.DecodeRuneInString(row[0])
		words.firsts.add(r)
		list := append(words.byRune[r], credit{label: row[0], role: creditRoles[row[1]]})
		for i := len(list) - 1; i > 0 && len(list[i].label) > len(list[i-1].label); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		words.byRune[r] = list
	}
	return words
})

// credits reads the fields of a line. A tab in it parts what the page shows
// apart. A label needs a colon, a bar or a slash behind it; with a bar, a slash
// or a blank it must also stand apart from what is before it.
func credits(s string) []credit {
	var found []credit
	apart := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if c, ok := labelAt(s, i, r, apart); ok {
			if n := len(found); n > 0 {
				found[n-1].close(s, i)
			}
			found = append(found, c)
			i = c.end
			apart = true
			continue
		}
		apart = strings.ContainsRune(" \t【[（(|｜/︱丨,，;；。", r)
		i += size
	}
	if n := len(found); n > 0 {
		found[n-1].close(s, len(s))
	}
	return found
}

// labelAt returns the field whose label stands at byte i, its value still open
// and end set behind the separator.
func labelAt(s string, i int, r rune, apart bool) (credit, bool) {
	for _, c := range labels().of(r) {
		if !strings.HasPrefix(s[i:], c.label) {
			continue
		}
		end, strong, ok := separator(s, i+len(c.label))
		if ok && (apart || strong && len(c.label) > len("文")) {
			c.start, c.end = i, end
			return c, true
		}
		if c.label == "本文来源于" || c.role == creditOther && apart && counted(s[i+len(c.label):]) || c.role == creditEditor && apart && len(c.label) >= len("编辑") && end > i+len(c.label) {
			c.start, c.end = i, end
			return c, true
		}
	}
	return credit{}, false
}

// counted reports whether a number follows a label: 阅读（123）, 点击 52.
func counted(s string) bool {
	s = strings.TrimLeft(s, " （(")
	return s != "" && digit(s[0])
}

// stripLabel takes a label of a role, and what parts it from its value, off the
// head of a text.
func stripLabel(s string, role creditRole) string {
	s = strings.TrimSpace(s)
	r, _ := utf8.DecodeRuneInString(s)
	for _, c := range labels().of(r) {
		if c.role == role && strings.HasPrefix(s, c.label) {
			end, _, _ := separator(s, len(c.label))
			return s[end:]
		}
	}
	return s
}

// separator skips what parts a label from its value and reports whether it was
// a colon, and whether it was anything that parts.
func separator(s string, i int) (end int, strong, ok bool) {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case ' ', '\t':
		case '：', ':', '∶', '︰':
			strong, ok = true, true
		case '/', '|', '｜', '︱', '丨', '／', '│', '┃':
			ok = true
		default:
			return i, strong, ok
		}
		i += size
	}
	return i, strong, ok
}

// close ends the field's value at byte i or before: at a date, a tab, a bracket
// or a bar.
func (c *credit) close(s string, i int) {
	v := s[c.end:i]
	if at := dateIn(v); at >= 0 {
		v = v[:at]
	}
	if at := strings.IndexAny(v, "|｜】]）)\t;；。"); at >= 0 {
		v = joined(v, at)
	}
	c.end += len(v)
	c.value = strings.Trim(v, " \t,，、-－—>》〉【[（(　")
	c.value = strings.TrimSuffix(c.value, "》")
	if strings.Contains(v, "《") && strings.Contains(v, "》") {
		c.value = strings.Trim(v, " \t,，、")
	}
}

// joiners tie a source to another: 人民网-《人民日报》.
var joiners = []string{"-", "－", "—", "·", "《"}

// joined cuts v at the mark at byte i, but goes on over tabs where a joiner
// stands before or behind them.
func joined(v string, at int) string {
	out := v[:at]
	for v[at] == '\t' {
		rest := v[at+1:]
		tied := slices.ContainsFunc(joiners, func(j string) bool {
			return strings.HasSuffix(out, j) || strings.HasPrefix(rest, j)
		})
		if !tied {
			break
		}
		end := strings.IndexAny(rest, "|｜\t ")
		if end < 0 {
			return out + rest
		}
		out += rest[:end]
		at += 1 + end
	}
	return out
}

// byline reports whether a line is nothing but the names of reporters, perhaps
// with those they work for: 青禾日报记者 甄样例 通讯员 贾虚构.
func byline(s string, m shape) bool {
	if m.runes > 40 || ended(s) || m.commas > 3 || dateline(s) != (Dateline{}) {
		return false
	}
	bare := strings.Trim(s, fringe)
	if len(plainByline(bare)) > 0 {
		return true
	}
	if m.stops+m.commas > 3 || m.runes > 30 {
		return false
	}
	at := strings.Index(bare, "记者")
	if at < 0 {
		at = strings.Index(bare, "記者")
	}
	return at >= 0 && at <= len("青禾日报全媒体特派") && !strings.Contains(bare, "，") && len(reporters(bare)) > 0
}

// ofPeople reports whether a field names people or a source: a line that begins
// 时间：… or 分类：… may as well tell of an event.
func (c credit) ofPeople() bool {
	switch c.role {
	case creditAuthor, creditEditor, creditPhoto, creditSource, creditData:
		return true
	}
	return false
}

// creditLine reports whether a line is nothing but fields: it is short, begins
// with a label, and the label names people, a source or a time.
func creditLine(s string, m shape) bool {
	if m.runes > 80 {
		return false
	}
	bare := strings.TrimLeft(s, fringe)
	if bare == "" {
		return false
	}
	found := credits(bare)
	if len(found) == 0 || !found[0].ofPeople() {
		return false
	}
	if found[0].start > 0 {
		return len(found) > 1 && found[1].ofPeople() && m.stops == 0 && m.runes <= 60
	}
	// In an interview 记者：… asks a question.
	if r := found[0].role; m.stops > 0 && (r == creditAuthor || r == creditPhoto) {
		return false
	}
	return m.runes <= 40 || len(found) > 1 || !ended(s)
}
