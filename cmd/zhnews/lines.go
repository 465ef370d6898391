package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strconv"

	"github.com/zhnews/zhnews"
)

// eachLine calls do with the number, from 1, and the content of each line
// until one fails. Lines may be of any length; the last may lack its end.
func eachLine(r io.Reader, do func(n int, line []byte) error) error {
	lines := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			if err := do(n, bytes.TrimSuffix(line, []byte("\n"))); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// A lineID is the id of a line as it was given, or the line's number.
type lineID json.RawMessage

// lineNumber is the id of a line that has none.
func lineNumber(n int) lineID { return strconv.AppendQuote(nil, strconv.Itoa(n)) }

// UnmarshalJSON takes a string or a number and passes over null.
func (id *lineID) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case '{', '[', 't', 'f':
		return errors.New("an id is a string or a number")
	case 'n':
		return nil
	}
	*id = bytes.Clone(b)
	return nil
}

// MarshalJSON gives the id back as it was.
func (id lineID) MarshalJSON() ([]byte, error) { return id, nil }

// String is the id as errors name it.
func (id lineID) String() string {
	var s string
	if json.Unmarshal(id, &s) == nil {
		return s
	}
	return string(id)
}

// A failedLine is the answer to a line that cannot be read.
type failedLine struct {
	ID    lineID  `json:"id"`
	Error failure `json:"error"`
}

type failure struct {
	Stage  string `json:"stage"`
	Reason string `json:"reason"`
}

// lineFault is the error of a line that is not what it should be.
func lineFault(id lineID, err error, remedy string) error {
	reason := err.Error()
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) {
		reason = cmp.Or(wrong.Field, "the line") + " is of the wrong type: " + wrong.Value
	}
	return &zhnews.Error{ID: id.String(), Stage: "line", Reason: reason, Remedy: remedy, Err: err}
}

// failLine reports a line that gave nothing, and answers it.
func (t *terminal) failLine(id lineID, err error) error {
	t.fail(err)
	answer := failedLine{ID: id}
	if known := new(zhnews.Error); errors.As(err, &known) {
		answer.Error = failure{known.Stage, known.Reason}
	}
	return t.writeJSON(answer, false)
}
