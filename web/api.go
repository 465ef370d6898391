package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"reflect"

	"github.com/zhnews/zhnews"
)

// An endpoint is one call of the API.
type endpoint struct {
	name, summary string
	in, out       reflect.Type
	call          func(p Pipeline, body []byte) (any, error)
}

// endpoints are the calls under /api/v1/.
var endpoints = [...]endpoint{
	on("extract", "Read a page or a text into a record", Extract),
	on("figures", "Find the figures of a text and the facts they state", Figures),
	on("clean", "Turn damaged text or a page into readable text", Clean),
	on("places", "Find the places of a text", Places),
}

// on makes an endpoint of a function: its types are those of the call.
func on[In, Out any](name, summary string, do func(Pipeline, In) (Out, error)) endpoint {
	return endpoint{name, summary, reflect.TypeFor[In](), reflect.TypeFor[Out](), func(p Pipeline, body []byte) (any, error) {
		var in In
		if err := json.Unmarshal(body, &in); err != nil {
			return nil, malformed(err)
		}
		return do(p, in)
	}}
}

// malformed says where a body is not what it should be.
func malformed(err error) error {
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) {
		return fmt.Errorf("%w: %s is of the wrong type: %s", errMalformed, wrong.Field, wrong.Value)
	}
	return fmt.Errorf("%w: %v", errMalformed, err)
}

// serve answers one request.
func (e *endpoint) serve(s *Server, w http.ResponseWriter, r *http.Request) {
	answer, err := e.answer(s, w, r)
	if err != nil {
		problemOf(err).write(w)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.Encode(answer)
}

func (e *endpoint) answer(s *Server, w http.ResponseWriter, r *http.Request) (any, error) {
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
	return work(r.Context(), s.load, func() (any, error) { return e.call(s.Pipeline, body) })
}

// unreadable is the error of a body that does not come to its end.
func unreadable(err error) error {
	if large := new(http.MaxBytesError); errors.As(err, &large) {
		return fmt.Errorf("%w: the limit is %d bytes", zhnews.ErrTooLarge, large.Limit)
	}
	return fmt.Errorf("%w: %v", errMalformed, err)
}
