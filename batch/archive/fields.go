package archive

import (
	"bytes"
	"strings"
)

// Fields of a header, in order.
type fields []struct{ name, value string }

// get gives the first field of the name, in any case.
func (f fields) get(name string) string {
	for _, field := range f {
		if strings.EqualFold(field.name, name) {
			return field.value
		}
	}
	return ""
}

// fields takes the lines of a header and the empty one behind it.
func (s *stream) fields() (fields, error) {
	var all fields
	for room := maxHeader; ; {
		line, err := s.line(maxHeader)
		if err != nil || len(line) == 0 {
			return all, err
		}
		if room -= len(line) + 1; room < 0 {
			return nil, errLong
		}
		if n := len(all); n > 0 && (line[0] == ' ' || line[0] == '\t') {
			all[n-1].value += " " + string(bytes.TrimSpace(line))
			continue
		}
		name, value, _ := strings.Cut(string(line), ":")
		all = append(all, struct{ name, value string }{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
}
