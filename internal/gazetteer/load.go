package gazetteer

import (
	_ "embed" // the tables
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

//go:embed zentry.tsv
var entryText string

//go:embed zname.tsv
var nameText string

// A table is the gazetteer in memory: where names begin, and the places and
// names asked for so far. A text asks for a few of the thousands, so each is read
// from its line when it is first wanted, and kept: whoever asks again gets the
// same one.
type table struct {
	entries [len(entryLines)]atomic.Pointer[Entry]
	names   [len(keys)]atomic.Pointer[Name]
	filter  filter
	slots   slots
}

var tables = sync.OnceValue(load)

func load() *table {
	t := new(table)
	for i, g := range groups {
		t.filter.add(g.pair)
		t.slots.add(g.pair, i+1)
	}
	return t
}

func (t *table) entry(i int) *Entry {
	return once(&t.entries[i], func() *Entry { return readEntry(line(entryText, entryLines[i])) })
}

func (t *table) name(i int) *Name {
	return once(&t.names[i], func() *Name { return t.readName(line(nameText, keys[i].line)) })
}

// once returns what was made first.
func once[T any](made *atomic.Pointer[T], read func() *T) *T {
	if v := made.Load(); v != nil {
		return v
	}
	made.CompareAndSwap(nil, read())
	return made.Load()
}

// line is the one that begins at a byte of the text.
func line(text string, at uint32) string {
	line, _, _ := strings.Cut(text[at:], "\n")
	return line
}

// readEntry reads a line, whose empty last fields are left out.
func readEntry(line string) *Entry {
	e, level := new(Entry), ""
	for _, field := range [...]*string{&e.Code, &e.Name, &e.Short, &level, &e.Parent, &e.From, &e.To, &e.Successor} {
		if *field, line, _ = strings.Cut(line, "\t"); line == "" {
			break
		}
	}
	e.Level = Level(level)
	return e
}

func (t *table) readName(line string) *Name {
	var word, sense string
	n := new(Name)
	n.Text, line, _ = strings.Cut(line, "\t")
	word, line, _ = strings.Cut(line, "\t")
	n.Word = word == "w"
	n.Senses = make([]Sense, 0, 1+strings.Count(line, "\t"))
	for line != "" {
		sense, line, _ = strings.Cut(line, "\t")
		i, _ := strconv.Atoi(sense[1:]) // the tests read every row
		n.Senses = append(n.Senses, Sense{t.entry(i), How(sense[0])})
	}
	return n
}

// A coded is a code as a number, and the entry that it means.
type coded struct {
	code  uint32
	entry uint16
}

// number is a code's: that of its six digits or of its two letters, 0 for what
// is no code.
func number(code string) (n uint32) {
	switch len(code) {
	case 2:
		return uint32(code[0])<<8 | uint32(code[1])
	case 6:
		for _, c := range []byte(code) {
			if c < '0' || c > '9' {
				return 0
			}
			n = n*10 + uint32(c-'0')
		}
	}
	return n
}

// codeFrom is the place in codes of the first code not below n.
func codeFrom(n uint32) (int, bool) {
	return slices.BinarySearchFunc(codes[:], n, func(c coded, n uint32) int { return int(c.code) - int(n) })
}
