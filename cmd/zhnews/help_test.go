package main

import (
	"testing"

	"github.com/spf13/cobra"
)

// Every command explains itself: in a line, at length, and with examples.
func TestHelp(t *testing.T) {
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		if c.Short == "" || c.Long == "" || c.Example == "" {
			t.Errorf("%s lacks a line, a text or examples", c.CommandPath())
		}
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(command(new(terminal)))
}
