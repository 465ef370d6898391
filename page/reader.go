package page

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"

	"github.com/zhnews/zhnews/text"
)

// A Reader reads pages. Its zero value uses the defaults; it is not changed by
// use and safe for concurrent use.
type Reader struct {
	// Script is the script in which the page's text is given.
	Script text.Script
	// MaxBytes is the size from which an input is refused; 0 means 16 MiB.
	MaxBytes int64
	// Quirks are rows of the user's, asked after the built-in table; nil is none.
	Quirks *Quirks

	general bool // leaves the built-in quirks out: tests show what they are worth
}

const defaultMaxBytes = 16 << 20

// A Form says how an input is written.
type Form uint8

// The forms of input.
const (
	AnyForm Form = iota // told by its content
	HTML
	Plain
)

// A Hint is what is known of an input from elsewhere. The zero value is no
// hint.
type Hint struct {
	URL       string
	Charset   string // declared in a header; the bytes have the last word
	Published Time   // used where the page shows no time, or none that is whole
	Form      Form
}

// Read reads a page of HTML or a plain text. It fails with an *Error, which
// wraps ErrNoArticle when the input is sound but holds no article.
func (r *Reader) Read(b []byte, hint Hint) (*Page, error) {
	limit := r.MaxBytes
	if limit == 0 {
		limit = defaultMaxBytes
	}
	if int64(len(b)) > limit {
		return nil, tooLarge(len(b), limit)
	}
	b, hint = unpack(b, hint)
	form, err := sniff(b, hint.Form)
	if err != nil {
		return nil, err
	}
	p, charset, err := r.read(b, form, hint)
	if err != nil {
		return nil, err
	}
	p.Charset = charset
	return p, nil
}

// unpack takes the page out of an archive and completes the hint: what the
// caller says goes before what the archive says, and that before the page.
func unpack(b []byte, hint Hint) ([]byte, Hint) {
	b, url, declared := archived(b)
	if hint.URL == "" {
		hint.URL = url
	}
	if hint.Charset == "" {
		hint.Charset = declared
	}
	if hint.Charset == "" {
		hint.Charset = text.DeclaredCharset(b)
	}
	return b, hint
}

// read decodes and reads an input of known form.
func (r *Reader) read(b []byte, form Form, hint Hint) (p *Page, charset string, err error) {
	if form == HTML && clean(b) {
		p, err = r.readHTML(bytes.NewReader(b), hint)
		return p, "utf-8", err
	}
	s, charset := text.Decode(b, hint.Charset)
	if form == HTML {
		p, err = r.readHTML(strings.NewReader(s), hint)
	} else {
		p, err = r.readPlain(s, hint)
	}
	return p, charset, err
}

// clean reports whether bytes are UTF-8 without a mark or zeros, as most pages
// are: they need no decoding, which would copy them.
func clean(b []byte) bool {
	return b[0] != 0xEF && bytes.IndexByte(b, 0) < 0 && utf8.Valid(b)
}

// readHTML reads HTML in UTF-8.
func (r *Reader) readHTML(src io.ReadSeeker, hint Hint) (*Page, error) {
	root, flat := parse(src)
	p, err := r.readDocument(goquery.NewDocumentFromNode(root), hint)
	if flat && err == nil {
		p.warn("nesting", "more elements are open at a time than a browser allows; deeper ones were read as siblings")
	}
	return p, err
}

// Document reads the article of a document that was parsed before, and perhaps
// changed with goquery's selectors. It takes boilerplate out of the document.
func (r *Reader) Document(doc *goquery.Document, hint Hint) (*Page, error) {
	return r.readDocument(doc, hint)
}

func (r *Reader) readDocument(doc *goquery.Document, hint Hint) (*Page, error) {
	if doc.Length() == 0 {
		return nil, fault(ErrEmpty, "check that the document was parsed")
	}
	root := doc.Get(0)
	marks := r.strip(doc, hint)
	v := look(root)
	if v.bare() {
		if around := v.embed(root); around != nil {
			v.release()
			v = look(root)
			v.addScriptMetas(around)
			v.scripted = true
		}
	}
	defer v.release()
	v.marks = marks
	repairs := v.repair(r.Script)
	d := v.read()
	if len(d.article) == 0 {
		return nil, noArticle(d.lack())
	}
	p := d.page(hint)
	p.Repairs = repairs
	return p, nil
}

// bare reports whether a document shows next to no sentences.
func (s *survey) bare() bool {
	n := 0
	for i := range s.lines {
		if l := &s.lines[i]; l.prose() && l.stops > 0 && !l.linky() && phraseKind(l.text) == kindText {
			if n += int(l.runes); n >= leastBare {
				return false
			}
		}
	}
	return true
}

// leastBare is how many characters of sentences keep a document from being
// looked for in its scripts.
const leastBare = 80

// addScriptMetas keeps what a script says of the article that it holds.
func (s *survey) addScriptMetas(around *beside) {
	for _, key := range timeKeys {
		s.addScriptMeta(key, around.of(key))
	}
	for _, field := range [...]string{"title", "source", "author"} {
		s.addScriptMeta(field, around.of(besideKeys[field]...))
	}
}

func (s *survey) addScriptMeta(key, value string) {
	if value != "" {
		s.metas = append(s.metas, meta{scriptMeta + key, value})
	}
}

// repair makes the lines and the metadata readable, all in one go so that
// evidence is pooled, and counts the edits by kind.
func (s *survey) repair(script text.Script) map[string]int {
	blocks := s.blocks[:0]
	for i := range s.lines {
		blocks = append(blocks, s.lines[i].raw)
	}
	for i := range s.metas {
		blocks = append(blocks, s.metas[i].content)
	}
	blocks = append(blocks, s.docTitle)
	s.blocks = blocks
	repaired := text.AppendRepair(s.fixed[:0], blocks, script)
	s.fixed = repaired
	for i := range s.lines {
		if l := &s.lines[i]; s.fixed[i].Edits.Len() > 0 {
			l.text = s.fixed[i].Text
			l.shape = measure(l.text)
		}
	}
	for i := range s.metas {
		s.metas[i].content = repaired[len(s.lines)+i].Text
	}
	s.docTitle = repaired[len(repaired)-1].Text
	return text.Count(repaired)
}
