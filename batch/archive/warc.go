package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// maxHeader caps the header of a record or a response.
const maxHeader = 64 << 10

// warc reads the records of a WARC file.
func (s *scan) warc(how packing) {
	if how == bzipped || how == xzipped {
		s.fail(fault("a WARC file packed with bzip2 or xz", "unpack it"))
		return
	}
	in := newMembers(s.file, s.source.Size, how, s.maxRatio())
	defer in.close()
	w := &warcReader{scan: s, members: in, stream: stream{r: in}}
	for w.next() {
	}
}

// A warcReader takes one record after another.
type warcReader struct {
	*scan
	*members
	stream
	lost  bool // no record where one should begin, and that was said
	backs int
}

// next reads a record and tells whether to go on.
func (w *warcReader) next() bool {
	w.blankLines()
	begin := w.pos
	offset := w.locate(begin)
	version, err := w.line(maxHeader)
	if err == nil && !bytes.HasPrefix(version, []byte("WARC/")) {
		return w.astray(offset, fault("no record begins where one should", ""))
	}
	var h fields
	if err == nil {
		h, err = w.fields()
	}
	switch {
	case err == io.EOF && w.stream.err == io.EOF && w.pos == begin:
		return false
	case err == errLong:
		return w.astray(offset, fault("the header of the record has no end", ""))
	case err != nil:
		return w.broken(offset, err)
	}
	w.lost = false
	return w.record(h, offset)
}

func (w *warcReader) blankLines() {
	for {
		b := w.peek(1)
		if len(b) == 0 || b[0] != '\r' && b[0] != '\n' {
			return
		}
		w.take(1)
	}
}

// astray says once that no record begins here and goes on at the next line
// that begins one.
func (w *warcReader) astray(offset int64, err error) bool {
	if !w.lost {
		w.lost = true
		if !w.give(w.recordDocument(nil, offset), err) {
			return false
		}
	}
	for {
		b := w.peek(5)
		if string(b) == "WARC/" {
			return true
		}
		if len(b) == 0 {
			return w.stream.err == io.EOF || w.broken(offset, w.stream.err)
		}
		w.passLine()
	}
}

// broken says that the file is damaged here and goes on at the next sound
// member.
func (w *warcReader) broken(offset int64, err error) bool {
	d := w.recordDocument(nil, offset)
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if !w.give(d, asError("the record is cut off or damaged", err)) {
		return false
	}
	if _, ok := w.members.err.(*Error); ok || !w.resync() {
		return false
	}
	w.stream = stream{r: w.members, pos: w.plain}
	return true
}

// record reads the block of a record and gives it if it holds a document.
func (w *warcReader) record(h fields, offset int64) bool {
	size, err := strconv.ParseInt(h.get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return w.astray(offset, fault("the record has no sound length", ""))
	}
	wanted := isWanted(h)
	if !wanted || size > w.maxBytes()+maxHeader {
		if !w.skip(size) {
			w.back(offset)
			return w.broken(offset, w.stream.err)
		}
		return !wanted || w.give(w.recordDocument(h, offset), w.tooLarge())
	}
	block, err := w.block(int(size))
	if err != nil {
		return w.broken(offset, err)
	}
	d := w.recordDocument(h, offset)
	d.Body, err = w.payload(h, block)
	return w.give(d, err)
}

// maxBacks is how often reading goes back in a file: each time it may read the
// rest again.
const maxBacks = 16

// back makes reading go on behind the member where a record begins whose length
// swallowed all that follows.
func (w *warcReader) back(offset int64) {
	if w.backs++; w.backs <= maxBacks && w.how != unpacked {
		w.members.start = offset
	}
}

// block takes the content of a record. A crawl may have stored a body unpacked
// and kept the length of the packed one: then what follows up to the next
// record belongs to it, too; or the length reaches into the records behind.
func (w *warcReader) block(size int) ([]byte, error) {
	const end = "\r\n\r\n"
	b := w.peek(size + len(end))
	if len(b) < size {
		if i := bytes.Index(b, []byte(end+"WARC/1.")); i >= 0 {
			return w.copied(i), nil
		}
		return nil, w.stream.err
	}
	if string(b[size:]) == end || len(b) == size && w.stream.err == io.EOF {
		return w.copied(size), nil
	}
	if i := bytes.Index(b, []byte(end+"WARC/1.")); i >= 0 {
		return w.copied(i), nil
	}
	return w.longer(size)
}

func (w *warcReader) copied(n int) []byte {
	b := bytes.Clone(w.peek(n))
	w.take(n)
	return b
}

// longer takes a block that goes on behind its length, up to the next record.
func (w *warcReader) longer(size int) ([]byte, error) {
	b := w.copied(size)
	for int64(len(b)) <= w.maxBytes()+maxHeader {
		if next := w.peek(5); len(next) == 0 || string(next) == "WARC/" {
			return bytes.TrimSuffix(b, []byte("\r\n\r\n")), nil
		}
		rest := w.peek(1 << 16)
		n := bytes.IndexByte(rest, '\n') + 1
		if n == 0 {
			n = len(rest)
		}
		b = append(b, rest[:n]...)
		w.take(n)
	}
	return nil, w.tooLarge()
}

// recordDocument begins the document of a record.
func (w *warcReader) recordDocument(h fields, offset int64) *Document {
	d := w.document()
	d.Offset = offset
	d.At = max(0, min(offset, w.source.Size-1))
	d.ID = fmt.Sprintf("%s/%d", w.source.ID, offset)
	if id := h.get("WARC-Record-ID"); id != "" {
		d.ID = strings.TrimPrefix(strings.Trim(id, "<>"), "urn:uuid:")
	}
	d.URL = strings.Trim(h.get("WARC-Target-URI"), "<>")
	d.Fetched = h.get("WARC-Date")
	return d
}

// isWanted tells whether a record holds what a server sent or what was made of
// it.
func isWanted(h fields) bool {
	switch h.get("WARC-Type") {
	case "response", "resource", "conversion":
		return true
	}
	return false
}
