// Package linear counts what reading an input costs, in statements executed and
// in bytes allocated, so that tests can hold that twice the input takes twice the
// work. A clock would tell of the machine as well, and of what else it does.
package linear

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// input names, for the program that counts, the file to read.
const input = "ZHNEWS_LINEAR_INPUT"

// Counting tells whether this process is one that counts.
func Counting() bool { return os.Getenv(input) != "" }

// Check fails where reading twice an input takes more than two and a half times
// the statements of the packages. The inputs are made in a size. The calling test
// is built once more, with its statements counted, and runs itself once an input.
func Check(t *testing.T, packages []string, inputs map[string]func(size int) string, read func([]byte)) {
	t.Helper()
	if file := os.Getenv(input); file != "" {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		read(b)
		return
	}
	if testing.Short() {
		t.Skip("builds a program")
	}
	p := build(t, packages)
	none := p.run(t, "") // what the tables take
	for name, made := range inputs {
		t.Run(name, func(t *testing.T) {
			const size = 3000
			small, large := p.run(t, made(size))-none, p.run(t, made(2*size))-none
			t.Logf("%d steps, then %d", small, large)
			if large > 5*small/2 {
				t.Errorf("twice the input took %d steps after %d", large, small)
			}
		})
	}
}

// A program is the calling test with its statements counted.
type program struct{ path, test string }

func build(t *testing.T, packages []string) program {
	t.Helper()
	p := program{filepath.Join(t.TempDir(), "counting.test"), t.Name()}
	command := exec.Command("go", "test", "-c", "-o", p.path, "-covermode=count", "-coverpkg="+strings.Join(packages, ","), ".")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return p
}

// run returns how many statements reading an input executes.
func (p program) run(t *testing.T, in string) int {
	t.Helper()
	dir := t.TempDir()
	file, profile := filepath.Join(dir, "input"), filepath.Join(dir, "profile")
	if err := os.WriteFile(file, []byte(in), 0o666); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(p.path, "-test.run=^"+p.test+"$", "-test.coverprofile="+profile)
	command.Env = append(os.Environ(), input+"="+file)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	return statements(b)
}

// statements sums up a profile: its lines end with the number of statements of
// a block and how often it was entered.
func statements(profile []byte) int {
	sum := 0
	for lines := bufio.NewScanner(bytes.NewReader(profile)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) == 3 {
			n, _ := strconv.Atoi(fields[1])
			times, _ := strconv.Atoi(fields[2])
			sum += n * times
		}
	}
	return sum
}
