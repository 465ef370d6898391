package web

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// An ID is the name that a call gives its document, a string or a number, and
// that the answer gives back.
type ID struct{ given json.RawMessage }

// UnmarshalJSON implements json.Unmarshaler.
func (id *ID) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case '{', '[', 't', 'f':
		return errors.New("an id is a string or a number")
	case 'n':
		return nil
	}
	id.given = bytes.Clone(b)
	return nil
}

// MarshalJSON implements json.Marshaler.
func (id ID) MarshalJSON() ([]byte, error) { return id.given, nil }

// IsZero tells whether none was given.
func (id ID) IsZero() bool { return id.given == nil }

// String is the id as errors name it.
func (id ID) String() string {
	var s string
	if json.Unmarshal(id.given, &s) == nil {
		return s
	}
	return string(id.given)
}

// A Document is what extract and clean read: a page or a text.
type Document struct {
	ID        ID             `json:"id,omitzero" doc:"a name, given back in the answer"`
	Text      *string        `json:"text,omitempty" doc:"the document as plain text"`
	HTML      *string        `json:"html,omitempty" doc:"the document as the source of a page"`
	Base64    []byte         `json:"html_base64,omitempty" doc:"the document as bytes in any charset, in base64"`
	URL       string         `json:"url,omitempty" doc:"where it was found"`
	Published string         `json:"published,omitempty" doc:"when it appeared, if it does not say so: 2006-01-02, 2006-01-02T15:04[:05] or RFC 3339; without a zone +08:00"`
	Place     string         `json:"place,omitempty" doc:"its home, a code or a name; only a default"`
	Offsets   record.Offsets `json:"offsets,omitempty" doc:"what start and end count: byte (default), rune or utf16"`
}

// A Text is what figures and places read: a text as it stands.
type Text struct {
	ID        ID             `json:"id,omitzero" doc:"a name, given back in the answer"`
	Text      *string        `json:"text" doc:"the text; spans count in it"`
	Published string         `json:"published,omitempty" doc:"when it appeared: 2006-01-02, 2006-01-02T15:04[:05] or RFC 3339; without a zone +08:00"`
	Place     string         `json:"place,omitempty" doc:"its home, a code or a name; only a default"`
	Offsets   record.Offsets `json:"offsets,omitempty" doc:"what start and end count: byte (default), rune or utf16"`
}

// An Extracted is the record of a document.
type Extracted struct {
	ID ID `json:"id"`
	*record.Record
}

// A Found is the answer of figures.
type Found struct {
	ID      ID               `json:"id,omitzero"`
	Figures []extract.Figure `json:"figures"`
	Facts   []record.Fact    `json:"facts"`
}

// A Cleaned is a document made readable.
type Cleaned struct {
	ID    ID       `json:"id,omitzero"`
	Text  []string `json:"text" doc:"the paragraphs"`
	Edits []Edit   `json:"edits" doc:"the edits made, in order"`
}

// An Edit is a change that repair made in a paragraph.
type Edit struct {
	Kind  string `json:"kind"`
	Block int    `json:"block" doc:"the paragraph"`
	Start int    `json:"start" doc:"the span in bytes of the paragraph before repair"`
	End   int    `json:"end"`
	From  string `json:"from"`
	To    string `json:"to"`
}

// A Placed is the answer of places.
type Placed struct {
	ID     ID               `json:"id,omitzero"`
	Places []extract.Figure `json:"places"`
}

// Extract reads a document into a record.
func Extract(p Pipeline, d Document) (Extracted, error) {
	m, err := meta(d.ID, d.Published, d.Place, d.Offsets)
	if err != nil {
		return Extracted{}, err
	}
	m.URL = d.URL
	var rec *record.Record
	if d.Text != nil {
		rec, err = p.Text(*d.Text, m)
	} else if r := d.page(); r != nil {
		rec, err = p.Page(r, m)
	} else {
		err = nothing(d.ID)
	}
	if err != nil {
		return Extracted{}, err
	}
	if d.ID.IsZero() {
		d.ID.given = json.RawMessage(`""`)
	}
	return Extracted{d.ID, plain(rec).In(d.Offsets)}, nil
}

// page is the document where it is no text, nil if there is none.
func (d *Document) page() io.Reader {
	switch {
	case d.HTML != nil:
		return strings.NewReader(*d.HTML)
	case d.Base64 != nil:
		return bytes.NewReader(d.Base64)
	}
	return nil
}

// Figures finds the figures of a text and the facts they state.
func Figures(p Pipeline, t Text) (Found, error) {
	found, err := t.findings(p)
	return Found{ID: t.ID, Figures: append([]extract.Figure{}, found.Figures...), Facts: append([]record.Fact{}, found.Facts...)}, err
}

// Places finds the places of a text.
func Places(p Pipeline, t Text) (Placed, error) {
	found, err := t.findings(p)
	places := found.Only(func(k extract.Kind) bool { return k == extract.KindPlace }).Figures
	return Placed{ID: t.ID, Places: append([]extract.Figure{}, places...)}, err
}

func (t *Text) findings(p Pipeline) (record.Findings, error) {
	if t.Text == nil {
		return record.Findings{}, nothing(t.ID)
	}
	m, err := meta(t.ID, t.Published, t.Place, t.Offsets)
	if err != nil {
		return record.Findings{}, err
	}
	found := p.Findings(*t.Text, m)
	found.Figures = t.Offsets.Recount(found.Figures, func(string) string { return *t.Text })
	return found, nil
}

// Clean makes a document readable.
func Clean(p Pipeline, d Document) (Cleaned, error) {
	r := d.page()
	if d.Text != nil {
		r = strings.NewReader(*d.Text)
	}
	if r == nil {
		return Cleaned{}, nothing(d.ID)
	}
	blocks, err := p.Clean(r, zhnews.Meta{ID: d.ID.String()})
	if err != nil {
		return Cleaned{}, err
	}
	out := Cleaned{ID: d.ID, Text: []string{}, Edits: []Edit{}}
	for i, block := range blocks {
		out.Text = append(out.Text, block.Text)
		for e := range block.Edits.All() {
			out.Edits = append(out.Edits, Edit{e.Kind, i, e.Start, e.End, e.From, e.To})
		}
	}
	return out, nil
}

// meta is what a call tells of its document.
func meta(id ID, published, place string, offsets record.Offsets) (m zhnews.Meta, err error) {
	m = zhnews.Meta{ID: id.String(), Place: place}
	if published != "" {
		if m.Published, err = page.ParseTime(published); err != nil {
			return m, &zhnews.Error{
				ID: m.ID, Stage: "published", Reason: err.Error(), Err: err,
				Remedy: "write it as 2006-01-02, 2006-01-02T15:04 or RFC 3339",
			}
		}
	}
	if err := offsets.Set(cmp.Or(offsets.String(), "byte")); err != nil {
		return m, &zhnews.Error{ID: m.ID, Stage: "offsets", Reason: err.Error(), Remedy: "leave it out or choose one", Err: err}
	}
	return m, nil
}

// nothing is the error of a call without a document.
func nothing(id ID) error {
	return &zhnews.Error{
		ID: id.String(), Stage: "document", Reason: "there is no document", Err: errNothing,
		Remedy: `give "text", or for a page "html" or "html_base64"`,
	}
}

var errNothing = errors.New("no document")
