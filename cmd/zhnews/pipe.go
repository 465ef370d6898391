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
	c := &cobra.Command{
		Use:   "pipe",
		Short: "Filter lines of JSON into records",
		Long: `Pipe reads lines of JSON and writes a record for each, in order: for Spark, Hadoop
Streaming, GNU parallel. A line is {"id","url","published","place"} with the document
in "text", "html" or "html_base64". A line that gives no record gives
{"id","error":{"stage","reason"}}, with the line's number where there is no id.`,
		Example: `  zhnews pipe < pages.jsonl > records.jsonl
  parallel --pipe -k zhnews pipe < pages.jsonl > records.jsonl`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return pipeLines(t, &s) },
	}
	publishedFlag(c, &s)
	placeFlag(c, &s)
	offsetsFlag(c, &s)
	kindsFlag(c, &s)
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
}

// A recordLine is a record with its id as the line had it.
type recordLine struct {
	ID lineID `json:"id"`
	*record.Record
}

func pipeLines(t *terminal, s *settings) error {
	p := s.pipeline()
	return eachLine(t.in, func(n int, b []byte) error {
		line := documentLine{ID: lineNumber(n)}
		rec, err := line.read(b, p, s)
		if err != nil {
			return t.failLine(line.ID, err)
		}
		rec.Fingerprint = reprint.Fingerprint(rec.Text())
		return t.writeJSON(recordLine{line.ID, rec.In(s.offsets)}, false)
	})
}

// read reads the line and the document in it; the flags hold where it is silent.
func (l *documentLine) read(b []byte, p *zhnews.Pipeline, s *settings) (*record.Record, error) {
	err := json.Unmarshal(b, l)
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
	if l.Text != nil {
		return p.Text(*l.Text, m)
	}
	return p.Page(l.page(), m)
}

// page is the document of a line that has no text.
func (l *documentLine) page() io.Reader {
	if l.HTML != nil {
		return strings.NewReader(*l.HTML)
	}
	return bytes.NewReader(l.Base64)
}
