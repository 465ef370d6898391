package web

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// An Article is what a page shows: a record, and the candidates for figures
// that were given up in reading it.
type Article struct {
	Record   *record.Record
	Rejected []extract.Rejection
}

// An article is an Article laid out for a page.
type article struct {
	Lang
	ID       string // of its element; those of all others in it begin so
	Record   *record.Record
	Head     []detail
	Title    []piece
	Blocks   []block
	Figures  []figure
	Facts    []fact
	Kinds    []kindCount
	Repairs  []detail
	Repaired []change
	Rejected []extract.Rejection
}

// A figure is one of the record on the page.
type figure struct {
	extract.Row
	Lang    Lang
	ID      string // of the span in the text
	Entry   string // of its line in the list
	Link    string // where the span leads: the fact it states, or its line
	Brief   string
	Details []detail
}

// A fact is one of the record on the page, beside the figures it hangs on.
type fact struct {
	record.Fact
	ID                            string
	Of                            *figure
	Period, PlaceName, Confidence string
	Whole, Same, Threshold        *figure
}

// A kindCount is how many figures of a kind there are.
type kindCount struct {
	Kind  extract.Kind
	Count int
}

// A change is a paragraph before and after repair.
type change struct{ Before, After string }

// title is what the article is called.
func (a *article) Name() string { return cmp.Or(a.Record.Title, a.Record.ID) }

// layOut lays an article out for a page on which it is the nth.
func layOut(lang Lang, n int, a Article) *article {
	r := a.Record
	out := &article{Lang: lang, ID: "a" + strconv.Itoa(n), Record: r, Rejected: a.Rejected}
	out.Head = out.head()
	out.Figures = out.figures()
	out.Facts = out.facts()
	in := byPlace(out.Figures)
	out.Title = marked(r.Title, 0, in["title"])
	out.Blocks = blocksOf(r, in)
	out.Kinds = out.kinds()
	out.repairs()
	return out
}

// head is what is known of the article beside its text.
func (a *article) head() []detail {
	d := description{lang: a.Lang}
	r := a.Record
	d.add("source", r.Source)
	d.add("author", r.Authors.String())
	d.add("editor", r.Editor)
	d.add("published", clock(r.Published))
	if r.Dateline != nil {
		d.add("dateline", joined(" ", r.Dateline.Place, r.Dateline.Date))
	}
	d.add("edition", r.Edition)
	d.add("keywords", joined("、", r.Keywords...))
	d.add("url", r.URL)
	return d.list
}

// clock is when an article appeared, as people write it.
func clock(t page.Time) string {
	if t.Clock {
		return t.Format("2006-01-02 15:04")
	}
	return t.String()
}

func (a *article) figures() []figure {
	all := make([]figure, len(a.Record.Figures))
	for i := range all {
		f := &a.Record.Figures[i]
		row := f.Row()
		all[i] = figure{
			Row: row, Lang: a.Lang, Brief: brief(a.Lang, &row), Details: describe(a.Lang, f, &row),
			ID: fmt.Sprintf("%s-f%d", a.ID, i), Entry: fmt.Sprintf("%s-e%d", a.ID, i),
		}
		all[i].Link = all[i].Entry
		if was := original(a.Record, f); was != "" {
			all[i].Details = append(all[i].Details, detail{a.Say("original"), was})
		}
	}
	return all
}

func (a *article) facts() []fact {
	all := make([]fact, len(a.Record.Facts))
	for i := range all {
		f := &a.Record.Facts[i]
		all[i] = fact{
			Fact: *f, ID: fmt.Sprintf("%s-t%d", a.ID, i), Of: &a.Figures[f.Figure],
			Period: period(f.From, f.To), PlaceName: placeName(f.Place),
			Confidence: strconv.FormatFloat(f.Confidence, 'f', 2, 64),
			Whole:      a.linked(f.Parent), Same: a.linked(f.Equivalent),
		}
		if f.Threshold != nil {
			all[i].Threshold = a.linked(f.Threshold.Figure)
		}
		all[i].Of.Link = all[i].ID
	}
	return all
}

// linked is the figure that a link leads to, nil for none.
func (a *article) linked(link *int) *figure {
	if link == nil {
		return nil
	}
	return &a.Figures[*link]
}

// placeName is the name that belongs to a code, beside it.
func placeName(code string) string {
	if e := gazetteer.ByCode(code); e != nil {
		return e.Name + " " + code
	}
	return code
}

// kinds counts the figures of each kind that there is.
func (a *article) kinds() []kindCount {
	n := make(map[extract.Kind]int)
	for i := range a.Figures {
		n[a.Figures[i].Kind]++
	}
	var all []kindCount
	for _, kind := range extract.Kinds {
		if n[kind] > 0 {
			all = append(all, kindCount{kind, n[kind]})
		}
	}
	return all
}

// repairs tells what repair did: how often, and to which paragraphs.
func (a *article) repairs() {
	for _, kind := range slices.Sorted(maps.Keys(a.Record.Repairs)) {
		a.Repairs = append(a.Repairs, detail{a.Say("repair." + kind), strconv.Itoa(a.Record.Repairs[kind])})
	}
	for i := range a.Record.Blocks {
		if b := &a.Record.Blocks[i]; b.Original != "" {
			a.Repaired = append(a.Repaired, change{b.Original, b.Text})
		}
	}
}
