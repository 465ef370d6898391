// Package corpus reads bracketed examples: one a line, the spans in square
// brackets, what they mean behind a tab, one part a span, parted by "; ".
//
//	奖池金额攀升至[36.57亿元]。	amount 3657000000 CNY
//	万一元气大伤，四川一般十分热
//
// A line without brackets is a counter-example: nothing in it may be found. A
// line that begins with "# " is a comment; one that begins with "? " is a known
// failure, which must keep failing until it is moved up; "@2024-08-02 210300 "
// before the text sets the publication time and the home place (either may be
// "-").
package corpus

import (
	"fmt"
	"os"
	"strings"
)

// An Example is one line of a corpus.
type Example struct {
	File    string
	Line    int
	Text    string
	Spans   []Span
	Failing bool
	// Published and Place are the context set by "@", empty otherwise.
	Published, Place string
}

// A Span is one bracket: byte offsets into the text and what it means.
type Span struct {
	Start, End int
	Want       string
}

// Read reads a corpus file.
func Read(file string) ([]Example, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var examples []Example
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		e, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
		e.File, e.Line = file, i+1
		examples = append(examples, e)
	}
	return examples, nil
}

func parse(line string) (e Example, err error) {
	line, e.Failing = strings.CutPrefix(line, "? ")
	if rest, ok := strings.CutPrefix(line, "@"); ok {
		part := strings.SplitN(rest, " ", 3)
		if len(part) != 3 {
			return e, fmt.Errorf("want @PUBLISHED PLACE TEXT")
		}
		e.Published, e.Place, line = strings.Trim(part[0], "-"), strings.Trim(part[1], "-"), part[2]
	}
	marked, want, _ := strings.Cut(line, "\t")
	var b strings.Builder
	for _, r := range marked {
		switch r {
		case '[':
			e.Spans = append(e.Spans, Span{Start: b.Len()})
		case ']':
			if len(e.Spans) == 0 {
				return e, fmt.Errorf("a bracket closes that none opened")
			}
			e.Spans[len(e.Spans)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	e.Text = b.String()
	wants := strings.Split(want, "; ")
	if len(e.Spans) > 0 && len(wants) != len(e.Spans) {
		return e, fmt.Errorf("%d spans and %d meanings", len(e.Spans), len(wants))
	}
	for i := range e.Spans {
		e.Spans[i].Want = strings.TrimSpace(wants[i])
	}
	return e, nil
}
