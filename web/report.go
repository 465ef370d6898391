package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strconv"
	"sync"
)

//go:embed template
var templateFiles embed.FS

//go:embed asset/style.css
var style string

var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(templateFiles, "template/*.html"))
})

// A report is what the template of reports is made with.
type report struct {
	Lang
	Title     string
	Style     template.CSS
	StyleHash string
	Articles  []*article
}

// Report writes articles as one page of HTML that needs nothing else and asks
// for nothing: it may be mailed, opened from a disk and printed.
func Report(w io.Writer, lang Lang, articles []Article) error {
	page := report{Lang: lang, Style: template.CSS(style), StyleHash: hash(style)}
	for i, a := range articles {
		page.Articles = append(page.Articles, layOut(lang, i, a))
	}
	page.Title = lang.Say("articles") + " " + strconv.Itoa(len(articles))
	if len(articles) == 1 {
		page.Title = page.Articles[0].Name()
	}
	return render(w, "report", page)
}

// render writes a page in whole, or nothing of it.
func render(w io.Writer, name string, data any) error {
	var out bytes.Buffer
	if err := templates().ExecuteTemplate(&out, name, data); err != nil {
		return err
	}
	_, err := out.WriteTo(w)
	return err
}

// hash names a style sheet in a content security policy.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
