package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/text"
)

// A terminal is what a run reads from, writes to and complains on.
type terminal struct {
	in           *os.File
	out, trouble io.Writer
	failed       int
}

// fail reports an input that gave nothing; the run goes on.
func (t *terminal) fail(err error) {
	t.failed++
	t.complain(err.Error())
}

// complain writes one line to standard error.
func (t *terminal) complain(line string) {
	io.WriteString(t.trouble, strings.ReplaceAll(strings.TrimSpace(line), "\n", " ")+"\n")
}

// readText reads all of standard input as one text. Text in another charset is
// decoded; UTF-8 stays as it is, byte for byte.
func (t *terminal) readText() (string, error) {
	b, err := io.ReadAll(t.in)
	if err != nil || utf8.Valid(b) {
		return string(b), err
	}
	s, _ := text.Decode(b, "")
	return s, nil
}

// interactive tells whether the output is a screen.
func (t *terminal) interactive() bool { return isScreen(t.out) }

func isScreen(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// writeJSON writes one object: on a line of its own or indented.
func (t *terminal) writeJSON(v any, indented bool) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if indented {
		encoder.SetIndent("", "  ")
	}
	if err := encoder.Encode(v); err != nil {
		return err
	}
	_, err := t.out.Write(b.Bytes())
	return err
}
