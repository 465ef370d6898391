// Package gold reads the gold set of Chinese news figures: the articles under
// articles, each with every figure and fact that it states. README.md tells the
// form and the conventions.
package gold

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// An Article is one text of the set with its annotation.
type Article struct {
	ID    string `json:"id"`
	Genre string `json:"genre"`
	// What a page shows of the article; empty where it shows nothing.
	Source    string `json:"source,omitempty"`
	Author    string `json:"author,omitempty"`
	Editor    string `json:"editor,omitempty"`
	Published string `json:"published"`
	// Place is the code of the article's home place, or empty.
	Place string `json:"place,omitempty"`
	// Text is the title and the paragraphs, joined by line breaks.
	Text    string   `json:"text"`
	Figures []Figure `json:"figures"`
	Facts   []Fact   `json:"facts"`

	links []links // of each fact, until all figures are read
}

// Title is the first line of the text.
func (a *Article) Title() string {
	title, _, _ := strings.Cut(a.Text, "\n")
	return title
}

// Body is the paragraphs below the title, with the rows of its table.
func (a *Article) Body() []string {
	return strings.Split(a.Text, "\n")[1:]
}

// Table is the rows of cells that end some articles; prose is the paragraphs
// before it.
func (a *Article) Table() (prose []string, rows [][]string) {
	for _, line := range a.Body() {
		if cells := strings.Split(line, CellMark); len(cells) > 1 {
			rows = append(rows, cells)
		} else {
			prose = append(prose, line)
		}
	}
	return prose, rows
}

// CellMark parts the cells of a row.
const CellMark = " | "

// Read reads the articles of a folder in the order of their names.
func Read(dir string) ([]Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no articles", dir)
	}
	articles := make([]Article, len(files))
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if articles[i], err = Parse(string(data)); err != nil {
			return nil, fmt.Errorf("%s:%w", file, err)
		}
		articles[i].ID = strings.TrimSuffix(filepath.Base(file), ".txt")
	}
	return articles, nil
}

// Parse reads one article; an error begins with the number of its line.
func Parse(s string) (Article, error) {
	var a Article
	var pending []span // the brackets of the last paragraph without a row yet
	head := true
	for i, line := range strings.Split(strings.TrimRight(s, "\n"), "\n") {
		var err error
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			head = false
		case head:
			err = a.header(line)
		case strings.HasPrefix(line, "\t"):
			pending, err = a.row(line[1:], pending)
		case len(pending) > 0:
			err = fmt.Errorf("no row for %s above", pending[0].text)
		default:
			pending, err = a.paragraph(line)
		}
		if err != nil {
			return a, fmt.Errorf("%d: %w", i+1, err)
		}
	}
	if len(pending) > 0 {
		return a, fmt.Errorf("0: no row for %s", pending[0].text)
	}
	if err := a.link(); err != nil {
		return a, fmt.Errorf("0: %w", err)
	}
	return a, nil
}

func (a *Article) header(line string) error {
	name, value, _ := strings.Cut(line, ": ")
	fields := map[string]*string{
		"genre": &a.Genre, "source": &a.Source, "author": &a.Author,
		"editor": &a.Editor, "published": &a.Published, "place": &a.Place,
	}
	if fields[name] == nil {
		return fmt.Errorf("no header is called %q", name)
	}
	*fields[name] = value
	return nil
}

// A span is what stood in brackets, and where it begins in code points.
type span struct {
	text  string
	start int
}

// paragraph adds a line to the text and returns what it has in brackets.
func (a *Article) paragraph(line string) ([]span, error) {
	if a.Text != "" {
		a.Text += "\n"
	}
	at := utf8.RuneCountInString(a.Text)
	var spans []span
	for line != "" {
		before, rest, opened := strings.Cut(line, "[")
		if strings.Contains(before, "]") {
			return nil, fmt.Errorf("a bracket closes that none opened: %s", before)
		}
		a.Text, at, line = a.Text+before, at+utf8.RuneCountInString(before), rest
		if !opened {
			break
		}
		text, rest, closed := strings.Cut(rest, "]")
		if !closed || text == "" || strings.Contains(text, "[") {
			return nil, fmt.Errorf("a bracket is not closed, or empty: %s", text)
		}
		spans = append(spans, span{text, at})
		a.Text, at, line = a.Text+text, at+utf8.RuneCountInString(text), rest
	}
	return spans, nil
}

// row reads the row of the first bracket that has none.
func (a *Article) row(line string, pending []span) ([]span, error) {
	columns := strings.Split(line, "\t")
	if len(pending) == 0 {
		return nil, fmt.Errorf("a row without a bracket: %s", line)
	}
	here := pending[0]
	if columns[0] != here.text {
		return nil, fmt.Errorf("the row of %s where %s is next", columns[0], here.text)
	}
	if len(columns) < 2 || len(columns) > 3 {
		return nil, fmt.Errorf("%d columns: %s", len(columns), line)
	}
	f, err := parseMeaning(columns[1])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", here.text, err)
	}
	f.Text, f.Start, f.End = here.text, here.start, here.start+utf8.RuneCountInString(here.text)
	a.Figures = append(a.Figures, f)
	if len(columns) == 3 {
		err = a.fact(columns[2])
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", here.text, err)
	}
	return pending[1:], nil
}
