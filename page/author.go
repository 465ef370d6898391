package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// addAuthors reads who wrote the article: the fields of the information lines,
// then the reporters named in brackets at its head, then its tail.
func (d *reading) addAuthors(p *Page, info, tail []int) {
	for _, find := range []struct {
		from string
		f    func() []string
	}{
		{"visible", func() []string { return d.authorFields(info) }},
		{"visible", func() []string { return d.bylines(info) }},
		{"body", d.headBrackets},
		{"visible", func() []string { return d.authorFields(tail) }},
		{"visible", func() []string { return d.bylines(tail) }},
		{"body", d.tailBracket},
		{"visible", func() []string { return d.authorNamed(info) }},
		{"visible", func() []string { return d.authorAlone(info) }},
		{"script", func() []string { return personNames(d.meta(scriptMeta + "author")) }},
	} {
		if p.Authors = find.f(); len(p.Authors) > 0 {
			p.Found["authors"] = find.from
			return
		}
	}
}

// authorFields reads the names in fields such as 作者：.
func (d *reading) authorFields(lines []int) []string {
	var out []string
	for _, i := range lines {
		for _, c := range credits(d.info(i)) {
			if c.role == creditAuthor {
				out = addNames(out, fieldNames(c.value))
			}
		}
	}
	return out
}

// bylines reads the names in lines such as 本报记者 张三 李四.
func (d *reading) bylines(lines []int) []string {
	var out []string
	for _, i := range lines {
		if l := &d.lines[i]; l.runes <= 60 && !ended(l.text) && !d.ofPicture(i) {
			out = addNames(out, reporters(l.text))
			out = addNames(out, plainByline(l.text))
			if who, _ := signature(l.text); who != "" {
				out = addNames(out, []string{who})
			}
		}
	}
	return out
}

// ofPicture reports whether a line credits a picture.
func (d *reading) ofPicture(i int) bool {
	if k := d.kinds[i]; k == kindCaption || k == kindShot {
		return true
	}
	for _, c := range credits(d.lines[i].text) {
		if c.role == creditPhoto {
			return true
		}
	}
	return false
}

// plainByline reads the names behind 作者 or 文 and a blank.
func plainByline(s string) []string {
	for _, w := range [...]string{"作者 ", "文 ", "撰文 ", "采写 "} {
		if rest, ok := strings.CutPrefix(strings.Trim(s, fringe), w); ok {
			return personNames(rest)
		}
	}
	if _, rest, ok := strings.Cut(s, " by "); ok {
		return personNames(rest)
	}
	return nil
}

// authorAlone reads a line or a piece of an information line that is nothing
// but a name: three characters, or two that link to an author's page.
func (d *reading) authorAlone(lines []int) []string {
	for _, i := range lines {
		if i < d.title || phraseKind(d.lines[i].text) != kindText {
			continue
		}
		l := &d.lines[i]
		_, timed := readStamp(l.text)
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			t := d.pieceText(i, k)
			n := utf8.RuneCountInString(t)
			if person(t) && (authorLink(d.pieces[k].parent) || n == 3 && !placeOrBody(t) && (timed || n == int(l.runes))) {
				return []string{t}
			}
		}
	}
	return nil
}

// authorLink reports whether an element links to the page of an author.
func authorLink(n *html.Node) bool {
	href := strings.ToLower(attribute(n, "href"))
	for _, w := range [...]string{"author", "user", "/u/", "writer", "reporter", "profile", "people/"} {
		if strings.Contains(href, w) {
			return true
		}
	}
	return false
}

// placeOrBody reports whether a word of three characters ends like the name of
// a place, a body or a channel.
func placeOrBody(s string) bool {
	return strings.ContainsRune("市省县區区州镇乡村网報报社台厅局部院所会室团组界站版号课家馆山江河湖", []rune(s)[2])
}

// signature reads a name and a medium on both sides of a slash: 甄样例/青禾日报.
func signature(s string) (who, where string) {
	a, b, ok := strings.Cut(strings.ReplaceAll(s, "／", "/"), "/")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	switch {
	case !ok:
	case person(a) && medium(b):
		return a, b
	case person(b) && medium(a):
		return b, a
	}
	return "", ""
}

// authorNamed reads an element whose class or id is author, if it holds a name.
func (d *reading) authorNamed(lines []int) []string {
	for _, i := range lines {
		l := &d.lines[i]
		for k := int(l.piece); k < len(d.pieces) && d.pieces[k].start < l.end; k++ {
			t := d.pieceText(i, k)
			if d.pieceName(k, false)&nameAuthor != 0 && personal(t) && (person(t) || measure(t).han == 0) {
				return []string{t}
			}
		}
	}
	return nil
}

// headBrackets reads 本报讯（记者 张三 通讯员 李四） and 电（张三、李四） in the first
// paragraphs.
func (d *reading) headBrackets() []string {
	for n, i := range d.article {
		if n > 1 {
			break
		}
		t := d.lines[i].text
		if found := headReporters(t); len(found) > 0 {
			return found
		}
		open := strings.IndexAny(t, "(（【〔[")
		if open < 0 || utf8.RuneCountInString(t[:open]) > 40 {
			continue
		}
		inside, ok := bracket(t[open:])
		if !ok {
			continue
		}
		for _, c := range credits(inside) {
			if c.role == creditAuthor {
				return fieldNames(c.value)
			}
		}
		if found := reporters(inside); len(found) > 0 {
			return found
		}
		if before := t[:open]; strings.HasSuffix(strings.TrimSpace(before), "电") || strings.HasSuffix(strings.TrimSpace(before), "讯") || strings.HasSuffix(strings.TrimSpace(before), "電") {
			if found := personNames(inside); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// headReporters reads 本报青禾5月1日讯 记者张三报道：… at the head of an article.
func headReporters(t string) []string {
	end := strings.IndexAny(t, "：，。:")
	if end < 0 || utf8.RuneCountInString(t[:end]) > 40 {
		return nil
	}
	head := t[:end]
	at := strings.Index(head, "记者")
	if before := head[:max(at, 0)]; !strings.ContainsAny(before, "电讯電訊") || strings.ContainsAny(before, "(（【〔") {
		return nil
	}
	return reporters(head)
}

// tailBracket reads a last paragraph's （张三） or （作者：张三）.
func (d *reading) tailBracket() []string {
	for n := len(d.article) - 1; n >= 0 && n >= len(d.article)-2; n-- {
		t := strings.TrimRight(d.lines[d.article[n]].text, " ")
		open := max(strings.LastIndex(t, "（"), strings.LastIndex(t, "("))
		if open < 0 {
			continue
		}
		inside, ok := bracket(t[open:])
		if !ok || open+len(inside)+8 < len(t) {
			continue
		}
		for _, c := range credits(inside) {
			if c.role == creditAuthor {
				return fieldNames(c.value)
			}
		}
		if found := reporters(inside); len(found) > 0 {
			return found
		}
		for _, w := range []string{"文/图", "图/文", "文图", "文", "作者"} {
			if rest, ok := strings.CutPrefix(inside, w); ok {
				inside = strings.TrimSpace(rest)
				break
			}
		}
		if found := personNames(inside); len(found) > 0 {
			return found
		}
	}
	return nil
}

// bracket returns what stands inside the bracket that s begins with.
func bracket(s string) (string, bool) {
	_, n := utf8.DecodeRuneInString(s)
	end := strings.IndexAny(s, ")）】〕]")
	if end < 0 {
		return "", false
	}
	return strings.TrimSpace(s[n:end]), true
}

// reporterWords stand before names of reporters, longer ones first.
var reporterWords = []string{
	"通讯员", "通訊員", "评论员", "評論員", "实习生", "實習生", "特约撰稿人", "撰稿人", "主笔", "记者", "記者",
}

// reporters reads the names behind each 记者 and its like.
func reporters(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		word := ""
		for _, w := range reporterWords {
			if strings.HasPrefix(s[i:], w) {
				word = w
				break
			}
		}
		if word == "" {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		i += len(word)
		rest := s[i:]
		if end := strings.IndexFunc(rest, notInNames); end >= 0 {
			rest = rest[:end]
		}
		for _, w := range reporterWords {
			if at := strings.Index(rest, w); at >= 0 {
				rest = rest[:at]
			}
		}
		out = addNames(out, leadingNames(rest))
	}
	return out
}

// notInNames reports whether a rune ends a list of names.
func notInNames(r rune) bool {
	switch r {
	case ' ', '\t', '、', '：', ':', '·', '/', '，', ',':
		return false
	}
	return !han(r)
}

// leadingNames returns the names that a text begins with, up to the first word
// that is none.
func leadingNames(s string) []string {
	var out []string
	for _, t := range nameTokens(s) {
		if t = nameIn(t); t == "" {
			break
		}
		out = append(out, t)
	}
	return out
}

// nameIn returns the name that a word is or begins with: what follows a name
// without a blank is what the reporter did, or in dateline brackets the place,
// a word of two characters or more.
func nameIn(s string) string {
	for _, w := range []string{"参与采写", "参与报道", "摄影报道", "综合报道", "采写", "报道", "報導", "報道"} {
		s = strings.TrimSuffix(s, w)
	}
	if person(s) {
		return s
	}
	r := []rune(s)
	if len(r) < 5 || len(r) > 7 || !person(string(r[:3])) {
		return ""
	}
	return string(r[:3])
}

// personNames returns the names of a list that is nothing else, or nil.
func personNames(s string) []string {
	tokens := nameTokens(s)
	for _, t := range tokens {
		if !person(t) {
			return nil
		}
	}
	if len(tokens) > 6 {
		return nil
	}
	return tokens
}

// nameTokens cuts a list of names. Two single characters side by side are one
// name set wide: 方 敏.
func nameTokens(s string) []string {
	var out []string
	single := false
	for t := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" \t、，,;；/&：:和与", r) }) {
		one := utf8.RuneCountInString(t) == 1
		if one && single {
			out[len(out)-1] += t
			single = false
			continue
		}
		out = append(out, t)
		single = one
	}
	return out
}

// fieldNames reads the value of a field 作者. There, pen names and signing
// bodies are authors, too.
func fieldNames(s string) []string {
	if found := reporters(s); len(found) > 0 {
		return found
	}
	var out []string
	tokens := nameTokens(s)
	for n, t := range tokens {
		t = strings.Trim(t, "《》〈〉“”\"【】[]（）()@ ")
		if n+1 < len(tokens) && (medium(t) || utf8.RuneCountInString(t) > 3) && !person(t) && person(tokens[n+1]) {
			continue // 青禾网专栏作者 甄样例
		}
		if affiliation(t) {
			if cut := cutAffiliation(t); cut != "" {
				out = append(out, cut)
			}
			break
		}
		if t == "" || nobody(t) || utf8.RuneCountInString(t) > 20 {
			continue
		}
		out = append(out, t)
	}
	return out
}

// affiliation reports whether a value tells where an author works, behind the
// name: 张三某大学教授.
func affiliation(s string) bool {
	if utf8.RuneCountInString(s) < 6 {
		return false
	}
	for _, w := range []string{"教授", "研究员", "院长", "主任", "博士", "系", "为"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// cutAffiliation returns the name of two or three characters before the place
// or body that follows it.
func cutAffiliation(s string) string {
	r := []rune(s)
	for _, n := range []int{2, 3} {
		rest := string(r[n:])
		for _, w := range []string{"北京", "上海", "天津", "重庆", "中国", "中共", "中央", "国家", "清华", "复旦", "浙江", "南京", "武汉", "广东", "山东", "四川", "湖南", "湖北", "江苏", "辽宁", "吉林", "系", "为"} {
			if strings.HasPrefix(rest, w) && person(string(r[:n])) {
				return string(r[:n])
			}
		}
	}
	return ""
}

func addNames(out, names []string) []string {
next:
	for _, n := range names {
		for _, o := range out {
			if o == n {
				continue next
			}
		}
		out = append(out, n)
	}
	return out
}

//go:embed table/surname.tsv
var surnameTable string

var surnames = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, row := range rows(surnameTable) {
		set[row[0]] = true
	}
	return set
})

// person reports whether a word can be a Chinese name: a surname and one or two
// characters, or a foreign name with a dot.
func person(s string) bool {
	if strings.Contains(s, "·") {
		return utf8.RuneCountInString(s) <= 16
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 4 || nobody(s) {
		return false
	}
	for _, r := range s {
		if !han(r) {
			return false
		}
	}
	if n >= 3 && surnames()[s[:6]] {
		return true
	}
	return n <= 3 && surnames()[s[:3]]
}

// personal reports whether a piece of an information line is a name, a pen name
// included, and neither a medium nor a label.
func personal(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 12 && !nobody(s) && !medium(s) && !strings.ContainsAny(s, "：:0123456789|>")
}

//go:embed table/nobody.tsv
var nobodyTable string

var nobodies = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, row := range rows(nobodyTable) {
		set[row[0]] = true
	}
	return set
})

// nobody reports whether a value stands where a name is missing: 网络整理, 佚名.
func nobody(s string) bool { return nobodies()[strings.ToLower(s)] }

// addEditors reads the fields of those who edited the page.
func (d *reading) addEditors(p *Page, info, tail []int) {
	var out []string
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
		if t = strings.Trim(t, "（）()[]【】"); t != "" && !nobody(t) && utf8.RuneCountInString(t) <= 12 && measure(t).han > 0 {
			out = append(out, t)
		}
	}
	return out
}
