package page

import (
	"errors"
	"fmt"
)

// The reasons for which there is no page. Errors of Reader.Read wrap one.
var (
	ErrEmpty     = errors.New("empty input")
	ErrBinary    = errors.New("not a text")
	ErrTooLarge  = errors.New("larger than the limit")
	ErrNoArticle = errors.New("no article found")
)

// An Error says why an input gave no page and what to do about it.
type Error struct {
	Stage  string
	Reason string
	Remedy string
	Err    error
}

// Error returns stage, reason and remedy, parted by colons.
func (e *Error) Error() string { return e.Stage + ": " + e.Reason + ": " + e.Remedy }

// Unwrap returns the sentinel that callers decide on.
func (e *Error) Unwrap() error { return e.Err }

func fault(err error, remedy string) error {
	return &Error{Stage: "page", Reason: err.Error(), Remedy: remedy, Err: err}
}

func tooLarge(size int, limit int64) error {
	reason := fmt.Sprintf("%d bytes are more than the limit of %d", size, limit)
	return &Error{Stage: "page", Reason: reason, Remedy: "raise the limit or split the input", Err: ErrTooLarge}
}

func noArticle(why string) error {
	return &Error{
		Stage: "page", Reason: ErrNoArticle.Error() + " (" + why + ")",
		Remedy: "give the address of the article itself", Err: ErrNoArticle,
	}
}
