package gazetteer

import (
	_ "embed" // the table
	"strconv"
	"strings"
	"sync"
)

//go:embed table/point.tsv
var pointText string

// A Point is where a place lies, in degrees of WGS 84, fit to draw a map of a
// province or the world.
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

// points holds the points by code and name. It is made when first asked for,
// which only maps do.
var points = sync.OnceValue(func() map[string]Point {
	_, lines, _ := strings.Cut(pointText, "\n")
	at := make(map[string]Point, strings.Count(lines, "\n"))
	for line := range strings.Lines(lines) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		lat, _ := strconv.ParseFloat(f[2], 64) // the tests read every row
		lon, _ := strconv.ParseFloat(f[3], 64)
		at[f[0]+f[1]] = Point{Lat: lat, Lon: lon, Kind: f[4], Of: f[0]}
	}
	return at
})

// Point returns where the place lies, and whether that is known. Regions and
// natural features have none: the seat of the division that holds a mountain is
// not where the mountain is.
func (e *Entry) Point() (Point, bool) {
	if e.Level == Region || e.Level == Natural {
		return Point{}, false
	}
	if p, ok := points()[e.Code+e.Name]; ok {
		return p, true
	}
	for up := e.larger(); up != nil; up = up.larger() {
		if p, ok := points()[up.Code+up.Name]; ok {
			return p, true
		}
	}
	return Point{}, false
}

// larger is the place whose point may stand for this one: today's division for
// one of the past, the city for a county, what holds a zone or township. A
// province or country is too large to tell where its parts are, but for those
// that are one city.
func (e *Entry) larger() *Entry {
	if e.Past() {
		return ByCode(e.Successor)
	}
	if e.Level == Zone {
		return ByCode(e.Code)
	}
	up := ByCode(e.Parent)
	if up == nil || up == e || up.Level == Country || up.Level == Province && !oneCity(up.Code) {
		return nil
	}
	return up
}

// oneCity reports whether a code of a province is that of a city: 北京, 天津, 上海,
// 重庆, 香港, 澳门.
func oneCity(code string) bool {
	switch code[:2] {
	case "11", "12", "31", "50", "81", "82":
		return true
	}
	return false
}
