package main

import (
	"log"
	"maps"
	"slices"
	"strings"
)

func levelOf(code string) string {
	switch {
	case strings.HasSuffix(code, "0000"):
		return "province"
	case strings.HasSuffix(code, "00"):
		return "city"
	}
	return "county"
}

func parentOf(code string) string {
	city := code[:4] + "00"
	if _, ok := division[city]; ok && city != code {
		return city
	}
	if province := code[:2] + "0000"; province != code {
		return province
	}
	return "CN"
}

func divisions() {
	for _, r := range rows("division", 2) {
		division[r[0]] = add(entry{code: r[0], name: r[1], level: levelOf(r[0])})
	}
	for code, i := range division {
		entries[i].parent = parentOf(code)
	}
	for _, code := range slices.Sorted(maps.Keys(division)) {
		i := division[code]
		e := &entries[i]
		name(e.name, i, 'f')
		for k, s := range shorts(e.name) {
			if k == 0 {
				e.short = s
			}
			name(s, i, 's')
		}
	}
	for _, r := range rows("short", 2) {
		name(r[1], at(r[0]), 's')
	}
}

func at(code string) int {
	i, ok := division[code]
	if !ok {
		log.Fatalf("no division %s", code)
	}
	return i
}

func history() {
	for _, r := range rows("history", 4) {
		now := at(r[3])
		e := entry{code: strings.Trim(r[0], "-"), name: r[1], to: r[2], successor: r[3], parent: entries[now].parent}
		e.level = pastLevel(e)
		short := shorts(e.name)
		if len(short) > 0 {
			e.short = short[0]
		}
		if e.code == r[3] && entries[now].from < r[2] {
			entries[now].from = r[2]
		}
		i := add(e)
		name(e.name, i, 'o')
		for _, s := range short {
			if len(links[s]) == 0 || means(s, now) { // a name of another today is not read as one of the past
				name(s, i, 'p')
			}
		}
	}
}

// recoded adds the codes that divisions had under the same name: they are found
// by them, and named as before.
func recoded() {
	for _, r := range rows("recoded", 4) {
		e := entry{code: r[0], name: r[1], to: r[2], successor: r[3], parent: entries[at(r[3])].parent}
		e.level = pastLevel(e)
		add(e)
	}
}

// means reports whether a name means an entry.
func means(n string, i int) bool {
	return slices.ContainsFunc(links[n], func(l link) bool { return l.entry == i })
}

func pastLevel(e entry) string {
	switch {
	case e.code != "":
		return levelOf(e.code)
	case strings.HasSuffix(e.name, "省") || strings.HasSuffix(e.name, "行署区"):
		return "province"
	case strings.HasSuffix(e.name, "县"):
		return "county"
	}
	return "city"
}
