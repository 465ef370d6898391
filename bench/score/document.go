package main

import (
	"bytes"
	"encoding/json"
	"fmt"
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
	made, starts := written(rec)
	p, err := predicted(rec.Findings)
	if err != nil {
		return err
	}
	for i := range p.Figures {
		f := &p.Figures[i]
		f.Start, f.End = f.Start+starts[f.In], f.End+starts[f.In]
	}
	inCodePoints(p.Figures, made)
	runes, truth := []rune(made), []rune(a.Text)
	at := align(runes, truth)
	at.moved(p.Figures)
	r.Reading.Gold += len(truth)
	r.Reading.Made += len(runes)
	r.Reading.Right += at.aligned()
	r.add(a, p)
	return nil
}

// written is the text of a record as the gold set has it, title, prose and
// tables, and where in it the strings begin that figures stand in.
func written(rec *record.Record) (text string, starts map[string]int) {
	starts = map[string]int{"title": 0, "": len(rec.Title) + 1}
	text = rec.Title + "\n" + strings.TrimRight(rec.Prose(), " \n")
	for t := range rec.Tables {
		for r, row := range rec.Tables[t].Rows {
			text += "\n"
			for c, cell := range row {
				if c > 0 {
					text += gold.CellMark
				}
				starts[fmt.Sprintf("tables/%d/%d/%d", t, r, c)] = len(text)
				text += cell
			}
		}
	}
	return text, starts
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
