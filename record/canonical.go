package record

import "sync"

// canonicals are the canonical names by each name of the table.
var canonicals = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, row := range indicatorRows {
		for _, name := range row.names() {
			m[name] = row.canonical
		}
	}
	return m
})

// canonical is the canonical name of an indicator where the table has it.
func canonical(indicator string) string {
	return canonicals()[indicator]
}
