package page

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// A name says what the class and id of an element tell about it, a bit for
// each role of the table.
type name uint16

const (
	nameBody name = 1 << iota
	nameOther
	nameTitle
	nameTime
	nameSource
	nameAuthor
	nameEditor
	nameCaption
	nameKeyword
	nameLead
	nameWith
)

var nameRoles = map[string]name{
	"body": nameBody, "other": nameOther, "title": nameTitle, "time": nameTime, "source": nameSource,
	"author": nameAuthor, "editor": nameEditor, "caption": nameCaption, "keyword": nameKeyword, "lead": nameLead, "with": nameWith,
}

//go:embed table/name.tsv
var nameTable string

// nameList is the table, with a bit for the first and last letter and the length
// of each word: few words of a page's classes are in it, and the bits tell most of
// the others without a look into the map.
type nameList struct {
	bits  [1 << 12 / 64]uint64
	words map[string]name
}

// bit returns the place of a word's bit; a word has letters a to z alone.
func (*nameList) bit(w []byte) int {
	return int(w[0]&31)<<7 | int(w[len(w)-1]&31)<<2 | len(w)&3
}

// of returns what a word says, or 0.
func (l *nameList) of(w []byte) name {
	if len(w) == 0 {
		return 0
	}
	if b := l.bit(w); l.bits[b>>6]&(1<<(b&63)) == 0 {
		return 0
	}
	return l.words[string(w)]
}

var nameWords = sync.OnceValue(func() *nameList {
	list := &nameList{words: make(map[string]name)}
	for _, row := range rows(nameTable) {
		b := list.bit([]byte(row[0]))
		list.bits[b>>6] |= 1 << (b & 63)
		list.words[row[0]] = nameRoles[row[1]]
	}
	return list
})

// rows cuts a table of tab-separated columns into its rows, the comment in
// line 1 left out.
func rows(table string) [][]string {
	var out [][]string
	for l := range strings.Lines(table) {
		if l = strings.TrimRight(l, "\n"); l != "" && l[0] != '#' {
			out = append(out, strings.Split(l, "\t"))
		}
	}
	return out
}

// nameOf reads the class and id of an element.
func nameOf(n *html.Node) name {
	var m name
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == "class" || a.Key == "id" {
			for class := range strings.FieldsSeq(a.Val) {
				m |= readName(class)
			}
		}
	}
	return m
}

// other reports whether a name says that its element holds something else
// than the article.
func (m name) other() bool { return m&nameOther != 0 && m&nameBody == 0 }

// readName looks up the words of one class or id. Words end at what is not a
// letter and before a capital: post-body, artInfo, rel_news. A class that is
// both, as comment-content, is no body; one that says what an element goes
// with, as has-sidebar, says nothing.
func readName(s string) name {
	words := nameWords()
	var m name
	var word [32]byte
	n := 0
	for i := 0; i <= len(s); i++ {
		var c byte
		if i < len(s) {
			c = s[i]
		}
		upper := c >= 'A' && c <= 'Z'
		if (c < 'a' || c > 'z') && !(upper && (i == 0 || s[i-1] >= 'A' && s[i-1] <= 'Z')) {
			w := words.of(word[:n])
			if w&nameWith != 0 && m == 0 {
				return 0
			}
			m |= w
			n = 0
			if !upper {
				continue
			}
		}
		if n < len(word) {
			word[n] = c | 0x20
			n++
		}
	}
	if m&nameOther != 0 {
		m &^= nameBody
	}
	return m
}
