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
	var known map[string]string
	var found []Mention
	for i := nextSuffix(runes, 1); i < len(runes); i = nextSuffix(runes, i+1) {
		n := townshipSuffix(runes[i:])
		if n == 0 || a.covered(i) {
			continue
		}
		if known == nil {
			known = a.townshipCounties()
		}
		if m, ok := a.township(i+n, known); ok {
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

// townshipCounties gives the codes of the counties of the townships by name, ""
// for names that come more than once in the article's counties.
func (a *atlas) townshipCounties() map[string]string {
	counties := a.counties()
	codes := make(map[string]string, 16*len(counties))
	for _, county := range counties {
		for name := range gazetteer.TownshipNames(county) {
			if _, twice := codes[name]; twice {
				codes[name] = ""
			} else {
				codes[name] = county
			}
		}
	}
	return codes
}

// counties lists the counties that the article names or that its cities hold.
func (a *atlas) counties() []string {
	seen := map[string]bool{}
	add := func(code string) {
		e := gazetteer.ByCode(code)
		if e == nil || len(code) != 6 {
			return
		}
		seen[code] = true
		if e.Level == gazetteer.City {
			for _, c := range gazetteer.Children(code) {
				seen[c.Code] = true
			}
		}
	}
	add(a.home)
	slices.Sort(a.named)
	for _, code := range slices.Compact(a.named) {
		add(code)
	}
	var codes []string
	for code := range seen {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// township reads the longest known name of a township that ends at rune end and
// begins with a word. Beside a lost character it may be the end of another name.
func (a *atlas) township(end int, known map[string]string) (Mention, bool) {
	tokens := a.r.words(end - 1)
	for n := 7; n >= 2; n-- {
		start := end - n
		if start < 0 || a.covered(start) || oneOf(a.r.View.Runes, start-1, "\uFFFD") || oneOf(a.r.View.Runes, end, "\uFFFD") {
			continue
		}
		name := string(a.r.View.Runes[start:end])
		county := known[name]
		if k := tokenAt(tokens, start); county == "" || k == len(tokens) || tokens[k].Start != start {
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
