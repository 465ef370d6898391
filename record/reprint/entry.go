package reprint

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/internal/jsonline"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// A line is a record as it came, and what the search wants of it.
type line struct {
	// json is the record without its sightings.
	json []byte
	// self is the record as a sighting of another one, and where it was seen
	// already.
	self  record.Sighting
	seen  []record.Sighting
	print print
}

// readLine takes a line of records apart.
func readLine(b []byte) (l line, err error) {
	l.json = bytes.TrimSpace(b)
	var schema, fingerprint string
	var body []string
	fields := map[string]any{
		"schema": &schema, "id": (*anyID)(&l.self.ID), "url": &l.self.URL, "title": &l.self.Title, "source": &l.self.Source,
		"published": &l.self.Published, "fingerprint": &fingerprint, "body": &body, "seen_at": &l.seen,
	}
	var seen jsonline.Field
	for f, err := range jsonline.Fields(l.json) {
		if err != nil {
			return l, err
		}
		name := string(bytes.Trim(f.Name, `"`))
		if to, ok := fields[name]; ok {
			if err := json.Unmarshal(f.Value, to); err != nil {
				return l, fmt.Errorf("%s: %w", name, err)
			}
		}
		if name == "seen_at" {
			seen = f
		}
	}
	if schema != record.Version {
		return l, fmt.Errorf("it is no record of the schema %s", record.Version)
	}
	l.json = without(l.json, seen)
	if fingerprint == "" {
		fingerprint = Fingerprint(strings.Join(body, "\n"))
	}
	if fingerprint != "" {
		l.print, err = parse(fingerprint)
	}
	return l, err
}

// anyID is an id that may be written as a number: pipe gives ids back as they
// were.
type anyID string

// UnmarshalJSON implements json.Unmarshaler.
func (id *anyID) UnmarshalJSON(b []byte) error {
	var number json.Number
	if json.Unmarshal(b, &number) == nil && b[0] != '"' {
		*id = anyID(number)
		return nil
	}
	return json.Unmarshal(b, (*string)(id))
}

// without is an object without a field and the comma that it needs.
func without(object []byte, f jsonline.Field) []byte {
	if f.To == 0 {
		return object
	}
	before, behind := bytes.TrimRight(object[:f.From], " \t"), bytes.TrimLeft(object[f.To:], " \t")
	if rest, ok := bytes.CutSuffix(before, []byte(",")); ok {
		before = rest
	} else {
		behind = bytes.TrimPrefix(behind, []byte(","))
	}
	return slices.Concat(before, behind)
}

// withSightings is the record with where else it was seen.
func withSightings(object []byte, seen []record.Sighting) ([]byte, error) {
	if len(seen) == 0 {
		return object, nil
	}
	var list bytes.Buffer
	encoder := json.NewEncoder(&list)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(seen); err != nil {
		return nil, err
	}
	end := bytes.LastIndexByte(object, '}')
	return slices.Concat(object[:end], []byte(`,"seen_at":`), bytes.TrimSpace(list.Bytes()), []byte("}")), nil
}

// elsewhere are sightings in the order of records, each once, and none of them
// the record itself: it may have come twice.
func elsewhere(self record.Sighting, all []record.Sighting) []record.Sighting {
	all = slices.DeleteFunc(all, func(s record.Sighting) bool { return s == self })
	slices.SortFunc(all, func(a, b record.Sighting) int { return bytes.Compare(order(&a), order(&b)) })
	return slices.Compact(all)
}

// order is what records stand in the order of: when they were published, those
// that do not say so last, then by id.
func order(s *record.Sighting) []byte {
	b := binary.BigEndian.AppendUint64(nil, moment(s.Published))
	return append(b, s.ID...)
}

func moment(t page.Time) uint64 {
	if t.IsZero() {
		return math.MaxUint64
	}
	return uint64(t.Unix()) ^ 1<<63
}
