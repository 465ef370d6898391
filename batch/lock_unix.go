//go:build unix

package batch

import (
	"fmt"
	"os"
	"syscall"
)

// lock keeps a second run away from the same output. The system lets go of it
// when the process ends, however that happens.
func (b *books) lock() (release func(), err error) {
	name := b.path("lock")
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		return nil, fmt.Errorf("another run is writing %s: %w", b.out, err)
	}
	return func() { os.Remove(name); f.Close() }, nil
}
