package record

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/extract"
)

// home finds whom the article is about before anything is named: its home
// place, as the text calls it.
func (b *binder) home() {
	b.budget = strings.Contains(b.r.View.Slice(0, min(farthest, len(b.r.View.Runes))), "预算草案")
	code := b.r.Context.Place
	for i := range b.r.Figures {
		p, ok := b.r.Figures[i].Value.(extract.Place)
		if ok && p.Code != "" && (p.Code == code || p.Name == code) {
			b.topic = name{text: b.r.Figures[i].Text, place: p.Code}
			break
		}
	}
	if len(code) == 6 && b.topic.place == "" {
		b.topic.place = code
	}
	b.main = b.topic
}

// longestName bounds the bytes of a name that is joined of several: it has
// more places than a sentence names.
const longestName = 300

// names takes a place or a word like 全市. At the head of a clause it is the
// subject, later it is content.
func (b *binder) names(f *frame, i int) {
	w := &f.words[i]
	if b.spells(w, "自治区") {
		f.put(i)
		return
	}
	if w.is(place) && w.mention >= 0 && b.forecastOf(f, i) {
		f.subject, f.namedAt, f.renamed, f.theme, f.content = b.called(w), i, true, nil, nil
		return
	}
	joined := f.namedAt >= 0 && i == f.namedAt+2 && f.words[i-1].is(and) && len(f.content) == 0 && len(f.subject.text) < longestName
	switch {
	case f.prep, b.spells(w, "全球") && b.main.thing, i+1 < len(f.words) && f.words[i+1].Start == w.End && b.spells(&f.words[i+1], "籍"), w.is(place) && w.End-w.Start == 1 && i+1 < len(f.words) && f.words[i+1].content() && !f.words[i+1].is(place|date|quantity):
		f.put(i) // 港|股, 缅甸|籍
	case w.is(it) && len(f.content) == 0 && len(f.theme) == 0 && f.subject.text == "":
		f.subject = b.main
		if r := b.r.View.Runes[w.Start]; r == '他' || r == '她' {
			f.subject = b.someone(w)
		}
		if b.r.View.Runes[w.Start] == '该' && (f.subject.text == "" || !f.subject.thing && !f.subject.person) && w.End-w.Start > 1 {
			f.subject = name{text: b.text(f.words[i : i+1]), place: b.main.place, thing: true}
			f.namedAt, f.renamed = i, true
		}
		b.demonstrative(f, i)
	case w.is(it):
	case joined:
		f.subject = name{text: f.subject.text + "、" + b.text(f.words[i:i+1])}
		f.namedAt = i
	case w.is(place) && f.namedAt >= 0 && i == f.namedAt+1 && len(f.content) == 0 && len(f.subject.text) < longestName:
		f.subject = name{text: f.subject.text + b.text(f.words[i:i+1]), place: b.called(w).place}
		f.namedAt = i
	case f.subject.text == "" && (len(f.content) == 0 || w.is(who) && b.season(f, f.content)) && len(f.theme) == 0:
		f.subject, f.namedAt, f.renamed = b.called(w), i, true
	default:
		f.put(i)
	}
}

// someone is whom 他 or 她 means: who was named, unless that is a thing, or who speaks.
func (b *binder) someone(w *word) name {
	switch {
	case b.speaker.text != "" && (b.main.text == "" || b.main == b.topic):
		return b.speaker
	case b.main.thing && !b.main.person && !group(b.main):
		return name{text: b.r.View.Slice(w.Start, w.End), place: b.main.place, person: true, guess: true}
	}
	return b.main
}

// forecastOf reports whether a place right behind degrees begins the weather of another:
// 北京晴15℃/24℃|天津|多云.
func (b *binder) forecastOf(f *frame, i int) bool {
	return i > f.start && f.words[i-1].is(quantity) && f.words[i-1].End == f.words[i].Start && b.gist(f, i-1).unit == "C"
}

// season reports whether content only says in which season: 春季|全国完成造林.
func (b *binder) season(f *frame, content []int) bool {
	return len(content) == 1 && f.words[content[0]].End-f.words[content[0]].Start == 2 && strings.ContainsRune("季春夏秋冬", b.r.View.Runes[f.words[content[0]].End-1])
}

// demonstrative takes the noun behind 该 or 这家 with it: that is whom the
// paragraph runs on, if it was named and may be so called (该公司), else one
// whose name the reader knows no better (该舰).
func (b *binder) demonstrative(f *frame, i int) {
	j := i + 1
	if j >= len(f.words) || f.words[i].mention >= 0 || f.words[j].Start != f.words[i].End || b.r.View.Runes[f.words[i].Start] != '该' && b.r.View.Runes[f.words[i].Start] != '这' {
		return
	}
	for ; j < f.reach(i) && j < i+4 && (b.thingly(&f.words[j]) || j == i+1 && f.words[j].content() && f.words[j].End-f.words[j].Start == 1 && !f.words[j].is(active)); j++ {
	}
	if j > i+2 && j < len(f.words) && f.words[j].is(link|quantity) {
		j-- // 该机|机龄为14年
	}
	for j > i+1 && (f.words[j-1].End-f.words[j-1].Start == 1 && strings.ContainsRune("总年月日净", b.r.View.Runes[f.words[j-1].Start]) || b.average(f, j-1)) {
		j-- // 该项目|总|用地面积, 这家面馆|日均
	}
	if j == i+1 {
		return
	}
	thing := name{text: b.text(f.words[i:j]), place: b.main.place, thing: true}
	for k := i + 1; k < j; k++ {
		f.words[k].role |= it
	}
	f.namedAt, f.renamed = j-1, true
	if f.subject.text == "" || !b.sameSort(f.subject.text, thing.text) {
		f.subject = thing
	}
}

// sameSort reports whether two names end alike, as a thing and what it may be
// called do: 青禾医院, 该院; and whether the one is what the other only calls so.
func (b *binder) sameSort(name, called string) bool {
	x, _ := utf8.DecodeLastRuneInString(name)
	y, _ := utf8.DecodeLastRuneInString(called)
	return x == y
}

// thingly reports whether a word is a noun of the name behind 该.
func (b *binder) thingly(w *word) bool {
	return w.content() && w.is(nominal) && !w.is(active) && !w.is(term|head|rate|place|small) && !b.measure(w)
}

// called is the name a place or a word like 全市 gives.
func (b *binder) called(w *word) name {
	if b.topic.thing && !b.topic.joint() && w.is(who) && (b.spells(w, "公司") || b.spells(w, "该公司") || b.spells(w, "集团") || b.spells(w, "该集团")) {
		return b.topic
	}
	n := name{text: b.r.View.Slice(w.Start, w.End), place: b.topic.place, thing: b.r.View.Runes[w.Start] == '该' && w.mention < 0}
	if w.mention >= 0 {
		if p, ok := b.r.Figures[w.mention].Value.(extract.Place); ok && p.Code != "" {
			n.place = p.Code
		}
	}
	return n
}

// joint reports whether a name is that of two, neither of whom 公司 means: 青禾股份与白鹭集团.
func (n name) joint() bool {
	for _, and := range [...]string{"与", "和", "、"} {
		if first, second, ok := strings.Cut(n.text, and); ok && len(first) > 2*ideograph && len(second) > 2*ideograph {
			return true
		}
	}
	return false
}

// subject makes the name that content spells the subject of the clause: with
// the place right before it (湖口县|高性能纤维项目) it is one name.
func (b *binder) subject(f *frame, content []int) {
	if content = b.unlisted(f, content); len(content) == 0 {
		return
	}
	first, last := content[0], content[len(content)-1]
	n := name{text: b.joined(f, content), place: b.main.place, thing: true}
	if f.namedAt >= 0 && f.namedAt == first-1 {
		n = name{text: f.subject.text + n.text, place: f.subject.place, tail: n.text, thing: true, placed: true}
	} else if b.refers(n) {
		n = b.main
	}
	if strings.HasSuffix(n.text, "记者") {
		return // 记者看到: the eye of the news and not whom it is about
	}
	n.person = b.person(f, content) && !named(n.text)
	for _, i := range content {
		if f.words[i].is(place) {
			n.place = b.called(&f.words[i]).place
		}
	}
	f.subject, f.namedAt, f.renamed = n, last, true
}

// unlisted is content without what says that it came to the market, which is no 市: 纯电动车|正式|上市.
func (b *binder) unlisted(f *frame, content []int) []int {
	last := len(content) - 1
	if last < 0 || !b.spells(&f.words[content[last]], "上市") {
		return content
	}
	if last > 0 && (b.spells(&f.words[content[last-1]], "正式") || b.spells(&f.words[content[last-1]], "即将") || f.words[content[last-1]].is(adverbial)) {
		last--
	}
	return content[:last]
}

// name makes a name the one that the paragraph runs on; a group only until the
// sentence or its semicolon.
func (b *binder) name(n name) {
	if n.guess || !n.placed && group(n) || strings.Contains(n.text, "、") {
		b.local = n
		return
	}
	b.main, b.mainIn, b.local = n, b.number, name{}
	if b.topic.text == "" && !n.person {
		b.topic = n
	}
}

// sorts reports whether a clause tells by what the figures behind it are
// sorted: 分产品看, 按领域分, 从产业看.
func (b *binder) sorts(f *frame, end int) bool {
	if end <= f.start {
		return false
	}
	r := b.r.View.Runes[f.words[f.start].Start:f.words[end-1].End]
	if len(r) < 3 || len(r) > 12 {
		return false
	}
	first, last := r[0], r[len(r)-1]
	return (first == '分' || first == '按' || first == '从') && (last == '看' || last == '分' || last == '讲')
}

// listedCompany makes a name with a stock code in brackets behind it the
// subject: 青禾智能（300xxx.SZ）, 青禾控股有限公司（“青禾控股”，3862.HK）.
func (b *binder) listedCompany(f *frame, bracket []word) {
	if b.alias(f, bracket) || len(f.content) == 0 || f.subject.text != "" {
		return
	}
	if b.coded(bracket) {
		b.subject(f, f.content)
		f.content = nil
		b.about(f.subject)
	}
}

// about makes a listed company whom the article is about, unless that is a place.
func (b *binder) about(n name) {
	if b.r.Context.Place == "" {
		b.topic = n
	}
}

// coded reports whether a bracket holds a stock code: five digits or more, or
// four before the sign of an exchange.
func (b *binder) coded(bracket []word) bool {
	digits, point := 0, false
	for _, r := range b.r.View.Runes[bracket[0].Start:bracket[len(bracket)-1].End] {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '.':
			point = true
		case r == ' ' || r >= 'A' && r <= 'Z' || r == '：':
		default:
			if digits < 5 {
				return false
			}
		}
	}
	return digits >= 5 || digits == 4 && point
}

// dateline begins the clause anew behind the head of a report: 本报讯（记者 …）.
func (b *binder) dateline(f *frame, i int) {
	if len(f.content) == 0 || f.states && len(f.content) > 3 {
		return
	}
	end := f.words[f.content[len(f.content)-1]].End
	if r := b.r.View.Runes[end-1]; r == '讯' || r == '电' {
		f.subject, f.namedAt, f.theme, f.content = name{}, -1, nil, nil
		f.start = i
	}
}

// joined is the text of words of content, those that touch taken together.
func (b *binder) joined(f *frame, content []int) string {
	if len(content) == 0 {
		return ""
	}
	first, last := &f.words[content[0]], &f.words[content[len(content)-1]]
	if content[len(content)-1]-content[0] == len(content)-1 {
		return b.r.View.Slice(first.Start, last.End)
	}
	var s strings.Builder
	s.Grow(len(b.r.View.Slice(first.Start, last.End)))
	for k, i := range content {
		if k > 0 && b.bridged(f.words[content[k-1]+1:i+1]) {
			s.WriteString(b.text(f.words[content[k-1]+1 : i]))
		}
		s.WriteString(b.text(f.words[i : i+1]))
	}
	return s.String()
}

// bridged reports whether what stands before the last of the words belongs to a name
// that goes on with it: the 至 of 青禾|至|云溪高速公路, the bracket of 白鹭|（集团）|股份有限公司.
func (b *binder) bridged(words []word) bool {
	if len(words) == 2 {
		return b.spells(&words[0], "至") || b.spells(&words[0], "到")
	}
	return len(words) == 4 && words[0].is(opening) && words[2].is(closing) && words[1].End-words[1].Start <= 4 && b.incorporated(&words[3])
}

// incorporated reports whether a word is of the end of a company's name.
func (b *binder) incorporated(w *word) bool {
	s := b.text([]word{*w})
	return strings.HasPrefix(s, "有限") || strings.HasPrefix(s, "股份") || strings.HasPrefix(s, "集团") || strings.HasSuffix(s, "公司")
}

// whose is the subject of a frame: the clause's own, else the one the sentence
// or the paragraph goes on about.
func (b *binder) whose(f *frame) (name, trace) {
	switch {
	case f.subject.text != "":
		if f.part || b.parts.bare {
			b.local = f.subject
		} else {
			b.name(f.subject)
		}
		if f.subject.guess {
			return f.subject, byDoer
		}
		return f.subject, byNamed
	case b.local.guess:
		return b.local, byGuess
	case b.local.text != "":
		return b.local, byLocal
	case b.sayer.text != "" && b.mainIn != b.number && b.vowed(f):
		return b.sayer, byHolder
	case b.main.guess:
		return b.main, byGuess
	case b.main.text != "" && b.mainIn == b.number:
		return b.main, byRunning
	case b.main.text != "" && b.mainIn >= 0:
		return b.main, byParagraph
	case b.main.text != "":
		return b.main, byArticle
	}
	return b.topic, byTopic
}
