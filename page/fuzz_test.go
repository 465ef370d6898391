package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzRead states the laws of reading: no input panics; what is read twice is
// the same; blocks are never empty, indexes and edits are inside what they
// point into.
func FuzzRead(f *testing.F) {
	names, _ := filepath.Glob(filepath.Join("..", "testdata", "pages", "*.*"))
	for i, name := range names {
		if i%10 > 0 && testing.Short() {
			continue
		}
		if b, err := os.ReadFile(name); err == nil && !strings.HasSuffix(name, ".json") {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var r Reader
		p, err := r.Read(b, Hint{})
		if err != nil {
			return
		}
		checkPage(t, p)
		again, err := r.Read(b, Hint{})
		if err != nil {
			t.Fatalf("the second reading failed: %v", err)
		}
		if diff := cmp.Diff(goldenOf(p, nil), goldenOf(again, nil)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func checkPage(t *testing.T, p *Page) {
	t.Helper()
	for _, b := range p.Blocks {
		switch b.Kind {
		case TableBlock:
			_ = p.Tables[b.Index]
		case ImageBlock:
			_ = p.Images[b.Index]
		default:
			if strings.TrimSpace(b.Text) == "" {
				t.Errorf("an empty block: %+v", b)
			}
		}
		at := 0
		for e := range b.Edits.All() {
			if e.Start < at || e.End < e.Start || e.End > len(b.Original) {
				t.Errorf("edit %+v is out of place in %q", e, b.Original)
			}
			at = e.End
		}
	}
}

// TestHostile reads what is made to break readers: each input holds one
// paragraph, which must come out.
func TestHostile(t *testing.T) {
	const text = "青禾县今年签约项目165个，引进域外资金212.6亿元。"
	p := "<p>" + text + "</p>"
	tests := map[string]string{
		"600 fonts":          strings.Repeat("<font color=red>", 600) + p,
		"100,000 divs":       strings.Repeat("<div>", 100_000) + p,
		"100,000 spans":      strings.Repeat("<span>", 100_000) + p,
		"deep table":         strings.Repeat("<table><tr><td>", 5_000) + p,
		"unclosed comment":   p + "<!-- 广告",
		"unclosed script":    p + "<script>var a = '",
		"unclosed attribute": p + `<a href="`,
		"NUL":                "<html>" + p + "<div>\x00</div>",
		"colspan":            p + "<table><tr><td colspan=9007199254740991>一</td><td rowspan=99999999999>二</td></tr><tr><td>三</td></tr></table>",
		"spans of a table":   p + "<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=1000>一</td></tr>", 2_000) + "</table>",
		"stray end tags":     strings.Repeat("</div></p></table>", 20_000) + p,
		"only markup":        strings.Repeat("<b><i>", 250) + p,
		"lone brackets":      strings.Repeat("（", 10_000) + p,
		"long line":          "<div>" + strings.Repeat("来源：", 30_000) + "</div>" + p,
	}
	var r Reader
	for name, in := range tests {
		t.Run(name, func(t *testing.T) {
			page, err := r.Read([]byte(in), Hint{Form: HTML})
			if err != nil {
				t.Fatal(err)
			}
			checkPage(t, page)
			if !strings.Contains(strings.Join(page.Body(), "\n"), text) {
				t.Errorf("the paragraph is lost: %.200q", page.Body())
			}
		})
	}
}
