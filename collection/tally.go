package collection

import (
	"context"

	"github.com/zhnews/zhnews/record"
)

// A Tally is how many facts there are under a key.
type Tally struct {
	Key    string
	Status record.Status // where facts of different status are counted apart
	Facts  int
}

// A Size is how many articles and facts there are, and the first and the last
// day on which one of the articles appeared.
type Size struct {
	Articles, Facts int
	First, Last     string
}

// Size tells how large the collection is.
func (c *Collection) Size(ctx context.Context) (s Size, err error) {
	err = c.db.QueryRowContext(ctx, `select (select count(*) from articles), (select count(*) from facts),
  (select coalesce(min(published_day), '') from articles), (select coalesce(max(published_day), '') from articles)`).
		Scan(&s.Articles, &s.Facts, &s.First, &s.Last)
	return s, err
}

// Indicators counts the facts by indicator, the most told first.
func (c *Collection) Indicators(ctx context.Context, f Filter, limit int) ([]Tally, error) {
	return c.tally(ctx, f, "coalesce(f.canonical, f.indicator)", "''", "3 desc, 1", limit)
}

// Quantities counts the facts by indicator and place, the most told first: the
// key is the place's code, a blank and the indicator.
func (c *Collection) Quantities(ctx context.Context, f Filter, limit int) ([]Tally, error) {
	return c.tally(ctx, f, "f.place || ' ' || coalesce(f.canonical, f.indicator)", "''", "3 desc, 1", limit)
}

// Months counts the facts by the month in which their time ends, and by
// status, in order.
func (c *Collection) Months(ctx context.Context, f Filter) ([]Tally, error) {
	return c.tally(ctx, f, "substr(coalesce(f.to_time, f.from_time), 1, 7)", "coalesce(f.status, '')", "1, 2", -1)
}

// Provinces counts the facts by the two digits with which the codes of a
// province's places begin.
func (c *Collection) Provinces(ctx context.Context, f Filter) ([]Tally, error) {
	return c.tally(ctx, f, "case when f.place glob '[1-9][0-9][0-9]*' then substr(f.place, 1, 2) end", "''", "1", -1)
}

// tally counts the facts under a key that is not null.
func (c *Collection) tally(ctx context.Context, f Filter, key, status, order string, limit int) ([]Tally, error) {
	clause, err := c.facts(ctx, f)
	if err != nil {
		return nil, err
	}
	clause.and(key + " is not null")
	rows, err := c.db.QueryContext(ctx, "select "+key+", "+status+", count(*) from facts f"+clause.where()+
		" group by 1, 2 order by "+order+" limit ?", append(clause.args, limit)...)
	if err != nil {
		return nil, err
	}
	return all(rows, func(t *Tally) []any { return []any{&t.Key, &t.Status, &t.Facts} })
}
