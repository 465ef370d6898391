package main

import (
	"context"
	"crypto/rand"
	"errors"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/collection"
	"github.com/zhnews/zhnews/web"
)

func serveCommand(t *terminal) *cobra.Command {
	var s settings
	var addr, db string
	c := &cobra.Command{
		Use:   "serve",
		Short: "Show articles in a browser and answer programs over HTTP",
		Long: `Serve opens a page on this machine to paste a text or the source of a page into, or
to drop files and archives on (zip, tar, WARC, JSON Lines, MHTML). It shows each
article with its figures marked, what they say, and the facts they state; the date of
publication can be corrected, and all be taken away as JSON, CSV or Parquet. Documents
are not kept, and nothing is asked of the outside.

With --db it also shows a collection that batch wrote into a database: its articles in
full-text search, its facts by place, indicator, time and status, series as charts with
what sources contradict each other in, values by province on a map, and a time line.
Every number leads to its sentence.

Programs find the same under /api/v1: extract, figures, clean and places take and give
what pipe, figures --format jsonl, clean and places do, search looks into the collection;
/api/v1/openapi.json describes them. /healthz tells that the server is up, /metrics is for Prometheus.

Bound to an address that other machines can reach, the server asks for a token: it
prints the address to open with it, and programs send it as a bearer token.`,
		Example: `  zhnews serve
  zhnews serve --addr 127.0.0.1:9000
  zhnews batch archive/ -o news.sqlite && zhnews serve --db news.sqlite
  curl -s -H 'Content-Type: application/json' \
    -d '{"text":"昨日签约项目165个","published":"2031-08-03"}' http://127.0.0.1:8080/api/v1/figures`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return serve(ctx, t, &s, addr, db)
		},
	}
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:8080", "the address to listen on; port 0 takes a free one")
	databaseFlag(c, &db)
	kindsFlag(c, &s)
	scriptFlag(c, &s)
	ownTablesFlags(c, &s)
	quirksFlag(c, &s)
	return c
}

// serve answers until the context ends.
func serve(ctx context.Context, t *terminal, s *settings, addr, db string) error {
	c, err := openCollection(db)
	if err != nil {
		return err
	}
	if c != nil {
		defer c.Close()
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	p := s.pipeline()
	p.Originals = true
	site := &web.Server{Pipeline: p, Collection: c, Exporters: exporters, Unpack: uploaded}
	bound := listener.Addr().(*net.TCPAddr)
	site.Hosts = hosts(bound)
	address := "http://" + site.Hosts[0] + "/"
	if !bound.IP.IsLoopback() {
		site.Token = rand.Text()
		address = "http://" + bound.String() + "/?token=" + site.Token
		t.complain("zhnews: other machines can reach this address: whoever has the token can use it, and no one encrypts what is sent")
	}
	t.complain("zhnews: open " + address)
	go zhnews.Load()
	return answer(ctx, listener, site.Handler())
}

// databaseFlag names a collection.
func databaseFlag(c *cobra.Command, db *string) {
	c.Flags().StringVar(db, "db", "", "a collection: the database that batch wrote as .sqlite")
	c.MarkFlagFilename("db", "sqlite")
}

// openCollection opens a collection, nil for none.
func openCollection(db string) (*collection.Collection, error) {
	if db == "" {
		return nil, nil
	}
	return collection.Open(db)
}

// hosts are the names under which a loopback address is asked.
func hosts(bound *net.TCPAddr) []string {
	_, port, _ := net.SplitHostPort(bound.String())
	return []string{bound.String(), net.JoinHostPort("localhost", port)}
}

// answer serves requests until the context ends, then lets those in work come
// to their end. Its timeouts keep slow clients from holding on.
func answer(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      90 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	ended := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		ended <- server.Shutdown(grace)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}
