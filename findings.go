package zhnews

import (
	"slices"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// Findings reads a text as it stands: its figures and the facts they state,
// with spans in bytes of the text given. The text may have several paragraphs,
// one a line; nothing in it is taken for metadata.
func (p *Pipeline) Findings(s string, m Meta) record.Findings {
	return record.Findings{Figures: p.Reading(s, m).Figures}.Only(p.Wants)
}

// Reading reads a text and tells how: with each figure its rule, and with
// each rejected candidate the reason.
func (p *Pipeline) Reading(s string, m Meta) *extract.Reading {
	return p.extractor().Read(s, extract.Context{
		Published: m.Published.Time,
		Clock:     m.Published.Clock,
		Place:     m.Place,
	})
}

func (p *Pipeline) extractor() *extract.Extractor {
	return &extract.Extractor{Segmenter: p.Segmenter, Numbers: p.Wants(extract.KindNumber)}
}

// Wants tells whether figures of a kind are given.
func (p *Pipeline) Wants(k extract.Kind) bool {
	if p.Kinds == nil {
		return k != extract.KindNumber
	}
	return slices.Contains(p.Kinds, k)
}
