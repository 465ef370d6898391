package batch

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/zhnews/zhnews/batch/archive"
)

// A collector takes the results in order.
type collector[T any] struct {
	*Run[T]
	books   *books
	journal *journal
	errors  File
}

// open goes on from the journal.
func (c *collector[T]) open() error {
	if err := c.errors.Open(c.journal.Errors); err != nil {
		return err
	}
	return c.Sink.Open(c.journal.Sink)
}

// put takes a document's result or its complaint, and commits after every so
// many documents.
func (c *collector[T]) put(j *job[T]) error {
	if err := c.note(j); err != nil {
		return err
	}
	c.journal.Place = j.place
	if c.Progress != nil {
		c.Progress(Progress{c.journal.Tally, j.Bytes, total(c.Sources)})
	}
	if c.journal.Documents%c.every() == 0 {
		return c.commit()
	}
	return nil
}

func (c *collector[T]) note(j *job[T]) error {
	var skip archive.Skipped
	c.journal.Documents++
	switch {
	case j.err == nil:
		c.journal.Done++
		return c.Sink.Put(j.result)
	case errors.As(j.err, &skip):
		c.journal.skip(string(skip))
		return nil
	}
	stage, reason := j.stage, j.err.Error()
	if stage == "" {
		stage, reason = c.explain(j.err)
	}
	c.journal.fail(stage + ": " + reason)
	return c.complain(j.doc, stage, reason)
}

func (c *collector[T]) explain(err error) (stage, reason string) {
	if c.Explain == nil {
		return "work", err.Error()
	}
	return c.Explain(err)
}

// A complaint is a line of errors.jsonl.
type complaint struct {
	ID      string `json:"id"`
	Archive string `json:"archive,omitempty"`
	Member  string `json:"member,omitempty"`
	Offset  int64  `json:"offset"`
	URL     string `json:"url,omitempty"`
	Stage   string `json:"stage"`
	Reason  string `json:"reason"`
}

func (c *collector[T]) complain(d *archive.Document, stage, reason string) error {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(complaint{d.ID, d.Archive, d.Member, d.Offset, d.URL, stage, reason}); err != nil {
		return err
	}
	return c.errors.Put(line.Bytes())
}

// commit makes everything lasting, the journal last.
func (c *collector[T]) commit() (err error) {
	if c.journal.Sink, err = c.Sink.Commit(); err != nil {
		return err
	}
	if c.journal.Errors, err = c.errors.Commit(); err != nil {
		return err
	}
	return c.books.writeJournal(c.journal)
}

// finish closes the outputs and notes in the journal that they are whole.
func (c *collector[T]) finish() error {
	outputs, err := c.Sink.Finish()
	if err != nil {
		return err
	}
	complaints, err := c.errors.Finish()
	if err != nil {
		return err
	}
	c.journal.Outputs, err = measured(append(outputs, complaints...))
	if err != nil {
		return err
	}
	return c.books.writeJournal(c.journal)
}

// close gives up what is open, after an error or at the end.
func (c *collector[T]) close() {
	c.Sink.Close()
	c.errors.Close()
}
