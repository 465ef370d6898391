package page

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Scripts are read for values, never run: pages that are built in the browser
// carry their article in a script as JSON or as a string.

// bodyKeys name the values that hold an article's text.
var bodyKeys = []string{"content", "articlecontent", "article_content", "contenthtml", "content_html", "articlebody", "body", "html", "detail", "text", "newscontent", "maincontent"}

// timeKeys name the values that tell when an article was published, the surest
// first.
var timeKeys = []string{
	"datepublished", "publishtime", "publish_time", "published_at", "publishedat", "publishedtime", "publishdate", "publish_date", "pubtime", "pub_time", "pubdate", "pubdatetime",
	"ptime", "newstime", "createtime", "create_time", "createdat", "created_at", "createdtime", "ctime", "ct", "showtime", "releasetime", "time", "date",
}

// scriptMeta begins the names under which a survey keeps what a script says of
// the article it holds.
const scriptMeta = "script:"

// A value is a string or number that a script gives to a name.
type value struct{ key, text string }

// values yields the strings and numbers that scripts give to names: "name":
// "…", name: '…', name = "…". Values are raw, their escapes not undone.
func values(s string, yield func(value)) {
	for i := 0; i < len(s); {
		end, quote := nextString(s, i)
		if end < 0 {
			return
		}
		if quote == 0 {
			if key := keyBefore(s[:end]); key != "" {
				yield(value{key, number(s[end:])})
			}
			i = end + len(number(s[end:]))
			continue
		}
		text := quoted(s[end+1:], quote)
		if key := keyBefore(s[:end]); key != "" {
			yield(value{key, text})
		}
		i = end + len(text) + 2
	}
}

// nextString returns where the next quoted string begins, or a long number
// (quote is 0 then).
func nextString(s string, i int) (at int, quote byte) {
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\'' || c == '`':
			return i, c
		case digit(c) && i > 0 && (s[i-1] == ':' || s[i-1] == '=' || s[i-1] == ' ') && len(number(s[i:])) >= 10:
			return i, 0
		}
	}
	return -1, 0
}

// number returns the digits that s begins with.
func number(s string) string {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return s[:n]
}

// quoted returns s up to the closing quote.
func quoted(s string, quote byte) string {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case quote:
			return s[:i]
		}
	}
	return s
}

// keyBefore returns the name, lower-case, that a value after s is given to.
func keyBefore(s string) string {
	s = strings.TrimRight(s, " \t\r\n")
	if s == "" || s[len(s)-1] != ':' && s[len(s)-1] != '=' {
		return ""
	}
	s = strings.TrimRight(s[:len(s)-1], " \t\r\n\"'")
	n := len(s)
	for n > 0 && len(s)-n < 40 && (s[n-1] == '_' || digit(s[n-1]) || s[n-1]|0x20 >= 'a' && s[n-1]|0x20 <= 'z') {
		n--
	}
	return strings.ToLower(s[n:])
}

// scriptStamps reads times of publication from the scripts, the surest first.
func (s *survey) scriptStamps() []told {
	found := make([]stamp, len(timeKeys))
	for _, n := range s.scripts {
		if n.FirstChild == nil || n.DataAtom == atom.Textarea {
			continue
		}
		values(n.FirstChild.Data, func(v value) {
			for k, key := range timeKeys {
				if v.key == key && found[k].IsZero() {
					found[k], _ = scriptTime(v.text)
				}
			}
		})
	}
	var out []told
	for _, key := range timeKeys {
		if t, ok := scriptTime(s.meta(scriptMeta + key)); ok {
			out = append(out, told{t, "script"})
		}
	}
	for _, f := range found {
		if !f.IsZero() {
			out = append(out, told{f, "script"})
		}
	}
	return out
}

// scriptTime reads a date, or seconds or milliseconds since 1970.
func scriptTime(s string) (stamp, bool) {
	if n := number(s); n == s && (len(n) == 10 || len(n) == 13) {
		sec, _ := strconv.ParseInt(n[:10], 10, 64)
		t := time.Unix(sec, 0).In(china)
		return stamp{Time: Time{t, true}, year: true}, t.Year() >= 1995
	}
	if len(s) > 40 {
		return stamp{}, false
	}
	t, ok := readStamp(s)
	return t, ok && t.year
}

// leastEmbedded is how many Chinese characters a value must have to be taken
// for an article.
const leastEmbedded = 60

// embedded returns the text of the article that only the scripts hold, and the
// values that stand beside it, by name. Of several values of one name the last
// before the text counts, or else the first behind it.
func (s *survey) embedded() (best string, beside map[string]string) {
	most := leastEmbedded
	for _, n := range s.scripts {
		if n.FirstChild == nil {
			continue
		}
		if n.DataAtom == atom.Textarea {
			best, most = longer(best, most, n.FirstChild.Data)
			continue
		}
		said := make(map[string]string)
		values(n.FirstChild.Data, func(v value) {
			if len(v.text) < 200 && v.text != "" && (beside == nil || said[v.key] == "") {
				said[v.key] = plainValue(v.text)
			}
			if !oneOf(v.key, bodyKeys) || len(v.text) < most {
				return
			}
			if text, n := longer(best, most, unescape(v.text)); n > most || best == "" {
				best, most = text, n
				beside = said
			}
		})
	}
	if beside == nil {
		beside = s.textareas()
	}
	return best, beside
}

// longer returns the text with more Chinese characters, best having most.
func longer(best string, most int, text string) (string, int) {
	if n := hanCount(text); n >= most {
		return text, n
	}
	return best, most
}

// textareas returns what short hidden text areas say, by the last word of their
// class: article-title, article-time. Some sites keep whole articles so.
func (s *survey) textareas() map[string]string {
	said := make(map[string]string)
	for _, n := range s.scripts {
		if n.DataAtom != atom.Textarea || n.FirstChild == nil || len(n.FirstChild.Data) > 200 {
			continue
		}
		class := attribute(n, "class")
		key := strings.ToLower(class[strings.LastIndexAny(class, "-_ ")+1:])
		said[key] = squeeze(n.FirstChild.Data)
	}
	return said
}

// plainValue undoes the escapes of a short value: "&quot;…&quot;" is quoted
// twice.
func plainValue(s string) string {
	return strings.Trim(squeeze(html.UnescapeString(unescape(s))), `"`)
}

// embed adds to the document the article that only its scripts hold, and
// returns what they say about it; nothing if there was none.
func (s *survey) embed(root *html.Node) map[string]string {
	best, beside := s.embedded()
	if best == "" {
		return nil
	}
	if strings.Contains(best, "&lt;") {
		best = html.UnescapeString(best)
	}
	if !strings.Contains(best, "<") {
		best = strings.ReplaceAll(best, "\n", "<br>")
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(best), body)
	if err != nil {
		nodes = []*html.Node{parseFlat(strings.NewReader(best))}
	}
	div := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	for _, n := range nodes {
		div.AppendChild(n)
	}
	root.AppendChild(div)
	return beside
}

func oneOf(s string, list []string) bool {
	for _, w := range list {
		if s == w {
			return true
		}
	}
	return false
}

func hanCount(s string) int {
	n := 0
	for _, r := range s {
		if r >= 0x4E00 && r < 0xA000 {
			n++
		}
	}
	return n
}

// unescape undoes the escapes of a JavaScript string.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			i++
			continue
		}
		r, n := escaped(s[i+1:])
		b.WriteRune(r)
		i += 1 + n
	}
	return b.String()
}

// escaped returns the rune that an escape means and its length behind the
// backslash.
func escaped(s string) (rune, int) {
	switch s[0] {
	case 'n':
		return '\n', 1
	case 'r', 't', 'b', 'f', 'v':
		return ' ', 1
	case 'u':
		return hexRune(s, 5)
	case 'x':
		return hexRune(s, 3)
	}
	r, n := utf8.DecodeRuneInString(s)
	return r, n
}

// hexRune reads the n-1 hexadecimal digits behind a letter, two halves of a
// surrogate pair as one rune.
func hexRune(s string, n int) (rune, int) {
	if len(s) < n {
		return ' ', len(s)
	}
	v, err := strconv.ParseUint(s[1:n], 16, 32)
	if err != nil {
		return ' ', 1
	}
	r := rune(v)
	if r >= 0xD800 && r < 0xDC00 && strings.HasPrefix(s[n:], `\u`) && len(s) >= n+6 {
		if low, err := strconv.ParseUint(s[n+2:n+6], 16, 32); err == nil && low >= 0xDC00 && low < 0xE000 {
			return (r-0xD800)<<10 + rune(low) - 0xDC00 + 0x10000, n + 6
		}
	}
	return r, n
}
