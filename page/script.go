package page

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html/atom"
)

// Scripts are read for values, never run: pages that are built in the browser
// carry their article in a script as JSON or as a string.

// timeKeys name the values that tell when an article was published, the surest
// first.
var timeKeys = []string{
	"datepublished", "publishtime", "publish_time", "published_at", "publishedat", "publishedtime", "publishdate", "publish_date", "pubtime", "pub_time", "pubdate", "pubdatetime",
	"ptime", "newstime", "createtime", "create_time", "createdat", "created_at", "createdtime", "ctime", "ct", "showtime", "releasetime", "time", "date",
}

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
