package archive

import (
	"archive/zip"
	"cmp"
	"io/fs"
	"slices"
)

// zip reads the members of a zip file in the order of its directory.
func (s *scan) zip(how packing) {
	if how != unpacked {
		s.fail(fault("an archive within an archive", "unpack it"))
		return
	}
	z, err := zip.NewReader(s.file, s.source.Size)
	if err != nil {
		if s.give(s.document(), damaged("the directory of the zip file cannot be read", err)) {
			s.salvage()
		}
		return
	}
	twice := overlaps(z.File)
	for i, f := range z.File {
		if f.FileInfo().IsDir() {
			continue
		}
		offset, _ := f.DataOffset()
		d := s.member(decodeName(f.Name), offset, how)
		d.At = int64(float64(i) / float64(len(z.File)) * float64(s.source.Size))
		body, err := s.zipMember(f, d.Member, twice[f])
		d.Body = body
		if !s.give(d, err) {
			return
		}
	}
}

func (s *scan) zipMember(f *zip.File, name string, twice bool) ([]byte, error) {
	const encrypted = 1
	err := s.checkName(name)
	switch {
	case err != nil:
		return nil, err
	case f.Mode()&fs.ModeSymlink != 0:
		return nil, fault("the member is a link or a device", "")
	case twice:
		return nil, fault("the member overlaps another one", "")
	case f.Flags&encrypted != 0:
		return nil, fault("the member is encrypted", "unpack the archive with its password")
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged("the member cannot be opened", err)
	}
	defer r.Close()
	return s.memberBody(r)
}

// overlaps finds members whose bytes belong to an earlier one, too: such
// archives unpack without end.
func overlaps(files []*zip.File) map[*zip.File]bool {
	type extent struct {
		file       *zip.File
		start, end int64
	}
	all := make([]extent, 0, len(files))
	for _, f := range files {
		if start, err := f.DataOffset(); err == nil && f.CompressedSize64 > 0 {
			all = append(all, extent{f, start, start + int64(f.CompressedSize64)})
		}
	}
	slices.SortStableFunc(all, func(a, b extent) int { return cmp.Compare(a.start, b.start) })
	found := map[*zip.File]bool{}
	var end int64
	for _, e := range all {
		found[e.file] = e.start < end || e.end < e.start
		end = max(end, e.end)
	}
	return found
}
