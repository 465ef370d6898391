package archive

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"io"
	"strconv"

	"github.com/zhnews/zhnews/internal/jsonline"
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
	var of lineValues
	for f, err := range jsonline.Fields(line) {
		if err != nil {
			return damaged("the line is no JSON object", err)
		}
		if to := s.Fields.of(&of, f.Name); to != nil {
			*to = f.Value
		}
	}
	d.ID = cmp.Or(textOf(of.id), d.ID)
	d.URL, d.Published, d.Place = textOf(of.url), textOf(of.published), textOf(of.place)
	return s.content(d, &of)
}

// lineValues are the fields of a line as they are written, nil where it has none.
type lineValues struct{ id, text, html, base64, url, published, place []byte }

// of tells where a field belongs, nil if it is not asked for.
func (f *Fields) of(v *lineValues, quoted []byte) *[]byte {
	name, _ := jsonline.Text(nil, quoted)
	switch string(name) {
	case cmp.Or(f.ID, "id"):
		return &v.id
	case cmp.Or(f.Text, "text"):
		return &v.text
	case cmp.Or(f.HTML, "html"):
		return &v.html
	case cmp.Or(f.Base64, "html_base64"):
		return &v.base64
	case cmp.Or(f.URL, "url"):
		return &v.url
	case cmp.Or(f.Published, "published"):
		return &v.published
	case cmp.Or(f.Place, "place"):
		return &v.place
	}
	return nil
}

// content takes the first field that holds a document.
func (s *scan) content(d *Document, of *lineValues) (err error) {
	switch {
	case of.text != nil:
		d.Body, d.Text = bytesOf(of.text), true
	case of.html != nil:
		d.Body = bytesOf(of.html)
	case of.base64 != nil:
		if d.Body, err = fromBase64(of.base64); err != nil {
			return damaged("the document is no base64", err)
		}
	default:
		return fault("there is no document in the line", "name the field that holds it")
	}
	if int64(len(d.Body)) > s.maxBytes() {
		d.Body = nil
		return s.tooLarge()
	}
	return nil
}

func fromBase64(value []byte) ([]byte, error) {
	return base64.StdEncoding.AppendDecode(nil, bytesOf(value))
}

// bytesOf is what a string or a number says, nothing for anything else.
func bytesOf(value []byte) []byte {
	if len(value) == 0 {
		return nil
	}
	switch c := value[0]; {
	case c == '"':
		b, _ := jsonline.Text(make([]byte, 0, len(value)), value)
		return b
	case c == '-' || '0' <= c && c <= '9':
		return bytes.Clone(value)
	}
	return nil
}

func textOf(value []byte) string { return string(bytesOf(value)) }
