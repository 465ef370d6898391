package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/page"
)

// Quirks is the flag that names a table of quirks.
type quirks struct {
	table *page.Quirks
	sum   string // of the file, so that a resumed run knows whether it is the same
}

func quirksFlag(c *cobra.Command, s *settings) {
	c.Flags().Var(&s.quirks, "quirks", "a table of what elements of some sites' pages are, its columns parted by tabs: host or *, CSS selector, drop, body, title, time, source, author or editor")
}

// Set reads the file.
func (q *quirks) Set(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	q.table, err = page.ReadQuirks(io.TeeReader(f, sum))
	q.sum = hex.EncodeToString(sum.Sum(nil))
	return err
}

// String and Type are for the usage text.
func (q *quirks) String() string { return q.sum }
func (q *quirks) Type() string   { return "file" }
