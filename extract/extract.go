// Package extract finds the figures of a text and gives each its typed value.
//
// It reads in four steps. The scan finds mentions: spans that a rule recognises
// by their shape. The words around them veto what only looks like a figure (一般,
// 统一个). The article then settles what a mention alone cannot say: the unit of
// a list, growth or level, which year, which place. What is left are figures.
//
//	var x extract.Extractor
//	reading := x.Read("今年以来全市签约项目165个", extract.Context{Published: day})
//	for f, n := range extract.Of[extract.Count](reading.Figures) { … }
package extract

import (
	"time"

	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

// A Context is what is known of a text beside its words. The zero value knows
// nothing: relative dates then stay unresolved.
type Context struct {
	// Published is when the text appeared; zero if unknown.
	Published time.Time
	// Clock reports whether Published has a time of day.
	Clock bool
	// Place is the home place of the text, a code or a name, a default only.
	Place string
	// Title is the headline, read as evidence and not for figures.
	Title string
	// Currency is what bare 元 means in traditional text that names none itself; ""
	// is unknown.
	Currency string
	// Source is the medium the text appeared in, read as evidence.
	Source string
}

// An Extractor finds figures. Its zero value uses the built-in dictionary; set
// its fields before first use. It may be shared.
type Extractor struct {
	// Segmenter cuts sentences into words; nil is the built-in one.
	Segmenter *segment.Segmenter
	// Numbers keeps bare numbers with nothing counted as figures.
	Numbers bool
	// Events are events to count from beside the built-in ones.
	Events *Events
	// Gazetteer holds places beside the built-in ones.
	Gazetteer *Gazetteer
}

// A Reading is a text with all that was found in it.
type Reading struct {
	View    *text.View
	Context Context
	// Sentences are the sentences of the view, in order.
	Sentences []segment.Span
	// Mentions are the spans behind Figures, one for one, in runes.
	Mentions []Mention
	// Figures are in text order.
	Figures []Figure
	// Currency is what bare 元 means in the text, "" for renminbi.
	Currency string
	// Rejected are the candidates that were given up, with the reason.
	Rejected []Rejection

	segmenter *segment.Segmenter
	events    *Events
	own       *Gazetteer
	*tables
	desk    *desk           // while it is read
	phrases []phrase        // those that are cut, in order
	tokens  []segment.Token // the words of the phrases
}

// A Rejection is a candidate that turned out to be no figure.
type Rejection struct {
	// Text is the span, Start and End its byte offsets.
	Text       string
	Start, End int
	Rule       string
	Reason     string
}

// Read finds the figures of a text.
func (x *Extractor) Read(s string, ctx Context) *Reading {
	made := new(struct { // both at once
		Reading
		view text.View
	})
	r, v := &made.Reading, &made.view
	v.Reset(s)
	v.Tighten()
	*r = Reading{View: v, Context: ctx, segmenter: x.Segmenter, events: x.Events, own: x.Gazetteer, tables: readingTables()}
	if r.segmenter == nil {
		r.segmenter = &builtIn
	}
	d := desks.Get().(*desk)
	d.open(r)
	r.scan()
	d.settle(v.Runes)
	r.Sentences = segment.Sentences(make([]segment.Span, 0, 2+len(v.Runes)/sentenceRunes), v)
	r.veto()
	r.settleLists()
	r.settleBare()
	r.settleQuantities()
	r.settleDates()
	r.settlePlaces()
	r.settleOpenCurrency()
	r.settleCurrency()
	if !x.Numbers {
		r.drop(bare)
	}
	r.figures()
	d.close(r)
	return r
}

// builtIn is the segmenter with the built-in dictionary.
var builtIn segment.Segmenter

// sentenceRunes is how many runes sentences of news have at least, about.
const sentenceRunes = 32

// Sentence returns the index of the sentence that holds rune i, -1 if none.
func (r *Reading) Sentence(i int) int {
	lo, hi := 0, len(r.Sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; r.Sentences[mid].End <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(r.Sentences) && r.Sentences[lo].Start <= i {
		return lo
	}
	return -1
}

// figures makes the figures of the mentions.
func (r *Reading) figures() {
	r.Figures = make([]Figure, len(r.Mentions))
	for i := range r.Mentions {
		f, m := &r.Figures[i], &r.Mentions[i]
		f.Start, f.End = int(r.View.At[m.Start]), r.View.End(m.End)
		f.Text, f.Rule = r.View.Text[f.Start:f.End], m.Rule
		f.Optional, f.Damaged = m.Optional, m.Damaged
		if f.Value = m.Value; m.Damaged {
			f.Value = void(m.Value)
		}
	}
}

// void keeps the type of a value and nothing of its content.
func void(v Value) Value {
	switch v.(type) {
	case Amount:
		return Amount{}
	case Count:
		return Count{}
	case Measure:
		return Measure{}
	case Percent:
		return Percent{}
	case Multiple:
		return Multiple{}
	case Fraction:
		return Fraction{}
	case Duration:
		return Duration{}
	case Ordinal:
		return Ordinal{}
	case Number:
		return Number{}
	case Date:
		return Date{}
	}
	return Place{}
}

// drop removes the mentions for which reason gives one, and keeps a record of it.
func (r *Reading) drop(reason func(m *Mention) string) {
	mentions, kept := r.Mentions, 0
	for i := range mentions {
		m := &mentions[i]
		if why := reason(m); why != "" {
			r.reject(m, why)
			continue
		}
		if kept < i { // most are kept, and stay where they are
			mentions[kept] = *m
		}
		kept++
	}
	r.Mentions = mentions[:kept]
}

// bare gives up numbers with nothing counted.
func bare(m *Mention) string {
	switch m.Value.(type) {
	case Number:
		return "a bare number: nothing is counted"
	}
	return ""
}

// reject records a candidate that is no figure.
func (r *Reading) reject(m *Mention, why string) {
	start, end := int(r.View.At[m.Start]), r.View.End(m.End)
	r.Rejected = append(r.Rejected, Rejection{r.View.Text[start:end], start, end, m.Rule, why})
}
