package extract

import "github.com/zhnews/zhnews/internal/gazetteer"

// A PlaceEntry is a place of the gazetteer. A township has its own code of nine
// digits; a zone or natural feature has the code of the division that holds it;
// a region has none. From is the last year of the name before, To the last year
// of a division of the past, whose Successor is the code it has today.
type PlaceEntry struct {
	Code      string `json:"code,omitempty"`
	Name      string `json:"name"`
	Short     string `json:"short,omitempty"`
	Level     Level  `json:"level"`
	Parent    string `json:"parent,omitempty"`
	From      string `json:"from,omitempty"`
	To        string `json:"to,omitempty"`
	Successor string `json:"successor,omitempty"`
}

// LookupPlaces returns all places that a name may mean or a code stands for,
// the larger ones first: a full or short name, an abbreviation, a name of the
// past, a township; a GB/T 2260 or ISO 3166-1 code.
func LookupPlaces(nameOrCode string) []PlaceEntry {
	var found []PlaceEntry
	if e := gazetteer.ByCode(nameOrCode); e != nil {
		found = append(found, placeEntry(e))
	}
	if name := gazetteer.Lookup(nameOrCode); name != nil {
		for _, s := range name.Senses {
			found = append(found, placeEntry(s.Entry))
		}
	}
	for _, e := range gazetteer.Townships(nameOrCode) {
		found = append(found, placeEntry(&e))
	}
	return found
}

func placeEntry(e *gazetteer.Entry) PlaceEntry {
	return PlaceEntry{e.Code, e.Name, e.Short, Level(e.Level), e.Parent, e.From, e.To, e.Successor}
}

// Parents returns the places that hold this one, from the next larger up to the
// country.
func (e PlaceEntry) Parents() []PlaceEntry {
	var up []PlaceEntry
	for p := gazetteer.ByCode(e.Parent); p != nil && len(up) < 5; p = gazetteer.ByCode(p.Parent) {
		up = append(up, placeEntry(p))
	}
	return up
}

// Children returns the divisions right below this one, by code; those of a
// county are its townships.
func (e PlaceEntry) Children() []PlaceEntry {
	var down []PlaceEntry
	if e.Successor != "" || e.Level == Zone || e.Level == Natural {
		return nil
	}
	for _, c := range gazetteer.Children(e.Code) {
		down = append(down, placeEntry(c))
	}
	for _, t := range gazetteer.TownshipsOf(e.Code) {
		down = append(down, placeEntry(&t))
	}
	return down
}
