package promises

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

const shortPage = "../testdata/pages/brief.html"

// A command that reads one short page does not pay for the whole dictionary: 39 MB
// of memory or so, where the dictionary alone would take 150.
func TestStart(t *testing.T) {
	const most = 60 << 20
	if runtime.GOOS == "windows" {
		t.Skip("this system does not tell")
	}
	if testing.Short() {
		t.Skip("what measures is built with the race detector then, whose memory would be counted")
	}
	if peak := peakOf(t, "extract", shortPage); peak > most {
		t.Errorf("one short page took %d MB of memory, at most %d are allowed", peak>>20, most>>20)
	} else {
		t.Logf("one short page took %d MB of memory", peak>>20)
	}
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		check(b, exec.Command(built, "extract", shortPage).Run())
	}
	b.ReportMetric(float64(peakOf(b, "extract", shortPage))/1e6, "MB-peak")
}

// peakOf is the most memory that a run of the command held.
func peakOf(t testing.TB, args ...string) int64 {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "ZHNEWS_MEASURE="+strings.Join(append([]string{built}, args...), "\n"))
	out, err := c.Output()
	check(t, err)
	peak, err := strconv.ParseInt(string(bytes.TrimSpace(out)), 10, 64)
	check(t, err)
	return peak
}

// measure runs a command and prints its peak of memory. It does so in a process
// of its own, which is small: Linux counts what a process holds as held by the
// command that it starts.
func measure(command string) int {
	args := strings.Split(command, "\n")
	c := exec.Command(args[0], args[1:]...)
	if err := c.Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Println(peak(c.ProcessState))
	return 0
}
