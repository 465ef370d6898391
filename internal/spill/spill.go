// Package spill sorts more than fits into memory.
package spill

import (
	"bytes"
	"cmp"
	"errors"
	"iter"
	"os"
	"slices"
)

// A Sorter puts byte strings in their order. They go in with Add and come out
// with All, as often as wanted; what goes beyond Memory lies sorted in files
// until then. The zero Sorter is ready; it is for one goroutine.
type Sorter struct {
	// Dir is where the files lie; "" is the system's place for such.
	Dir string
	// Memory is how many bytes may be held; 0 is 32 MiB.
	Memory int

	held  []byte
	spans []span
	// files are sorted each, by how often what they hold was merged: so a
	// string is written once for each power of fanIn, not once for each file.
	files [][]string
}

// A span is a string of those held.
type span struct{ start, end int }

// spanBytes is what a span takes.
const spanBytes = 16

// fanIn is how many files are merged into one.
const fanIn = 32

func (s *Sorter) memory() int { return cmp.Or(s.Memory, 32<<20) }

// Add takes a string, of which it keeps a copy.
func (s *Sorter) Add(b []byte) error {
	if len(s.held)+len(b)+spanBytes*(len(s.spans)+1) > s.memory() && len(s.spans) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	start := len(s.held)
	s.held = append(s.held, b...)
	s.spans = append(s.spans, span{start, len(s.held)})
	return nil
}

// All yields the strings in order, equal ones as often as they were added. A
// string is valid until the next. Add may follow.
func (s *Sorter) All() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		m, err := open(slices.Concat(s.files...))
		defer m.close()
		if err == nil {
			err = m.add(s.sorted())
		}
		if err != nil {
			yield(nil, err)
			return
		}
		m.each(yield)
	}
}

// Close removes the files.
func (s *Sorter) Close() error {
	var all error
	for _, name := range slices.Concat(s.files...) {
		all = errors.Join(all, os.Remove(name))
	}
	*s = Sorter{Dir: s.Dir, Memory: s.Memory}
	return all
}

// sorted are the strings held.
func (s *Sorter) sorted() *held {
	slices.SortFunc(s.spans, func(a, b span) int {
		return bytes.Compare(s.held[a.start:a.end], s.held[b.start:b.end])
	})
	return &held{s.held, s.spans}
}

// spill writes what is held to a file.
func (s *Sorter) spill() error {
	h := s.sorted()
	name, err := write(s.Dir, func(yield func([]byte, error) bool) {
		for b, ok := h.next(); ok; b, ok = h.next() {
			if !yield(b, nil) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	s.held, s.spans = s.held[:0], s.spans[:0]
	return s.keep(0, name)
}

// keep takes a file that was merged so often, and merges such files when there
// are many.
func (s *Sorter) keep(level int, name string) error {
	if level == len(s.files) {
		s.files = append(s.files, nil)
	}
	s.files[level] = append(s.files[level], name)
	if len(s.files[level]) < fanIn {
		return nil
	}
	merged, err := merge(s.Dir, s.files[level])
	if err != nil {
		return err
	}
	for _, old := range s.files[level] {
		if err := os.Remove(old); err != nil {
			return err
		}
	}
	s.files[level] = nil
	return s.keep(level+1, merged)
}
