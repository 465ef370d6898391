//go:build !linux || !(amd64 || arm64)

package offline

// Forbid forbids sockets to this process and to all that it starts from now on.
func Forbid() error { return ErrUnsupported }
