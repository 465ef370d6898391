package web

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/record"
)

// A Search asks a collection for articles and facts.
type Search struct {
	Words     string `json:"q,omitempty" doc:"words parted by blanks that all stand in the article"`
	Place     string `json:"place,omitempty" doc:"where facts hold, a code or a name; what lies within counts"`
	Indicator string `json:"indicator,omitempty" doc:"what facts measure: a name, or a part of one"`
	From      string `json:"from,omitempty" doc:"the time of facts ends on this day or later: 2006, 2006-01 or 2006-01-02"`
	To        string `json:"to,omitempty" doc:"the time of facts ends on this day or before"`
	Status    string `json:"status,omitempty" doc:"actual, planned, target, forecast or cap"`
	Offset    int    `json:"offset,omitempty" doc:"how many to pass over"`
	Limit     int    `json:"limit,omitempty" doc:"how many articles and how many facts to give: 20 if left out, at most 1000"`
}

// A SearchResult is what a collection has of articles and facts.
type SearchResult struct {
	ArticlesTotal int                    `json:"articles_total" doc:"how many articles there are"`
	Articles      []collection.Article   `json:"articles" doc:"those asked for, the newest first"`
	FactsTotal    int                    `json:"facts_total" doc:"how many facts there are"`
	Facts         []collection.Statement `json:"facts" doc:"those asked for, of the newest articles first"`
}

// SearchIn searches the collection.
func SearchIn(ctx context.Context, from Sources, s Search) (out SearchResult, err error) {
	filter, err := s.filter()
	if err != nil {
		return out, err
	}
	if from.Collection == nil {
		return out, fmt.Errorf("%w: start with --db FILE", errNoCollection)
	}
	part := collection.Page{Offset: max(s.Offset, 0), Limit: min(cmp.Or(max(s.Limit, 0), 20), 1000)}
	if out.Articles, out.ArticlesTotal, err = from.Collection.Articles(ctx, filter, part); err != nil {
		return out, err
	}
	out.Facts, out.FactsTotal, err = from.Collection.Facts(ctx, filter, part)
	return out, err
}

// maxWords is how many bytes of words can be sought.
const maxWords = 1000

// statuses are those that a search may ask for.
var statuses = []record.Status{record.Actual, record.Planned, record.Target, record.Forecast, record.Cap}

// filter is the search as the collection takes it.
func (s *Search) filter() (collection.Filter, error) {
	f := collection.Filter{
		Query: strings.TrimSpace(s.Words), Place: strings.TrimSpace(s.Place), Indicator: strings.TrimSpace(s.Indicator),
		From: strings.TrimSpace(s.From), To: strings.TrimSpace(s.To), Status: record.Status(s.Status),
	}
	if len(f.Query) > maxWords {
		return f, askedWrongly("q", "there are too many words", "give fewer")
	}
	if f.Place != "" && len(collection.Codes(f.Place)) == 0 {
		return f, askedWrongly("place", f.Place+" is no place that is known", "give a name such as 鞍山市 or a code such as 210300")
	}
	for _, day := range []string{f.From, f.To} {
		if day != "" && collection.DayOf(day, false) == "" {
			return f, askedWrongly("time", day+" is no day, month or year", "write it as 2006-01-02, 2006-01 or 2006")
		}
	}
	return f, knownStatus(f.Status)
}

func knownStatus(s record.Status) error {
	for _, known := range statuses {
		if s == known || s == "" {
			return nil
		}
	}
	return askedWrongly("status", string(s)+" is no status", "choose one of actual, planned, target, forecast, cap")
}

// askedWrongly is the error of a search that means nothing.
func askedWrongly(stage, reason, remedy string) error {
	return &zhnews.Error{Stage: stage, Reason: reason, Remedy: remedy, Err: errMalformed}
}
