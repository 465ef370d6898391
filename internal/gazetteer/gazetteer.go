// Package gazetteer knows the places that Chinese news names: the divisions of
// China with their codes, development zones, countries, cities abroad, regions
// and natural features, and what divisions were called before.
//
// Its tables stand under table/, one place or name a line; gen compiles them,
// adds the short names that rules give, and writes zentry.tsv and zname.tsv,
// which are embedded and read line by line, and zindex.go, where the lines are.
package gazetteer

import (
	"strings"
	"sync"
)

//go:generate go run ./gen

// A Level is the rank of a place.
type Level string

// The levels of places.
const (
	Province Level = "province"
	City     Level = "city"
	County   Level = "county"
	Township Level = "township"
	Zone     Level = "zone"
	Country  Level = "country"
	Foreign  Level = "foreign"
	Region   Level = "region"
	Natural  Level = "natural"
)

// An Entry is a place. Entries are shared and must not be changed.
type Entry struct {
	// Code is the six-digit GB/T 2260 code, the code of the division that
	// holds a zone or feature, or the ISO 3166-1 code; "" if there is none.
	Code string
	// Name is the full name, Short the usual short one, if any.
	Name, Short string
	Level       Level
	// Parent is the code of the next larger place.
	Parent string
	// From is the last year of the name before, To the last year of this one
	// for a division of the past; "" if unknown, or still so.
	From, To string
	// Successor is the code of the division that a past one became part of.
	Successor string
}

// Past reports whether the place is a division that is no more.
func (e *Entry) Past() bool { return e.Successor != "" }

// Current is the code the place has today.
func (e *Entry) Current() string {
	if e.Past() {
		return e.Successor
	}
	return e.Code
}

// Division reports whether the place is a province, city or county of China
// with a code of its own.
func (e *Entry) Division() bool {
	return !e.Past() && len(e.Code) == 6 && (e.Level == Province || e.Level == City || e.Level == County)
}

// A How says in which way a name stands for a place.
type How byte

// The ways of naming.
const (
	Full     How = 'f' // 鞍山市
	Short    How = 's' // 鞍山
	Abbr     How = 'a' // 沪
	Byname   How = 'b' // 羊城
	Old      How = 'o' // 襄樊市
	OldShort How = 'p' // 襄樊
	Union    How = 'u' // 东盟: a place only as a partner in trade
)

// A Sense is a place that a name may mean.
type Sense struct {
	*Entry
	How How
}

// A Name is a name with the places it may mean, divisions of today first.
type Name struct {
	Text   string
	Senses []Sense
	// Word tells that it is an everyday word too: 合作, 朝阳, 和平.
	Word bool
}

// Lookup returns what a name may mean, nil if it names no place.
func Lookup(name string) *Name {
	runes := []rune(name)
	if len(runes) == 1 {
		return Letter(runes[0])
	}
	n, _ := Longest(runes)
	if n == nil || n.Text != name {
		return nil
	}
	return n
}

// ByCode returns the division or country with this code, today's before one of
// the past; nil if there is none.
func ByCode(code string) *Entry {
	if i, ok := codeFrom(number(code)); ok {
		return tables().entry(int(codes[i].entry))
	}
	return nil
}

// Parents returns the places that hold this one, from the next larger up; none
// for a country.
func (e *Entry) Parents() []*Entry {
	var up []*Entry
	for p := ByCode(e.Parent); p != nil && len(up) < 4; p = ByCode(p.Parent) {
		up = append(up, p)
	}
	return up
}

// Children returns the divisions right below the one with this code, by code.
func Children(code string) (down []*Entry) {
	from, to := below(code)
	i, _ := codeFrom(from)
	for ; i < len(codes) && codes[i].code <= to; i++ {
		if e := tables().entry(int(codes[i].entry)); e.Parent == code && e.Division() {
			down = append(down, e)
		}
	}
	return down
}

// below are the least and greatest number that a code of six digits below
// another may have: 210301 to 210399 for 210300.
func below(code string) (from, to uint32) {
	n := number(code)
	switch {
	case code == "CN":
		return 110000, 999999
	case len(code) != 6 || n == 0:
		return 1, 0
	case n%10000 == 0:
		return n + 1, n + 9999
	case n%100 == 0:
		return n + 1, n + 99
	}
	return 1, 0
}

// Before returns the divisions of the past that became the one with this code
// or part of it, in the order of the table.
func Before(code string) []*Entry { return before()[code] }

// before holds the divisions of the past by their successors.
var before = sync.OnceValue(func() map[string][]*Entry {
	past := map[string][]*Entry{}
	for i := range entryLines {
		if e := tables().entry(i); e.Past() {
			past[e.Successor] = append(past[e.Successor], e)
		}
	}
	return past
})

// Within reports whether the place with code inner lies in the one with code
// outer or is the same: 210381 in 210300, 210000 and CN.
func Within(inner, outer string) bool {
	if len(inner) != 6 || len(outer) != 6 {
		return inner == outer || outer == "CN" && len(inner) == 6
	}
	if strings.HasSuffix(outer, "0000") {
		return inner[:2] == outer[:2]
	}
	if strings.HasSuffix(outer, "00") {
		return inner[:4] == outer[:4]
	}
	return inner == outer
}
