package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/collection"
)

// A Problem is an error as RFC 9457 has it.
type Problem struct {
	Type   string `json:"type" doc:"what kind of problem it is"`
	Title  string `json:"title" doc:"the kind of problem in words"`
	Status int    `json:"status" doc:"the HTTP status"`
	Detail string `json:"detail,omitempty" doc:"what is wrong this time"`
	Stage  string `json:"stage,omitempty" doc:"the stage that failed"`
	Remedy string `json:"remedy,omitempty" doc:"what to do about it"`
}

// retrySeconds is how long a client that was turned away should wait.
const retrySeconds = 2

// problems are the kinds of problems, each by the error it stems from. The
// first that fits holds.
var problems = [...]struct {
	err    error
	name   string
	status int
}{
	{errBusy, "busy", http.StatusServiceUnavailable},
	{context.DeadlineExceeded, "deadline", http.StatusServiceUnavailable},
	{context.Canceled, "canceled", 499},
	{zhnews.ErrTooLarge, "too-large", http.StatusRequestEntityTooLarge},
	{zhnews.ErrNoArticle, "no-article", http.StatusUnprocessableEntity},
	{zhnews.ErrEmpty, "empty", http.StatusUnprocessableEntity},
	{zhnews.ErrBinary, "binary", http.StatusUnprocessableEntity},
	{errNothing, "no-document", http.StatusBadRequest},
	{errMalformed, "malformed", http.StatusBadRequest},
	{errForbidden, "forbidden", http.StatusForbidden},
	{errUnauthorized, "unauthorized", http.StatusUnauthorized},
	{errNoCollection, "no-collection", http.StatusNotFound},
	{collection.ErrNone, "no-such-article", http.StatusNotFound},
	{errNotFound, "not-found", http.StatusNotFound},
	{errMethod, "method", http.StatusMethodNotAllowed},
	{errMedia, "media-type", http.StatusUnsupportedMediaType},
}

// The errors that are not of documents but of requests.
var (
	errMalformed    = errors.New("the request cannot be read")
	errForbidden    = errors.New("the request comes from elsewhere")
	errUnauthorized = errors.New("the request lacks the token")
	errNotFound     = errors.New("there is nothing here")
	errNoCollection = errors.New("there is no collection")
	errMethod       = errors.New("this cannot be asked so")
	errMedia        = errors.New("the request has the wrong form")
)

// problemOf tells of an error as a problem.
func problemOf(err error) Problem {
	p := Problem{Type: "urn:zhnews:problem:fault", Title: "a fault of the program", Status: http.StatusInternalServerError}
	if known := new(zhnews.Error); errors.As(err, &known) {
		p = Problem{Type: "urn:zhnews:problem:" + known.Stage, Title: known.Reason, Status: http.StatusBadRequest,
			Detail: known.Reason, Stage: known.Stage, Remedy: known.Remedy}
	}
	for _, kind := range problems {
		if errors.Is(err, kind.err) {
			p.Type, p.Title, p.Status = "urn:zhnews:problem:"+kind.name, kind.err.Error(), kind.status
			break
		}
	}
	if p.Detail == "" && p.Status != http.StatusInternalServerError {
		p.Detail = strings.ReplaceAll(err.Error(), "\n", ": ")
	}
	return p
}

// write answers with the problem.
func (p Problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/problem+json")
	p.head(w)
	json.NewEncoder(w).Encode(p)
}

// head writes the status, and when to come again where that helps.
func (p Problem) head(w http.ResponseWriter) {
	if p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", strconv.Itoa(retrySeconds))
	}
	w.WriteHeader(p.Status)
}
