package archive

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http/httputil"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// payload is the document that a record holds.
func (s *scan) payload(h fields, block []byte) ([]byte, error) {
	kind := h.get("Content-Type")
	if !strings.HasPrefix(kind, "application/http") || h.get("WARC-Type") != "response" {
		if !keptType(kind) && !s.AnyType {
			return nil, Skipped("type " + kind)
		}
		return s.capped(block)
	}
	response := &stream{buf: block, err: io.EOF}
	status, err := response.line(maxHeader)
	if err != nil || !bytes.HasPrefix(status, []byte("HTTP/")) {
		return nil, fault("the record holds no response", "")
	}
	head, err := response.fields()
	if err != nil {
		return nil, fault("the header of the response has no end", "")
	}
	if err := s.checkResponse(status, head); err != nil {
		return nil, err
	}
	return s.decoded(block[response.pos:], head)
}

func (s *scan) checkResponse(status []byte, head fields) error {
	code := ""
	if words := strings.Fields(string(status)); len(words) > 1 {
		code = words[1]
	}
	kind := head.get("Content-Type")
	switch {
	case code != "200" && !s.AnyStatus:
		return Skipped("status " + code)
	case !keptType(kind) && !s.AnyType:
		kind, _, _ = strings.Cut(kind, ";")
		return Skipped("type " + strings.ToLower(strings.TrimSpace(kind)))
	}
	return nil
}

// decoded undoes what the response's header names. Crawls mostly store bodies
// decoded and keep the header: what does not decode is taken as it is.
func (s *scan) decoded(body []byte, head fields) ([]byte, error) {
	if strings.Contains(strings.ToLower(head.get("Transfer-Encoding")), "chunked") {
		if b, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body))); err == nil {
			body = b
		}
	}
	coding := strings.ToLower(head.get("Content-Encoding"))
	from, ok := decoder(coding, body)
	if !ok {
		return s.capped(body)
	}
	b, err := s.body(from)
	if known, large := err.(*Error); large && known.Err == nil {
		return nil, err
	}
	if err != nil {
		return s.capped(body)
	}
	return b, nil
}

// decoder opens a body in a content coding, if it is in one.
func decoder(coding string, body []byte) (from io.Reader, ok bool) {
	var err error
	in := bytes.NewReader(body)
	switch coding {
	case "gzip", "x-gzip":
		from, err = gzip.NewReader(in)
	case "deflate":
		if from, err = zlib.NewReader(in); err != nil {
			from, err = flate.NewReader(bytes.NewReader(body)), nil
		}
	case "br":
		from = brotli.NewReader(in)
	case "zstd":
		from, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20))
	default:
		return nil, false
	}
	return from, err == nil
}

func (s *scan) capped(b []byte) ([]byte, error) {
	if int64(len(b)) > s.maxBytes() {
		return nil, s.tooLarge()
	}
	return b, nil
}
