package collection

import (
	"context"
	"database/sql"
	"strings"
	"unicode/utf8"
)

// A Page is a part of a long list; a limit of 0 is none of it.
type Page struct{ Offset, Limit int }

// An Article is one that was found.
type Article struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Source    string `json:"source,omitempty"`
	Published string `json:"published,omitempty"`
	URL       string `json:"url,omitempty"`
	Facts     int    `json:"facts" doc:"how many facts it states"`
	Excerpt   string `json:"excerpt,omitempty" doc:"where the words stand, or how it begins"`
}

// Articles finds articles, the newest first: those with the words of the
// filter in which there is a fact that it wants. It also tells how many there
// are.
func (c *Collection) Articles(ctx context.Context, f Filter, p Page) (found []Article, total int, err error) {
	clause, err := c.articles(ctx, f)
	if err != nil {
		return nil, 0, err
	}
	if err := c.db.QueryRowContext(ctx, "select count(*) from articles a"+clause.where(), clause.args...).Scan(&total); err != nil {
		return nil, 0, err
	}
	rows, err := c.db.QueryContext(ctx, `select a.id, coalesce(a.title, ''), coalesce(a.source, ''), coalesce(a.published, ''), coalesce(a.url, ''),
  (select count(*) from facts where article = a.id), coalesce(a.body, '')
  from articles a`+clause.where()+` order by a.published_day desc, a.rowid desc limit ? offset ?`, append(clause.args, p.Limit, p.Offset)...)
	if err != nil {
		return nil, 0, err
	}
	found, err = all(rows, func(a *Article) []any {
		return []any{&a.ID, &a.Title, &a.Source, &a.Published, &a.URL, &a.Facts, &a.Excerpt}
	})
	for i := range found {
		found[i].Excerpt = excerpt(found[i].Excerpt, f.Query)
	}
	return found, total, err
}

// articles is the condition on articles that a filter makes.
func (c *Collection) articles(ctx context.Context, f Filter) (clause, error) {
	var whole, facts clause
	f.articles(&whole)
	if err := c.settle(ctx, &f); err != nil {
		return whole, err
	}
	if f.facts(&facts); len(facts.conditions) > 0 {
		whole.and("a.id in (select f.article from facts f"+facts.where()+")", facts.args...)
	}
	return whole, nil
}

// settle finds out whether the indicator of a filter is one, or part of some.
func (c *Collection) settle(ctx context.Context, f *Filter) error {
	if f.Indicator == "" {
		return nil
	}
	return c.db.QueryRowContext(ctx, `select not exists (select 1 from facts where indicator = ?)
  and not exists (select 1 from facts where canonical = ?)`, f.Indicator, f.Indicator).Scan(&f.partly)
}

// all reads rows into values, whose fields it is told.
func all[T any](rows *sql.Rows, fields func(*T) []any) ([]T, error) {
	defer rows.Close()
	list := []T{}
	for rows.Next() {
		var v T
		if err := rows.Scan(fields(&v)...); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// An excerpt is so many characters, and begins some before what was sought.
const excerptLength, excerptBefore = 90, 20

// excerpt is the part of a text in which the first word of a query stands.
func excerpt(s, query string) string {
	runes, at := []rune(s), 0
	if words := strings.Fields(fold(query)); len(words) > 0 {
		folded := fold(s)
		if i := strings.Index(folded, words[0]); i >= 0 {
			at = utf8.RuneCountInString(folded[:i])
		}
	}
	begin := max(0, min(at-excerptBefore, len(runes)))
	end := min(begin+excerptLength, len(runes))
	cut := strings.ReplaceAll(string(runes[begin:end]), "\n", " ")
	if begin > 0 {
		cut = "…" + cut
	}
	if end < len(runes) {
		cut += "…"
	}
	return cut
}
