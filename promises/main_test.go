package promises

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/linear"
	"github.com/zhnews/zhnews/internal/offline"
)

// built is the command under test; guarded tells that there are no sockets.
var (
	built   string
	guarded bool
)

// TestMain builds the command and then forbids sockets to all these tests and to
// all that they run.
func TestMain(m *testing.M) {
	if linear.Counting() {
		os.Exit(m.Run())
	}
	if command := os.Getenv("ZHNEWS_MEASURE"); command != "" {
		os.Exit(measure(command))
	}
	dir, err := os.MkdirTemp("", "promises")
	if err == nil {
		built, err = build(dir)
	}
	if err == nil {
		err = offline.Forbid()
		guarded = err == nil
	}
	if err != nil && !errors.Is(err, offline.ErrUnsupported) {
		fmt.Println(err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// build makes the command and gives its path.
func build(dir string) (string, error) {
	path := filepath.Join(dir, "zhnews.exe") // as one system wants it, and no other minds
	out, err := exec.Command("go", "build", "-o", path, "../cmd/zhnews").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
}

// A result is what a run of the command gave.
type result struct {
	out, trouble string
	code         int
}

// call runs the command.
func call(t *testing.T, input string, args ...string) result {
	t.Helper()
	var out, trouble bytes.Buffer
	c := exec.Command(built, args...)
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(input), &out, &trouble
	var ended *exec.ExitError
	if err := c.Run(); err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return result{out.String(), trouble.String(), c.ProcessState.ExitCode()}
}

// content reads a file.
func content(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	check(t, err)
	return string(b)
}

// fileOf writes a file into a folder of the test.
func fileOf(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	check(t, os.WriteFile(path, []byte(content), 0o666))
	return path
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// slow leaves a test out of short runs.
func slow(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
}
