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
	// Point is where the place lies, nil if that is not known.
	Point *Point `json:"point,omitempty"`
}

// A Point is where a place lies, in degrees of WGS 84, from GeoNames.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
	// Kind is seat for the town or quarter that the place is governed from, right
	// to a few kilometres; towns for the middle of its towns, right to some ten.
	Kind string `json:"kind"`
	// Of is the code of the place whose point this is: a county or zone whose own
	// is not known gets that of the city that holds it.
	Of string `json:"of"`
}

// LookupPlaces returns all places that a name may mean or a code stands for,
// the larger ones first: a full or short name, an abbreviation, a name of the
// past, a township; a GB/T 2260 or ISO 3166-1 code, the nine digits of a township.
func LookupPlaces(nameOrCode string) []PlaceEntry {
	var found []PlaceEntry
	if e := gazetteer.ByCode(nameOrCode); e != nil {
		found = append(found, placeEntry(e))
	}
	if e, ok := gazetteer.TownshipByCode(nameOrCode); ok {
		found = append(found, placeEntry(&e))
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
	entry := PlaceEntry{e.Code, e.Name, e.Short, e.Level, e.Parent, e.From, e.To, e.Successor, nil}
	if at, ok := e.Point(); ok {
		entry.Point = new(Point(at))
	}
	return entry
}

func placeEntries(list []*gazetteer.Entry) []PlaceEntry {
	entries := make([]PlaceEntry, 0, len(list))
	for _, e := range list {
		entries = append(entries, placeEntry(e))
	}
	return entries
}

// Parents returns the places that hold this one, from the next larger up to the
// country.
func (e PlaceEntry) Parents() []PlaceEntry {
	p := gazetteer.ByCode(e.Parent)
	if p == nil {
		return nil
	}
	return append([]PlaceEntry{placeEntry(p)}, placeEntries(p.Parents())...)
}

// Children returns the divisions right below this one, by code; those of a
// county are its townships.
func (e PlaceEntry) Children() []PlaceEntry {
	if e.Successor != "" || e.Level == Zone || e.Level == Natural {
		return nil
	}
	down := placeEntries(gazetteer.Children(e.Code))
	for _, t := range gazetteer.TownshipsOf(e.Code) {
		down = append(down, placeEntry(&t))
	}
	return down
}

// Today returns the division that this one of the past became or is part of
// now, and any other place itself.
func (e PlaceEntry) Today() PlaceEntry {
	if now := gazetteer.ByCode(e.Successor); now != nil {
		return placeEntry(now)
	}
	return e
}

// Before returns the divisions of the past that became this one or part of it.
func (e PlaceEntry) Before() []PlaceEntry {
	if e.Successor != "" || e.Level == Zone || e.Level == Natural {
		return nil
	}
	return placeEntries(gazetteer.Before(e.Code))
}
