// Package record joins what a page says about itself with the figures of its
// text into a [Record], finds the facts those figures state, and owns the JSON
// form of both with its schema.
package record
