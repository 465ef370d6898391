package gazetteer

import (
	_ "embed" // the table
	"iter"
	"strings"
	"sync"
)

//go:embed ztownship.tsv
var townshipText string

// townshipLines holds the line of each county. It is made at the first look-up
// of a township, which most runs of the library never need; names are read
// from a line when they are asked for.
var townshipLines = sync.OnceValue(func() map[string]string {
	lines := make(map[string]string, 3000)
	for at, line := range townshipRows() {
		lines[townshipText[at:at+6]] = line
	}
	return lines
})

// townshipRows yields the lines of the table, without the code of the county that each
// begins with, and where that stands.
func townshipRows() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		at := strings.IndexByte(townshipText, '\n') + 1
		for line := range strings.Lines(townshipText[at:]) {
			if !yield(at, strings.TrimSuffix(line[7:], "\n")) {
				return
			}
			at += len(line)
		}
	}
}

// TownshipsOf returns the towns, townships and subdistricts of a county, by
// code. Their codes have nine digits, of which the first six are the county's.
func TownshipsOf(county string) []Entry {
	line := townshipLines()[county]
	if line == "" {
		return nil
	}
	entries := make([]Entry, 0, strings.Count(line, "\t")+1)
	for field := range strings.SplitSeq(line, "\t") {
		entries = append(entries, township(county+field[:3], field[3:]))
	}
	return entries
}

// TownshipByCode returns the township with a code of nine digits.
func TownshipByCode(code string) (Entry, bool) {
	if len(code) != 9 {
		return Entry{}, false
	}
	for _, e := range TownshipsOf(code[:6]) {
		if e.Code == code {
			return e, true
		}
	}
	return Entry{}, false
}

// TownshipCounties yields the counties of the townships that bear a name, one for each
// of them, by code.
func TownshipCounties(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := range townshipsNamed(name) {
			if !yield(countyAt(at)) {
				return
			}
		}
	}
}

// Townships returns the townships that bear a name, by code.
func Townships(name string) []Entry {
	var entries []Entry
	for at := range townshipsNamed(name) {
		entries = append(entries, township(countyAt(at)+townshipText[at-3:at], name))
	}
	return entries
}

// townshipsNamed yields where the names of the table that are this one begin, in the
// order of the table.
func townshipsNamed(name string) iter.Seq[int] {
	return func(yield func(int) bool) {
		slots := townshipSlots()
		for i := nameHash(name); ; i++ {
			at := int(slots[i&(townshipRoom-1)])
			if at == 0 {
				return
			}
			if isTownship(at, name) && !yield(at) {
				return
			}
		}
	}
}

// isTownship reports whether the name of the table at a byte is this one.
func isTownship(at int, name string) bool {
	end := at + len(name)
	return end < len(townshipText) && townshipText[at:end] == name && (townshipText[end] == '\t' || townshipText[end] == '\n')
}

// countyAt is the county of the township whose name begins at a byte of the table.
func countyAt(at int) string {
	line := strings.LastIndexByte(townshipText[:at], '\n') + 1
	return townshipText[line : line+6]
}

// townshipRoom is how many names the hash table of them has room for, more than twice
// as many as there are.
const townshipRoom = 1 << 17

// townshipSlots is a hash table of where the names begin in the table, 0 for none.
// Names that are the same lie in its order.
var townshipSlots = sync.OnceValue(func() *[townshipRoom]uint32 {
	slots := new([townshipRoom]uint32)
	for county, line := range townshipRows() {
		at := county + len("000000\t")
		for field := range strings.SplitSeq(line, "\t") {
			i := nameHash(field[3:])
			for slots[i&(townshipRoom-1)] != 0 {
				i++
			}
			slots[i&(townshipRoom-1)] = uint32(at + 3)
			at += len(field) + 1
		}
	}
	return slots
})

// nameHash is the place of a name in the table of names, unless others took it.
func nameHash(name string) uint32 {
	h := uint32(2166136261) // FNV-1a, by Fowler, Noll and Vo
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return h ^ h>>15
}

func township(code, name string) Entry {
	parent := code[:6]
	if ByCode(parent) == nil {
		parent = code[:4] + "00" // a city without counties
	}
	return Entry{Code: code, Name: name, Level: Township, Parent: parent}
}
