// Gen compiles table/*.tsv into zentry.tsv, one place a line, zname.tsv, one
// name a line with the places it may mean, zindex.go, where in them each stands,
// and ztownship.tsv. Short names come from suffix rules; what no rule gives
// stands in table/short.tsv.
package main

import (
	"log"
	"os"
	"strings"
)

type entry struct {
	code, name, short, level, parent, from, to, successor string
}

// A link says that a name may mean an entry, and how: f full name, s short
// name, a one-character abbreviation, b byname, o name of the past, p its
// short form, u a union that is a place only as a partner in trade.
type link struct {
	entry int
	how   byte
}

var (
	entries  []entry
	links    = map[string][]link{}
	division = map[string]int{}
)

func main() {
	log.SetFlags(0)
	divisions()
	history()
	territories()
	bynames()
	zones()
	countries()
	foreign()
	regions()
	recoded()
	townships()
	x := index{entryLines: writeEntries(), codes: byCode()}
	x.keys, x.groups = writeNames()
	x.write()
}

func rows(table string, fields int) [][]string {
	data, err := os.ReadFile("table/" + table + ".tsv")
	if err != nil {
		log.Fatal(err)
	}
	var out [][]string
	seen := map[string]bool{}
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if i == 0 && strings.HasPrefix(line, "# ") {
			continue
		}
		row := strings.Split(line, "\t")
		for len(row) < fields {
			row = append(row, "")
		}
		if seen[line] || len(row) != fields {
			log.Fatalf("table/%s.tsv:%d: a row twice, or not of %d fields: %s", table, i+1, fields, line)
		}
		seen[line] = true
		out = append(out, row)
	}
	return out
}

func add(e entry) int {
	entries = append(entries, e)
	return len(entries) - 1
}

func name(n string, i int, how byte) {
	for _, l := range links[n] {
		if l.entry == i {
			return
		}
	}
	links[n] = append(links[n], link{i, how})
}

func write(file, text string) {
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}
