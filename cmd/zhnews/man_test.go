package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// eachCommand walks over the tree of commands.
func eachCommand(c *cobra.Command, visit func(*cobra.Command)) {
	visit(c)
	for _, below := range c.Commands() {
		eachCommand(below, visit)
	}
}

// Every command has a manual page, and every flag stands in it.
func TestManPages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "man1")
	c := command(new(terminal))
	c.SetArgs([]string{"man", dir})
	if err := c.Execute(); err != nil {
		t.Fatal(err)
	}
	eachCommand(command(new(terminal)), func(c *cobra.Command) {
		page, err := os.ReadFile(filepath.Join(dir, manName(c)+".1"))
		if err != nil {
			t.Error(err)
			return
		}
		for _, below := range c.Commands() {
			if !bytes.Contains(page, []byte(roff(manName(below))+"(1)")) {
				t.Errorf("the page of %s does not name %s", c.CommandPath(), below.Name())
			}
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if !bytes.Contains(page, []byte(`\fB\-\-`+roff(f.Name)+`\fR`)) {
				t.Errorf("the page of %s lacks --%s", c.CommandPath(), f.Name)
			}
		})
	})
}

// Nothing of a text is a request or an escape to man.
func TestRoff(t *testing.T) {
	const text = ".so /etc/passwd\n'a --b \\fR\n  curl \\"
	const want = "\\&.so /etc/passwd\n\\&'a \\-\\-b \\efR\n  curl \\e"
	if got := roff(text); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What shells complete is asked of the command itself: every command and every
// flag is offered.
func TestCompletion(t *testing.T) {
	eachCommand(command(new(terminal)), func(c *cobra.Command) {
		path := strings.Fields(c.CommandPath())[1:]
		offered := completions(t, append(path, ""))
		for _, below := range c.Commands() {
			if !strings.Contains(offered, "\n"+below.Name()+"\t") {
				t.Errorf("%s is not offered behind %s", below.Name(), c.CommandPath())
			}
		}
		offered = completions(t, append(withRequired(c, path), "--"))
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if !required(f) && !strings.Contains(offered, "\n--"+f.Name+"\t") {
				t.Errorf("--%s is not offered behind %s", f.Name, c.CommandPath())
			}
		})
	})
	if got := completions(t, []string{"figures", "--offsets", ""}); !strings.Contains(got, "\nutf16\n") {
		t.Errorf("the values of --offsets are %q", got)
	}
}

// withRequired are the words of a call with the flags that it cannot do without: as
// long as one of these is missing, no other is offered.
func withRequired(c *cobra.Command, words []string) []string {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if required(f) {
			words = append(words, "--"+f.Name+"=x")
		}
	})
	return words
}

func required(f *pflag.Flag) bool { return f.Annotations[cobra.BashCompOneRequiredFlag] != nil }

// completions is what the command answers a shell that stands at the last word.
func completions(t *testing.T, words []string) string {
	t.Helper()
	var out bytes.Buffer
	c := command(new(terminal))
	c.SetOut(&out)
	c.SetErr(new(bytes.Buffer))
	c.SetArgs(append([]string{cobra.ShellCompRequestCmd}, words...))
	if err := c.Execute(); err != nil {
		t.Fatal(err)
	}
	return "\n" + out.String()
}

// A script of completion for every shell.
func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		var out bytes.Buffer
		c := command(new(terminal))
		c.SetOut(&out)
		c.SetArgs([]string{"completion", shell})
		if err := c.Execute(); err != nil || !strings.Contains(out.String(), cobra.ShellCompRequestCmd) {
			t.Errorf("%s: %v: %d bytes that do not ask the command", shell, err, out.Len())
		}
	}
}
