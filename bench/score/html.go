package main

import (
	"bytes"
	"embed"
	"html/template"
	"slices"
	"strings"
	"time"

	"github.com/zhnews/zhnews/bench/gold"
)

//go:embed template
var templateFiles embed.FS

// templates are the pages of several kinds of sites; each puts its own noise
// around the article.
var templates = template.Must(template.ParseFS(templateFiles, "template/*"))

func templateNames() (names []string) {
	for _, t := range templates.Templates() {
		if strings.HasSuffix(t.Name(), ".html") {
			names = append(names, t.Name())
		}
	}
	slices.Sort(names)
	return names
}

// A sheet is what a template shows.
type sheet struct {
	Title, Source, Author, Editor string
	Paragraphs                    []string
	Table                         [][]string
	// Day is 2031-08-02, Chinese 2031年8月2日, Clock 09:30 or empty.
	Day, Chinese, Clock string
}

// pageOf puts an article on a page. The old government site is in GBK.
func pageOf(a *gold.Article, name string) ([]byte, error) {
	day, clock, _ := strings.Cut(a.Published, "T")
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil, err
	}
	prose, table := a.Table()
	s := sheet{
		Title: a.Title(), Source: a.Source, Author: strings.ReplaceAll(a.Author, "、", " "), Editor: a.Editor,
		Paragraphs: prose, Table: table, Day: day, Chinese: date.Format("2006年1月2日"), Clock: clock,
	}
	var out bytes.Buffer
	if err := templates.ExecuteTemplate(&out, name, s); err != nil {
		return nil, err
	}
	if strings.Contains(out.String(), "charset=gb2312") {
		return []byte(gbk(out.String())), nil
	}
	return out.Bytes(), nil
}
