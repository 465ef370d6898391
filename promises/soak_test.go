package promises

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/web"
)

var soak = flag.Duration("soak", 0, "how long TestSoak reads; half an hour wants more than the usual limit: -soak 30m -timeout 1h")

const host = "127.0.0.1:8080"

// However long it reads, sound pages and damaged ones, in batches and over HTTP,
// memory, goroutines and open files stay as many as they were.
func TestSoak(t *testing.T) {
	if *soak == 0 {
		t.Skip("only with -soak 30m")
	}
	all, random := pages(t), rand.New(rand.NewPCG(7, 8))
	handler := (&web.Server{Pipeline: new(zhnews.Pipeline), Hosts: []string{host}}).Handler()
	const samples = 30
	var taken []usage
	read, begun := 0, time.Now()
	for len(taken) < samples {
		for time.Since(begun) < *soak*time.Duration(len(taken)+1)/samples {
			read += soaked(t, handler, all, random)
		}
		taken = append(taken, used())
		t.Logf("%v: %d documents, %+v", time.Since(begun).Round(time.Second), read, taken[len(taken)-1])
	}
	early, late := most(taken[samples/6:samples/2]), most(taken[samples/2:])
	if late.Heap > early.Heap*11/10+1 || late.Memory > early.Memory*11/10+8 || late.Goroutines > early.Goroutines || late.Files > early.Files {
		t.Errorf("%+v grew to %+v", early, late)
	}
}

// soaked reads every page once, whole and harmed, and a text over HTTP and some in
// a batch, and tells how many documents that were.
func soaked(t *testing.T, handler http.Handler, all []string, random *rand.Rand) int {
	var p zhnews.Pipeline
	for _, page := range all {
		p.Page(strings.NewReader(page), zhnews.Meta{})
		p.Page(strings.NewReader(harmed(page, random)), zhnews.Meta{})
	}
	r := httptest.NewRequest("POST", "http://"+host+"/api/v1/figures", strings.NewReader(`{"text":"`+told+`"}`))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	if handler.ServeHTTP(w, r); w.Code != http.StatusOK {
		t.Fatal(w.Code, w.Body)
	}
	_, err := batchOf(t, []string{"a", "b", "c"}, func(d *archive.Document) (string, error) {
		_, err := p.Clean(bytes.NewReader(d.Body), zhnews.Meta{})
		return d.ID, err
	})
	check(t, err)
	return 2*len(all) + 4
}

// A usage is what a process holds: megabytes of heap and of memory, goroutines
// and open files.
type usage struct{ Heap, Memory, Goroutines, Files int }

func used() usage {
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	files, _ := os.ReadDir("/proc/self/fd") // none where there is no such folder
	return usage{int(m.HeapAlloc >> 20), int((m.Sys - m.HeapReleased) >> 20), runtime.NumGoroutine(), len(files)}
}

// most is the most of each.
func most(all []usage) (u usage) {
	for _, v := range all {
		u = usage{max(u.Heap, v.Heap), max(u.Memory, v.Memory), max(u.Goroutines, v.Goroutines), max(u.Files, v.Files)}
	}
	return u
}
