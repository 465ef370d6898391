package extract

import (
	"strconv"
	"sync"

	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/internal/trie"
)

// dateRow is a row of datehead.tsv, datetail.tsv or datespan.tsv.
type dateRow struct{ word, class, sense, n, part string }

// A dateWord is what a word of time says.
type dateWord struct {
	class, sense string
	n            int
	part         dayPart
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
		t.Add(row.word, dateWord{row.class, row.sense, n, dayParts[row.part]})
	}
	return t
}

var (
	dateHeads = sync.OnceValue(func() *trie.Trie[dateWord] { return dateTrie(dateheadRows) })
	dateTails = sync.OnceValue(func() *trie.Trie[dateWord] { return dateTrie(datetailRows) })
	dateSpans = sync.OnceValue(func() *trie.Trie[dateWord] { return dateTrie(datespanRows) })
)

// datePlans, dateAnchors and dateFestivals give the index of a name in the
// calendar's tables.
var (
	datePlans = sync.OnceValue(func() *trie.Trie[int] {
		t := new(trie.Trie[int])
		for i, p := range calendar.Plans {
			t.Add(p.Name, i)
		}
		return t
	})
	dateAnchors = sync.OnceValue(func() *trie.Trie[int] {
		t := new(trie.Trie[int])
		for i, a := range calendar.Anchors {
			t.Add(a.Name, i)
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
