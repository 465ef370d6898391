package web

import (
	"context"
	"html/template"
	"io"
	"strings"

	"github.com/zhnews/zhnews/collection"
)

// A collectionReport is what the template of reports of collections is made
// with.
type collectionReport struct {
	collectionPage
	Style     template.CSS
	StyleHash string
	Asked     []detail
}

// mostReported is how many facts a report lists, mostReportedSeries how many
// series it draws where no indicator is asked for.
const mostReported, mostReportedSeries = 500, 8

// ReportCollection writes what a search finds in a collection as one page of
// HTML that needs nothing else: its series, its map, its time line and its
// facts, each beside its sentence.
func ReportCollection(ctx context.Context, w io.Writer, lang Lang, c *collection.Collection, s Search) (err error) {
	r := collectionReport{Style: template.CSS(style), StyleHash: hash(style)}
	r.sitePage, r.Search, r.collection, r.still = sitePage{Lang: lang}, s, c, true
	r.Statuses = statuses
	if r.filter, err = s.filter(); err != nil {
		return err
	}
	if r.whole, err = wholeOf(c); err != nil {
		return err
	}
	for _, fill := range []func(context.Context, *collectionPage) error{reportSeries, viewMap, viewTimes, reportFacts} {
		if err := fill(ctx, &r.collectionPage); err != nil {
			return err
		}
	}
	d := description{lang: lang}
	d.add("field.words", s.Words)
	d.add("place", s.Place)
	d.add("indicator", s.Indicator)
	d.add("period", period(s.From, s.To))
	d.word("status", s.Status)
	r.Asked = d.list
	return render(w, "collection-report", &r)
}

func reportFacts(ctx context.Context, p *collectionPage) error {
	p.part = collection.Page{Limit: mostReported}
	return viewFacts(ctx, p)
}

// reportSeries draws the series of an indicator, or those told most.
func reportSeries(ctx context.Context, p *collectionPage) error {
	if p.filter.Indicator != "" {
		return viewSeries(ctx, p)
	}
	counts, err := p.collection.Quantities(ctx, p.filter, mostReportedSeries)
	for _, t := range counts {
		f := p.filter
		f.Place, f.Indicator, _ = strings.Cut(t.Key, " ")
		all, _, err := p.collection.Series(ctx, f)
		if err != nil {
			return err
		}
		if len(all) > 0 {
			p.Charts = append(p.Charts, p.teller().chart(len(p.Charts), &all[0]))
		}
	}
	return err
}
