package text_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/text"
)

// The texts and pages of the development sets are clean: what repair does to
// them must be what a reader would do, and little. The edits are listed with
// the text around them, to be read.
func TestDevelopmentHarm(t *testing.T) {
	root := os.Getenv("ZHNEWS_EVAL")
	if root == "" {
		t.Skip("ZHNEWS_EVAL is not set")
	}
	var h harm
	for _, pattern := range []string{"figs/texts.jsonl", "regional/texts.jsonl", "suites/*.jsonl", "suites/dev/*.jsonl"} {
		names, _ := filepath.Glob(filepath.Join(root, pattern))
		for _, name := range names {
			h.texts(t, name)
		}
	}
	pages, _ := filepath.Glob(filepath.Join(root, "pages/html/*"))
	for _, name := range pages {
		h.page(t, name)
	}
	t.Logf("%v in %d characters", h.kinds, h.chars)
	if h.chars == 0 || h.edits()*1000 > h.chars {
		t.Errorf("%d edits in %d characters, more than one in a thousand", h.edits(), h.chars)
	}
	for _, kind := range []string{"mojibake", "lost", "misaligned", "private", "script", "width"} {
		if h.kinds[kind] > 0 {
			t.Errorf("%d edits of kind %s", h.kinds[kind], kind)
		}
	}
}

// harm counts the edits that clean texts suffer.
type harm struct {
	chars int
	kinds map[string]int
}

func (h *harm) edits() (n int) {
	for _, of := range h.kinds {
		n += of
	}
	return n
}

// texts repairs each text of a file of JSON Lines.
func (h *harm) texts(t *testing.T, name string) {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		var row struct{ ID, Text string }
		if json.Unmarshal([]byte(line), &row) != nil {
			continue
		}
		before := text.Paragraphs(row.Text)
		for i, r := range text.Repair(before, text.ScriptAuto) {
			h.count(t, row.ID, before[i], r.Edits)
		}
	}
}

// page repairs an article.
func (h *harm) page(t *testing.T, name string) {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var r page.Reader
	p, err := r.Read(b, page.Hint{})
	if err != nil {
		t.Logf("%s: %v", filepath.Base(name), err)
		return
	}
	for _, block := range p.Blocks {
		h.count(t, filepath.Base(name), block.Original, block.Edits)
	}
}

// count counts the edits of a block and lists each with what stood around it.
func (h *harm) count(t *testing.T, id, before string, edits text.Edits) {
	if h.kinds == nil {
		h.kinds = map[string]int{}
	}
	h.chars += utf8.RuneCountInString(before)
	for e := range edits.All() {
		h.kinds[e.Kind]++
		left, right := []rune(before[:e.Start]), []rune(before[e.End:])
		t.Logf("%s: %s %s[%s→%s]%s", id, e.Kind, string(left[max(0, len(left)-10):]), e.From, e.To, string(right[:min(len(right), 10)]))
	}
}
