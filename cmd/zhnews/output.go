package main

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// recordWriter gives the function that writes records in the form asked for,
// of which there will be so many.
func (s *settings) recordWriter(t *terminal, inputs int) (func(*record.Record) error, error) {
	switch s.format.chosen {
	case "csv":
		table, err := newFactTable(t.out, s.mark, s.unit.chosen)
		return func(r *record.Record) error { return table.write(r.In(s.offsets)) }, err
	case "text":
		return func(r *record.Record) error { return writeText(t.out, r) }, nil
	}
	indented := s.format.chosen == "json" || s.format.chosen == "" && inputs == 1 && t.interactive()
	return func(r *record.Record) error { return t.writeJSON(r.In(s.offsets), indented) }, nil
}

// writeText writes a record for reading.
func writeText(w io.Writer, r *record.Record) error {
	var out bytes.Buffer
	fmt.Fprintln(&out, r.Title)
	for _, line := range [][2]string{
		{"author", r.Authors.String()}, {"source", r.Source}, {"published", r.Published.String()}, {"url", r.URL},
	} {
		if line[1] != "" {
			fmt.Fprintf(&out, "%-10s%s\n", line[0], line[1])
		}
	}
	fmt.Fprintf(&out, "\n%s\n\n", strings.Join(r.Body, "\n\n"))
	if _, err := out.WriteTo(w); err != nil {
		return err
	}
	return writeFindings(w, r.Findings)
}

// writeFindings writes facts and figures for reading, one a line.
func writeFindings(w io.Writer, found record.Findings) error {
	var out bytes.Buffer
	for i := range found.Facts {
		fact := &found.Facts[i]
		fmt.Fprintln(&out, pad("fact", 9), sayFact(fact, &found.Figures[fact.Figure]))
	}
	for i := range found.Figures {
		f := &found.Figures[i]
		fmt.Fprintln(&out, pad(string(f.Kind()), 9), pad(f.Text, 20), say(f))
	}
	_, err := out.WriteTo(w)
	return err
}

// sayFact tells whose, what, how much, when, where, whether it is so and how sure
// that is.
func sayFact(fact *record.Fact, f *extract.Figure) string {
	row := f.Row()
	much := strings.Join(present(f.Text, string(row.Change), string(row.Basis)), " ")
	return strings.Join(present(fact.Subject, fact.Indicator, much,
		period(fact.From, fact.To), fact.Place, string(fact.Status),
		"sure "+strconv.FormatFloat(fact.Confidence, 'f', 2, 64)), "  ")
}

// pad fills a text with blanks up to a width in columns, of which a Chinese
// character takes two.
func pad(s string, width int) string {
	for _, r := range s {
		width--
		if r > 0x2000 {
			width--
		}
	}
	return s + strings.Repeat(" ", max(width, 0))
}

// say tells in words and numbers what a figure's value is.
func say(f *extract.Figure) string {
	row := f.Row()
	var number string
	if row.Value != nil {
		number = row.Value.String()
	}
	if row.High != nil {
		number += ".." + row.High.String()
	}
	said := present(string(row.Bound), number, row.Unit, row.Of, string(row.Change), string(row.Basis),
		period(row.From, row.To), row.Code, string(row.Level), row.Role)
	if row.Per != "" {
		said = append(said, "per "+row.Per)
	}
	if row.In != "" {
		said = append(said, "("+row.In+")")
	}
	if row.Damaged {
		said = append(said, "damaged")
	}
	return strings.Join(said, " ")
}

// period is a time, or a stretch of time open at either end.
func period(from, to string) string {
	if from == to {
		return from
	}
	return from + ".." + to
}

// present leaves out the empty strings.
func present(all ...string) []string {
	var kept []string
	for _, s := range all {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
