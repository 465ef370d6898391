package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages",
		Long: `Man writes a manual page for each command into a directory, which is made if it is not
there. What they say is what -h says; completion writes what shells want to know.`,
		Example: `  zhnews man ~/.local/share/man/man1 && man zhnews-extract`,
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return err
			}
			return writeManPages(args[0], command(new(terminal)))
		},
	}
}

// writeManPages writes the page of a command and of those below it.
func writeManPages(dir string, c *cobra.Command) error {
	file := filepath.Join(dir, manName(c)+".1")
	if err := os.WriteFile(file, []byte(manPage(c)), 0o666); err != nil {
		return err
	}
	for _, below := range c.Commands() {
		if err := writeManPages(dir, below); err != nil {
			return err
		}
	}
	return nil
}

// manName is the name of a command's page: zhnews-places-lookup.
func manName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// manPage is the page of a command in the language of man(7). The long text is
// set as -h shows it, since its tables stand in columns.
func manPage(c *cobra.Command) string {
	c.InitDefaultHelpFlag()
	var page strings.Builder
	fmt.Fprintf(&page, ".TH %s 1 \"\" %q\n", strings.ToUpper(manName(c)), "zhnews "+version())
	fmt.Fprintf(&page, ".SH NAME\n%s \\- %s\n", roff(manName(c)), roff(c.Short))
	fmt.Fprintf(&page, ".SH SYNOPSIS\n%s\n", roff(c.UseLine()))
	asTyped(&page, "DESCRIPTION", c.Long)
	page.WriteString(".SH OPTIONS\n")
	c.LocalFlags().VisitAll(func(f *pflag.Flag) { manFlag(&page, f) })
	asTyped(&page, "EXAMPLES", c.Example)
	page.WriteString(".SH SEE ALSO\n" + strings.Join(manNeighbours(c), ", ") + "\n")
	return page.String()
}

// asTyped writes a section line for line.
func asTyped(w io.Writer, heading, text string) {
	fmt.Fprintf(w, ".SH %s\n.nf\n%s\n.fi\n", heading, roff(text))
}

func manFlag(w io.Writer, f *pflag.Flag) {
	value, usage := pflag.UnquoteUsage(f)
	if f.Shorthand != "" {
		fmt.Fprintf(w, ".TP\n\\fB\\-%s\\fR, \\fB\\-\\-%s\\fR %s\n%s\n", f.Shorthand, roff(f.Name), roff(value), roff(usage))
		return
	}
	fmt.Fprintf(w, ".TP\n\\fB\\-\\-%s\\fR %s\n%s\n", roff(f.Name), roff(value), roff(usage))
}

// manNeighbours are the pages of the command above and those below.
func manNeighbours(c *cobra.Command) []string {
	var pages []string
	if c.HasParent() {
		pages = append(pages, roff(manName(c.Parent()))+"(1)")
	}
	for _, below := range c.Commands() {
		pages = append(pages, roff(manName(below))+"(1)")
	}
	return pages
}

// roff writes a text so that man(7) takes nothing in it for a request.
func roff(s string) string {
	var out strings.Builder
	lines := bufio.NewScanner(strings.NewReader(s))
	for n := 0; lines.Scan(); n++ {
		line := strings.NewReplacer(`\`, `\e`, `-`, `\-`).Replace(lines.Text())
		if n > 0 {
			out.WriteByte('\n')
		}
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			out.WriteString(`\&`)
		}
		out.WriteString(line)
	}
	return out.String()
}
