package web

import (
	"cmp"
	"context"
	_ "embed"
	"fmt"
	"iter"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/zhnews/zhnews/collection"
)

// A Server shows articles to people in a browser and answers programs under
// /api/v1. Set its fields before asking for its handler.
type Server struct {
	// Pipeline reads the documents.
	Pipeline Pipeline
	// Collection is what people can browse under /collection; nil for none.
	Collection *collection.Collection
	// Exporters are the forms in which records can be taken away.
	Exporters []Exporter
	// Unpack yields the documents that a file of some name holds; nil takes
	// each file for a document.
	Unpack func(ctx context.Context, name string, b []byte) iter.Seq2[File, error]
	// Hosts are the names under which the server may be asked, with their
	// port. Others are turned away, so that no page of the web can reach it by a
	// name of its own that leads here.
	Hosts []string
	// Token is what a caller must know, "" for nothing. With a token the
	// server may be asked under any name.
	Token string
	// Deadline is how long a request may take; 0 is 30 seconds.
	Deadline time.Duration

	load    *load
	metrics *metrics
	origins *http.CrossOriginProtection
	whole   func() (whole, error) // of the collection
}

// maxBody is the size of the largest request: it leaves room for a document of
// 16 MiB in base64 and a form around it.
const maxBody = 24 << 20

//go:embed asset/page.js
var script string

// Handler is the server's handler.
func (s *Server) Handler() http.Handler {
	s.load, s.metrics, s.origins = newLoad(), newMetrics(), http.NewCrossOriginProtection()
	s.whole = sync.OnceValues(func() (whole, error) { return wholeOf(s.Collection) })
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.start)
	mux.HandleFunc("POST /{$}", s.show)
	mux.HandleFunc("POST /download/{form}", s.download)
	for _, v := range views {
		mux.HandleFunc("GET /collection/"+v.Name, s.browse(v))
	}
	mux.HandleFunc("GET /collection/article", s.member)
	mux.HandleFunc("GET /asset/style.css", asset("text/css", style))
	mux.HandleFunc("GET /asset/page.js", asset("text/javascript", script))
	mux.HandleFunc("GET /healthz", asset("text/plain", "ok\n"))
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, r *http.Request) { s.metrics.write(w, s.load) })
	mux.HandleFunc("GET /api/v1/openapi.json", asset("application/json", string(OpenAPI())))
	for c := range Calls() {
		mux.HandleFunc("POST /api/v1/"+c.Name, func(w http.ResponseWriter, r *http.Request) { s.call(c, w, r) })
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.serve(mux, w, r) })
}

// policy lets a page use what the server itself serves, and nothing else.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// serve does for every request what all have in common.
func (s *Server) serve(mux *http.ServeMux, w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin") // without a referrer, browsers hide the origin of forms too
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	ctx, cancel := context.WithTimeout(r.Context(), cmp.Or(s.Deadline, 30*time.Second))
	defer cancel()
	r = r.WithContext(ctx)
	out := &observed{ResponseWriter: w, status: http.StatusOK}
	begun := time.Now()
	s.metrics.begin()
	defer func() { s.metrics.end(r.Pattern, out.status, time.Since(begun)) }()
	switch handler, pattern := mux.Handler(r); {
	case s.guard(out, r):
	case pattern == "":
		s.fail(out, r, unknownPath(handler, r))
	default:
		mux.ServeHTTP(out, r)
	}
}

// guard answers a request that must not be let in, and tells whether it did.
func (s *Server) guard(w http.ResponseWriter, r *http.Request) bool {
	if s.Token == "" && !slices.Contains(s.Hosts, r.Host) {
		s.fail(w, r, fmt.Errorf("%w: this is not the server of %q", errForbidden, r.Host))
		return true
	}
	if err := s.origins.Check(r); err != nil {
		s.fail(w, r, fmt.Errorf("%w: another site sent it", errForbidden))
		return true
	}
	return s.Token != "" && r.URL.Path != "/healthz" && s.unknown(w, r)
}

// unknownPath is the error of a request that no handler takes.
func unknownPath(handler http.Handler, r *http.Request) error {
	probe := &observed{ResponseWriter: discard{}, status: http.StatusOK}
	handler.ServeHTTP(probe, r)
	if probe.status == http.StatusMethodNotAllowed {
		return fmt.Errorf("%w: %s %s", errMethod, r.Method, r.URL.Path)
	}
	return fmt.Errorf("%w: %s", errNotFound, r.URL.Path)
}

// A discard takes an answer and forgets it.
type discard struct{}

func (discard) Header() http.Header         { return http.Header{} }
func (discard) Write(b []byte) (int, error) { return len(b), nil }
func (discard) WriteHeader(int)             {}

// admit lets the body of a request in, if there is room for it. It must be
// freed. A body of unknown size takes the room of the largest.
func (s *Server) admit(w http.ResponseWriter, r *http.Request) (free func(), err error) {
	size := r.ContentLength
	if size < 0 || size > maxBody {
		size = maxBody
	}
	if err := s.load.hold(size); err != nil {
		return nil, err
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	return func() { s.load.free(size) }, nil
}

// fail answers with an error: people get a page, programs a problem.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := problemOf(err)
	if strings.HasPrefix(r.URL.Path, "/api/") {
		p.write(w)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	p.head(w)
	render(w, "problem", problemPage{site(s, r), p})
}

// asset serves a text that never changes.
func asset(media, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", media+"; charset=utf-8")
		w.Write([]byte(text))
	}
}
