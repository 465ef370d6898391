package page

import (
	_ "embed"
	"fmt"
	"io"
	"net/url"
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/zhnews/zhnews/internal/usertable"
)

// Quirks say what elements of some pages are, where the general rules do not
// see it. They are rows of a table: a host, a CSS selector, what it selects, and
// behind a further tab why. The zero value and nil say nothing. Quirks are not
// changed once they were read and may be shared.
type Quirks struct{ rows []quirk }

// A quirk is one row.
type quirk struct {
	host     string // with all hosts below it; "" is every page
	selector goquery.Matcher
	part     part
}

// A part is what an element holds for the article.
type part uint8

const (
	partNone   part = iota
	partDrop        // nothing
	partBody        // all of its text
	partTitle       // its title, and so on
	partTime        //
	partSource      //
	partAuthor      //
	partEditor      //
)

var partNames = map[string]part{
	"drop": partDrop, "body": partBody, "title": partTitle, "time": partTime, "source": partSource, "author": partAuthor, "editor": partEditor,
}

//go:embed table/quirk.tsv
var quirkTable string

var builtinQuirks = sync.OnceValue(func() *Quirks {
	q, err := ReadQuirks(strings.NewReader(quirkTable))
	if err != nil {
		panic(err) // the program's own table
	}
	return q
})

// ReadQuirks reads a table of quirks, one a line, its columns parted by tabs:
//
//	host	selector	part	why
//	news.example	.zj-box	drop	the editor's card between paragraphs
//	*	#article-text	body
//
// The host is that of the page's address and all below it, * is every page. The
// part is drop, body, title, time, source, author or editor. Lines that are
// empty or begin with # are passed over. What an element holds by a row is
// believed before anything else, if it can be read as that.
func ReadQuirks(r io.Reader) (*Quirks, error) {
	q := new(Quirks)
	if err := usertable.Read("quirks", r, q.add); err != nil {
		return nil, err
	}
	return q, nil
}

// add takes a row.
func (q *Quirks) add(columns []string) error {
	row, err := readQuirk(columns)
	if err == nil {
		q.rows = append(q.rows, row)
	}
	return err
}

func readQuirk(columns []string) (quirk, error) {
	if len(columns) < 3 || len(columns) > 4 {
		return quirk{}, fmt.Errorf("%d columns: want host, selector, part and perhaps why, parted by tabs", len(columns))
	}
	q := quirk{host: strings.ToLower(strings.TrimSpace(columns[0])), part: partNames[strings.TrimSpace(columns[2])]}
	if q.host == "*" {
		q.host = ""
	}
	if q.part == partNone {
		return quirk{}, fmt.Errorf("part %q: want drop, body, title, time, source, author or editor", columns[2])
	}
	sel, err := cascadia.Compile(columns[1])
	if err != nil {
		return quirk{}, fmt.Errorf("selector %q: %w", columns[1], err)
	}
	q.selector = sel
	return q, nil
}

// apply drops and marks elements of a document by the rows for its address.
func (q *Quirks) apply(doc *goquery.Document, address string, marks map[*html.Node]part) {
	host := ""
	for i := range q.rows {
		row := &q.rows[i]
		if row.host != "" {
			if host == "" {
				host = hostOf(doc, address)
			}
			if host != row.host && !strings.HasSuffix(host, "."+row.host) {
				continue
			}
		}
		found := doc.FindMatcher(row.selector)
		if row.part == partDrop {
			found.Remove()
			continue
		}
		for _, n := range found.Nodes {
			marks[n] = row.part
		}
	}
}

// hostOf returns the host of a page: of the address that the caller gives, or
// else of the one that the page gives itself.
func hostOf(doc *goquery.Document, address string) string {
	if address == "" {
		address = doc.FindMatcher(canonical).AttrOr("href", "")
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// markedTitle returns the line that a quirk says to be the title, or -1.
func (s *survey) markedTitle() int {
	if i, _ := s.markedPiece(partTitle); i >= 0 {
		return i
	}
	return -1
}

// markedPiece returns the first line and piece that a quirk says to be a part of
// the article, or -1.
func (s *survey) markedPiece(p part) (line, piece int) {
	if len(s.marks) == 0 {
		return -1, -1
	}
	for i := range s.lines {
		l := &s.lines[i]
		for k := int(l.piece); k < len(s.pieces) && s.pieces[k].start < l.end; k++ {
			if s.marked(s.pieces[k].parent, p) {
				return i, k
			}
		}
	}
	return -1, -1
}

// marked reports whether an element or one around it is marked as a part.
func (s *survey) marked(n *html.Node, p part) bool {
	for ; n != nil; n = n.Parent {
		if s.marks[n] == p {
			return true
		}
	}
	return false
}

// markedText returns what a quirk says to be a part of the article: the pieces
// of its first line.
func (d *reading) markedText(p part) string {
	i, k := d.markedPiece(p)
	if i < 0 {
		return ""
	}
	var b strings.Builder
	for l := &d.lines[i]; k < len(d.pieces) && d.pieces[k].start < l.end && d.marked(d.pieces[k].parent, p); k++ {
		b.WriteString(d.pieceText(i, k))
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// markedBody returns the box that a quirk says to be the article, or -1.
func (s *survey) markedBody() int32 {
	if len(s.marks) == 0 {
		return -1
	}
	for i := range s.boxes {
		if s.marks[s.boxes[i].node] == partBody && s.boxes[i].worth >= leastProse {
			return int32(i)
		}
	}
	return -1
}
