package reprint

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"

	"github.com/zhnews/zhnews/internal/spill"
)

// A search finds for each record the one that it is a reprint of. Records are
// numbers in it: their place in the order of time.
type search struct {
	*Finder
	prints    *os.File // a slot a record
	firsts    *os.File // for each record the one it reprints plus 1, or 0
	sightings *os.File
	bands     *spill.Sorter
	pairs     *spill.Sorter
	joined    *spill.Sorter
}

func (s *search) open() (err error) {
	for _, f := range []**os.File{&s.prints, &s.firsts, &s.sightings} {
		if *f, err = os.CreateTemp(s.dir, "search-"); err != nil {
			return err
		}
	}
	s.bands, s.pairs, s.joined = s.sorter(), s.sorter(), s.sorter()
	return nil
}

func (s *search) close() error {
	var all error
	for _, sorter := range []*spill.Sorter{s.bands, s.pairs, s.joined} {
		if sorter != nil {
			all = errors.Join(all, sorter.Close())
		}
	}
	for _, f := range []*os.File{s.prints, s.firsts, s.sightings} {
		if f != nil {
			all = errors.Join(all, f.Close(), os.Remove(f.Name()))
		}
	}
	return all
}

func (s *search) find() error {
	if err := s.draw(); err != nil {
		return err
	}
	if err := s.pair(); err != nil {
		return err
	}
	if err := s.bands.Close(); err != nil {
		return err
	}
	return s.join()
}

// number is a record's number in five bytes: some 10^12 records.
func appendNumber(b []byte, n int64) []byte {
	return append(b, byte(n>>32), byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
}

func numberAt(b []byte) int64 {
	return int64(b[0])<<32 | int64(binary.BigEndian.Uint32(b[1:]))
}

// draw numbers the records and draws the bands of their fingerprints.
func (s *search) draw() error {
	var n, at int64
	prints, sightings := buffered(s.prints), buffered(s.sightings)
	for entry, err := range s.records.All() {
		if err != nil {
			return err
		}
		slot, seen, _ := parts(entry)
		if err := s.drawOne(n, slot); err != nil {
			return err
		}
		prints.Write(slot)
		prints.Write(binary.BigEndian.AppendUint64(nil, uint64(at)))
		prints.Write(binary.BigEndian.AppendUint32(nil, uint32(len(seen))))
		sightings.Write(seen)
		at += int64(len(seen))
		n++
	}
	return errors.Join(prints.Flush(), sightings.Flush(), s.firsts.Truncate(8*n))
}

func (s *search) drawOne(n int64, slot []byte) error {
	p := printIn(slot)
	if p.size == 0 {
		return nil
	}
	var entry []byte
	for b := range bands {
		entry = append(entry[:0], byte(b))
		for _, i := range band(b) {
			entry = binary.BigEndian.AppendUint16(entry, p.least[i])
		}
		if err := s.bands.Add(appendNumber(entry, n)); err != nil {
			return err
		}
	}
	return nil
}

// near is how many records before it in a band a record is compared with, the
// first apart: pages that are all alike would else be compared each with each.
const near = 4

// pair notes which records share a band.
func (s *search) pair() error {
	var band []byte
	var in []int64
	for entry, err := range s.bands.All() {
		if err != nil {
			return err
		}
		if key := entry[:bandBytes]; !bytes.Equal(key, band) {
			band, in = append(band[:0], key...), in[:0]
		}
		n := numberAt(entry[bandBytes:])
		for _, earlier := range in {
			if err := s.pairs.Add(appendNumber(appendNumber(nil, n), earlier)); err != nil {
				return err
			}
		}
		if in = append(in, n); len(in) > 1+near {
			in = append(in[:1], in[2:]...)
		}
	}
	return nil
}

// join finds for each record that has pairs the earliest one that it is a
// reprint of.
func (s *search) join() error {
	var last []byte
	var later print
	n, found := int64(-1), false
	for pair, err := range s.pairs.All() {
		if err != nil {
			return err
		}
		if bytes.Equal(pair, last) {
			continue
		}
		last = append(last[:0], pair...)
		if numberAt(pair) != n {
			n, found = numberAt(pair), false
			if later, err = s.print(n); err != nil {
				return err
			}
		}
		if found {
			continue
		}
		if found, err = s.joinTo(n, &later, numberAt(pair[numberBytes:])); err != nil {
			return err
		}
	}
	return s.pairs.Close()
}

// joinTo joins a record to another one, or to what that one reprints, if it is
// a reprint of that.
func (s *search) joinTo(n int64, later *print, other int64) (bool, error) {
	first, err := s.first(other)
	if err != nil {
		return false, err
	}
	earlier, err := s.print(first)
	if err != nil || !same(&earlier, later) {
		return false, err
	}
	if _, err := s.firsts.WriteAt(binary.BigEndian.AppendUint64(nil, uint64(first+1)), 8*n); err != nil {
		return false, err
	}
	return true, s.joined.Add(appendNumber(appendNumber(nil, first), n))
}

// first is the record that another one reprints, or that itself.
func (s *search) first(n int64) (int64, error) {
	var b [8]byte
	if _, err := s.firsts.ReadAt(b[:], 8*n); err != nil {
		return 0, err
	}
	if first := int64(binary.BigEndian.Uint64(b[:])); first > 0 {
		return first - 1, nil
	}
	return n, nil
}

// print is the fingerprint of a record.
func (s *search) print(n int64) (print, error) {
	var b [slotBytes]byte
	_, err := s.prints.ReadAt(b[:], n*(slotBytes+12))
	return printIn(b[:]), err
}

// sightingBytes are where a record was seen, as JSON.
func (s *search) sightingBytes(n int64) ([]byte, error) {
	var b [12]byte
	if _, err := s.prints.ReadAt(b[:], n*(slotBytes+12)+slotBytes); err != nil {
		return nil, err
	}
	list := make([]byte, binary.BigEndian.Uint32(b[8:]))
	_, err := s.sightings.ReadAt(list, int64(binary.BigEndian.Uint64(b[:])))
	return list, err
}
