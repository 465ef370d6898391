package page

import (
	"slices"
	"testing"
)

func TestJoin(t *testing.T) {
	first := &Page{
		Title: "探访青禾湿地", Source: "青禾旅游网", Next: "2.html",
		Blocks: []Block{{Text: "一"}, {Kind: ImageBlock}}, Images: []Image{{URL: "1.jpg"}}, Repairs: map[string]int{"gloss": 2},
	}
	last := &Page{
		Title: "探访青禾湿地（2）", Editor: "卜存在", Authors: []string{"甄样例"}, Found: map[string]string{"editor": "visible"},
		Blocks: []Block{{Kind: ImageBlock, Text: "图"}, {Text: "二"}}, Images: []Image{{URL: "2.jpg"}}, Repairs: map[string]int{"gloss": 1},
	}
	p := Join(first, last)
	if got := p.Body(); !slices.Equal(got, []string{"一", "二"}) {
		t.Errorf("body %q", got)
	}
	if p.Title != "探访青禾湿地" || p.Editor != "卜存在" || p.Found["editor"] != "visible" || len(p.Authors) != 1 || p.Next != "" {
		t.Errorf("metadata %+v", p)
	}
	if p.Blocks[2].Index != 1 || p.Images[p.Blocks[2].Index].URL != "2.jpg" || p.Repairs["gloss"] != 3 {
		t.Errorf("content %+v", p)
	}
	if first.Repairs["gloss"] != 2 || first.Next != "2.html" || len(first.Images) != 1 {
		t.Errorf("the first part changed: %+v", first)
	}
	if got := Join(); got == nil || len(got.Body()) != 0 {
		t.Errorf("nothing joined is %+v", got)
	}
}
