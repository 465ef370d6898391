package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// The views of a collection, each under /collection/ by its name.
var views = [...]view{
	{"articles", viewArticles}, {"facts", viewFacts}, {"series", viewSeries}, {"map", viewMap}, {"times", viewTimes},
}

// A view is a way to look at what a search finds.
type view struct {
	Name string
	fill func(context.Context, *collectionPage) error
}

// A collectionPage shows what a search finds in a collection.
type collectionPage struct {
	sitePage
	Search
	whole
	View     string
	Statuses []record.Status

	Articles   []collection.Article
	Facts      []statement
	Quantities []quantityLink
	Charts     []chart
	Map        *tileMap
	Times      *timeline
	Pages      pages
	Cut        bool // there were more facts than are shown

	collection *collection.Collection
	filter     collection.Filter
	part       collection.Page
	period     string
	quantity   int
	still      bool // a report: there is nothing to go on to
}

// pageRows is how many rows a page of a list has.
const pageRows = 50

// browse shows a collection in one of the views.
func (s *Server) browse(v view) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		p := &collectionPage{sitePage: site(s, r), View: v.Name, Search: searchOf(r.URL.Query()), Statuses: statuses, collection: s.Collection}
		_, err := work(r.Context(), s.load, func() (_ any, err error) {
			if s.Collection == nil {
				return nil, errNoCollection
			}
			if p.whole, err = s.whole(); err != nil {
				return nil, err
			}
			return nil, p.fill(r.Context(), v, r.URL.Query())
		})
		if err != nil {
			s.fail(w, r, err)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		render(w, "collection", p)
	}
}

// searchOf is the search that an address asks for.
func searchOf(q url.Values) Search {
	return Search{Words: q.Get("q"), Place: q.Get("place"), Indicator: q.Get("indicator"), From: q.Get("from"), To: q.Get("to"), Status: q.Get("status")}
}

// fill does the search and lays out what it finds.
func (p *collectionPage) fill(ctx context.Context, v view, q url.Values) (err error) {
	if p.filter, err = p.Search.filter(); err != nil {
		return err
	}
	number, _ := strconv.Atoi(q.Get("page"))
	p.part = collection.Page{Offset: (max(number, 1) - 1) * pageRows, Limit: pageRows}
	p.period = q.Get("period")
	p.quantity, _ = strconv.Atoi(q.Get("quantity"))
	return v.fill(ctx, p)
}

// A whole is what all pages of a collection say of it.
type whole struct {
	Size       collection.Size
	Indicators []collection.Tally // those to choose from
}

// wholeOf looks through a collection, which takes longer than to search it.
func wholeOf(c *collection.Collection) (w whole, err error) {
	if w.Size, err = c.Size(context.Background()); err != nil {
		return w, err
	}
	w.Indicators, err = c.Indicators(context.Background(), collection.Filter{}, 200)
	return w, err
}

func viewArticles(ctx context.Context, p *collectionPage) error {
	found, total, err := p.collection.Articles(ctx, p.filter, p.part)
	p.Articles, p.Pages = found, p.paged(total)
	return err
}

func viewFacts(ctx context.Context, p *collectionPage) error {
	found, total, err := p.collection.Facts(ctx, p.filter, p.part)
	for i := range found {
		p.Facts = append(p.Facts, p.teller().statement(&found[i]))
	}
	p.Pages = p.paged(total)
	return err
}

// teller lays out statements so that they lead to their articles, in a report
// to where these were found.
func (p *collectionPage) teller() teller {
	return teller{p.Lang, func(s *collection.Statement) string {
		switch {
		case !p.still:
			return fmt.Sprintf("%s#a0-f%d", p.Member(s.Article), s.Figure)
		case strings.HasPrefix(s.URL, "http://") || strings.HasPrefix(s.URL, "https://"):
			return s.URL
		}
		return ""
	}}
}

// Open tells whether what is shown on demand is shown at once.
func (p *collectionPage) Open() bool { return p.still }

// Member is the address of an article.
func (p sitePage) Member(id string) string {
	q := url.Values{"id": {id}}
	if p.asked != "" {
		q.Set("lang", p.asked)
	}
	return "/collection/article?" + q.Encode()
}

// Grouped is a number with its digits in threes.
func (p *collectionPage) Grouped(n int) string { return grouped(extract.NewDecimal(int64(n), 0)) }

// Clock is a time of publication as people write it.
func (p *collectionPage) Clock(published string) string {
	t, err := page.ParseTime(published)
	if err != nil {
		return published
	}
	return clock(t)
}

// basis says what changes are compared with.
func (p *collectionPage) basis(q collection.Quantity) string {
	if q.Basis == "" {
		return ""
	}
	return p.Say(string(q.Basis))
}

// address is that of a view with the search and some more or other of it.
func (p *collectionPage) address(view string, change ...string) string {
	if p.still {
		return ""
	}
	q := url.Values{}
	set := func(name, value string) {
		if q.Del(name); value != "" {
			q.Set(name, value)
		}
	}
	for _, field := range []detail{{"q", p.Words}, {"place", p.Place}, {"indicator", p.Indicator}, {"from", p.From}, {"to", p.To}, {"status", p.Status}} {
		set(field.Label, field.Text)
	}
	set("lang", p.asked)
	for i := 0; i+1 < len(change); i += 2 {
		set(change[i], change[i+1])
	}
	if len(q) == 0 {
		return "/collection/" + view
	}
	return "/collection/" + view + "?" + q.Encode()
}

// Tabs lead to the views of what is searched for.
func (p *collectionPage) Tabs() []tab {
	var all []tab
	for _, v := range views {
		all = append(all, tab{p.Say("view." + v.Name), p.address(v.Name), v.Name == p.View})
	}
	return all
}

// A tab leads to a view, and tells whether it is the one shown.
type tab struct {
	Name, Address string
	Here          bool
}

// Pages lead through a long list.
type pages struct {
	Total, First, Last int
	Before, After      string // addresses, "" for none
}

func (p *collectionPage) paged(total int) pages {
	number := p.part.Offset/pageRows + 1
	out := pages{Total: total, First: min(p.part.Offset+1, total), Last: min(p.part.Offset+pageRows, total)}
	if number > 1 {
		out.Before = p.address(p.View, "page", strconv.Itoa(number-1))
	}
	if p.part.Offset+pageRows < total {
		out.After = p.address(p.View, "page", strconv.Itoa(number+1))
	}
	return out
}

// member shows an article of the collection.
func (s *Server) member(w http.ResponseWriter, r *http.Request) {
	shown := memberPage{sitePage: site(s, r)}
	a, err := work(r.Context(), s.load, func() (Article, error) { return s.memberOf(r.Context(), r.URL.Query().Get("id")) })
	if err != nil {
		s.fail(w, r, err)
		return
	}
	shown.Articles = []*article{layOut(shown.Lang, 0, a)}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	render(w, "member", shown)
}

// A memberPage shows an article of the collection.
type memberPage struct {
	sitePage
	Articles []*article
}

// memberOf reads an article of the collection, and what is no figure in it.
func (s *Server) memberOf(ctx context.Context, id string) (Article, error) {
	if s.Collection == nil {
		return Article{}, errNoCollection
	}
	rec, err := s.Collection.Record(ctx, id)
	if err != nil {
		return Article{}, err
	}
	return Article{Record: rec, Rejected: rejected(s.Pipeline, rec)}, nil
}
