package zhnews

import (
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

// A Pipeline reads pages and texts into records. Its zero value uses the
// defaults. Set its fields before first use; from then on it may be shared and
// copied freely: it holds configuration only, and all copies use the same
// dictionary and tables.
type Pipeline struct {
	// Script says which script records are given in.
	Script text.Script
	// Kinds are the kinds of figures wanted; nil is every kind but number.
	Kinds []extract.Kind
	// Segmenter cuts text into words; nil is the built-in dictionary.
	Segmenter *segment.Segmenter
	// Indicators are names of indicators beside the built-in ones, or nil.
	Indicators *record.Indicators
	// Gazetteer holds places beside the built-in ones, or nil.
	Gazetteer *extract.Gazetteer
	// Events are events to count from beside the built-in ones, or nil.
	Events *extract.Events
	// Quirks say what elements of some sites' pages are, beside the built-in
	// ones; nil adds none.
	Quirks *page.Quirks
	// Originals adds to each figure where it stood before repair.
	Originals bool
	// MaxBytes caps the size of a document; 0 is 16 MiB.
	MaxBytes int64
}

// Meta is what is known of a document from elsewhere. Its zero value knows
// nothing.
type Meta struct {
	// ID names the document in its record and in errors.
	ID string
	// URL is where the document was found.
	URL string
	// Published is used where the document does not say when it appeared.
	Published page.Time
	// Corrected is when the document appeared, whatever it says itself.
	Corrected page.Time
	// Place is the article's home, a code or a name; only a default.
	Place string
}

// context is what is known of a text from some source under a title.
func (m *Meta) context(title, source string) extract.Context {
	return extract.Context{
		Published: m.Published.Time,
		Clock:     m.Published.Clock,
		Place:     m.Place,
		Title:     title,
		Source:    source,
	}
}

// Load builds the dictionary and the tables, which otherwise happens when they
// are first needed: some milliseconds of the first text. A service calls it at its
// start; a program that may end without reading a text leaves it out.
func Load() {
	segment.Load()
	new(Pipeline).Findings("2031年8月2日，鞍山市签约项目165个，引进资金3亿元。", Meta{})
}
