package archive

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"io"
	"strconv"
)

// Fields name the fields of JSON Lines that tell of a document. Where one is
// empty it is that of zhnews pipe: id, text, html, html_base64, url,
// published, place.
type Fields struct {
	ID, Text, HTML, Base64, URL, Published, Place string
}

// lines reads a file of JSON objects, one a line.
func (s *scan) lines(from *stream, how packing) {
	// JSON writes a byte in six at most.
	longest := int(min(6*s.maxBytes(), 1<<30)) + 1<<16
	if bytes.HasPrefix(from.peek(3), []byte("\xef\xbb\xbf")) {
		from.take(3)
	}
	for n := 1; ; n++ {
		offset := from.pos
		line, err := from.line(longest)
		if err == io.EOF {
			return
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		d := s.member(strconv.Itoa(n), offset, how)
		if err == nil {
			err = s.fromLine(d, line)
		} else if err == errLong {
			err = s.tooLarge()
		} else {
			err = asError("the rest cannot be read", err)
		}
		if !s.give(d, err) || len(from.buf) == 0 && from.err != nil && from.err != io.EOF && err != nil {
			return
		}
	}
}

// fromLine fills a document from its line.
func (s *scan) fromLine(d *Document, line []byte) error {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return damaged("the line is no JSON object", err)
	}
	f := s.Fields
	d.ID = cmp.Or(textOf(fields[cmp.Or(f.ID, "id")]), d.ID)
	d.URL = textOf(fields[cmp.Or(f.URL, "url")])
	d.Published = textOf(fields[cmp.Or(f.Published, "published")])
	d.Place = textOf(fields[cmp.Or(f.Place, "place")])
	return s.content(d, fields)
}

// content takes the first field that holds a document.
func (s *scan) content(d *Document, fields map[string]json.RawMessage) error {
	if raw, ok := fields[cmp.Or(s.Fields.Text, "text")]; ok {
		d.Body, d.Text = []byte(textOf(raw)), true
	} else if raw, ok := fields[cmp.Or(s.Fields.HTML, "html")]; ok {
		d.Body = []byte(textOf(raw))
	} else if raw, ok := fields[cmp.Or(s.Fields.Base64, "html_base64")]; ok {
		b, err := base64.StdEncoding.DecodeString(textOf(raw))
		if err != nil {
			return damaged("the document is no base64", err)
		}
		d.Body = b
	} else {
		return fault("there is no document in the line", "name the field that holds it")
	}
	if int64(len(d.Body)) > s.maxBytes() {
		d.Body = nil
		return s.tooLarge()
	}
	return nil
}

// textOf is a string or a number as text, "" for anything else.
func textOf(raw json.RawMessage) string {
	var s string
	var n json.Number
	switch {
	case len(raw) == 0:
	case raw[0] == '"':
		json.Unmarshal(raw, &s)
	case json.Unmarshal(raw, &n) == nil:
		s = n.String()
	}
	return s
}
