package archive

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"time"
)

// mhtml reads a page that a browser saved with all its parts.
func (s *scan) mhtml(from io.Reader) {
	d := s.document()
	body, err := s.savedPage(d, from)
	if err != nil {
		err = asError("the saved page is damaged", err)
	}
	d.Body = body
	s.give(d, err)
}

// savedPage gives the first part that is a page.
func (s *scan) savedPage(d *Document, from io.Reader) ([]byte, error) {
	message, err := mail.ReadMessage(io.LimitReader(from, 8*s.maxBytes()))
	if err != nil {
		return nil, err
	}
	d.URL = message.Header.Get("Snapshot-Content-Location")
	if when, err := message.Header.Date(); err == nil {
		d.Fetched = when.UTC().Format(time.RFC3339)
	}
	_, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		return nil, err
	}
	parts := multipart.NewReader(message.Body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil, fault("the saved page has no part that is HTML", "")
		}
		if err != nil {
			return nil, err
		}
		if kind := part.Header.Get("Content-Type"); kind != "" && keptType(kind) {
			if d.URL == "" {
				d.URL = part.Header.Get("Content-Location")
			}
			return s.body(decodePart(part.Header, part))
		}
	}
}

func decodePart(h textproto.MIMEHeader, r io.Reader) io.Reader {
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}
