package web

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"
)

// The metrics count requests, for Prometheus to read as text.
type metrics struct {
	mu    sync.Mutex
	busy  int
	paths map[string]*pathMetrics
}

// pathMetrics are those of the requests that one pattern took.
type pathMetrics struct {
	codes   map[int]int
	buckets [len(bounds)]int
	count   int
	seconds float64
}

// bounds are the upper ends of the buckets of durations, in seconds.
var bounds = [...]float64{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30}

func newMetrics() *metrics { return &metrics{paths: map[string]*pathMetrics{}} }

func (m *metrics) begin() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.busy++
}

// end counts a request that is answered. One that no pattern took counts
// under none, so that no client can make up labels.
func (m *metrics) end(pattern string, code int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.busy--
	p := m.paths[pattern]
	if p == nil {
		p = &pathMetrics{codes: map[int]int{}}
		m.paths[pattern] = p
	}
	p.codes[code]++
	p.count++
	p.seconds += took.Seconds()
	for i, bound := range bounds {
		if took.Seconds() <= bound {
			p.buckets[i]++
		}
	}
}

// write writes all in the text format of Prometheus.
func (m *metrics) write(w http.ResponseWriter, l *load) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	m.mu.Lock()
	defer m.mu.Unlock()
	head(w, "zhnews_requests_total", "counter", "Requests answered.")
	for pattern, p := range m.sorted() {
		for _, code := range slices.Sorted(maps.Keys(p.codes)) {
			fmt.Fprintf(w, "zhnews_requests_total{route=%q,code=\"%d\"} %d\n", pattern, code, p.codes[code])
		}
	}
	head(w, "zhnews_request_seconds", "histogram", "Time from request to answer.")
	for pattern, p := range m.sorted() {
		for i, bound := range bounds {
			fmt.Fprintf(w, "zhnews_request_seconds_bucket{route=%q,le=\"%g\"} %d\n", pattern, bound, p.buckets[i])
		}
		fmt.Fprintf(w, "zhnews_request_seconds_bucket{route=%q,le=\"+Inf\"} %d\n", pattern, p.count)
		fmt.Fprintf(w, "zhnews_request_seconds_sum{route=%q} %g\n", pattern, p.seconds)
		fmt.Fprintf(w, "zhnews_request_seconds_count{route=%q} %d\n", pattern, p.count)
	}
	gauge(w, "zhnews_requests_open", "Requests not yet answered.", m.busy)
	gauge(w, "zhnews_documents_bytes", "Bytes of documents held.", l.held.Load())
	gauge(w, "zhnews_workers_busy", "Processors reading documents.", len(l.slots))
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	gauge(w, "zhnews_heap_bytes", "Bytes of the heap in use.", memory.HeapInuse)
}

// sorted yields the patterns in order.
func (m *metrics) sorted() func(yield func(string, *pathMetrics) bool) {
	return func(yield func(string, *pathMetrics) bool) {
		for _, pattern := range slices.Sorted(maps.Keys(m.paths)) {
			if !yield(cmp.Or(pattern, "none"), m.paths[pattern]) {
				return
			}
		}
	}
}

func head(w io.Writer, name, kind, help string) {
	fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, kind)
}

func gauge(w io.Writer, name, help string, value any) {
	head(w, name, "gauge", help)
	fmt.Fprintf(w, "%s %v\n", name, value)
}

// An observed answer remembers its status.
type observed struct {
	http.ResponseWriter
	status int
}

// WriteHeader implements http.ResponseWriter.
func (o *observed) WriteHeader(status int) {
	o.status = status
	o.ResponseWriter.WriteHeader(status)
}

// Unwrap leads to the answer itself.
func (o *observed) Unwrap() http.ResponseWriter { return o.ResponseWriter }
