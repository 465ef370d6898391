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
	_, rest, _ := strings.Cut(townshipText, "\n")
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		lines[line[:6]] = line[7:]
	}
	return lines
})

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

// TownshipNames yields the names of the towns, townships and subdistricts of a
// county, by code. It makes nothing: an article that names a few cities has
// thousands of them in reach.
func TownshipNames(county string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for field := range strings.SplitSeq(townshipLines()[county], "\t") {
			if len(field) > 3 && !yield(field[3:]) {
				return
			}
		}
	}
}

// Townships returns the townships that bear a name, by code.
func Townships(name string) []Entry {
	var entries []Entry
	for at := 0; name != ""; at++ {
		i := strings.Index(townshipText[at:], name)
		if i < 0 {
			break
		}
		at += i
		if code := townshipCode(at, len(name)); code != "" {
			entries = append(entries, township(code, name))
		}
	}
	return entries
}

// townshipCode is the code of the township whose name of length n stands at
// byte i of the table, "" if what stands there is not the whole name.
func townshipCode(i, n int) string {
	s := townshipText
	if i < 4 || s[i-4] != '\t' || s[i+n] != '\t' && s[i+n] != '\n' {
		return ""
	}
	line := strings.LastIndexByte(s[:i], '\n') + 1
	return s[line:line+6] + s[i-3:i]
}

func township(code, name string) Entry {
	parent := code[:6]
	if ByCode(parent) == nil {
		parent = code[:4] + "00" // a city without counties
	}
	return Entry{Code: code, Name: name, Level: Township, Parent: parent}
}
