package series

import (
	"cmp"
	"errors"
	"iter"
	"slices"

	"github.com/zhnews/zhnews/internal/spill"
	"github.com/zhnews/zhnews/record"
)

// A Row is a value that is told of a quantity at a moment.
type Row struct {
	Quantity
	Moment
	Extent
	// Rivals is how many other values are told of this quantity at this moment:
	// more than none is a conflict, and its rows follow each other.
	Rivals int
	// Sources is how many media tell this one; an article that names no medium
	// counts as one. Articles is how many articles, and Seen how often these
	// were printed.
	Sources, Articles, Seen int
	// Article is the id of the earliest, Published when that appeared, Text the
	// figure and Sentence the statement as it has them.
	Article, Published, Text, Sentence string
	// Confidence is the highest of the facts that tell it.
	Confidence float64
}

// A Table joins the facts of records. Records go in with Add and come out as
// Rows. The zero Table is ready; it is for one goroutine.
type Table struct {
	// Dir is where the files lie for what memory does not hold; "" is the
	// system's place for such.
	Dir string
	// Memory bounds the bytes held; 0 is 32 MiB.
	Memory int

	facts *spill.Sorter
}

var errLink = errors.New("a fact or a link of it leads to no figure")

// Add takes the facts of a record, of which it keeps nothing. A record whose
// facts lead nowhere is an error that leaves the table as it was.
func (t *Table) Add(r *record.Record) error {
	if !sound(r) {
		return errLink
	}
	if t.facts == nil {
		t.facts = &spill.Sorter{Dir: t.Dir, Memory: t.Memory}
	}
	for _, s := range statements(r) {
		if err := t.facts.Add(s.entry()); err != nil {
			return err
		}
	}
	return nil
}

// sound tells whether all that is followed leads to a figure: records come from
// files that anyone may have changed.
func sound(r *record.Record) bool {
	for _, fact := range r.Facts {
		for _, figure := range []*int{&fact.Figure, fact.Equivalent} {
			if figure != nil && (*figure < 0 || *figure >= len(r.Figures)) {
				return false
			}
		}
	}
	return true
}

// Close removes the files.
func (t *Table) Close() error {
	if t.facts == nil {
		return nil
	}
	return t.facts.Close()
}

// Rows yields the rows in the order of quantities, moments and, of one moment,
// how many tell them.
func (t *Table) Rows() iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		if t.facts == nil {
			return
		}
		var all []tally // of one moment
		for entry, err := range t.facts.All() {
			var s statement
			if err == nil {
				s, err = statementIn(entry)
			}
			if err != nil {
				yield(Row{}, err)
				return
			}
			if n := len(all); n > 0 && (all[0].Quantity != s.Quantity || all[0].Moment != s.Moment) {
				if !give(all, yield) {
					return
				}
				all = all[:0]
			}
			if n := len(all); n == 0 || all[n-1].Extent != s.Extent {
				all = append(all, newTally(&s))
			}
			all[len(all)-1].add(&s)
		}
		give(all, yield)
	}
}

// give yields the rows of a moment, the most told first.
func give(all []tally, yield func(Row, error) bool) bool {
	for i := range all {
		all[i].Rivals, all[i].Sources = len(all)-1, len(all[i].sources)
	}
	slices.SortStableFunc(all, func(a, b tally) int {
		return cmp.Or(b.Sources-a.Sources, b.Articles-a.Articles, -cmp.Compare(a.Confidence, b.Confidence))
	})
	for i := range all {
		if !yield(all[i].Row, nil) {
			return false
		}
	}
	return true
}

// A tally counts who tells a value.
type tally struct {
	Row
	sources map[string]bool
	last    string // the article that told it last
}

// newTally begins with the earliest article.
func newTally(s *statement) tally {
	return tally{sources: map[string]bool{}, Row: Row{
		Quantity: s.Quantity, Moment: s.Moment, Extent: s.Extent,
		Article: s.Article, Published: s.Published, Text: s.Text, Sentence: s.Sentence,
	}}
}

func (t *tally) add(s *statement) {
	t.Confidence = max(t.Confidence, s.Confidence)
	t.sources[cmp.Or(s.Source, "#"+s.Article)] = true
	if t.Articles == 0 || t.last != s.Article {
		t.last = s.Article
		t.Articles++
		t.Seen += s.Seen
	}
}
