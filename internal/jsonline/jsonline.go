// Package jsonline reads the fields of one JSON object without decoding what is
// not asked for: lines of dumps hold whole pages, and of records most readers
// want a few fields. It takes what encoding/json takes.
package jsonline

import (
	"encoding/json"
	"errors"
	"iter"
)

// A Field is a field of an object. Name and Value are parts of the line, as
// they are written, and From and To are where the field stands in it, without
// the comma before or behind.
type Field struct {
	Name, Value []byte
	From, To    int
}

var errObject = errors.New("no JSON object")

// Fields yields the fields of the object that a line holds. A line that is
// none ends in an error, be it after some fields.
func Fields(line []byte) iter.Seq2[Field, error] {
	return func(yield func(Field, error) bool) {
		c := cursor{line: line}
		if !c.take('{') {
			yield(Field{}, errObject)
			return
		}
		for first := true; !c.take('}'); first = false {
			f, ok := c.field(first)
			if !ok {
				yield(Field{}, errObject)
				return
			}
			if !yield(f, nil) {
				return
			}
		}
		if c.blanks(); c.at < len(line) {
			yield(Field{}, errObject)
		}
	}
}

// A cursor is where the reading of a line stands.
type cursor struct {
	line []byte
	at   int
}

func (c *cursor) blanks() {
	for c.at < len(c.line) && isBlank(c.line[c.at]) {
		c.at++
	}
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// take passes over a mark and the blanks before it.
func (c *cursor) take(mark byte) bool {
	c.blanks()
	if c.at == len(c.line) || c.line[c.at] != mark {
		return false
	}
	c.at++
	return true
}

func (c *cursor) field(first bool) (f Field, ok bool) {
	if !first && !c.take(',') {
		return f, false
	}
	c.blanks()
	f.From = c.at
	if f.Name, ok = c.text(); !ok || !c.take(':') {
		return f, false
	}
	c.blanks()
	f.Value, ok = c.value()
	f.To = c.at
	return f, ok
}

// value takes a value of any kind. What is nested is checked by encoding/json,
// which bounds its depth.
func (c *cursor) value() (value []byte, ok bool) {
	if c.at == len(c.line) {
		return nil, false
	}
	from := c.at
	switch c.line[from] {
	case '"':
		return c.text()
	case '{', '[':
		if !c.nested() {
			return nil, false
		}
	default:
		for c.at < len(c.line) && !isBlank(c.line[c.at]) && c.line[c.at] != ',' && c.line[c.at] != '}' {
			c.at++
		}
	}
	value = c.line[from:c.at]
	return value, json.Valid(value)
}

// nested passes over brackets and what is in them.
func (c *cursor) nested() bool {
	for depth := 0; c.at < len(c.line); {
		switch c.line[c.at] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			if !c.string() {
				return false
			}
			continue
		}
		if c.at++; depth == 0 {
			return true
		}
	}
	return false
}

// text takes a string, quotes and all.
func (c *cursor) text() ([]byte, bool) {
	from := c.at
	if c.at == len(c.line) || c.line[c.at] != '"' || !c.string() {
		return nil, false
	}
	return c.line[from:c.at], true
}

// string passes over a string, whose escapes are those of JSON.
func (c *cursor) string() bool {
	line := c.line
	for i := c.at + 1; i < len(line); i++ {
		switch b := line[i]; {
		case b > '\\' || b < '\\' && b > '"' || b == ' ' || b == '!':
		case b == '"':
			c.at = i + 1
			return true
		case b != '\\':
			return false // a control character
		default:
			n := escape(line[i:])
			if n == 0 {
				return false
			}
			i += n - 1
		}
	}
	return false
}

// escape is the length of the escape that begins here, 0 if it is none.
func escape(b []byte) int {
	switch {
	case len(b) > 1 && unescaped[b[1]] != 0:
		return 2
	case len(b) > 5 && b[1] == 'u' && hex4(b[2:]) >= 0:
		return 6
	}
	return 0
}
