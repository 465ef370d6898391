package zhnews

import (
	"bytes"
	"io"

	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// Page reads an HTML page or a plain text, told apart by content, in any
// charset.
func (p *Pipeline) Page(r io.Reader, m Meta) (*record.Record, error) {
	b, err := p.read(r)
	if err != nil {
		return nil, Fault(m.ID, err)
	}
	return p.document(b, m, page.AnyForm)
}

// read reads a document, in memory of its size where the reader tells that, as
// those of the standard library over bytes and strings do. One byte beyond the
// cap shows that it is too large.
func (p *Pipeline) read(r io.Reader) ([]byte, error) {
	most := p.maxBytes() + 1
	sized, ok := r.(interface{ Len() int })
	if !ok {
		return io.ReadAll(io.LimitReader(r, most))
	}
	var b bytes.Buffer
	b.Grow(int(min(int64(sized.Len()), most)) + bytes.MinRead)
	_, err := b.ReadFrom(io.LimitReader(r, most))
	return b.Bytes(), err
}

// Text reads a plain text: its title, source and time lines, if it has any,
// and its body.
func (p *Pipeline) Text(s string, m Meta) (*record.Record, error) {
	return p.document([]byte(s), m, page.Plain)
}

// defaultMaxBytes caps a document: article pages with all their scripts stay
// below a tenth of it.
const defaultMaxBytes = 16 << 20

func (p *Pipeline) maxBytes() int64 {
	if p.MaxBytes <= 0 {
		return defaultMaxBytes
	}
	return p.MaxBytes
}

// reader is the reader of pages that the pipeline asks for.
func (p *Pipeline) reader() *page.Reader {
	return &page.Reader{Script: p.Script, MaxBytes: p.maxBytes(), Quirks: p.Quirks}
}

func (p *Pipeline) document(b []byte, m Meta, form page.Form) (*record.Record, error) {
	pg, err := p.reader().Read(b, page.Hint{URL: m.URL, Published: m.Published, Form: form})
	if err != nil {
		return nil, Fault(m.ID, err)
	}
	rec := record.FromPage(pg)
	rec.ID = m.ID
	if !m.Corrected.IsZero() {
		rec.Published = m.Corrected
	}
	rec.Findings = p.recordFindings(rec, m).Only(p.Wants)
	if p.Originals {
		rec.AddOriginals(pg)
	}
	return rec, nil
}

// recordFindings reads the body, then the title, then the tables of a record.
func (p *Pipeline) recordFindings(rec *record.Record, m Meta) record.Findings {
	m.Published = rec.Published
	ctx := m.context(rec.Title, rec.Source)
	found := p.findings(rec.Prose(), &ctx)
	rec.ResolveDateline(found.Figures)
	read := func(s string) record.Findings { return p.findings(s, &ctx) }
	if rec.Title != "" {
		found.Add("title", read(rec.Title))
	}
	rec.AddTables(&found, read)
	return found
}
