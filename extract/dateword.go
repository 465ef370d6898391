package extract

import (
	"strconv"
	"sync"

	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/internal/trie"
)

// dateRow is a row of datehead.tsv, datetail.tsv or datespan.tsv.
type dateRow struct{ word, class, sense, n, part string }

// hintRow is a row of datehint.tsv.
type hintRow struct{ word, class string }

// A dateWord is what a word of time says.
type dateWord struct {
	class, sense string
	n            int
	part         dayPart
	step         stepKind // the step that a head makes
	whole        level    // the grain of 全年, 当月
	unit         int      // of a span
}

var dayParts = map[string]dayPart{
	"": anyPart, "night": partNight, "dawn": partDawn, "morning": partMorning,
	"noon": partNoon, "afternoon": partAfternoon, "evening": partEvening,
}

func dateTrie(rows []dateRow) *trie.Trie[dateWord] {
	t := new(trie.Trie[dateWord])
	for _, row := range rows {
		n, err := strconv.Atoi(row.n)
		if err != nil {
			panic("extract: table: number " + row.n + " of " + row.word)
		}
		t.Add(row.word, dateWord{row.class, row.sense, n, dayParts[row.part], wordSteps[row.sense], wholeGrains[row.sense], timeUnits[row.sense]})
	}
	return t
}

var (
	dateHeads = sync.OnceValue(func() *trie.Trie[dateWord] { return dateTrie(dateheadRows) })
	dateTails = sync.OnceValue(func() *trie.Trie[dateWord] { return dateTrie(datetailRows) })
	dateSpans = sync.OnceValue(func() *trie.Trie[dateWord] { return dateTrie(datespanRows) })
)

// dateHints are the words beside a date, with their class.
var dateHints = sync.OnceValue(func() *trie.Trie[string] {
	t := new(trie.Trie[string])
	for _, row := range datehintRows {
		t.Add(row.word, row.class)
	}
	return t
})

// hintsBefore are the same spelt backwards, to be looked up to the left.
var hintsBefore = sync.OnceValue(func() *trie.Trie[string] {
	t := new(trie.Trie[string])
	for _, row := range datehintRows {
		t.Add(backwards(row.word), row.class)
	}
	return t
})

// hintAt returns the length of the word of a class that begins at i.
func hintAt(r []rune, i int, class string) int {
	if i >= len(r) {
		return 0
	}
	c, n := dateHints().Longest(r[i:])
	if c != class {
		return 0
	}
	return n
}

// hintBefore returns the class of the word that ends before i.
func hintBefore(r []rune, i int) string {
	class, _ := hintsBefore().LongestBefore(r[:i])
	return class
}

// hintWithin reports whether a word of a class stands in the clause that goes
// on from i, at most n runes on.
func hintWithin(r []rune, i, n int, class string) bool {
	for end := min(i+n, len(r)); i < end; i++ {
		switch r[i] {
		case '，', '。', '；', '：', '、', '\n':
			return false
		}
		if hintAt(r, i, class) > 0 {
			return true
		}
	}
	return false
}

// datePlans and dateFestivals give the index of a name in the
// calendar's tables.
var (
	datePlans = sync.OnceValue(func() *trie.Trie[int] {
		t := new(trie.Trie[int])
		for i, p := range calendar.Plans {
			t.Add(p.Name, i)
		}
		return t
	})
	dateFestivals = sync.OnceValue(func() *trie.Trie[int] {
		t := new(trie.Trie[int])
		for i, f := range calendar.Festivals {
			t.Add(f.Name, i)
		}
		return t
	})
)

// timeUnits are the units of spans, as steps carry them.
const (
	unitYear = iota + 1
	unitQuarter
	unitMonth
	unitWeek
	unitWorkday
	unitDay
	unitHour
	unitMinute
	unitSecond
)

var timeUnits = map[string]int{
	"year": unitYear, "quarter": unitQuarter, "month": unitMonth, "week": unitWeek, "workday": unitWorkday,
	"day": unitDay, "hour": unitHour, "minute": unitMinute, "second": unitSecond,
}
