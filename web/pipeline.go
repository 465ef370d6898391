package web

import (
	"bytes"
	"errors"
	"io"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/text"
)

// A Pipeline reads documents, for many goroutines at once; *zhnews.Pipeline is
// one.
type Pipeline interface {
	// Page reads a page or a text, told apart by content, in any charset.
	Page(r io.Reader, m zhnews.Meta) (*record.Record, error)
	// Text reads a plain text.
	Text(s string, m zhnews.Meta) (*record.Record, error)
	// Findings reads a text as it stands.
	Findings(s string, m zhnews.Meta) record.Findings
	// Reading reads a text and tells how.
	Reading(s string, m zhnews.Meta) *extract.Reading
	// Clean turns a document into readable text.
	Clean(r io.Reader, m zhnews.Meta) ([]text.Repaired, error)
}

// An Exporter writes records as a file to take away.
type Exporter struct {
	// Name is the form's name and the ending of its files.
	Name string
	// Type is the media type of the file.
	Type  string
	Write func(w io.Writer, records []*record.Record) error
}

// Read reads a document into an article. A plain text too short to be one is
// shown as it stands.
func Read(p Pipeline, b []byte, m zhnews.Meta) (Article, error) {
	rec, err := p.Page(bytes.NewReader(b), m)
	if errors.Is(err, zhnews.ErrNoArticle) {
		rec, err = asItStands(p, b, m, err)
	}
	if err != nil {
		return Article{}, err
	}
	m.Published = rec.Published
	return Article{Record: rec, Rejected: p.Reading(rec.Prose(), m).Rejected}, nil
}

// rejected are the candidates given up in a record that was read before.
func rejected(p Pipeline, r *record.Record) []extract.Rejection {
	return p.Reading(r.Prose(), zhnews.Meta{Published: r.Published}).Rejected
}

// asItStands makes a record of a plain text in which nothing is metadata.
func asItStands(p Pipeline, b []byte, m zhnews.Meta, why error) (*record.Record, error) {
	if form, err := page.FormOf(b); err != nil || form != page.Plain {
		return nil, why
	}
	lines, err := p.Clean(bytes.NewReader(b), m)
	if err != nil {
		return nil, err
	}
	rec := &record.Record{Schema: record.Version, ID: m.ID, Published: m.Corrected}
	for _, line := range lines {
		rec.Body = append(rec.Body, line.Text)
		rec.Blocks = append(rec.Blocks, record.Block{Kind: "paragraph", Text: line.Text})
	}
	m.Published = m.Corrected
	rec.Findings = p.Findings(rec.Text(), m)
	return rec, nil
}
