package extract

import (
	"sync"

	"github.com/zhnews/zhnews/internal/trie"
)

//go:generate go run gen.go

// Rows of the tables, as gen.go writes them: the columns of the TSV in order.
type (
	basisRow      struct{ word, basis string }
	changeRow     struct{ word, direction, sort string }
	wordRow       struct{ word string }
	boundRow      struct{ word, bound, side, span string }
	classifierRow struct{ word, note string }
	currencyRow   struct{ word, code, factor, side string }
	durationRow   struct{ word, unit, factor string }
	placeEndRow   struct{ word, sort string }
	siRow         struct{ unit, si, num, den string }
	unitRow       struct{ word, unit, factor string }
)

// The tables are what the scan and the passes behind it look words up in. A reading
// asks for them once.
type tables struct {
	traits  *runeTable
	bounds  *trie.Trie[boundWord]
	fills   *trie.Trie[bool]
	changes *trie.Trie[changeWord]
	bases   *trie.Trie[Basis]
}

var readingTables = sync.OnceValue(func() *tables {
	return &tables{runeTraits(), boundsBefore(), fills(), changeWords(), basisWords()}
})

// A unit is what a word behind or before a number makes of it.
type unit struct {
	name   string
	factor Decimal
}

// A boundWord is a word that bounds a number.
type boundWord struct {
	bound  Bound
	inside bool
}

func newUnit(name, factor string) unit {
	f, err := ParseDecimal(factor)
	if err != nil {
		panic("extract: table: factor " + factor + " of " + name)
	}
	return unit{name, f}
}

// moneyBefore are the currencies by the word before the number.
var moneyBefore = sync.OnceValue(func() *trie.Trie[unit] {
	t := new(trie.Trie[unit])
	for _, row := range currencyRows {
		if row.side != "after" {
			t.Add(row.word, newUnit(row.currency(), row.factor))
		}
	}
	return t
})

// currency is the code of a row, "" where the word is of several countries.
func (row currencyRow) currency() string {
	if row.code == "-" {
		return ""
	}
	return row.code
}

// boundsAfter are the bound words behind a quantity.
var boundsAfter = sync.OnceValue(func() *trie.Trie[boundWord] {
	t := new(trie.Trie[boundWord])
	for _, row := range boundRows {
		if row.side == "after" {
			t.Add(row.word, boundWord{Bound(row.bound), row.span == "in"})
		}
	}
	return t
})

// boundsBefore are the bound words before a quantity, spelt backwards, since
// they are looked up from the number to the left.
var boundsBefore = sync.OnceValue(func() *trie.Trie[boundWord] {
	t := new(trie.Trie[boundWord])
	for _, row := range boundRows {
		if row.side == "before" {
			t.Add(backwards(row.word), boundWord{Bound(row.bound), row.span == "in"})
		}
	}
	return t
})

// A changeWord is a word of change, looked up from the quantity to the left.
type changeWord struct {
	direction Change
	sort      string
}

// changeWords are the words of change, spelt backwards.
var changeWords = sync.OnceValue(func() *trie.Trie[changeWord] {
	t := new(trie.Trie[changeWord])
	for _, row := range changeRows {
		if row.sort != "turn" {
			t.Add(backwards(row.word), changeWord{Change(row.direction), row.sort})
		}
	}
	return t
})

// turnWords are the verbs that turn a rate: 收窄, 扩大.
var turnWords = sync.OnceValue(func() *trie.Trie[Change] {
	t := new(trie.Trie[Change])
	for _, row := range changeRows {
		if row.sort == "turn" {
			t.Add(backwards(row.word), Change(row.direction))
		}
	}
	return t
})

// basisWords are the words that say what a change is compared with.
var basisWords = sync.OnceValue(func() *trie.Trie[Basis] {
	t := new(trie.Trie[Basis])
	for _, row := range basisRows {
		t.Add(row.word, Basis(row.basis))
	}
	return t
})

// notNumbers are the words that begin like a number and are none.
var notNumbers = sync.OnceValue(func() *trie.Trie[bool] { return wordSet(notNumberRows) })

// moneyNouns are the words that show a scaled number to be money.
var moneyNouns = sync.OnceValue(func() *trie.Trie[bool] { return wordSet(moneyRows) })

// headNouns are the nouns counted without a classifier, spelt backwards.
var headNouns = sync.OnceValue(func() *trie.Trie[bool] {
	t := new(trie.Trie[bool])
	for _, row := range headRows {
		t.Add(backwards(row.word), true)
	}
	return t
})

func wordSet(rows []wordRow) *trie.Trie[bool] {
	t := new(trie.Trie[bool])
	for _, row := range rows {
		t.Add(row.word, true)
	}
	return t
}

func backwards(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// countable reports whether a word that takes a number before it stands at i.
func countable(r []rune, i int) bool {
	if i >= len(r) {
		return false
	}
	if r[i] == '万' || r[i] == '亿' {
		return true
	}
	w := wordsBehind(r, i)
	return w.classifier.n+w.measure.n+w.length.n+w.money.n > 0
}

// placeEnds are the endings of names that a place may begin (公司, 日报, 大桥),
// spelt backwards, by sort.
var placeEnds = sync.OnceValue(func() *trie.Trie[string] {
	t := new(trie.Trie[string])
	for _, row := range placeEndRows {
		t.Add(backwards(row.word), row.sort)
	}
	return t
})

// zoneSuffixes are the endings of the names of zones (高新区), true for parks.
var zoneSuffixes = sync.OnceValue(func() *trie.Trie[bool] {
	t := new(trie.Trie[bool])
	for _, row := range placeZoneRows {
		t.Add(row.word, row.sort == "park")
	}
	return t
})
