package zhnews

import (
	"io"
	"strings"

	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/text"
)

// Clean turns a document into readable text, a paragraph a block, with the
// edits that took: of a plain text all of it, of a page the article.
func (p *Pipeline) Clean(r io.Reader, m Meta) ([]text.Repaired, error) {
	b, err := io.ReadAll(io.LimitReader(r, p.maxBytes()+1))
	if err != nil {
		return nil, Fault(m.ID, err)
	}
	form, err := page.FormOf(b)
	if err != nil {
		return nil, Fault(m.ID, err)
	}
	if form == page.Plain && int64(len(b)) <= p.maxBytes() {
		decoded, _ := text.Decode(b, "")
		return text.Repair(text.Paragraphs(strings.TrimRight(decoded, "\r\n")), p.Script), nil
	}
	article, err := p.reader().Read(b, page.Hint{Form: form})
	if err != nil {
		return nil, Fault(m.ID, err)
	}
	return repairedBody(article), nil
}

// repairedBody is the body of a page with its edits.
func repairedBody(p *page.Page) []text.Repaired {
	var blocks []text.Repaired
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.InBody() {
			blocks = append(blocks, text.Repaired{Text: b.Text, Edits: b.Edits})
		}
	}
	return blocks
}
