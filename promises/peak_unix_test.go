//go:build unix

package promises

import (
	"os"
	"runtime"
	"syscall"
)

// peak is the most memory that a process held.
func peak(ended *os.ProcessState) int64 {
	held := ended.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS != "darwin" {
		held <<= 10 // in KB
	}
	return held
}
