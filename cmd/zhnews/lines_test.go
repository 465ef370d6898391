package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever the lines, each gives one line of JSON, in pipe as in figures.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		`{"id":"a","text":"签约项目165个。","published":"2031-08-03","place":"210381"}`, `{"id":1,"html":"<p>青禾县签约项目165个，引进资金3亿元。"}`,
		`{"html_base64":"x+TWwg=="}`, `{"id":"a","error":{"stage":"archive","reason":"cut"}}`, `{broken`, `[]`, `null`, "\n\n", `{"id":{},"text":1}`, "{\"id\":\"\xff\"}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		name := filepath.Join(t.TempDir(), "in")
		check(t, os.WriteFile(name, []byte(lines), 0o666))
		for _, call := range [][]string{{"pipe"}, {"figures", "--format", "jsonl"}} {
			in, err := os.Open(name)
			check(t, err)
			defer in.Close()
			var out, trouble bytes.Buffer
			c := command(&terminal{in: in, out: &out, trouble: &trouble})
			c.SetArgs(call)
			if err := c.Execute(); err != nil {
				t.Fatal(err)
			}
			given := strings.Count(strings.TrimSuffix(lines, "\n")+"\n", "\n")
			if got := strings.Count(out.String(), "\n"); got != given && strings.TrimSpace(lines) != "" {
				t.Errorf("%q: %d lines of %d\n%s", call, got, given, out.String())
			}
			for line := range strings.Lines(out.String()) {
				if !json.Valid([]byte(line)) {
					t.Errorf("%q: %s", call, line)
				}
			}
		}
	})
}
