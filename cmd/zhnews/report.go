package main

import (
	"bytes"
	"context"
	"os"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/web"
)

func reportCommand(t *terminal) *cobra.Command {
	var s settings
	var path, db string
	var search web.Search
	lang := web.Chinese
	c := &cobra.Command{
		Use:   "report [FILE or DIR or -]...",
		Short: "Write a page of HTML that shows articles, their figures and facts",
		Long: `Report reads pages or plain texts as extract does and writes one page of HTML for
people: each article with its figures marked, what each of them says on hover and
focus, the facts beside it, the repairs made, and what was taken for no figure.

The page is a single file that asks for nothing else, holds no script and can be
printed. It speaks Chinese or English; articles stay as they are.

With --db it is the report of a collection that batch wrote: series with what sources
contradict each other in, values by province on a map, a time line, and the facts, each
beside its sentence. The flags from --words to --status say what is wanted of it.`,
		Example: `  zhnews report page.html -o report.html
  zhnews report --db news.sqlite --place 山东 --indicator 进出口总额 -o report.html
  zhnews report --lang en --published 2031-08-03 article.txt > report.html`,
		RunE: func(c *cobra.Command, args []string) error {
			if db != "" {
				search.Place = s.place
				return reportCollection(c.Context(), t, db, search, lang, path)
			}
			all, err := inputs(args)
			if err != nil {
				return err
			}
			return report(t, &s, all, lang, path)
		},
	}
	c.Flags().StringVarP(&path, "output", "o", "", "the file to write (default: standard output)")
	c.Flags().Var(typed{&lang, "language"}, "lang", "the language of the page: zh, en")
	complete(c, "lang", "zh", "en")
	databaseFlag(c, &db)
	c.Flags().StringVar(&search.Words, "words", "", "of a collection: words that stand in the articles")
	c.Flags().StringVar(&search.Indicator, "indicator", "", "of a collection: what facts measure")
	c.Flags().StringVar(&search.From, "from", "", "of a collection: the time of facts ends on this day, or in this month or year, or later")
	c.Flags().StringVar(&search.To, "to", "", "of a collection: it ends then or before")
	c.Flags().StringVar(&search.Status, "status", "", "of a collection: actual, planned, target, forecast, cap")
	publishedFlag(c, &s)
	placeFlag(c, &s)
	kindsFlag(c, &s)
	scriptFlag(c, &s)
	ownTablesFlags(c, &s)
	quirksFlag(c, &s)
	return c
}

// report writes the page of all inputs that could be read; without any there
// is none.
func report(t *terminal, s *settings, all []input, lang web.Lang, path string) error {
	p := s.pipeline()
	p.Originals = true
	var articles []web.Article
	for i := range all {
		rec, err := extractOne(t, p, s, &all[i])
		if err != nil {
			t.fail(err)
			continue
		}
		articles = append(articles, web.Article{Record: rec, Rejected: rejected(p, s, rec)})
	}
	if len(articles) == 0 {
		return nil
	}
	var page bytes.Buffer
	if err := web.Report(&page, lang, articles); err != nil {
		return err
	}
	return writePage(t, path, &page)
}

// reportCollection writes the page of a collection.
func reportCollection(ctx context.Context, t *terminal, db string, s web.Search, lang web.Lang, path string) error {
	c, err := openCollection(db)
	if err != nil {
		return err
	}
	defer c.Close()
	var page bytes.Buffer
	if err := web.ReportCollection(ctx, &page, lang, c, s); err != nil {
		return err
	}
	return writePage(t, path, &page)
}

// writePage writes a page to a file, or to standard output.
func writePage(t *terminal, path string, page *bytes.Buffer) error {
	if path != "" {
		return os.WriteFile(path, page.Bytes(), 0o666)
	}
	_, err := page.WriteTo(t.out)
	return err
}

// rejected are the candidates given up in the text of a record.
func rejected(p *zhnews.Pipeline, s *settings, rec *record.Record) []extract.Rejection {
	return p.Reading(rec.Prose(), zhnews.Meta{Published: rec.Published, Place: s.place}).Rejected
}
