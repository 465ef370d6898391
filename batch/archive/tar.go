package archive

import (
	"archive/tar"
	"bytes"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// tar reads the members of a tar file. After a damaged header it goes on at
// the next sound one.
func (s *scan) tar(from *stream, how packing) {
	// A plain reader: tar would seek past members and lose the count.
	members := tar.NewReader(struct{ io.Reader }{from})
	for {
		h, err := members.Next()
		switch {
		case err == io.EOF:
			return
		case err != nil:
			if !s.give(s.member("", from.pos, how), asError("a member is damaged", err)) || from.err != nil {
				return
			}
			block := nextHeader(from)
			if block == nil {
				return
			}
			members = tar.NewReader(io.MultiReader(bytes.NewReader(block), from))
		case h.Typeflag != tar.TypeDir && h.Typeflag != tar.TypeXGlobalHeader:
			if !s.tarMember(members, h, from.pos, how) {
				return
			}
		}
	}
}

// nextHeader reads on to a block that is a header.
func nextHeader(from *stream) []byte {
	block := make([]byte, 512)
	for {
		if _, err := io.ReadFull(from, block); err != nil {
			return nil
		}
		if isTarHeader(block) {
			return block
		}
	}
}

func (s *scan) tarMember(from io.Reader, h *tar.Header, offset int64, how packing) bool {
	d := s.member(decodeName(h.Name), offset, how)
	err := s.checkName(d.Member)
	if err == nil && h.Typeflag != tar.TypeReg {
		err = fault("the member is a link or a device", "")
	}
	if err == nil {
		d.Body, err = s.memberBody(from)
	}
	return s.give(d, err)
}

// memberBody reads a member, which must not be an archive itself.
func (s *scan) memberBody(from io.Reader) ([]byte, error) {
	b, err := s.body(from)
	if err != nil {
		return nil, err
	}
	if f := formOf("", b[:min(len(b), 1024)]); f == zipForm || f == tarForm || packingOf(b) != unpacked {
		return nil, fault("an archive within an archive", "unpack it")
	}
	return b, nil
}

// checkName refuses names that lead out of the archive, and passes over what
// is no page.
func (s *scan) checkName(name string) error {
	slashed := strings.ReplaceAll(name, `\`, "/")
	if path.IsAbs(slashed) || strings.Contains(slashed, ":/") || strings.Contains("/"+slashed+"/", "/../") {
		return fault("the member's name leads out of the archive", "")
	}
	if skip := unwanted(name); skip != "" && !s.AnyType {
		return skip
	}
	return nil
}

// decodeName reads a name that is not UTF-8 as GB18030, as Chinese Windows
// writes it.
func decodeName(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	decoded, err := simplifiedchinese.GB18030.NewDecoder().String(name)
	if err != nil {
		return strings.ToValidUTF8(name, "\ufffd")
	}
	return decoded
}
