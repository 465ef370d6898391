package web_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/zhnews/zhnews"
)

var long = flag.Bool("long", false, "post pages for a minute")

// Two hundred clients that post pages as fast as they are answered all are, and
// the memory this took is given back.
func TestLoad(t *testing.T) {
	enough := 2 * time.Second
	if *long {
		enough = time.Minute
	}
	s := server(new(zhnews.Pipeline))
	s.Deadline = time.Hour // a busy machine keeps two hundred waiting
	s.Token = "secret"     // so that it may be asked under the name that the test gives it
	web := httptest.NewServer(s.Handler())
	defer web.Close()
	transport := &http.Transport{MaxIdleConnsPerHost: 200}
	l := &clients{http: &http.Client{Transport: transport}, url: web.URL + "/api/v1/extract", bodies: callsOfPages(t), until: time.Now().Add(enough / 4)}
	l.run(t, 200)
	transport.CloseIdleConnections()
	before := heap()
	l.until = time.Now().Add(enough)
	took := l.run(t, 200)
	transport.CloseIdleConnections()
	after := heap()
	slices.Sort(took)
	t.Logf("%d pages in %v by 200 clients on %d processors: median %v, p99 %v, slowest %v; heap %d MB before, %d MB after",
		len(took), enough, runtime.GOMAXPROCS(0), took[len(took)/2], took[len(took)*99/100], took[len(took)-1], before>>20, after>>20)
	if after > before+16<<20 {
		t.Errorf("the heap grew from %d to %d MB", before>>20, after>>20)
	}
}

// callsOfPages are the pages of testdata as calls.
func callsOfPages(t *testing.T) (bodies [][]byte) {
	t.Helper()
	for _, name := range []string{"county-gov", "county-daily", "bulletin", "portal-news", "finance", "wechat", "sections"} {
		page, err := os.ReadFile(filepath.Join("../testdata/pages", name+".html"))
		if os.IsNotExist(err) {
			continue
		}
		must(t, err)
		body, err := json.Marshal(map[string][]byte{"html_base64": page})
		must(t, err)
		bodies = append(bodies, body)
	}
	return bodies
}

// clients post calls until some time.
type clients struct {
	http   *http.Client
	url    string
	bodies [][]byte
	until  time.Time
}

// run gives how long each call took; each client makes one at least.
func (c *clients) run(t *testing.T, n int) (took []time.Duration) {
	var all sync.WaitGroup
	var mu sync.Mutex
	for i := range n {
		all.Go(func() {
			var mine []time.Duration
			for k := i; k == i || time.Now().Before(c.until); k++ {
				begun := time.Now()
				if !c.call(t, c.bodies[k%len(c.bodies)]) {
					return
				}
				mine = append(mine, time.Since(begun))
			}
			mu.Lock()
			defer mu.Unlock()
			took = append(took, mine...)
		})
	}
	all.Wait()
	return took
}

func (c *clients) call(t *testing.T, body []byte) bool {
	r, _ := http.NewRequest("POST", c.url, bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer secret")
	answer, err := c.http.Do(r)
	if err != nil {
		t.Error(err)
		return false
	}
	defer answer.Body.Close()
	if io.Copy(io.Discard, answer.Body); answer.StatusCode != 200 {
		t.Error(answer.Status)
	}
	return answer.StatusCode == 200
}

// heap is what is left in use after collecting what is not.
func heap() uint64 {
	var m runtime.MemStats
	for range 3 {
		runtime.GC()
	}
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
