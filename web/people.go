package web

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/zhnews/zhnews/record"
)

// A sitePage is what all pages of the server are made with.
type sitePage struct {
	Lang
	Exporters []Exporter
	// Query keeps the language chosen in the address.
	Query string
	// Browsing tells that there is a collection to browse.
	Browsing bool

	asked string  // the language chosen in the address, "" for none
	here  url.URL // where the page can be asked for again
}

// site is that of a request: in the language it asks for.
func site(s *Server, r *http.Request) sitePage {
	page := sitePage{Lang: Chinese, Exporters: s.Exporters, Browsing: s.Collection != nil, here: url.URL{Path: "/"}}
	if r.Method == http.MethodGet {
		page.here = *r.URL
	}
	if asked := r.URL.Query().Get("lang"); page.Set(asked) == nil {
		page.Query, page.asked = "?lang="+asked, asked
		return page
	}
	for spoken := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") { // the best first, as browsers send them
		name, _, _ := strings.Cut(strings.TrimSpace(spoken), ";")
		name, _, _ = strings.Cut(name, "-")
		if page.Set(name) == nil {
			break
		}
	}
	return page
}

// Asked is the language that the address chose, "" for none.
func (p sitePage) Asked() string { return p.asked }

// Switch is the address of the page in the other language.
func (p sitePage) Switch() string {
	other, q := p.here, p.here.Query()
	q.Set("lang", string(p.Other()))
	other.RawQuery = q.Encode()
	return other.RequestURI()
}

// Other is the language to change to.
func (p sitePage) Other() Lang {
	if p.Lang == Chinese {
		return English
	}
	return Chinese
}

// A problemPage tells of an error.
type problemPage struct {
	sitePage
	Problem
}

// A resultPage shows articles and carries their documents along, so that the
// server need not keep them.
type resultPage struct {
	sitePage
	form
	Articles []*article
	Failures []error
}

// Title is what the browser calls the page.
func (p resultPage) Title() string {
	if len(p.Articles) == 1 {
		return p.Articles[0].Name()
	}
	return fmt.Sprintf("%s %d", p.Say("articles"), len(p.Articles))
}

// A startPage asks for documents.
type startPage struct {
	sitePage
	form
}

// start is the page to paste into.
func (s *Server) start(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	render(w, "start", startPage{sitePage: site(s, r)})
}

// show answers a form with the articles in it.
func (s *Server) show(w http.ResponseWriter, r *http.Request) {
	f, articles, err := s.readForm(w, r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	out := resultPage{sitePage: site(s, r), form: f}
	for i, a := range articles {
		if a.err != nil {
			out.Failures = append(out.Failures, a.err)
			continue
		}
		out.Articles = append(out.Articles, layOut(out.Lang, i, a.Article))
	}
	if len(out.Articles) == 1 {
		out.form.tell(out.Articles[0].Record.Published)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if len(out.Articles) == 0 {
		problemOf(errors.Join(out.Failures...)).head(w)
	}
	render(w, "result", out)
}

// download answers a form with its records as a file.
func (s *Server) download(w http.ResponseWriter, r *http.Request) {
	exporter := s.exporter(r.PathValue("form"))
	if exporter == nil {
		s.fail(w, r, errNotFound)
		return
	}
	_, articles, err := s.readForm(w, r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	var records []*record.Record
	for _, a := range articles {
		if a.err != nil {
			s.fail(w, r, a.err)
			return
		}
		records = append(records, plain(a.Record))
	}
	file, err := work(r.Context(), s.load, func() ([]byte, error) {
		var out bytes.Buffer
		err := exporter.Write(&out, records)
		return out.Bytes(), err
	})
	if err != nil {
		s.fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", exporter.Type)
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": fileName(records) + "." + exporter.Name}))
	w.Write(file)
}

// exporter is the one with a name, nil for none.
func (s *Server) exporter(name string) *Exporter {
	for i := range s.Exporters {
		if s.Exporters[i].Name == name {
			return &s.Exporters[i]
		}
	}
	return nil
}

// fileName is what records are called as a file.
func fileName(records []*record.Record) string {
	if len(records) == 1 {
		return cmp.Or(path.Base(records[0].ID), "zhnews")
	}
	return "zhnews"
}

// plain is a record without the originals that its page shows.
func plain(r *record.Record) *record.Record {
	out := *r
	out.Blocks = append([]record.Block(nil), r.Blocks...)
	for i := range out.Blocks {
		out.Blocks[i].Original = ""
	}
	out.Figures = append(out.Figures[:0:0], r.Figures...)
	for i := range out.Figures {
		out.Figures[i].Original = nil
	}
	return &out
}
