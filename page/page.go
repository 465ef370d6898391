package page

import "github.com/zhnews/zhnews/text"

// A Page is an article as it was published, without what stood around it.
type Page struct {
	URL       string
	Title     string
	Authors   []string // in page order
	Source    string
	Editor    string
	Published Time
	Dateline  Dateline
	Edition   string
	Keywords  []string
	Next      string // address of the next part of an article in several parts
	Charset   string
	Blocks    []Block
	Tables    []Table
	Images    []Image
	// Repairs counts the edits that made damaged text readable, by kind.
	Repairs map[string]int
	// Found tells for each field of the metadata (title, authors, source, editor,
	// published, dateline, edition, keywords, url, next) where it was read:
	// "visible", "title", "body", "meta", "script", "url" or "hint".
	Found map[string]string
	// Warnings say what a careful reader would want to know, each begun with the
	// field it is about: "published: taken from the page's address; …". The
	// package comment lists them.
	Warnings []string
}

// Body returns the paragraphs of the article, one string each: every block but
// tables and images.
func (p *Page) Body() []string {
	var body []string
	for _, b := range p.Blocks {
		if b.InBody() {
			body = append(body, b.Text)
		}
	}
	return body
}

// A BlockKind says what a block of an article is.
type BlockKind uint8

// The kinds of blocks.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	TableBlock // stands where Tables[Index] stood; its text is that of one cell
	ImageBlock // stands where Images[Index] stood; its text is the caption
)

var blockKinds = [...]string{"paragraph", "heading", "item", "table", "image"}

// String returns the kind's name as records spell it.
func (k BlockKind) String() string { return blockKinds[k] }

// A Block is a piece of an article in reading order. Original holds what the
// page had in its place before repair, Edits how it became Text.
type Block struct {
	Kind     BlockKind
	Text     string
	Index    int // into Tables or Images
	Original string
	Edits    text.Edits
}

// InBody reports whether the block is a paragraph of the plain body.
func (b *Block) InBody() bool { return b.Kind != ImageBlock }

// A Table is a table of data. Unit is the line such as 单位：亿元 that stood over
// it, Header the number of its leading rows that name columns.
type Table struct {
	Unit   string
	Header int
	Rows   [][]string
}

// An Image is a picture of the article.
type Image struct {
	URL     string
	Caption string
}

// A Dateline is the head of a report: 本报鞍山8月2日电.
type Dateline struct {
	Place string
	Date  string // as written
}
