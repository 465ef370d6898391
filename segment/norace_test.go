//go:build !race

package segment

const race = false
