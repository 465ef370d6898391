package web

import (
	"context"
	"strings"
)

// A quantityLink leads to the series of an indicator at a place.
type quantityLink struct {
	Place, Indicator, Address string
	Facts                     int
}

// mostCharts is how many series a page shows.
const mostCharts = 24

// viewSeries shows the series of an indicator, or those that are told most to
// choose from.
func viewSeries(ctx context.Context, p *collectionPage) error {
	if p.filter.Indicator == "" {
		return p.quantities(ctx)
	}
	all, cut, err := p.collection.Series(ctx, p.filter)
	if err != nil {
		return err
	}
	p.Cut = cut || len(all) > mostCharts
	for i := range all[:min(len(all), mostCharts)] {
		p.Charts = append(p.Charts, p.teller().chart(i, &all[i]))
	}
	return nil
}

func (p *collectionPage) quantities(ctx context.Context) error {
	counts, err := p.collection.Quantities(ctx, p.filter, 60)
	for _, t := range counts {
		place, indicator, _ := strings.Cut(t.Key, " ")
		p.Quantities = append(p.Quantities, quantityLink{placeName(place), indicator, p.address("series", "place", place, "indicator", indicator), t.Facts})
	}
	return err
}
