package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// A Reader reads documents. Its zero value is ready; goroutines may share it.
type Reader struct {
	// MaxBytes caps a document; 0 is 16 MiB.
	MaxBytes int64
	// MaxRatio is how many times its size a packed archive may unpack to, over
	// a free 64 MiB; 0 is 200. News pages shrink to a fifth, bombs to a
	// thousandth.
	MaxRatio int64
	// Fields name the fields of JSON Lines.
	Fields Fields
	// AnyStatus keeps responses of a crawl that are not 200.
	AnyStatus bool
	// AnyType keeps documents that are neither HTML nor text.
	AnyType bool
}

func (r *Reader) maxBytes() int64 {
	if r.MaxBytes <= 0 {
		return 16 << 20
	}
	return r.MaxBytes
}

func (r *Reader) maxRatio() int64 {
	if r.MaxRatio <= 0 {
		return 200
	}
	return r.MaxRatio
}

// Read yields the documents of a source. One that cannot be read comes with an
// [Error], one that is not wanted with [Skipped], and in both cases without a
// body. It ends early when the context is done.
func (r *Reader) Read(ctx context.Context, src Source) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		s := &scan{Reader: r, source: src}
		s.give = func(d *Document, err error) bool { return ctx.Err() == nil && yield(d, err) }
		s.read()
	}
}

// A scan reads one source.
type scan struct {
	*Reader
	source Source
	file   *os.File
	// give hands a document on, and tells whether more are wanted.
	give func(*Document, error) bool
}

func (s *scan) read() { s.opened(s.unpack) }

// opened opens the file for as long as something is done with it.
func (s *scan) opened(do func()) {
	if s.source.Err != nil {
		s.fail(unreadable(s.source.Err))
		return
	}
	f, err := os.Open(s.source.Path)
	if err != nil {
		s.fail(unreadable(err))
		return
	}
	defer f.Close()
	s.file = f
	do()
}

// unpack finds out what the file is and reads it as that.
func (s *scan) unpack() {
	how := packingOf(head(s.file, 8))
	plain, err := s.open(how)
	if err != nil {
		s.fail(asError("the file cannot be unpacked", err))
		return
	}
	start := make([]byte, 1024)
	n, err := io.ReadFull(plain, start)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF && n == 0 {
		s.fail(asError("the file cannot be unpacked", err))
		return
	}
	start = start[:n]
	again := &stream{r: plain, buf: start}
	switch formOf(s.source.Path, start) {
	case warcForm:
		s.warc(how)
	case zipForm:
		s.zip(how)
	case tarForm:
		s.tar(again, how)
	case linesForm:
		s.lines(again, how)
	case mhtmlForm:
		s.mhtml(again)
	default:
		s.single(again)
	}
}

// document begins a document of the source.
func (s *scan) document() *Document {
	return &Document{ID: s.source.ID, Archive: s.source.Path}
}

// member begins a document that is one of several.
func (s *scan) member(name string, offset int64, how packing) *Document {
	d := s.document()
	d.Member, d.Offset = name, offset
	d.ID += "/" + strings.TrimPrefix(path.Clean("/"+name), "/")
	d.At = min(offset, max(s.source.Size-1, 0))
	return d
}

// fail reports that the source as a whole cannot be read.
func (s *scan) fail(err error) { s.give(s.document(), err) }

// single reads a file that is itself a document.
func (s *scan) single(from io.Reader) {
	d := s.document()
	if skip := unwanted(s.source.Path); skip != "" && !s.AnyType {
		s.give(d, skip)
		return
	}
	body, err := s.body(from)
	if err == nil {
		d.Body = body
	}
	s.give(d, err)
}

// body reads a document's bytes, up to the cap.
func (s *scan) body(from io.Reader) ([]byte, error) {
	var b bytes.Buffer
	_, err := b.ReadFrom(io.LimitReader(from, s.maxBytes()+1))
	switch {
	case err != nil:
		return nil, asError("the document is cut off or damaged", err)
	case int64(b.Len()) > s.maxBytes():
		return nil, s.tooLarge()
	}
	return b.Bytes(), nil
}

func (s *scan) tooLarge() *Error {
	return fault(fmt.Sprintf("the document is larger than %d bytes", s.maxBytes()), "raise the cap or leave it out")
}

// asError keeps an Error and makes one of any other.
func asError(what string, err error) *Error {
	if known, ok := err.(*Error); ok {
		return known
	}
	if errors.Is(err, zstd.ErrUnknownDictionary) {
		return &Error{Reason: "it is packed with a dictionary that it does not hold", Remedy: "unpack it with zstd -D", Err: err}
	}
	return damaged(what, err)
}

func unreadable(err error) *Error {
	reason := err.Error()
	if known, ok := err.(*os.PathError); ok {
		reason = known.Err.Error()
	}
	return &Error{Reason: reason, Remedy: "check the path and its permissions", Err: err}
}

// head gives the first bytes of a file, as many as there are.
func head(f io.ReaderAt, n int) []byte {
	b := make([]byte, n)
	n, _ = f.ReadAt(b, 0)
	return b[:n]
}
