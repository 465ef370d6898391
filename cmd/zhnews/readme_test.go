package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// What README shows of the command, in either language, is what the command says:
// each block that begins with a call of it has the head of its output, up to a line
// of … alone.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	for _, file := range []string{"README.md", "README.zh.md"} {
		t.Run(file, func(t *testing.T) { compareReadme(t, file) })
	}
}

func compareReadme(t *testing.T, file string) {
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const call = "```console\n$ go run ./cmd/zhnews "
	blocks := strings.Split(string(readme), call)[1:]
	if len(blocks) == 0 {
		t.Fatal("no call of the command")
	}
	for _, block := range blocks {
		block, _, _ = strings.Cut(block, "```")
		line, shown, _ := strings.Cut(block, "\n")
		shown, _, _ = strings.Cut(shown, "…\n")
		var out bytes.Buffer
		c := command(&terminal{in: os.Stdin, out: &out, trouble: &out})
		c.SetArgs(strings.Fields(line))
		if err := c.Execute(); err != nil {
			t.Error(err)
		}
		if !strings.HasPrefix(out.String(), shown) {
			t.Errorf("%s gives\n%s\nREADME has\n%s", line, out.String(), shown)
		}
	}
}
