// Package usertable reads the tables in which users tell what the built-in ones do
// not know: indicators, places, events, quirks of sites.
package usertable

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Read reads a table, one thing a line, and gives the columns of each, which tabs
// part, to add. Lines that are empty or begin with # are passed over. An error
// begins with the table's name and tells the line.
func Read(name string, r io.Reader, add func(columns []string) error) error {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimPrefix(strings.TrimRight(lines.Text(), "\r"), "\ufeff")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := add(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("%s: line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
