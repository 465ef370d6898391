package archive

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/ulikunitz/xz"
)

// A packing is how a file is compressed.
type packing uint8

const (
	unpacked packing = iota
	gzipped
	zstandard
	bzipped
	xzipped
)

var (
	gzipMagic  = []byte{0x1f, 0x8b, 8}
	zstdMagic  = []byte{0x28, 0xb5, 0x2f, 0xfd}
	bzip2Magic = []byte("BZh")
	xzMagic    = []byte{0xfd, '7', 'z', 'X', 'Z', 0}
)

// packingOf tells a packing by the file's first bytes. A zstd file may begin
// with a frame to skip, whose magic leaves four bits open.
func packingOf(start []byte) packing {
	switch {
	case bytes.HasPrefix(start, gzipMagic):
		return gzipped
	case bytes.HasPrefix(start, zstdMagic), isSkippable(start):
		return zstandard
	case bytes.HasPrefix(start, bzip2Magic):
		return bzipped
	case bytes.HasPrefix(start, xzMagic):
		return xzipped
	}
	return unpacked
}

func isSkippable(b []byte) bool {
	return len(b) >= 4 && b[0]&0xf0 == 0x50 && b[1] == 0x2a && b[2] == 0x4d && b[3] == 0x18
}

// maxWindow bounds the memory of unpacking zstd.
const maxWindow = 128 << 20

// open gives what the file unpacks to, from its beginning.
func (s *scan) open(how packing) (io.Reader, error) {
	in := &guard{from: bufio.NewReaderSize(io.NewSectionReader(s.file, 0, s.source.Size), 1<<16)}
	out, err := s.unpacker(how, in)
	if err != nil || how == unpacked {
		return out, err
	}
	return &unpacking{out: out, in: in, max: s.maxRatio()}, nil
}

func (s *scan) unpacker(how packing, in *guard) (io.Reader, error) {
	switch how {
	case gzipped:
		return gzip.NewReader(in)
	case zstandard:
		return newZstd(s.file, in)
	case bzipped:
		return bzip2.NewReader(in), nil
	case xzipped:
		start, _ := in.from.Peek(64)
		if err := checkDictionary(start); err != nil {
			return nil, err
		}
		return xz.NewReader(in)
	}
	return in, nil
}

// A guard counts the packed bytes that are read.
type guard struct {
	from *bufio.Reader
	n    int64
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.from.Read(p)
	g.n += int64(n)
	return n, err
}

// ReadByte lets gzip take no more than it needs.
func (g *guard) ReadByte() (byte, error) {
	b, err := g.from.ReadByte()
	if err == nil {
		g.n++
	}
	return b, err
}

// An unpacking ends when it has grown beyond what news pages can.
type unpacking struct {
	out io.Reader
	in  *guard
	n   int64
	max int64
}

// freeBytes may be unpacked from however little.
const freeBytes = 64 << 20

func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.out.Read(p)
	u.n += int64(n)
	if u.n > freeBytes+u.max*u.in.n {
		return 0, bomb(u.max)
	}
	return n, err
}

func bomb(ratio int64) *Error {
	return fault(fmt.Sprintf("it unpacks to more than %d times its size", ratio), "unpack it by hand if it is to be trusted")
}

// checkDictionary bounds the memory that an xz file asks for in its first
// block header: 30 stands for 128 MiB.
func checkDictionary(start []byte) error {
	i := bytes.Index(start, []byte{0x21, 1})
	if i >= 0 && i+2 < len(start) && start[i+2] > 30 {
		return fault("its dictionary is larger than 128 MiB", "pack it with xz -6")
	}
	return nil
}
