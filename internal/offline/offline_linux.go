//go:build amd64 || arm64

package offline

import (
	"fmt"
	"runtime"
	"syscall"
	"unsafe"
)

// What the kernel calls it in linux/seccomp.h, linux/prctl.h and linux/bpf_common.h.
const (
	noNewPrivileges = 38
	setModeFilter   = 1
	allThreads      = 1
	trap            = 0x00030000
	allow           = 0x7fff0000
	loadWord        = 0x20
	jumpIfEqual     = 0x15
	answer          = 0x06
)

// seccomp is the number of the system call.
var seccomp = map[string]uintptr{"amd64": 317, "arm64": 277}[runtime.GOARCH]

// filter reads the number of a system call, and traps that of socket(2).
var filter = []syscall.SockFilter{
	{Code: loadWord},
	{Code: jumpIfEqual, Jf: 1, K: syscall.SYS_SOCKET},
	{Code: answer, K: trap},
	{Code: answer, K: allow},
}

// Forbid forbids sockets to this process and to all that it starts from now on.
func Forbid() error {
	runtime.LockOSThread() // both calls must be of one thread
	defer runtime.UnlockOSThread()
	if _, _, err := syscall.RawSyscall6(syscall.SYS_PRCTL, noNewPrivileges, 1, 0, 0, 0, 0); err != 0 {
		return fmt.Errorf("offline: no new privileges: %w", err)
	}
	program := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if left, _, err := syscall.RawSyscall(seccomp, setModeFilter, allThreads, uintptr(unsafe.Pointer(&program))); err != 0 || left != 0 {
		return fmt.Errorf("offline: the filter is not taken: %w (thread %d)", err, left)
	}
	return nil
}
