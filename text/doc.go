// Package text turns bytes into characters and damaged characters into readable
// text, and gives the folded view that all later stages read through.
package text

//go:generate go run gen.go
