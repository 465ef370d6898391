package extract

import (
	"strconv"
	"sync"

	"github.com/zhnews/zhnews/internal/trie"
)

// eraRow is a row of era.tsv.
type eraRow struct{ word, first, sort string }

// An era is a count of years: its first is the year of ours.
type era struct {
	first int
	reign bool
}

// eras are the counts of years by name.
var eras = sync.OnceValue(func() *trie.Trie[era] {
	t := new(trie.Trie[era])
	for _, row := range eraRows {
		first, err := strconv.Atoi(row.first)
		if err != nil {
			panic("extract: table: first year " + row.first + " of " + row.word)
		}
		t.Add(row.word, era{first, row.sort == "reign"})
	}
	return t
})

// era reads a year of an era: 民国二十三年, 光绪元年, 元狩三年, 公元618年, 令和6年. The
// lunar year of a reign is given as the year of ours that it falls into; where
// several reigns have the name (至元三年) it stays open.
func (d *dateReader) era(level level) bool {
	if level != levelNone {
		return false
	}
	e, n := eras().Longest(d.r[d.at:])
	if n == 0 {
		return false
	}
	i := d.at + n
	if e.first == 1 && runeAt(d.r, i) == '前' {
		return d.beforeChrist(i + 1)
	}
	year, end := 1, i+1
	if runeAt(d.r, i) != '元' {
		a, ok := readDateNumber(d.r, i)
		if year, end = a.n, a.end; !ok || year == 0 || year > 2999 {
			return false
		}
	}
	if runeAt(d.r, end) != '年' || oneOf(d.r, end+1, "代级间") {
		return false
	}
	if e.reign && oneOf(d.r, end+1, "来内以") {
		return false // 在建安三年内: a place
	}
	if d.reign = e.reign; runeAt(d.r, end+1) == '度' && !oneOf(d.r, end+2, "过假") {
		end++
	}
	switch ours := e.first + year - 1; {
	case e.first == 0:
		return d.put(end+1, stepBeforeChrist, 0, 0)
	case ours < 0:
		return d.put(end+1, stepBeforeChrist, -ours, -ours)
	case e.first < 0:
		return d.put(end+1, stepYear, ours+1, ours+1) // no year is 0
	default:
		return d.put(end+1, stepYear, ours, ours)
	}
}

// beforeChrist reads the 221年 of 公元前221年. Its EDTF string alone tells the year;
// a century has none.
func (d *dateReader) beforeChrist(i int) bool {
	a, ok := readDateNumber(d.r, i)
	rest := dateReader{r: d.r, at: a.end}
	d.reign = true
	switch {
	case !ok || a.n == 0:
		return false
	case rest.take("年"):
		return d.put(rest.at, stepBeforeChrist, a.n, a.n)
	}
	return rest.take("世纪") && d.put(rest.at, stepBeforeChrist, 0, 0)
}
