package record

import (
	"fmt"
	"iter"
	"strings"

	"github.com/zhnews/zhnews/page"
)

// Version names the schema of the records this package writes. It changes
// when a reader of the old form could misread the new one.
const Version = "zhnews/1"

// A Record is one article with its figures and the facts they state. In JSON
// null, empty strings, empty lists and false are left out, but never a zero.
type Record struct {
	// Schema is the version of this form.
	Schema string `json:"schema"`
	// ID tells the record from all others of a run.
	ID string `json:"id"`
	// URL is where the page says it lives, or where it was found.
	URL string `json:"url,omitempty"`
	// Title is the headline as displayed, without the site's suffix.
	Title string `json:"title,omitempty"`
	// Authors are the people or bodies that sign the article, in page order.
	Authors Names `json:"author,omitempty"`
	// Source is the medium the article is from (来源).
	Source string `json:"source,omitempty"`
	// Editor names the people of the 责任编辑 line.
	Editor string `json:"editor,omitempty"`
	// Published is when the article appeared.
	Published page.Time `json:"published,omitzero"`
	// Dateline is where and when the report was filed (本报白鹭8月2日电).
	Dateline *Dateline `json:"dateline,omitempty"`
	// Edition is the page of the printed paper (第3版).
	Edition string `json:"edition,omitempty"`
	// Keywords are those the page gives.
	Keywords []string `json:"keywords,omitempty"`
	// Charset is the encoding the bytes were in.
	Charset string `json:"charset,omitempty"`
	// Body holds the paragraphs; joined by "\n" they are the text that
	// figures count in.
	Body []string `json:"body,omitempty"`
	// Blocks are all pieces of the article, tables and images at their place.
	Blocks []Block `json:"blocks,omitempty"`
	Tables []Table `json:"tables,omitempty"`
	Images []Image `json:"images,omitempty"`
	Findings
	// Repairs counts the edits of repair by kind.
	Repairs map[string]int `json:"repairs,omitempty"`
	// Warnings are what a careful reader would want to know.
	Warnings []string `json:"warnings,omitempty"`
	// Provenance tells where the record comes from.
	Provenance *Provenance `json:"provenance,omitempty"`
	// Fingerprint stands for the text in the search for reprints.
	Fingerprint string `json:"fingerprint,omitempty"`
	// SeenAt tells where else the article appeared, once reprints are joined.
	SeenAt []Sighting `json:"seen_at,omitempty"`
}

// A Sighting is a record that tells what another one tells, under its own name.
type Sighting struct {
	ID        string    `json:"id"`
	URL       string    `json:"url,omitempty"`
	Title     string    `json:"title,omitempty"`
	Source    string    `json:"source,omitempty"`
	Published page.Time `json:"published,omitzero"`
}

// A Provenance tells how a record came about.
type Provenance struct {
	// Found tells for each field of the metadata where it was read.
	Found map[string]string `json:"found,omitempty"`
	// Archive is the file the document lies in, Member its name within, and
	// Offset where it begins: in bytes of the file, or of what the file
	// unpacks to where it is packed as a whole.
	Archive string `json:"archive,omitempty"`
	Member  string `json:"member,omitempty"`
	Offset  *int64 `json:"offset,omitempty"`
	// URL and Fetched are from where and when a crawl took it.
	URL     string `json:"url,omitempty"`
	Fetched string `json:"fetched,omitempty"`
}

// Text is the article's text: its paragraphs, joined by line ends.
func (r *Record) Text() string { return strings.Join(r.Body, "\n") }

// Prose is the text with the cells of tables blanked out, byte for byte: they
// are read as cells and not as sentences, and spans in what is left are spans
// of the text.
func (r *Record) Prose() string {
	prose := make([]string, 0, len(r.Body))
	for i := range r.Blocks {
		switch b := &r.Blocks[i]; {
		case b.Table != nil:
			prose = append(prose, strings.Repeat(" ", len(b.Text)))
		case b.Image == nil:
			prose = append(prose, b.Text)
		}
	}
	return strings.Join(prose, "\n")
}

// Strings yields what can hold figures besides the body, with the name that a
// figure's In has there: the title, then the cells of tables.
func (r *Record) Strings() iter.Seq2[string, string] {
	return func(yield func(in, s string) bool) {
		if r.Title != "" && !yield("title", r.Title) {
			return
		}
		for t, table := range r.Tables {
			for i, row := range table.Rows {
				for j, cell := range row {
					if !yield(cellName(t, i, j), cell) {
						return
					}
				}
			}
		}
	}
}

// cellName is what a figure's In says of a cell: table, row, column.
func cellName(table, row, column int) string {
	return fmt.Sprintf("tables/%d/%d/%d", table, row, column)
}

// At gives the string that a figure's In names, "" for one that is not there.
func (r *Record) At(in string) string {
	if in == "" {
		return r.Text()
	}
	for name, s := range r.Strings() {
		if name == in {
			return s
		}
	}
	return ""
}

// In gives the record with its spans counted in the unit.
func (r *Record) In(o Offsets) *Record {
	out := *r
	out.Figures = o.Recount(r.Figures, r.At)
	if o != Bytes && o != "" {
		r.recountOriginals(out.Figures, o)
	}
	return &out
}

// Names are names in page order; in JSON they are one string, joined by 、.
type Names []string

// String joins the names as JSON does.
func (n Names) String() string { return strings.Join(n, "、") }

// MarshalText implements encoding.TextMarshaler.
func (n Names) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (n *Names) UnmarshalText(b []byte) error {
	*n = nil
	if len(b) > 0 {
		*n = strings.Split(string(b), "、")
	}
	return nil
}

// A Dateline is the place and the date a report was filed.
type Dateline struct {
	// Place is the name as written.
	Place string `json:"place,omitempty"`
	// Date is the day in ISO 8601, or as written where its year is unknown.
	Date string `json:"date,omitempty"`
}
