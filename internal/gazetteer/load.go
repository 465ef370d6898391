package gazetteer

import (
	_ "embed" // the tables
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed zentry.tsv
var entryText string

//go:embed zname.tsv
var nameText string

// A table is the gazetteer in memory. It is built once and not changed.
type table struct {
	entries []Entry
	code    map[string]*Entry
	names   []Name
	keys    []key // of each name
	groups  []group
	letters map[rune]*Name
	filter  filter
	slots   slots
}

// tables reads the embedded tables. Their strings are parts of the program's
// own text: only the structure is made.
var tables = sync.OnceValue(func() *table {
	t := &table{letters: map[rune]*Name{}}
	t.readEntries()
	t.readNames()
	return t
})

// rows counts the lines behind the comment and yields the rest.
func rows(text string) (lines string, n int) {
	_, lines, _ = strings.Cut(text, "\n")
	return lines, strings.Count(lines, "\n")
}

func (t *table) readEntries() {
	lines, n := rows(entryText)
	t.entries = make([]Entry, n)
	t.code = make(map[string]*Entry, n/2)
	for i := range t.entries {
		e := &t.entries[i]
		var line string
		line, lines, _ = strings.Cut(lines, "\n")
		e.read(line)
		if old := t.code[e.Code]; e.Code != "" && (old == nil || old.Past() && !e.Past()) && (e.Division() || e.Past() || e.Level == Country) {
			t.code[e.Code] = e
		}
	}
}

// read fills the entry from its line, whose empty last fields are left out.
func (e *Entry) read(line string) {
	var level string
	for _, field := range []*string{&e.Code, &e.Name, &e.Short, &level, &e.Parent, &e.From, &e.To, &e.Successor} {
		if *field, line, _ = strings.Cut(line, "\t"); line == "" {
			break
		}
	}
	e.Level = Level(level)
}

func (t *table) readNames() {
	lines, n := rows(nameText)
	t.names = make([]Name, n)
	t.keys = make([]key, n)
	senses := make([]Sense, 0, n+n/4)
	for i := range t.names {
		var line string
		line, lines, _ = strings.Cut(lines, "\n")
		senses = t.readName(&t.names[i], line, senses)
		t.keys[i] = keyOf(t.names[i].Text)
		t.index(i)
	}
}

func (t *table) readName(n *Name, line string, senses []Sense) []Sense {
	var word, sense string
	n.Text, line, _ = strings.Cut(line, "\t")
	word, line, _ = strings.Cut(line, "\t")
	n.Word = word == "w"
	from := len(senses)
	for line != "" {
		sense, line, _ = strings.Cut(line, "\t")
		i, _ := strconv.Atoi(sense[1:])
		senses = append(senses, Sense{&t.entries[i], How(sense[0])})
	}
	n.Senses = senses[from:len(senses):len(senses)]
	return senses
}

// index files name i under its first two runes, or under its only one.
func (t *table) index(i int) {
	text := t.names[i].Text
	a, n := utf8.DecodeRuneInString(text)
	if n == len(text) {
		t.letters[a] = &t.names[i]
		return
	}
	b, _ := utf8.DecodeRuneInString(text[n:])
	p := pair(a, b)
	if k := len(t.groups); k > 0 && t.groups[k-1].pair == p {
		t.groups[k-1].to = int32(i + 1)
		return
	}
	t.filter.add(p)
	t.groups = append(t.groups, group{p, int32(i), int32(i + 1)})
	t.slots.add(p, len(t.groups))
}
