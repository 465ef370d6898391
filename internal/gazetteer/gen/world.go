package main

import "log"

func territories() {
	for _, r := range rows("territory", 3) {
		whole := at(r[0])
		if r[2] == "" {
			name(r[1], whole, 's')
			if entries[whole].short == "" || entries[whole].short == entries[whole].name {
				entries[whole].short = r[1]
			}
			continue
		}
		i := add(entry{code: r[0], name: r[1], level: r[2], parent: r[0]})
		name(r[1], i, 'f')
	}
}

func bynames() {
	for _, r := range rows("byname", 3) {
		switch r[2] {
		case "abbr":
			name(r[1], at(r[0]), 'a')
		case "byname":
			name(r[1], at(r[0]), 'b')
		case "part":
			name(r[1], add(entry{code: r[0], name: r[1], level: "region", parent: r[0]}), 'f')
		default:
			log.Fatalf("byname %s: unknown role %q", r[1], r[2])
		}
	}
}

func countries() {
	first := map[string]int{}
	for _, r := range rows("country", 3) {
		i, known := first[r[0]]
		switch {
		case !known:
			i = add(entry{code: r[0], name: r[1], level: "country"})
			first[r[0]] = i
			name(r[1], i, 'f')
		case r[2] == "abbr":
			name(r[1], i, 'a')
		default:
			name(r[1], i, 's')
		}
	}
}

func foreign() {
	for _, r := range rows("foreign", 3) {
		level := "foreign"
		if r[2] == "natural" {
			level = "natural"
		}
		name(r[1], add(entry{code: r[0], name: r[1], level: level, parent: r[0]}), 'f')
	}
}

func regions() {
	for _, r := range rows("region", 3) {
		level, how := r[2], byte('f')
		if level == "bloc" {
			level, how = "region", 'u'
		}
		name(r[1], add(entry{code: r[0], name: r[1], level: level, parent: r[0]}), how)
	}
}
