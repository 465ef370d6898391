package reprint

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"iter"
	"os"

	"github.com/zhnews/zhnews/internal/spill"
	"github.com/zhnews/zhnews/record"
)

// A Finder joins the reprints among records. Records go in with Add and come
// out with Canonical. The zero Finder is ready; it is for one goroutine and one
// set of records.
type Finder struct {
	// Dir is the folder for what memory does not hold: about as much as the
	// records take, and a kilobyte for each. "" is the system's place for such.
	Dir string
	// Memory bounds the bytes held at each of four places; 0 is 32 MiB.
	Memory int

	records *spill.Sorter
	dir     string
}

// Counts are how many records there are.
type Counts struct {
	Records   int64 `json:"records"`
	Articles  int64 `json:"articles"`
	Reprints  int64 `json:"reprints"`
	Unprinted int64 `json:"without_fingerprint,omitempty"`
}

// Add takes a record in JSON, of which it keeps a copy. What is no record is an
// error that leaves the Finder as it was. Where the record lacks a fingerprint,
// its body gives it.
func (f *Finder) Add(record []byte) error {
	l, err := readLine(record)
	if err != nil {
		return err
	}
	if f.records == nil {
		if f.dir, err = os.MkdirTemp(f.Dir, "reprints-"); err != nil {
			return err
		}
		f.records = f.sorter()
	}
	entry, err := l.entry()
	if err != nil {
		return err
	}
	return f.records.Add(entry)
}

func (f *Finder) sorter() *spill.Sorter { return &spill.Sorter{Dir: f.dir, Memory: f.Memory} }

// Close removes the files.
func (f *Finder) Close() error {
	if f.dir == "" {
		return nil
	}
	return os.RemoveAll(f.dir)
}

// entry is the line for sorting: the order, the rest, and behind all how long
// each part is.
func (l *line) entry() ([]byte, error) {
	seen, err := json.Marshal(append([]record.Sighting{l.self}, l.seen...))
	if err != nil {
		return nil, err
	}
	order, slot := order(&l.self), l.print.slot()
	b := append(append(append(append(order, 0), slot...), seen...), l.json...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(seen)))
	return binary.BigEndian.AppendUint32(b, uint32(len(l.json))), nil
}

// parts takes an entry apart.
func parts(entry []byte) (slot, seen, json []byte) {
	end := len(entry) - 8
	start := end - int(binary.BigEndian.Uint32(entry[end+4:]))
	json, end = entry[start:end], start
	start = end - int(binary.BigEndian.Uint32(entry[len(entry)-8:]))
	seen, end = entry[start:end], start
	return entry[end-slotBytes : end], seen, json
}

// Canonical yields the records that are no reprints of others, in the order of
// their time and id, each in JSON with its sightings. A record is valid until
// the next. The counts are those of what was yielded.
func (f *Finder) Canonical(counts *Counts) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if f.records == nil {
			return
		}
		s := &search{Finder: f}
		err := s.open()
		if err == nil {
			err = s.find()
		}
		if err == nil {
			err = s.tell(counts, yield)
		}
		if err := errors.Join(err, s.close()); err != nil {
			yield(nil, err)
		}
	}
}
