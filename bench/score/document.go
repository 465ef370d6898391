package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/record"
)

// A Reading counts what was read of documents besides figures: characters of
// the title and the body, and what a page says of its article.
type Reading struct {
	Gold      int   `json:"gold"`
	Made      int   `json:"made"`
	Right     int   `json:"right"`
	Title     Field `json:"title"`
	Source    Field `json:"source"`
	Author    Field `json:"author"`
	Published Field `json:"published"`
}

// F1 is that of the characters.
func (r *Reading) F1() float64 { return share(2*r.Right, r.Made+r.Gold) }

// addRecord judges a record read from a damaged text or a page: its text is
// laid beside the true one.
func (r *Report) addRecord(a *gold.Article, rec *record.Record) error {
	made := rec.Title + "\n" + strings.Join(rec.Body, "\n")
	p, err := predicted(rec.Findings)
	if err != nil {
		return err
	}
	inText(p.Figures, rec.Title, made)
	runes, truth := []rune(made), []rune(a.Text)
	at := align(runes, truth)
	at.moved(p.Figures)
	r.Reading.Gold += len(truth)
	r.Reading.Made += len(runes)
	r.Reading.Right += at.aligned()
	r.add(a, p)
	return nil
}

// inText turns the byte offsets of figures of the title and the body to code
// points of their text. Tables are not scored.
func inText(figures []gold.Figure, title, text string) {
	body := len(title) + 1
	for i := range figures {
		f := &figures[i]
		switch f.In {
		case "":
			f.Start, f.End = f.Start+body, f.End+body
		case "title":
		default:
			f.Kind = "table"
		}
	}
	inCodePoints(figures, text)
}

// addHead judges what the record says of the article as a whole. A page that
// shows no clock cannot tell one.
func (r *Report) addHead(a *gold.Article, rec *record.Record, page []byte) error {
	data, err := json.Marshal(rec)
	if err != nil {
		return err
	}
	var head struct{ Title, Source, Author, Published string }
	if err := json.Unmarshal(data, &head); err != nil {
		return err
	}
	r.Reading.Title.judge(a.Title(), head.Title)
	r.Reading.Source.judge(a.Source, head.Source)
	r.Reading.Author.judge(a.Author, head.Author)
	published, clock, timed := strings.Cut(a.Published, "T")
	if timed && bytes.Contains(page, []byte(clock)) {
		published = a.Published
	}
	r.Reading.Published.judge(published, cut(head.Published, published))
	return nil
}

// judge counts one answer, right if it is the same but for blanks.
func (f *Field) judge(want, got string) {
	if want != "" {
		f.Asked++
	}
	if got != "" {
		f.Given++
	}
	if want != "" && squeezed(want) == squeezed(got) {
		f.Right++
	}
}

// inCodePoints turns byte offsets into a text to code points.
func inCodePoints(figures []gold.Figure, text string) {
	for i := range figures {
		f := &figures[i]
		if 0 <= f.Start && f.Start <= f.End && f.End <= len(text) {
			inside := utf8.RuneCountInString(text[f.Start:f.End])
			f.Start = utf8.RuneCountInString(text[:f.Start])
			f.End = f.Start + inside
		}
	}
}
