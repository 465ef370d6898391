package zhnews

import (
	"errors"

	"github.com/zhnews/zhnews/page"
)

// An Error says which document failed, at which stage and why, and what to do
// about it.
type Error struct {
	ID string
	// Stage is read, page, published, …
	Stage  string
	Reason string
	Remedy string
	// Err is what callers decide on, such as ErrNoArticle; nil if there is no
	// more to know.
	Err error
}

// Error is one line: id: stage: reason: remedy.
func (e *Error) Error() string {
	line := e.ID + ": " + e.Stage + ": " + e.Reason
	if e.Remedy != "" {
		line += ": " + e.Remedy
	}
	return line
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Causes for which a document gives no record.
var (
	// ErrNoArticle is a page without an article: a list, a portal, a login
	// wall, an empty shell.
	ErrNoArticle = page.ErrNoArticle
	// ErrEmpty is a document without a character.
	ErrEmpty = page.ErrEmpty
	// ErrBinary is a document that is not text.
	ErrBinary = page.ErrBinary
	// ErrTooLarge is a document over the cap.
	ErrTooLarge = page.ErrTooLarge
)

// Fault names the document of an error that one of the stages gave.
func Fault(id string, err error) *Error {
	var known *page.Error
	if errors.As(err, &known) {
		return &Error{ID: id, Stage: known.Stage, Reason: known.Reason, Remedy: known.Remedy, Err: err}
	}
	return &Error{ID: id, Stage: "read", Reason: err.Error(), Remedy: "check that it can be read to its end", Err: err}
}
