package record

import "github.com/zhnews/zhnews/extract"

// Findings are the figures of a text and the facts they state.
type Findings struct {
	// Figures are those of the body in text order, then those of the title,
	// then those of tables.
	Figures []extract.Figure `json:"figures,omitempty"`
	// Facts are what the figures state, one a figure.
	Facts []Fact `json:"facts,omitempty"`
}

// Only keeps the figures of some kinds and the facts that need no other.
// Facts point at figures by index, so their links are moved along; a link to
// a figure that is gone is dropped.
func (f Findings) Only(wanted func(extract.Kind) bool) Findings {
	if f.all(wanted) {
		return f
	}
	var kept Findings
	at := make([]int, len(f.Figures))
	for i := range f.Figures {
		at[i] = -1
		if wanted(f.Figures[i].Kind()) {
			at[i] = len(kept.Figures)
			kept.Figures = append(kept.Figures, f.Figures[i])
		}
	}
	for _, fact := range f.Facts {
		if at[fact.Figure] >= 0 {
			kept.Facts = append(kept.Facts, fact.moved(at))
		}
	}
	return kept
}

// all reports whether all figures are of the wanted kinds.
func (f *Findings) all(wanted func(extract.Kind) bool) bool {
	for i := range f.Figures {
		if !wanted(f.Figures[i].Kind()) {
			return false
		}
	}
	return true
}

// Add appends what was found in another string of the record.
func (f *Findings) Add(in string, more Findings) {
	at := make([]int, len(more.Figures))
	for i, figure := range more.Figures {
		at[i] = len(f.Figures)
		figure.In = in
		f.Figures = append(f.Figures, figure)
	}
	for _, fact := range more.Facts {
		f.Facts = append(f.Facts, fact.moved(at))
	}
}

// moved is the fact with its links as at tells.
func (f Fact) moved(at []int) Fact {
	f.Figure = at[f.Figure]
	f.Parent = movedLink(f.Parent, at)
	f.Equivalent = movedLink(f.Equivalent, at)
	if f.Threshold != nil {
		threshold := *f.Threshold
		threshold.Figure = movedLink(threshold.Figure, at)
		f.Threshold = &threshold
	}
	return f
}

func movedLink(link *int, at []int) *int {
	if link == nil || at[*link] < 0 {
		return nil
	}
	return &at[*link]
}
