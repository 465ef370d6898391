package offline

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// role is what a process that a test starts is to do.
const role = "ZHNEWS_OFFLINE_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(role) {
	case "":
		os.Exit(m.Run())
	case "starts":
		if err := Forbid(); err != nil {
			fmt.Println("not forbidden:", err)
			return
		}
		out, _ := started("dials").CombinedOutput()
		os.Stdout.Write(out)
		fallthrough
	case "dials":
		_, err := net.Dial("tcp", "127.0.0.1:1")
		fmt.Println("lives on:", err)
	}
}

// started is a process with a role.
func started(as string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), role+"="+as)
	return c
}

// A process that opens a socket though that is forbidden does not live on, and
// neither does one that it started.
func TestForbid(t *testing.T) {
	out, err := started("starts").CombinedOutput()
	if strings.Contains(string(out), "not forbidden") {
		t.Skip(string(out))
	}
	if err == nil || strings.Count(string(out), "SIGSYS: bad system call") != 2 || strings.Contains(string(out), "lives on") {
		t.Errorf("%v\n%s", err, out)
	}
}
