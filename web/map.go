package web

import (
	"cmp"
	"context"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/record"
)

//go:embed table/tile.tsv
var tileTable string

// A tilePlace is where a map has a province.
type tilePlace struct {
	code, abbr  string
	column, row int
}

var tilePlaces = sync.OnceValue(func() []tilePlace {
	var all []tilePlace
	for row := range strings.Lines(tileTable) {
		cells := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		if len(cells) == 4 && !strings.HasPrefix(row, "#") {
			column, _ := strconv.Atoi(cells[1])
			line, _ := strconv.Atoi(cells[2])
			all = append(all, tilePlace{cells[0], cells[3], column, line})
		}
	}
	return all
})

// A tileMap has a tile of one size for each province: no large and empty one
// outweighs a small and rich one.
type tileMap struct {
	Width, Height int
	Unit          string
	Note          string // which note explains it
	Shown         string // the quantity and the time
	Tiles         []tile
	Rows          []chartRow // the same in words, with all that tell it
	Key           []keyEntry
	Quantities    []tab // what else could be shown
	Periods       []tab
}

// A keyEntry tells what a shade stands for.
type keyEntry struct{ Class, Text string }

// A tile is a province with what is told of it.
type tile struct {
	X, Y, Side         int
	Abbr, Name         string
	Text, Class        string
	Conflict           bool
	Address, Spoken    string
	TextX, AbbrY, MidY int
}

const tileSide, tileGap = 84, 4

// viewMap shows what is told of each province as a whole: one indicator at one
// time. Nothing is added up. Without an indicator it counts the facts.
func viewMap(ctx context.Context, p *collectionPage) error {
	f := p.filter
	if f.Indicator == "" {
		return p.countedMap(ctx)
	}
	f.Provinces = true
	all, cut, err := p.collection.Series(ctx, f)
	if kinds := byKind(all); len(kinds) > 0 {
		p.Map = p.quantityMap(kinds)
	}
	p.Cut = p.Cut || cut
	return err
}

// countedMap counts the facts of each province, and leads to indicators that
// a map can show.
func (p *collectionPage) countedMap(ctx context.Context) error {
	counts, err := p.collection.Provinces(ctx, p.filter)
	if err != nil {
		return err
	}
	provinces := p.filter
	provinces.Provinces = true
	indicators, err := p.collection.Indicators(ctx, provinces, 24)
	if err != nil {
		return err
	}
	p.Map = newTileMap()
	p.Map.Unit, p.Map.Note = p.Say("facts"), ".counted"
	for _, t := range indicators {
		p.Map.Quantities = append(p.Map.Quantities, tab{t.Key, p.address("map", "indicator", t.Key), false})
	}
	sizes := map[string]told{}
	for _, t := range counts {
		sizes[t.Key+"0000"] = told{low: float64(t.Facts), high: float64(t.Facts)}
	}
	for i, place := range tilePlaces() {
		if sizes[place.code].low > 0 {
			p.Map.Tiles[i].Address = p.address("facts", "place", place.code)
		}
	}
	p.Map.shade(p.Lang, sizes)
	return nil
}

// newTileMap is a map on which nothing is told yet.
func newTileMap() *tileMap {
	m := &tileMap{}
	for _, place := range tilePlaces() {
		t := tile{X: place.column * (tileSide + tileGap), Y: place.row * (tileSide + tileGap), Side: tileSide, Abbr: place.abbr, Name: placeName(place.code), Class: "none"}
		t.TextX, t.AbbrY, t.MidY = t.X+tileSide/2, t.Y+32, t.Y+60
		m.Width, m.Height = max(m.Width, t.X+tileSide+tileGap), max(m.Height, t.Y+tileSide+tileGap)
		m.Tiles = append(m.Tiles, t)
	}
	return m
}

// shade gives each province that there is a value of one of five shades, by the
// rank of its size; what is below zero has another edge.
func (m *tileMap) shade(lang Lang, values map[string]told) {
	var sizes []float64
	for _, v := range values {
		sizes = append(sizes, math.Abs(v.low))
	}
	if len(sizes) == 0 {
		return
	}
	slices.Sort(sizes)
	in := magnitudeOf(lang, sizes[len(sizes)-1])
	m.Unit = strings.TrimSpace(in.word + gap(lang) + m.Unit)
	for i, place := range tilePlaces() {
		t := &m.Tiles[i]
		if v, ok := values[place.code]; ok {
			rank, _ := slices.BinarySearch(sizes, math.Abs(v.low))
			t.Class, t.Text = "q"+strconv.Itoa(1+rank*5/len(sizes)), v.in(in)
			if v.low < 0 {
				t.Class += " fall"
			}
		}
		t.Spoken = joined(" ", t.Name, t.Text)
	}
	m.Key = keyOf(sizes, in)
}

// in is a value in a magnitude: what is not exact says so.
func (v told) in(m magnitude) string {
	text := strings.TrimSpace(signs[v.Bound]) + m.write(v.low)
	if v.high != v.low {
		text += "–" + m.write(v.high)
	}
	return text
}

// keyOf tells the sizes, which are sorted, between which the shades are.
func keyOf(sizes []float64, in magnitude) []keyEntry {
	var all []keyEntry
	for first := 0; first < len(sizes); {
		shade, last := first*5/len(sizes), first
		for last+1 < len(sizes) && (last+1)*5/len(sizes) == shade {
			last++
		}
		all = append(all, keyEntry{"q" + strconv.Itoa(1+shade), period(in.write(sizes[first]), in.write(sizes[last]))})
		first = last + 1
	}
	return all
}

// quantityMap shows the quantity and the period that were chosen, or those of
// which the most provinces are told.
func (p *collectionPage) quantityMap(kinds [][]collection.Series) *tileMap {
	m := newTileMap()
	if p.quantity < 0 || p.quantity >= len(kinds) {
		p.quantity = 0
	}
	several := slices.ContainsFunc(kinds, func(k []collection.Series) bool { return k[0].Indicator != kinds[0][0].Indicator })
	for i, kind := range kinds {
		q := kind[0].Quantity
		indicator := ""
		if several {
			indicator = q.Indicator
		}
		name := joined(" ", indicator, p.Say(string(q.Kind)), p.teller().unit(q), p.basis(q), p.Say("span."+string(q.Span)), q.Threshold)
		m.Quantities = append(m.Quantities, tab{name, p.address("map", "quantity", strconv.Itoa(i)), i == p.quantity})
	}
	chosen := kinds[p.quantity]
	moments := momentsOf(chosen)
	at := moments[0]
	for _, moment := range moments {
		if key(moment) == p.period {
			at = moment
		}
	}
	shown := moments[:min(len(moments), mostPeriods)]
	slices.SortFunc(shown, func(a, b collection.Moment) int { return cmp.Compare(b.To, a.To) })
	for _, moment := range shown {
		name := moment.String()
		if moment.Status != record.Actual {
			name += " " + p.Say(string(moment.Status))
		}
		m.Periods = append(m.Periods, tab{name, p.address("map", "quantity", strconv.Itoa(p.quantity), "period", key(moment)), moment == at})
	}
	m.Unit, m.Shown = p.teller().unit(chosen[0].Quantity), joined(" ", chosen[0].Indicator, m.Quantities[p.quantity].Name, at.String(), p.Say(string(at.Status)))
	m.tell(p.teller(), chosen, at)
	return m
}

// mostPeriods is how many times a map offers: those of the most provinces.
const mostPeriods = 16

// byKind puts the series of the same quantity together, those of the most
// provinces first. Those of companies and others in a province are left out.
func byKind(all []collection.Series) [][]collection.Series {
	at := map[collection.Quantity]int{}
	var kinds [][]collection.Series
	for _, s := range all {
		q := s.Quantity
		if q.Place = ""; q.Subject != "" {
			continue
		}
		if _, known := at[q]; !known {
			at[q] = len(kinds)
			kinds = append(kinds, nil)
		}
		kinds[at[q]] = append(kinds[at[q]], s)
	}
	slices.SortStableFunc(kinds, func(a, b []collection.Series) int { return len(b) - len(a) })
	return kinds
}

// momentsOf are the times of some series, those of the most provinces first,
// of these the latest.
func momentsOf(all []collection.Series) []collection.Moment {
	counts := map[collection.Moment]int{}
	var moments []collection.Moment
	for _, s := range all {
		for _, point := range s.Points {
			if counts[point.Moment]++; counts[point.Moment] == 1 {
				moments = append(moments, point.Moment)
			}
		}
	}
	slices.SortFunc(moments, func(a, b collection.Moment) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(b.To, a.To), cmp.Compare(a.From, b.From), cmp.Compare(a.Status, b.Status))
	})
	return moments
}

// key is a moment in an address.
func key(m collection.Moment) string { return m.From + "/" + m.To + "/" + string(m.Status) }

// tell puts what is told of a moment on the tiles and in the rows.
func (m *tileMap) tell(t teller, all []collection.Series, at collection.Moment) {
	values, rows := map[string]told{}, map[string]chartRow{}
	for _, s := range all {
		for i := range s.Points {
			if s.Points[i].Moment == at {
				row := t.row(&s.Points[i])
				row.ID, row.Name, row.Status = "p"+s.Place, placeName(s.Place), ""
				values[s.Place], rows[s.Place] = row.Values[0], row
				m.Rows = append(m.Rows, row)
			}
		}
	}
	for i, place := range tilePlaces() {
		if row, ok := rows[place.code]; ok {
			m.Tiles[i].Address, m.Tiles[i].Conflict = "#"+row.ID, row.Conflict()
		}
	}
	m.shade(t.Lang, values)
	slices.SortStableFunc(m.Rows, func(a, b chartRow) int { return -cmp.Compare(a.Values[0].low, b.Values[0].low) })
}
