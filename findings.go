package zhnews

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/text"
)

// Findings reads a text as it stands: its figures and the facts they state,
// with spans in bytes of the text given. The text may have several paragraphs,
// one a line; nothing in it is taken for metadata.
func (p *Pipeline) Findings(s string, m Meta) record.Findings {
	lines, changed := p.repair(s)
	ctx := m.context("", "")
	if !changed {
		return p.findings(s, &ctx).Only(p.Wants)
	}
	found := p.findings(joined(lines), &ctx).Only(p.Wants)
	found.Back(s, lines)
	return found
}

// findings reads a text that needs no repair, and adds to the context what the
// text tells of its currency.
func (p *Pipeline) findings(s string, ctx *extract.Context) record.Findings {
	r := p.extractor().Read(s, *ctx)
	if r.Currency != "" {
		ctx.Currency = r.Currency
	}
	facts := p.Indicators.Facts(r)
	return record.Findings{Figures: r.Figures, Facts: facts}
}

// repair makes the lines of a text readable and tells whether that took any
// change.
func (p *Pipeline) repair(s string) (lines []text.Repaired, changed bool) {
	lines = text.Repair(strings.Split(s, "\n"), p.Script)
	for _, line := range lines {
		changed = changed || line.Edits.Len() > 0
	}
	return lines, changed
}

func joined(lines []text.Repaired) string {
	all := make([]string, len(lines))
	for i, line := range lines {
		all[i] = line.Text
	}
	return strings.Join(all, "\n")
}

// Reading reads a text, repaired if it must be, and tells how: with each figure
// its rule, and with each rejected candidate the reason. Its spans count in the
// text of its View.
func (p *Pipeline) Reading(s string, m Meta) *extract.Reading {
	if lines, changed := p.repair(s); changed {
		s = joined(lines)
	}
	return p.extractor().Read(s, m.context("", ""))
}

func (p *Pipeline) extractor() *extract.Extractor {
	return &extract.Extractor{Segmenter: p.Segmenter, Gazetteer: p.Gazetteer, Events: p.Events, Numbers: p.Wants(extract.KindNumber)}
}

// Wants tells whether figures of a kind are given.
func (p *Pipeline) Wants(k extract.Kind) bool {
	if p.Kinds == nil {
		return k != extract.KindNumber
	}
	return slices.Contains(p.Kinds, k)
}
