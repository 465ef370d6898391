package series

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/gazetteer"
)

// A Quantity is what the values of a series have in common: whose, what and in
// which unit, and for how long. Levels and changes are different quantities.
type Quantity struct {
	// Place is the code of where it holds.
	Place string
	// Indicator is its canonical name, if it has one.
	Indicator string
	// Subject is whose quantity it is, "" for the place itself.
	Subject   string
	Kind      extract.Kind
	Unit, Per string
	// Change says that it is a change, which may go up or down.
	Change    bool
	Basis     extract.Basis
	Threshold string
	Span      Span // figures of a month are not compared with those of a year
}

// An Extent is a value as it is told.
type Extent struct {
	Value, High string
	Bound       extract.Bound
	Change      extract.Change
}

// Settled is the quantity without a subject that is the place itself: its name,
// or 全市.
func (q Quantity) Settled() Quantity {
	if means(q.Subject, q.Place) {
		q.Subject = ""
	}
	return q
}

// means tells whether a subject is the place of the code.
func means(subject, code string) bool {
	runes := []rune(subject)
	if len(runes) == 2 && strings.ContainsRune("全我本该", runes[0]) && strings.ContainsRune("国省市县区州盟旗镇乡", runes[1]) {
		return true
	}
	name := gazetteer.Lookup(subject)
	return name != nil && slices.ContainsFunc(name.Senses, func(s gazetteer.Sense) bool { return s.Entry.Current() == code })
}
