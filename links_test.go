package zhnews_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	link = regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	code = regexp.MustCompile("(?s)```.*?```")
)

// A link between the project's pages leads to a file.
func TestLinks(t *testing.T) {
	list, err := exec.Command("git", "ls-files", "*.md").Output()
	if err != nil {
		t.Skip("no clone")
	}
	for page := range strings.Lines(string(list)) {
		page = strings.TrimSpace(page)
		text, err := os.ReadFile(page)
		if err != nil {
			continue // taken away, not yet committed
		}
		for _, found := range link.FindAllStringSubmatch(code.ReplaceAllString(string(text), ""), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), found[1])); err != nil {
				t.Errorf("%s: a link to %s leads nowhere", page, found[1])
			}
		}
	}
}
