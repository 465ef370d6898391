package extract

import (
	"slices"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// townships finds the towns and townships that stand without their county, 首阳镇,
// among those of the counties that the article names: the names repeat all over
// the country, and a name of another county is no evidence.
func (a *atlas) townships() {
	runes, may := a.r.View.Runes, a.r.may
	if a.home == "" && len(a.named) == 0 || !may('镇') && !may('乡') && !may('街') && !may('苏') {
		return
	}
	slices.Sort(a.named)
	a.named = slices.Compact(a.named)
	var found []Mention
	for i := nextSuffix(runes, 1); i < len(runes); i = nextSuffix(runes, i+1) {
		n := townshipSuffix(runes[i:])
		if n == 0 || a.covered(i) {
			continue
		}
		if m, ok := a.township(i + n); ok {
			found = append(found, m)
		}
	}
	if len(found) > 0 {
		a.r.Mentions = append(a.r.Mentions, found...)
		slices.SortFunc(a.r.Mentions, func(m, n Mention) int { return m.Start - n.Start })
	}
}

// nextSuffix is where the next rune from i on stands that townshipSuffix may take,
// or the end.
func nextSuffix(runes []rune, i int) int {
	for ; i < len(runes); i++ {
		switch runes[i] {
		case '镇', '乡', '街', '苏':
			return i
		}
	}
	return len(runes)
}

// covered reports whether a mention holds rune i.
func (a *atlas) covered(i int) bool {
	_, found := slices.BinarySearchFunc(a.r.Mentions, i, func(m Mention, i int) int {
		switch {
		case m.End <= i:
			return -1
		case m.Start > i:
			return 1
		}
		return 0
	})
	return found
}

// countyOf is the code of the county, of those that the article names or that its
// cities hold, that alone has a township of this name, "" if none does.
func (a *atlas) countyOf(name string) (only string) {
	for county := range gazetteer.TownshipCounties(name) {
		if !a.reaches(county) {
			continue
		}
		if only != "" {
			return ""
		}
		only = county
	}
	return only
}

// reaches reports whether the article names a county or the city that holds it.
func (a *atlas) reaches(county string) bool {
	if a.names(county) {
		return true
	}
	e := gazetteer.ByCode(county)
	if e == nil || !e.Division() || !a.names(e.Parent) {
		return false
	}
	city := gazetteer.ByCode(e.Parent)
	return city != nil && city.Level == gazetteer.City
}

// names reports whether the article names the place with a code, or is at home there.
func (a *atlas) names(code string) bool {
	_, found := slices.BinarySearch(a.named, code)
	return found || code == a.home
}

// township reads the longest name of such a township that ends at rune end and
// begins with a word. Beside a lost character it may be the end of another name.
func (a *atlas) township(end int) (Mention, bool) {
	tokens := a.r.words(end - 1)
	for n := 7; n >= 2; n-- {
		start := end - n
		if start < 0 || a.covered(start) || oneOf(a.r.View.Runes, start-1, "\uFFFD") || oneOf(a.r.View.Runes, end, "\uFFFD") {
			continue
		}
		if k := tokenAt(tokens, start); k == len(tokens) || tokens[k].Start != start {
			continue
		}
		name := string(a.r.View.Runes[start:end])
		county := a.countyOf(name)
		if county == "" {
			continue
		}
		if gazetteer.ByCode(county) == nil {
			county = county[:4] + "00"
		}
		m := Mention{Span: segment.Span{Start: start, End: end}, Rule: "place"}
		m.Value = Place{Code: county, Level: Township, Name: name, Evidence: "a township of a county that the article names"}
		m.Optional = a.r.insideName(&m, &placeChain{parts: []placePart{{start: start, end: end, level: Township}}}, tokens)
		return m, true
	}
	return Mention{}, false
}
