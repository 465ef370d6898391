package zhnews

import "errors"

// A Stage is a step of the pipeline, as errors name it.
type Stage string

// The stages that can fail.
const (
	StageRead      Stage = "read"
	StageDecode    Stage = "decode"
	StagePage      Stage = "page"
	StagePublished Stage = "published"
)

// An Error says which document failed, where and why, and what to do about it.
type Error struct {
	// ID names the document.
	ID string
	// Stage is the step that failed.
	Stage Stage
	// Err is the reason.
	Err error
	// Remedy is what its reader can do.
	Remedy string
}

// Error is one line: id: stage: reason: remedy.
func (e *Error) Error() string {
	line := e.ID + ": " + string(e.Stage) + ": " + e.Err.Error()
	if e.Remedy != "" {
		line += ": " + e.Remedy
	}
	return line
}

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// Reasons for which a document gives no record.
var (
	// ErrNoArticle is a page without an article: a list, a portal, a login
	// wall, an empty shell.
	ErrNoArticle = errors.New("no article found")
	// ErrEmpty is a document without a character.
	ErrEmpty = errors.New("the document is empty")
	// ErrBinary is a document that is no text in any known encoding.
	ErrBinary = errors.New("the document is binary, not text")
	// ErrTooLarge is a document over the cap.
	ErrTooLarge = errors.New("the document is too large")
)
