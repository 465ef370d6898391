package page

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// bodyKeys name the values that hold an article's text.
var bodyKeys = []string{"content", "articlecontent", "article_content", "contenthtml", "content_html", "articlebody", "body", "html", "detail", "text", "newscontent", "maincontent"}

// besideKeys name the values that say what an embedded article is, the surest
// first.
var besideKeys = map[string][]string{
	"title":  {"title", "articletitle", "newstitle", "headline", "subject"},
	"source": {"source", "sourcename", "source_name", "origin", "originname", "copyfrom", "medianame", "media_name", "media", "site_name"},
	"author": {"author", "authorname", "author_name", "writer", "reporter", "byline"},
}

// scriptMeta begins the names under which a survey keeps what a script says of
// the article it holds.
const scriptMeta = "script:"

// leastEmbedded is how many Chinese characters a value must have to be taken
// for an article.
const leastEmbedded = 60

// beside is what stands beside an embedded text, by name: the last values before
// it and the first behind it, which count where those before are silent.
type beside struct{ before, behind map[string]string }

// of returns the first value that there is of some names.
func (b *beside) of(names ...string) string {
	for _, said := range []map[string]string{b.before, b.behind} {
		for _, name := range names {
			if v := said[name]; v != "" {
				return v
			}
		}
	}
	return ""
}

// wanted holds the names whose values may say what an article is.
var wanted = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, names := range append(slices.Collect(maps.Values(besideKeys)), timeKeys) {
		for _, name := range names {
			set[name] = true
		}
	}
	return set
})

// embedded returns the text of the article that only the scripts hold, and what
// stands beside it; nil if there is none.
func (s *survey) embedded() (best string, around *beside) {
	most := leastEmbedded
	for _, n := range s.scripts {
		if n.FirstChild == nil {
			continue
		}
		if n.DataAtom == atom.Textarea {
			best, most = longer(best, most, n.FirstChild.Data)
			continue
		}
		last := make(map[string]string)
		values(n.FirstChild.Data, func(v value) {
			if len(v.text) < 200 && v.text != "" && wanted()[v.key] {
				last[v.key] = plainValue(v.text)
				if around != nil && around.behind[v.key] == "" {
					around.behind[v.key] = last[v.key]
				}
			}
			if !slices.Contains(bodyKeys, v.key) || len(v.text) < most {
				return
			}
			if text, n := longer(best, most, unescape(v.text)); n > most || best == "" {
				best, most = text, n
				around = &beside{maps.Clone(last), make(map[string]string)}
			}
		})
	}
	if around == nil {
		around = &beside{before: s.textareas()}
	}
	return best, around
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
func (s *survey) embed(root *html.Node) *beside {
	best, around := s.embedded()
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
	return around
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
