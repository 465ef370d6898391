package page

import (
	"slices"
	"strings"
	"testing"
)

// Lines that a page of fixed width broke inside sentences are one paragraph.
func TestSoftLines(t *testing.T) {
	lines := []string{
		"　　今年以来，青禾县新签约亿元以上项目",
		"四十二个，协议投资总额三百八十六亿元，",
		"同比增长百分之八点六，总量居全省第二。",
		"县里说，这个成绩来之不易。",
		"　　“下一步要继续抓好项目落地。”副县长",
		"张甲说，年底前再开工十二个，完成投资二",
		"十亿元。",
	}
	want := []string{
		"今年以来，青禾县新签约亿元以上项目四十二个，协议投资总额三百八十六亿元，同比增长百分之八点六，总量居全省第二。县里说，这个成绩来之不易。",
		"“下一步要继续抓好项目落地。”副县长张甲说，年底前再开工十二个，完成投资二十亿元。",
	}
	for _, form := range []string{
		"<h1>青禾县新签约项目四十二个</h1><div>" + strings.Join(lines, "<br>\n") + "</div>",
		"<h1>青禾县新签约项目四十二个</h1><pre>" + strings.Join(lines, "\n") + "</pre>",
	} {
		p, err := new(Reader).Read([]byte("<html><body>"+form+"</body></html>"), Hint{})
		if err != nil {
			t.Fatal(err)
		}
		if body := p.Body(); !slices.Equal(body, want) {
			t.Errorf("body %q, want %q", body, want)
		}
	}
}

// The short last line of a plain text, of which damage may leave next to
// nothing, is the article's.
func TestLastLine(t *testing.T) {
	for _, last := range []string{"（完）", "\uFFFD15%\uFFFD0710-3450000\uFFFD"} {
		p, err := new(Reader).Read([]byte("今年以来，青禾县新签约项目四十二个，总投资三百八十六亿元，同比增长百分之八点六。\n县里说，这个成绩来之不易，要继续抓好项目落地。\n"+last+"\n"), Hint{})
		if err != nil {
			t.Fatal(err)
		}
		if body := p.Body(); len(body) == 0 || body[len(body)-1] != last {
			t.Errorf("body %q, want %q last", body, last)
		}
	}
}
