package gazetteer

import (
	"math"
	"testing"
)

// TestPoints holds that every row of the table is a point of a known place.
func TestPoints(t *testing.T) {
	for _, row := range tsv(t, "point") {
		code, name := row[0], row[1]
		p, ok := points()[code+name]
		if !ok || p.Of != code || p.Kind != "seat" && p.Kind != "towns" {
			t.Errorf("%s %s: %v", code, name, p)
		}
		if p.Lat < -60 || p.Lat > 79 || p.Lon < -180 || p.Lon > 180 || p.Lat == 0 && p.Lon == 0 {
			t.Errorf("%s %s: lies at %v", code, name, p)
		}
		if len(code) == 6 && (p.Lat < 15 || p.Lat > 54 || p.Lon < 73 || p.Lon > 136) {
			t.Errorf("%s %s lies outside China: %v", code, name, p)
		}
		n := Lookup(name)
		if n == nil {
			t.Fatalf("%s is no name", name)
		}
		known := false
		for _, s := range n.Senses {
			known = known || s.Code == code && s.Name == name
		}
		if !known {
			t.Errorf("%s does not mean %s", name, code)
		}
	}
}

// TestPointsOfDivisions holds that nearly every division has a point, that a
// county without its own has its city's, and that no county lies far from its
// city.
func TestPointsOfDivisions(t *testing.T) {
	own, all := 0, 0
	for _, row := range tsv(t, "division") {
		e := ByCode(row[0])
		p, ok := e.Point()
		if e.Level != County {
			if !ok {
				t.Logf("%s %s has no point", e.Code, e.Name)
			}
			continue
		}
		all++
		if p.Of == e.Code {
			own++
		}
		city := ByCode(e.Parent)
		if q, known := city.Point(); ok && known && city.Level == City && distance(p, q) > 700 {
			t.Errorf("%s %s lies %.0f km from %s", e.Code, e.Name, distance(p, q), city.Name)
		}
	}
	if share := float64(own) / float64(all); share < 0.72 {
		t.Errorf("%.2f of the counties have a point of their own", share)
	}
}

// distance is about how far apart two points are, in kilometres.
func distance(p, q Point) float64 {
	return 111.2 * math.Hypot(p.Lat-q.Lat, (p.Lon-q.Lon)*math.Cos(p.Lat*math.Pi/180))
}

func TestPoint(t *testing.T) {
	tests := []struct {
		name, of string
		lat, lon float64
	}{
		{"鞍山市", "210300", 41.1, 123.0},
		{"襄樊市", "420600", 32.0, 112.1},
		{"鞍山高新区", "210300", 41.1, 123.0},
		{"湾仔区", "810000", 22.3, 114.2},
		{"巴黎", "FR", 48.9, 2.3},
		{"日本", "JP", 35.7, 139.7},
	}
	for _, test := range tests {
		p, ok := Lookup(test.name).Senses[0].Point()
		if !ok || p.Of != test.of || math.Abs(p.Lat-test.lat) > 0.1 || math.Abs(p.Lon-test.lon) > 0.1 {
			t.Errorf("%s: %v, %v, want %s near %v %v", test.name, p, ok, test.of, test.lat, test.lon)
		}
	}
	for _, nowhere := range []string{"长三角", "黄河", "加利福尼亚州", "花莲县"} {
		if p, ok := Lookup(nowhere).Senses[0].Point(); ok {
			t.Errorf("%s lies at %v", nowhere, p)
		}
	}
}
