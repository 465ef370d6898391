// Package offline lets tests run where there is no network: a socket that is
// asked for is a fault that ends the process, not an error that somebody may
// have overlooked.
package offline

import "errors"

// ErrUnsupported tells that sockets cannot be forbidden on this system.
var ErrUnsupported = errors.New("sockets can be forbidden on Linux for amd64 and arm64 only")
