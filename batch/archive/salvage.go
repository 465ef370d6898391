package archive

import (
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"io"
)

// A localHeader is what stands before a member of a zip file.
type localHeader struct {
	name          string
	flags, method uint16
	sum, size     uint32 // zero where they stand behind the member
	data          int64  // where the member's bytes begin
}

// salvage reads the members of a zip file whose directory is lost, as those of
// a transfer that broke off are: it stands at the end.
func (s *scan) salvage() {
	magic := []byte("PK\x03\x04")
	for at := int64(0); ; {
		if at = find(s.file, at, s.source.Size, magic); at < 0 {
			return
		}
		h, ok := s.localHeader(at)
		if !ok || h.name[len(h.name)-1] == '/' {
			at += int64(len(magic))
			continue
		}
		d := s.member(decodeName(h.name), at, unpacked)
		body, err := s.salvaged(h, d.Member)
		d.Body = body
		if !s.give(d, err) {
			return
		}
		at = h.data + int64(h.size)
	}
}

func (s *scan) localHeader(at int64) (h localHeader, ok bool) {
	b := make([]byte, 30)
	if n, _ := s.file.ReadAt(b, at); n < len(b) {
		return h, false
	}
	le := binary.LittleEndian
	h.flags, h.method = le.Uint16(b[6:]), le.Uint16(b[8:])
	h.sum, h.size = le.Uint32(b[14:]), le.Uint32(b[18:])
	name := make([]byte, le.Uint16(b[26:]))
	n, _ := s.file.ReadAt(name, at+30)
	h.name = string(name[:n])
	h.data = at + 30 + int64(len(name)) + int64(le.Uint16(b[28:]))
	return h, n == len(name) && n > 0
}

func (s *scan) salvaged(h localHeader, name string) ([]byte, error) {
	const (
		stored, deflated    = 0, 8
		encrypted, sumLater = 1, 8
	)
	if err := s.checkName(name); err != nil {
		return nil, err
	}
	var from io.Reader = io.NewSectionReader(s.file, h.data, s.source.Size-h.data)
	switch {
	case h.flags&encrypted != 0:
		return nil, fault("the member is encrypted", "unpack the archive with its password")
	case h.method == deflated:
		from = flate.NewReader(from)
	case h.method == stored && h.flags&sumLater == 0:
		from = io.LimitReader(from, int64(h.size))
	default:
		return nil, fault("the member is packed in an unknown way", "unpack it")
	}
	b, err := s.memberBody(from)
	if err == nil && h.flags&sumLater == 0 && crc32.ChecksumIEEE(b) != h.sum {
		return nil, fault("the member is cut off or damaged: its checksum is wrong", "fetch the archive again")
	}
	return b, err
}
