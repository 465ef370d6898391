package main

import (
	"bytes"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/text"
)

// ownReports scores the pipeline on every version of the articles.
func ownReports(root string, articles []gold.Article) ([]*Report, error) {
	clean, err := ownClean(articles)
	if err != nil {
		return nil, err
	}
	traditional, err := readTraditional(root)
	if err != nil {
		return nil, err
	}
	reports := []*Report{clean}
	for _, d := range damages(traditional) {
		r, err := ownDamaged(articles, d)
		if err != nil {
			return nil, err
		}
		reports = append(reports, r)
	}
	for _, name := range templateNames() {
		r, err := ownPages(articles, name)
		if err != nil {
			return nil, err
		}
		reports = append(reports, r)
	}
	return reports, nil
}

func ownClean(articles []gold.Article) (*Report, error) {
	r := newReport("clean text")
	for i := range articles {
		p, err := ownText(&articles[i])
		if err != nil {
			return nil, err
		}
		r.add(&articles[i], p)
	}
	return r, nil
}

// ownDamaged reads damaged plain texts back to simplified script.
func ownDamaged(articles []gold.Article, d damage) (*Report, error) {
	r := newReport(d.name)
	p := zhnews.Pipeline{Script: text.ScriptSimplified}
	for i := range articles {
		a := &articles[i]
		meta, err := metaOf(a)
		if err != nil {
			return nil, err
		}
		rec, err := p.Text(d.of(a.Title()+"\n\n"+strings.Join(a.Body(), "\n")), meta)
		if err != nil {
			rec = new(record.Record)
		}
		if err := r.addRecord(a, rec); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// ownPages reads pages of a kind, which tell their time themselves.
func ownPages(articles []gold.Article, name string) (*Report, error) {
	r := newReport("page: " + strings.TrimSuffix(name, ".html"))
	for i := range articles {
		a := &articles[i]
		page, err := pageOf(a, name)
		if err != nil {
			return nil, err
		}
		rec, err := new(zhnews.Pipeline).Page(bytes.NewReader(page), zhnews.Meta{ID: a.ID, Place: a.Place})
		if err != nil {
			rec = new(record.Record)
		}
		if err := r.addRecord(a, rec); err != nil {
			return nil, err
		}
		if err := r.addHead(a, rec, page); err != nil {
			return nil, err
		}
	}
	return r, nil
}
