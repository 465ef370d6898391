// Package record joins what a page says about itself with the figures of its
// text into a [Record], finds the facts those figures state, and owns the JSON
// form of both with its schema.
//
// A fact's confidence is the measured share of facts so read that are wholly
// right: of those at 0.9 and more about 95 in 100, 87 from 0.8, 71 from 0.5.
// The table stands in confidence.go.
package record
