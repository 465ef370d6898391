package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/record/reprint"
)

func pipeCommand(t *terminal) *cobra.Command {
	var s settings
	var tables, columns bool
	c := &cobra.Command{
		Use:   "pipe [FILE or -]",
		Short: "Filter lines of JSON into records",
		Long: `Pipe reads lines of JSON, of a file or of standard input, and writes a record for
each, in order: for Spark, Hadoop Streaming, GNU parallel. A line is
{"id","url","published","place"} with the document
in "text", "html" or "html_base64"; "archive", "member", "offset" and "fetched", as
unpack writes them, go into the record. A line that gives no record gives
{"id","error":{"stage","reason"}}, with the line's number where there is no id, and a
line that is such an error is passed on.

With --tables a record is laid flat, as {"id","articles","figures","facts"}: lists of
rows, the cells in the order that --columns prints, numbers as text.`,
		Example: `  zhnews pipe < pages.jsonl > records.jsonl
  parallel --pipe -k zhnews pipe < pages.jsonl > records.jsonl`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if columns {
				return writeColumns(t)
			}
			return t.reading(args, func() error { return pipeLines(t, &s, tables) })
		},
	}
	c.Flags().BoolVar(&tables, "tables", false, "write the rows of tables instead of records")
	c.Flags().BoolVar(&columns, "columns", false, "print the columns of the tables and end")
	publishedFlag(c, &s)
	placeFlag(c, &s)
	offsetsFlag(c, &s)
	kindsFlag(c, &s)
	ownTablesFlags(c, &s)
	scriptFlag(c, &s)
	quirksFlag(c, &s)
	spansFlag(c, &s)
	return c
}

// A documentLine is one line of the input.
type documentLine struct {
	ID        lineID  `json:"id"`
	Text      *string `json:"text"`
	HTML      *string `json:"html"`
	Base64    []byte  `json:"html_base64"`
	URL       string  `json:"url"`
	Published string  `json:"published"`
	Place     string  `json:"place"`
	// Where an archive had it.
	Archive string `json:"archive"`
	Member  string `json:"member"`
	Offset  *int64 `json:"offset"`
	Fetched string `json:"fetched"`
	// Error is why an archive did not give it.
	Error *failure `json:"error"`
}

// A recordLine is a record with its id as the line had it, its fields in the order
// of the record's.
type recordLine struct {
	Schema string `json:"schema"`
	ID     lineID `json:"id"`
	*record.Record
}

func pipeLines(t *terminal, s *settings, tables bool) error {
	p := s.pipeline()
	return eachLine(t.in, func(n int, b []byte) error {
		line := documentLine{ID: lineNumber(n)}
		rec, err := line.read(b, p, s)
		if err != nil {
			return t.failLine(line.ID, err)
		}
		rec.Fingerprint = reprint.Fingerprint(rec.Text())
		if tables {
			return t.writeJSON(rowsLine(line.ID, rec, s.offsets), false)
		}
		return t.writeJSON(recordLine{rec.Schema, line.ID, rec.In(s.offsets)}, false)
	})
}

// read reads the line and the document in it; the flags hold where it is silent.
func (l *documentLine) read(b []byte, p *zhnews.Pipeline, s *settings) (*record.Record, error) {
	err := json.Unmarshal(b, l)
	if err == nil && l.Error != nil {
		return nil, &zhnews.Error{ID: l.ID.String(), Stage: l.Error.Stage, Reason: l.Error.Reason, Remedy: "see where the line was made"}
	}
	if err == nil && l.Text == nil && l.HTML == nil && l.Base64 == nil {
		err = errors.New("there is no document")
	}
	if err != nil {
		return nil, lineFault(l.ID, err, `each line is {"id","url","published","place"} with "text", "html" or "html_base64"`)
	}
	m, err := meta(l.ID.String(), cmp.Or(l.Published, s.published), cmp.Or(l.Place, s.place))
	if err != nil {
		return nil, err
	}
	m.URL = l.URL
	rec, err := l.document(p, m)
	if err == nil {
		l.locate(rec)
	}
	return rec, err
}

func (l *documentLine) document(p *zhnews.Pipeline, m zhnews.Meta) (*record.Record, error) {
	if l.Text != nil {
		return p.Text(*l.Text, m)
	}
	return p.Page(l.page(), m)
}

// locate writes into a record where an archive had its document.
func (l *documentLine) locate(r *record.Record) {
	if l.Archive == "" {
		return
	}
	if r.Provenance == nil {
		r.Provenance = new(record.Provenance)
	}
	from := r.Provenance
	from.Archive, from.Member, from.Offset = l.Archive, l.Member, l.Offset
	from.URL, from.Fetched = l.URL, l.Fetched
}

// page is the document of a line that has no text.
func (l *documentLine) page() io.Reader {
	if l.HTML != nil {
		return strings.NewReader(*l.HTML)
	}
	return bytes.NewReader(l.Base64)
}
