package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

// Members is what a file of gzip members or zstd frames unpacks to, one after
// another. A damaged member ends in an error, after which resync goes on at
// the next sound one. A file that is not packed is one member.
type members struct {
	file   io.ReaderAt
	size   int64
	how    packing
	max    int64
	start  int64  // where the member at hand begins in the file
	end    int64  // where it ends; known beforehand for zstd only
	packed *guard // the file from start on, unless it is zstd
	gz     *gzip.Reader
	zst    *zstd.Decoder
	inside bool // a member is open
	plain  int64
	starts []landmark
	err    error
}

// A landmark is where a member begins, in what is unpacked and in the file.
type landmark struct{ plain, packed int64 }

func newMembers(file io.ReaderAt, size int64, how packing, maxRatio int64) *members {
	return &members{file: file, size: size, how: how, max: maxRatio}
}

// Read implements io.Reader.
func (m *members) Read(p []byte) (int, error) {
	for m.err == nil {
		if !m.inside {
			m.next()
			continue
		}
		n, err := m.current().Read(p)
		m.plain += int64(n)
		if m.how != unpacked && m.plain > freeBytes+m.max*max(m.at(), 1) {
			m.err = bomb(m.max)
			return 0, m.err
		}
		if err == io.EOF {
			m.finish()
		} else if err != nil {
			m.err = err
		}
		if n > 0 {
			return n, nil
		}
	}
	return 0, m.err
}

// finish leaves a member at its end.
func (m *members) finish() {
	m.inside = false
	m.start = m.at()
}

func (m *members) current() io.Reader {
	switch m.how {
	case gzipped:
		return m.gz
	case zstandard:
		return m.zst
	}
	return m.packed
}

// at tells how far into the file has been read.
func (m *members) at() int64 {
	switch {
	case m.how != zstandard:
		return m.start + m.packed.n
	case m.inside:
		return m.start
	}
	return m.end
}

// next opens the member that begins at start.
func (m *members) next() {
	if m.start >= m.size {
		m.err = io.EOF
		return
	}
	m.mark()
	section := io.NewSectionReader(m.file, m.start, m.size-m.start)
	if m.packed == nil {
		m.packed = &guard{from: bufio.NewReaderSize(section, 1<<16)}
	}
	m.packed.n = 0
	m.err = m.unpack(section)
	m.inside = m.err == nil
}

// mark notes where the member begins. Of members with nothing in them only the
// last counts.
func (m *members) mark() {
	here := landmark{m.plain, m.start}
	if n := len(m.starts); n > 0 && m.starts[n-1].plain == m.plain {
		m.starts[n-1] = here
		return
	}
	m.starts = append(m.starts, here)
}

func (m *members) unpack(section *io.SectionReader) (err error) {
	switch m.how {
	case gzipped:
		if m.gz == nil {
			m.gz, err = gzip.NewReader(m.packed)
		} else {
			err = m.gz.Reset(m.packed)
		}
		if err == nil {
			m.gz.Multistream(false)
		} else if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
	case zstandard:
		if m.end, err = frameEnd(m.file, m.start, m.size); err != nil {
			return err
		}
		frame := io.NewSectionReader(section, 0, m.end-m.start)
		if m.zst == nil {
			m.zst, err = newZstd(m.file, frame)
		} else {
			err = m.zst.Reset(frame)
		}
	}
	return err
}

// resync goes on at the next place after the damaged member where a sound one
// of records begins, and tells whether there is one.
func (m *members) resync() bool {
	magic := gzipMagic
	if m.how == zstandard {
		magic = zstdMagic
	} else if m.how == unpacked {
		return false
	}
	for at := m.start + 1; ; at++ {
		at = find(m.file, at, m.size, magic)
		if at < 0 {
			m.err = io.EOF
			return false
		}
		if m.sound(at) {
			m.start, m.inside, m.err, m.packed = at, false, nil, nil
			return true
		}
	}
}

// sound tells whether a record begins in what is packed at an offset. The
// magic also turns up by chance.
func (m *members) sound(at int64) bool {
	try := newMembers(m.file, m.size, m.how, m.max)
	try.start = at
	first := make([]byte, 5)
	_, err := io.ReadFull(try, first)
	if try.zst != nil {
		try.zst.Close()
	}
	return err == nil && string(first) == "WARC/"
}

func (m *members) close() {
	if m.zst != nil {
		m.zst.Close()
	}
}

// locate gives the place in the file of a position in what is unpacked: the
// begin of its member, and exactly that where nothing is packed. Positions
// before it are forgotten.
func (m *members) locate(plain int64) int64 {
	if m.how == unpacked {
		return plain
	}
	i := len(m.starts) - 1
	for i > 0 && m.starts[i].plain > plain {
		i--
	}
	if i < 0 {
		return 0
	}
	m.starts = append(m.starts[:0], m.starts[i:]...)
	return m.starts[0].packed
}

// find gives the next offset at which the bytes stand, -1 if none does.
func find(file io.ReaderAt, at, size int64, what []byte) int64 {
	buf := make([]byte, 1<<16)
	for at < size {
		n, _ := file.ReadAt(buf, at)
		if i := bytes.Index(buf[:n], what); i >= 0 {
			return at + int64(i)
		}
		if n < len(buf) {
			return -1
		}
		at += int64(n - len(what) + 1)
	}
	return -1
}

var errFrame = errors.New("zstd: no sound frame")

// frameEnd walks over the blocks of a zstd frame and tells where it ends.
func frameEnd(file io.ReaderAt, at, size int64) (int64, error) {
	b := make([]byte, zstd.HeaderMaxSize)
	n, _ := file.ReadAt(b, at)
	if isSkippable(b[:n]) && n >= 8 {
		return within(at+8+int64(binary.LittleEndian.Uint32(b[4:])), size)
	}
	var h zstd.Header
	if err := h.Decode(b[:n]); err != nil {
		return 0, err
	}
	at += int64(h.HeaderSize)
	for last := false; !last; {
		var block [3]byte
		if _, err := file.ReadAt(block[:], at); err != nil {
			return 0, io.ErrUnexpectedEOF
		}
		bits := uint32(block[0]) | uint32(block[1])<<8 | uint32(block[2])<<16
		last = bits&1 != 0
		at += 3 + blockSize(bits)
	}
	if h.HasCheckSum {
		at += 4
	}
	return within(at, size)
}

// blockSize is what a block takes in the file; one that repeats a byte, one.
func blockSize(bits uint32) int64 {
	const repeated = 1
	if bits>>1&3 == repeated {
		return 1
	}
	return int64(bits >> 3)
}

func within(at, size int64) (int64, error) {
	if at > size {
		return 0, errFrame
	}
	return at, nil
}
