package collection

import (
	"context"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A Statement is a fact with the figure it hangs on and the article it stands
// in.
type Statement struct {
	Article   string `json:"article" doc:"the id of the article"`
	Title     string `json:"title,omitempty"`
	Source    string `json:"source,omitempty"`
	Published string `json:"published,omitempty" doc:"the day the article appeared"`
	URL       string `json:"url,omitempty"`

	Fact       int            `json:"fact" doc:"its number in the article, from 0"`
	Figure     int            `json:"figure" doc:"the number of its figure in the article, from 0"`
	Subject    string         `json:"subject,omitempty" doc:"whose quantity it is"`
	Indicator  string         `json:"indicator,omitempty" doc:"what is measured, as the text has it"`
	Canonical  string         `json:"canonical,omitempty" doc:"the indicator's canonical name"`
	Kind       extract.Kind   `json:"kind" doc:"the kind of the figure"`
	Text       string         `json:"text" doc:"the figure as the reader sees it"`
	Value      string         `json:"value,omitempty" doc:"the value in base units, an exact decimal"`
	High       string         `json:"high,omitempty" doc:"the upper end of a range"`
	Unit       string         `json:"unit,omitempty" doc:"currency, classifier or unit"`
	Bound      extract.Bound  `json:"bound,omitempty" doc:"how the value bounds the truth"`
	Change     extract.Change `json:"change,omitempty" doc:"whether it is a change, and which"`
	Basis      extract.Basis  `json:"basis,omitempty" doc:"what it is compared with"`
	Per        string         `json:"per,omitempty" doc:"what it is a rate of"`
	From       string         `json:"from,omitempty" doc:"the begin of the time it holds for, ISO 8601"`
	To         string         `json:"to,omitempty" doc:"the end of that"`
	Place      string         `json:"place,omitempty" doc:"the code of where it holds"`
	Status     record.Status  `json:"status,omitempty" doc:"actual, planned, target, forecast or cap"`
	Threshold  string         `json:"threshold,omitempty" doc:"what qualifies the things counted"`
	Equivalent *int           `json:"equivalent,omitempty" doc:"the number of the figure that tells the same"`
	Sentence   string         `json:"sentence,omitempty" doc:"the sentence that states it"`
}

// statement are the columns of a Statement.
const statement = `select f.article, coalesce(a.title, ''), coalesce(a.source, ''), coalesce(a.published_day, ''), coalesce(a.url, ''),
  f.fact, f.figure, coalesce(f.subject, ''), coalesce(f.indicator, ''), coalesce(f.canonical, ''), f.kind, f.text,
  coalesce(f.value_text, ''), coalesce(f.high_text, ''), coalesce(f.unit, ''), coalesce(f.bound, ''), coalesce(f.change, ''),
  coalesce(f.basis, ''), coalesce(f.per, ''), coalesce(f.from_time, ''), coalesce(f.to_time, ''), coalesce(f.place, ''),
  coalesce(f.status, ''), coalesce(f.threshold, ''), f.equivalent, coalesce(f.sentence, '')`

func (s *Statement) fields() []any {
	return []any{&s.Article, &s.Title, &s.Source, &s.Published, &s.URL,
		&s.Fact, &s.Figure, &s.Subject, &s.Indicator, &s.Canonical, &s.Kind, &s.Text,
		&s.Value, &s.High, &s.Unit, &s.Bound, &s.Change,
		&s.Basis, &s.Per, &s.From, &s.To, &s.Place,
		&s.Status, &s.Threshold, &s.Equivalent, &s.Sentence}
}

// Facts finds facts, those of the newest articles first, and tells how many
// there are.
func (c *Collection) Facts(ctx context.Context, f Filter, p Page) (found []Statement, total int, err error) {
	clause, err := c.facts(ctx, f)
	if err != nil {
		return nil, 0, err
	}
	if err := c.db.QueryRowContext(ctx, "select count(*) from facts f"+clause.where(), clause.args...).Scan(&total); err != nil {
		return nil, 0, err
	}
	rows, err := c.db.QueryContext(ctx, statement+" from articles a join facts f on f.article = a.id"+clause.where()+
		" order by a.published_day desc, a.rowid desc, f.rowid limit ? offset ?", append(clause.args, p.Limit, p.Offset)...)
	if err != nil {
		return nil, 0, err
	}
	found, err = all(rows, (*Statement).fields)
	return found, total, err
}

// facts is the condition on facts that a filter makes.
func (c *Collection) facts(ctx context.Context, f Filter) (clause, error) {
	var whole, articles clause
	if err := c.settle(ctx, &f); err != nil {
		return whole, err
	}
	f.facts(&whole)
	if f.articles(&articles); len(articles.conditions) > 0 {
		whole.and("f.article in (select a.id from articles a"+articles.where()+")", articles.args...)
	}
	return whole, nil
}
