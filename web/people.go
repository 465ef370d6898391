package web

import (
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// A sitePage is what all pages of the server are made with.
type sitePage struct {
	Lang
	Exporters []Exporter
	// Query keeps the language chosen in the address.
	Query string
}

// site is that of a request: in the language it asks for.
func site(s *Server, r *http.Request) sitePage {
	page := sitePage{Lang: Chinese, Exporters: s.Exporters}
	if asked := r.URL.Query().Get("lang"); page.Set(asked) == nil {
		page.Query = "?lang=" + asked
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

// A form is what a person filled in: files, and what is known of them.
type form struct {
	Files []File
	Date  string
	Place string
}

// A File is one of a form, or a document that such a file holds.
type File struct {
	Name string
	// URL, Published and Place are what an archive tells of a document.
	URL, Published, Place string
	Bytes                 []byte
}

// Base64 is the file as a form can carry it.
func (f File) Base64() string { return base64.StdEncoding.EncodeToString(f.Bytes) }

// A reading is an article, or why there is none.
type reading struct {
	Article
	err error
}

// readForm reads a form and its documents.
func (s *Server) readForm(w http.ResponseWriter, r *http.Request) (f form, all []reading, err error) {
	free, err := s.admit(w, r)
	if err != nil {
		return f, nil, err
	}
	defer free()
	if err := r.ParseMultipartForm(maxBody); err != nil { // nothing goes to the disk
		if errors.Is(err, http.ErrNotMultipart) {
			err = fmt.Errorf("%w: send multipart/form-data", errMedia)
		}
		return f, nil, unreadable(err)
	}
	if f, err = formOf(r.MultipartForm); err != nil {
		return f, nil, err
	}
	m := zhnews.Meta{Place: f.Place}
	if f.Date != "" {
		if m.Corrected, err = page.ParseTime(f.Date); err != nil {
			return f, nil, &zhnews.Error{Stage: "published", Reason: err.Error(), Err: errMalformed, Remedy: "write it as 2006-01-02"}
		}
	}
	all, err = work(r.Context(), s.load, func() ([]reading, error) { return s.readings(r.Context(), f.Files, m), nil })
	if err == nil && len(all) == 0 {
		err = nothing(ID{})
	}
	return f, all, err
}

// maxArticles is how many articles a page shows.
const maxArticles = 100

// errMany is the error of an archive that holds more.
var errMany = fmt.Errorf("a page shows %d articles and no more: read large archives with zhnews batch", maxArticles)

// readings reads the documents of files one after another.
func (s *Server) readings(ctx context.Context, files []File, m zhnews.Meta) []reading {
	var all []reading
	for _, file := range files {
		for d, err := range s.documents(ctx, file) {
			if len(all) == maxArticles {
				return append(all, reading{err: errMany})
			}
			a := Article{}
			if err == nil {
				a, err = s.readFile(d, m)
			} else {
				err = fmt.Errorf("%s: %w", d.Name, err)
			}
			all = append(all, reading{a, err})
		}
	}
	return all
}

// documents are those that a file holds.
func (s *Server) documents(ctx context.Context, file File) iter.Seq2[File, error] {
	if s.Unpack != nil {
		return s.Unpack(ctx, file.Name, file.Bytes)
	}
	return func(yield func(File, error) bool) { yield(file, nil) }
}

// readFile reads a document with what its archive and the form tell of it.
func (s *Server) readFile(d File, m zhnews.Meta) (Article, error) {
	m.ID, m.URL, m.Place = d.Name, d.URL, cmp.Or(m.Place, d.Place)
	if published, err := page.ParseTime(d.Published); err == nil {
		m.Published = published
	}
	return Read(s.Pipeline, d.Bytes, m)
}

// formOf reads what a form holds: a text, files, and those that an earlier page
// carried along.
func formOf(values *multipart.Form) (form, error) {
	f := form{Date: first(values.Value["date"]), Place: first(values.Value["place"])}
	if text := first(values.Value["text"]); strings.TrimSpace(text) != "" {
		f.Files = append(f.Files, File{Name: "text", Bytes: []byte(text)})
	}
	for i, carried := range values.Value["document"] {
		b, err := base64.StdEncoding.DecodeString(carried)
		if err != nil || i >= len(values.Value["name"]) {
			return f, fmt.Errorf("%w: a document does not stand in base64 beside its name", errMalformed)
		}
		f.Files = append(f.Files, File{Name: values.Value["name"][i], Bytes: b})
	}
	for _, header := range values.File["file"] {
		if header.Filename == "" {
			continue
		}
		b, err := uploaded(header)
		if err != nil {
			return f, unreadable(err)
		}
		f.Files = append(f.Files, File{Name: header.Filename, Bytes: b})
	}
	if len(f.Files) == 0 {
		return f, nothing(ID{})
	}
	return f, nil
}

func uploaded(header *multipart.FileHeader) ([]byte, error) {
	file, err := header.Open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// first is the first of some values, "" if there is none.
func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return strings.TrimSpace(values[0])
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
