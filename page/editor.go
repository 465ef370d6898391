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
	from := "visible"
	if len(out) == 0 {
		out, from = d.tailEditors(), "body"
	}
	p.Editor = strings.Join(out, "、")
	if p.Editor != "" {
		p.Found["editor"] = from
	}
}

// tailEditors reads the bracket at the end of the last paragraph: …（編輯：甄樣例）
func (d *reading) tailEditors() []string {
	t := d.lines[d.article[len(d.article)-1]].text
	open := max(strings.LastIndex(t, "（"), strings.LastIndex(t, "("))
	if open < 0 {
		return nil
	}
	inside, _ := bracket(t[open:])
	for _, c := range credits(inside) {
		if c.role == creditEditor && c.start == 0 {
			return editorNames(c.value)
		}
	}
	return nil
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
