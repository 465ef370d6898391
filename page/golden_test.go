package page

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files of testdata/pages")

// A golden is what a page of testdata/pages must give. Error stands alone.
type golden struct {
	Error     string         `json:"error,omitempty"`
	URL       string         `json:"url,omitempty"`
	Title     string         `json:"title,omitempty"`
	Authors   []string       `json:"authors,omitempty"`
	Source    string         `json:"source,omitempty"`
	Editor    string         `json:"editor,omitempty"`
	Published string         `json:"published,omitempty"`
	Dateline  []string       `json:"dateline,omitempty"`
	Edition   string         `json:"edition,omitempty"`
	Keywords  []string       `json:"keywords,omitempty"`
	Next      string         `json:"next,omitempty"`
	Charset   string         `json:"charset,omitempty"`
	Blocks    []string       `json:"blocks,omitempty"`
	Tables    []Table        `json:"tables,omitempty"`
	Images    []Image        `json:"images,omitempty"`
	Repairs   map[string]int `json:"repairs,omitempty"`
	Warnings  []string       `json:"warnings,omitempty"`
}

// goldenOf puts a page into the form of the golden files: a block is its kind
// and its text.
func goldenOf(p *Page, err error) golden {
	if err != nil {
		return golden{Error: err.Error()}
	}
	g := golden{
		URL: p.URL, Title: p.Title, Authors: p.Authors, Source: p.Source, Editor: p.Editor, Published: p.Published.String(),
		Edition: p.Edition, Keywords: p.Keywords, Next: p.Next, Charset: p.Charset, Tables: p.Tables, Images: p.Images,
		Repairs: p.Repairs, Warnings: p.Warnings,
	}
	if p.Dateline != (Dateline{}) {
		g.Dateline = []string{p.Dateline.Place, p.Dateline.Date}
	}
	for _, b := range p.Blocks {
		g.Blocks = append(g.Blocks, b.Kind.String()+" "+b.Text)
	}
	return g
}

// TestGolden reads every page of testdata/pages and compares all that is read
// with the golden file beside it.
func TestGolden(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join("..", "testdata", "pages", "*.*"))
	var r Reader
	for _, name := range names {
		ending := filepath.Ext(name)
		if ending == ".json" || ending == ".md" {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := goldenOf(r.Read(b, Hint{}))
			file := strings.TrimSuffix(name, ending) + ".json"
			if *update {
				writeGolden(t, file, got)
				return
			}
			if diff := cmp.Diff(readGolden(t, file), got); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
}

func readGolden(t *testing.T, file string) (g golden) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, &g)
	}
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func writeGolden(t *testing.T, file string, g golden) {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(g)
	if err == nil {
		err = os.WriteFile(file, []byte(b.String()), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}
