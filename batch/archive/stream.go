package archive

import (
	"bytes"
	"errors"
	"io"
)

// A stream is a reader that can look ahead and tell where it is.
type stream struct {
	r    io.Reader
	buf  []byte // read and not yet taken
	room []byte // what buf grows in
	pos  int64  // where buf begins
	err  error  // why no more can be read
}

// peek gives the next n bytes, fewer only where there are no more; err then
// says why.
func (s *stream) peek(n int) []byte {
	for len(s.buf) < n && s.err == nil {
		s.fill(n)
	}
	return s.buf[:min(n, len(s.buf))]
}

// fill reads on, at least a block.
func (s *stream) fill(n int) {
	const block = 1 << 16
	if want := max(n, len(s.buf)+block); cap(s.room) < want {
		room := make([]byte, len(s.buf), want+want/4)
		copy(room, s.buf)
		s.room, s.buf = room, room
	} else if cap(s.buf)-len(s.buf) < block {
		s.room = s.room[:copy(s.room[:cap(s.room)], s.buf)]
		s.buf = s.room
	}
	got, err := s.r.Read(s.buf[len(s.buf):cap(s.buf)])
	s.buf = s.buf[:len(s.buf)+got]
	s.err = err
}

// skip takes n bytes and tells whether there were so many.
func (s *stream) skip(n int64) bool {
	for n > 0 {
		got := len(s.peek(int(min(n, 1<<16))))
		if got == 0 {
			return false
		}
		s.take(got)
		n -= int64(got)
	}
	return true
}

// take drops bytes that were seen.
func (s *stream) take(n int) {
	s.buf = s.buf[n:]
	s.pos += int64(n)
}

// Read implements io.Reader.
func (s *stream) Read(p []byte) (int, error) {
	if len(s.buf) == 0 && len(p) > 0 {
		if s.err != nil {
			return 0, s.err
		}
		n, err := s.r.Read(p)
		s.pos += int64(n)
		s.err = err
		return n, err
	}
	n := copy(p, s.buf)
	s.take(n)
	return n, nil
}

var errLong = errors.New("a line is too long")

// line takes the next line without its end, which is valid until the next
// call. One that is longer than max gives errLong and is passed over; one that
// damage cuts off is none.
func (s *stream) line(max int) ([]byte, error) {
	for n := 0; ; {
		if i := bytes.IndexByte(s.buf[n:], '\n'); i >= 0 {
			line := s.buf[:n+i]
			s.take(n + i + 1)
			return bytes.TrimSuffix(line, []byte("\r")), nil
		}
		n = len(s.buf)
		switch {
		case n > max:
			s.passLine()
			return nil, errLong
		case s.err == io.EOF && n > 0:
			line := s.buf
			s.take(n)
			return line, nil
		case s.err != nil:
			s.take(n)
			return nil, s.err
		}
		s.peek(n + 1)
	}
}

// passLine drops the rest of a line, of any length.
func (s *stream) passLine() {
	for len(s.peek(1)) > 0 {
		if i := bytes.IndexByte(s.buf, '\n'); i >= 0 {
			s.take(i + 1)
			return
		}
		s.take(len(s.buf))
	}
}
