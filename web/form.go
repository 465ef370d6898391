package web

import (
	"cmp"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime/multipart"
	"net/http"
	"strings"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/page"
)

// A form is what a person filled in: files, and what is known of them.
type form struct {
	Files []File
	// Date and Clock are when the documents appeared, "" for what they say
	// themselves.
	Date, Clock string
	Place       string
}

// corrected is the time of publication that the form gives, zero for none.
func (f *form) corrected() (page.Time, error) {
	if f.Date == "" && f.Clock == "" {
		return page.Time{}, nil
	}
	when := f.Date
	if f.Clock != "" {
		when += "T" + f.Clock
	}
	t, err := page.ParseTime(when)
	if err != nil {
		return t, &zhnews.Error{Stage: "published", Reason: err.Error(), Err: errMalformed, Remedy: "write the day as 2006-01-02, the time as 15:04"}
	}
	return t, nil
}

// tell fills in when a document appeared, as it says itself, for people to
// correct.
func (f *form) tell(t page.Time) {
	if f.Date != "" || t.IsZero() {
		return
	}
	f.Date = t.Format("2006-01-02")
	if t.Clock {
		f.Clock = strings.TrimSuffix(t.Format("15:04:05"), ":00")
	}
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
	if m.Corrected, err = f.corrected(); err != nil {
		return f, nil, err
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
	f := form{Date: first(values.Value["date"]), Clock: first(values.Value["clock"]), Place: first(values.Value["place"])}
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
