//go:build race

package segment

// Under the race detector gse takes ten seconds to load and pools lose on
// purpose what they hold; tests of these are left out then.
const race = true
