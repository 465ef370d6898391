package page

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// archived returns the HTML of a page that a browser saved as MHTML, with its
// address and the charset of its part. What is no MHTML, or holds no page,
// comes back unchanged.
func archived(b []byte) (page []byte, url, charset string) {
	boundary, url, body := archiveHead(b)
	if boundary == "" {
		return b, "", ""
	}
	parts := multipart.NewReader(body, boundary)
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return b, "", ""
		}
		kind, params, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if kind != "text/html" && kind != "application/xhtml+xml" {
			continue
		}
		page, _ = io.ReadAll(transferred(part, part.Header.Get("Content-Transfer-Encoding"))) // a torn end is no loss
		return page, url, params["charset"]
	}
}

// archiveHead reads the head of an MHTML file and returns its boundary, "" if it
// is none.
func archiveHead(b []byte) (boundary, url string, body io.Reader) {
	head := b[:min(len(b), sample)]
	if len(b) == 0 || b[0] < 'A' || !bytes.Contains(bytes.ToLower(head), []byte("multipart/related")) {
		return "", "", nil // a head begins with a letter, a page with a <
	}
	r := bufio.NewReader(bytes.NewReader(b))
	fields, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return "", "", nil
	}
	_, params, err := mime.ParseMediaType(fields.Get("Content-Type"))
	if err != nil {
		return "", "", nil
	}
	return params["boundary"], fields.Get("Snapshot-Content-Location"), r
}

// transferred undoes the encoding in which a part was transferred.
func transferred(r io.Reader, encoding string) io.Reader {
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}
