package record

import (
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
)

// FromPage makes the record of a page, still without figures.
func FromPage(p *page.Page) *Record {
	r := &Record{
		Schema:    Version,
		URL:       p.URL,
		Title:     p.Title,
		Authors:   p.Authors,
		Source:    p.Source,
		Editor:    p.Editor,
		Published: p.Published,
		Edition:   p.Edition,
		Keywords:  p.Keywords,
		Charset:   p.Charset,
		Body:      p.Body(),
		Repairs:   p.Repairs,
		Warnings:  p.Warnings,
	}
	if p.Dateline != (page.Dateline{}) {
		r.Dateline = &Dateline{Place: p.Dateline.Place, Date: p.Dateline.Date}
	}
	if len(p.Found) > 0 {
		r.Provenance = &Provenance{Found: p.Found}
	}
	for i := range p.Blocks {
		r.Blocks = append(r.Blocks, block(&p.Blocks[i]))
	}
	for _, t := range p.Tables {
		r.Tables = append(r.Tables, Table(t))
	}
	for _, image := range p.Images {
		r.Images = append(r.Images, Image(image))
	}
	return r
}

// ResolveDateline gives the day of the dateline as the figure there was read: the
// first of the body with its words.
func (r *Record) ResolveDateline(body []extract.Figure) {
	if r.Dateline == nil {
		return
	}
	for f, d := range extract.Of[extract.Date](body) {
		if f.Text == r.Dateline.Date {
			if d.Grain == extract.Day && d.From != "" {
				r.Dateline.Date = d.From
			}
			return
		}
	}
}

func block(b *page.Block) Block {
	out := Block{Kind: b.Kind.String(), Text: b.Text}
	switch b.Kind {
	case page.TableBlock:
		out.Table = &b.Index
	case page.ImageBlock:
		out.Image = &b.Index
	}
	return out
}
