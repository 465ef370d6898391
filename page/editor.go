package page

import (
	"strings"
	"unicode/utf8"
)

// addEditors reads the fields of those who edited the page.
func (d *reading) addEditors(p *Page, info, tail []int) {
	out := editorNames(stripLabel(d.markedText(partEditor), creditEditor))
	for _, lines := range [][]int{info, tail} {
		for _, i := range lines {
			for _, c := range credits(d.info(i)) {
				if c.role == creditEditor && (strings.Contains(c.label, "编") || strings.Contains(c.label, "編")) {
					out = addNames(out, editorNames(c.value))
				}
			}
		}
	}
	p.Editor = strings.Join(out, "、")
	if p.Editor != "" {
		p.Found["editor"] = "visible"
	}
}

// editorNames reads names and takes off the codes that portals add: 张三_N123.
func editorNames(s string) []string {
	if measure(s).han == 0 && lettered(s) && strings.ToUpper(s) != s && !nobody(s) {
		return []string{s}
	}
	var out []string
	for _, t := range nameTokens(s) {
		t, _, _ = strings.Cut(t, "_")
		if t = strings.Trim(t, "（）()[]【】"); t != "" && !nobody(t) && !medium(t) && utf8.RuneCountInString(t) <= 12 && measure(t).han > 0 {
			out = append(out, t)
		}
	}
	return out
}
