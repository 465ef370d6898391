package reprint

import (
	"encoding/json"
	"errors"
	"iter"
	"slices"

	"github.com/zhnews/zhnews/record"
)

// tell yields the records that reprint no other one.
func (s *search) tell(counts *Counts, yield func([]byte, error) bool) error {
	reprints := &reprints{search: s}
	reprints.next, reprints.stop = iter.Pull2(s.joined.All())
	defer reprints.stop()
	n := int64(-1)
	for entry, err := range s.records.All() {
		if err != nil {
			return err
		}
		n++
		counts.Records++
		if first, err := s.first(n); err != nil {
			return err
		} else if first != n {
			counts.Reprints++
			continue
		}
		counts.Articles++
		slot, _, line := parts(entry)
		if printIn(slot).size == 0 {
			counts.Unprinted++
		}
		line, err = reprints.add(n, line)
		if err != nil || !yield(line, nil) {
			return err
		}
	}
	return nil
}

// Reprints are read along with the records that they reprint.
type reprints struct {
	*search
	next func() ([]byte, error, bool)
	stop func()

	first, n int64 // the pair at hand, if there is one
	there    bool
}

// add gives a record its sightings: those that it has, and those of its
// reprints.
func (r *reprints) add(n int64, line []byte) ([]byte, error) {
	own, err := r.sighting(n)
	if err != nil {
		return nil, err
	}
	seen := slices.Clone(own[1:])
	for {
		if !r.there {
			if err := r.advance(); err != nil {
				return nil, err
			}
		}
		if !r.there || r.first != n {
			return withSightings(line, elsewhere(own[0], seen))
		}
		more, err := r.sighting(r.n)
		if err != nil {
			return nil, err
		}
		seen, r.there = append(seen, more...), false
	}
}

// advance reads the next pair.
func (r *reprints) advance() error {
	pair, err, ok := r.next()
	if r.there = ok && err == nil; r.there {
		r.first, r.n = numberAt(pair), numberAt(pair[numberBytes:])
	}
	return err
}

// sighting is where a record was seen, itself first.
func (s *search) sighting(n int64) (seen []record.Sighting, err error) {
	list, err := s.sightingBytes(n)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(list, &seen); err != nil {
		return nil, err
	}
	if len(seen) == 0 {
		return nil, errors.New("reprint: a record without a sighting")
	}
	return seen, nil
}
