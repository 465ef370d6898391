package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// An ownTable is the flag that names a table of what the user knows better than
// the built-in ones.
type ownTable[T any] struct {
	read  func(io.Reader) (*T, error)
	table *T // nil for none
	file  string
	sum   string // of the file, so that a resumed run knows whether it is the same
}

// ownTablesFlags defines the flags of the tables that figures and facts are
// read by.
func ownTablesFlags(c *cobra.Command, s *settings) {
	indicatorsFlag(c, s)
	gazetteerFlag(c, s)
	eventsFlag(c, s)
}

func indicatorsFlag(c *cobra.Command, s *settings) {
	s.indicators.define(c, record.ReadIndicators, "indicators", "a table of more indicators, one a line: name, synonyms parted by commas, unit, status, parted by tabs")
}

func gazetteerFlag(c *cobra.Command, s *settings) {
	s.gazetteer.define(c, extract.ReadGazetteer, "gazetteer", "a table of places to add, one a line: name, code, level, other names, parted by tabs")
}

func eventsFlag(c *cobra.Command, s *settings) {
	s.events.define(c, extract.ReadEvents, "events", "a table of events to count from (… 以来), one a line: event, first day, parted by a tab")
}

func quirksFlag(c *cobra.Command, s *settings) {
	s.quirks.define(c, page.ReadQuirks, "quirks", "a table of what elements of some sites' pages are, its columns parted by tabs: host or *, CSS selector, drop, body, title, time, source, author or editor")
}

func (o *ownTable[T]) define(c *cobra.Command, read func(io.Reader) (*T, error), name, usage string) {
	o.read = read
	c.Flags().Var(o, name, usage)
	c.MarkFlagFilename(name, "tsv", "txt")
}

// Set reads the table.
func (o *ownTable[T]) Set(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	o.table, err = o.read(io.TeeReader(f, sum))
	o.file, o.sum = file, hex.EncodeToString(sum.Sum(nil))
	return err
}

// String and Type are for the usage text.
func (o *ownTable[T]) String() string { return o.file }
func (o *ownTable[T]) Type() string   { return "file" }
