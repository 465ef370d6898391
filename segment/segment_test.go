package segment

import (
	"os"
	"strings"
	"testing"
)

// corpus gives the lines of the test text, which is invented for it.
func corpus(t testing.TB) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/text.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}
