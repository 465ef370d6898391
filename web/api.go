package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"net/http"
	"reflect"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/collection"
)

// A Call is something that programs can ask for.
type Call struct {
	Name, Summary string

	in, out reflect.Type
	do      func(ctx context.Context, from Sources, request []byte) (any, error)
}

// Sources are what calls are answered from.
type Sources struct {
	Pipeline Pipeline
	// Collection is what search looks into; nil answers that there is none.
	Collection *collection.Collection
}

// calls are those under /api/v1/.
var calls = [...]Call{
	on("extract", "Read a Chinese news page or text into a record: the cleaned article, its figures as typed values, and the facts they state", ofDocuments(Extract)),
	on("figures", "Find the figures of a Chinese text (amounts, counts, rates, measures, dates, places) and the facts they state", ofDocuments(Figures)),
	on("clean", "Turn damaged Chinese text or a page into readable text, with the edits made", ofDocuments(Clean)),
	on("places", "Find the places of a Chinese text, with their codes", ofDocuments(Places)),
	on("search", "Search a collection of articles by words, and their facts by place, indicator, time and status", SearchIn),
}

// Calls yields all that programs can ask for.
func Calls() iter.Seq[*Call] {
	return func(yield func(*Call) bool) {
		for i := range calls {
			if !yield(&calls[i]) {
				return
			}
		}
	}
}

// on makes a call of a function: its types are those of the call.
func on[In, Out any](name, summary string, do func(context.Context, Sources, In) (Out, error)) Call {
	return Call{name, summary, reflect.TypeFor[In](), reflect.TypeFor[Out](), func(ctx context.Context, from Sources, request []byte) (any, error) {
		var in In
		if err := json.Unmarshal(request, &in); err != nil {
			return nil, malformed(err)
		}
		return do(ctx, from, in)
	}}
}

// ofDocuments is a function of documents as one of sources.
func ofDocuments[In, Out any](do func(Pipeline, In) (Out, error)) func(context.Context, Sources, In) (Out, error) {
	return func(_ context.Context, from Sources, in In) (Out, error) { return do(from.Pipeline, in) }
}

// Answer answers a request in JSON with JSON.
func (c *Call) Answer(ctx context.Context, from Sources, request []byte) ([]byte, error) {
	answer, err := c.do(ctx, from, request)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err = encoder.Encode(answer)
	return out.Bytes(), err
}

// malformed says where a body is not what it should be.
func malformed(err error) error {
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) {
		return fmt.Errorf("%w: %s is of the wrong type: %s", errMalformed, wrong.Field, wrong.Value)
	}
	return fmt.Errorf("%w: %v", errMalformed, err)
}

// call answers a request for a call.
func (s *Server) call(c *Call, w http.ResponseWriter, r *http.Request) {
	answer, err := s.answer(c, w, r)
	if err != nil {
		problemOf(err).write(w)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(answer)
}

func (s *Server) answer(c *Call, w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); media != "application/json" {
		return nil, fmt.Errorf("%w: send application/json", errMedia)
	}
	free, err := s.admit(w, r)
	if err != nil {
		return nil, err
	}
	defer free()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, unreadable(err)
	}
	return work(r.Context(), s.load, func() ([]byte, error) { return c.Answer(r.Context(), Sources{s.Pipeline, s.Collection}, body) })
}

// unreadable is the error of a body that does not come to its end.
func unreadable(err error) error {
	if large := new(http.MaxBytesError); errors.As(err, &large) {
		return fmt.Errorf("%w: the limit is %d bytes", zhnews.ErrTooLarge, large.Limit)
	}
	return fmt.Errorf("%w: %v", errMalformed, err)
}
