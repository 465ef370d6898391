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

// ErrTooLarge is a document over the pipeline's cap.
var ErrTooLarge = errors.New("the document is too large")

// remedies are what to do about the faults that have a name.
var remedies = map[error]string{
	ErrTooLarge: "split it, or raise MaxBytes",
}

// fault is an error of the document m tells of.
func (m *Meta) fault(stage Stage, err error) *Error {
	e := &Error{ID: m.ID, Stage: stage, Err: err}
	for named, remedy := range remedies {
		if errors.Is(err, named) {
			e.Remedy = remedy
		}
	}
	return e
}
