package record

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/trie"
	"github.com/zhnews/zhnews/internal/usertable"
)

// Indicators are the names of indicators that a user adds to the built-in
// table. The zero value and nil add none. They are not changed after they were
// read and may be shared.
type Indicators struct {
	names     trie.Trie[role]
	canonical map[string]string
	status    map[string]Status
}

// ReadIndicators reads a table of indicators, one a line: its canonical name
// and, each behind a tab and as far as wanted, its synonyms parted by commas,
// its unit and its usual status. Lines that are empty or begin with # are
// passed over. These are the columns of the built-in table; a name that stands
// in both is read as the user has it.
func ReadIndicators(r io.Reader) (*Indicators, error) {
	in := &Indicators{canonical: make(map[string]string), status: make(map[string]Status)}
	if err := usertable.Read("indicators", r, in.add); err != nil {
		return nil, err
	}
	return in, nil
}

// add takes the row of an indicator.
func (in *Indicators) add(columns []string) error {
	if len(columns) > 4 {
		return fmt.Errorf("%d columns: want name, synonyms, unit, status", len(columns))
	}
	var row indicatorRow
	for i, field := range [...]*string{&row.canonical, &row.synonyms, &row.unit, &row.status} {
		if i < len(columns) {
			*field = strings.TrimSpace(columns[i])
		}
	}
	switch Status(row.status) {
	case "", Actual, Planned, Target, Forecast, Cap:
	default:
		return fmt.Errorf("status %q: want actual, planned, target, forecast or cap", row.status)
	}
	for _, name := range row.names() {
		if name = strings.TrimSpace(name); len([]rune(name)) < 2 {
			return fmt.Errorf("name %q: want two characters or more", name)
		}
		if !in.names.Add(name, term) {
			return trie.Refused(name)
		}
		in.canonical[name] = row.canonical
		if row.status != "" {
			in.status[name] = Status(row.status)
		}
	}
	return nil
}

// Facts finds what the figures of a text state, as the function Facts does, and
// knows these indicators too.
func (in *Indicators) Facts(r *extract.Reading) []Fact {
	b := open(r, in)
	defer b.release()
	return b.all()
}

// longest is the length of the longest name that begins the runes.
func (in *Indicators) longest(runes []rune) int {
	_, n := in.names.Longest(runes)
	return n
}

// known is what the tables know of an indicator, the user's before ours.
func (in *Indicators) known(indicator string) known {
	k := knownAs(indicator)
	if in != nil {
		k.canonical = cmp.Or(in.canonical[indicator], k.canonical)
		k.says = cmp.Or(in.status[indicator], k.says)
	}
	return k
}
