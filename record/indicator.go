package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// tell states what the figure at word i measures, with those of the same list
// behind it, and returns the last word used.
func (b *binder) tell(f *frame, i int) int {
	if b.qualifies(f, i) {
		return i
	}
	if end, ok := b.meanwhile(f, i); ok {
		return end
	}
	run := b.list(f, i)
	noun, end := b.counted(f, run[len(run)-1])
	if noun != "" && len(f.theme) == 0 && f.share < 0 && f.ratio < 0 && !f.prep && b.actor(f, f.content) {
		b.split(f)
	}
	s := b.statement(f, i, noun)
	if s.own && b.built(f, run[0], noun) {
		s.subject, s.how.subject = name{text: noun, place: b.main.place, thing: true}, "owner"
		s.indicator = strings.TrimSuffix(s.indicator, noun)
		b.main = s.subject
	} else if strings.HasSuffix(noun, "项目") && f.from && len(f.content) > 0 && f.words[f.content[len(f.content)-1]].is(of) {
		b.main = name{text: noun, place: b.main.place, thing: true} // 由…投资的200万千瓦…项目
		s.indicator, s.how.indicator = noun, "counted"
	} else if s.own && noun != "" && endsTerm([]rune("　"+noun)) > 0 && f.words[run[len(run)-1]+1].is(of) {
		s.indicator, s.how.indicator = noun, "counted"
	} else if s.own && noun != "" && !countable(&b.r.Figures[f.words[run[len(run)-1]].mention]) && f.words[run[len(run)-1]+1].is(of) {
		s.subject, s.how.subject = name{text: noun, place: b.main.place, thing: true}, "owner"
		b.main = s.subject
	}
	f.within = end+1 < len(f.words) && b.spells(&f.words[end+1], "中")
	b.counts(f, run, noun)
	for k, row := range b.listed(f, run, s) {
		b.state(f, f.words[run[k]].mention, row)
	}
	f.again()
	return end
}

// counts names what the figures of a list count, where the extractor did not:
// the noun behind them, else the one right before.
func (b *binder) counts(f *frame, run []int, noun string) {
	if c := b.trimmed(f); noun == "" && len(c) > 0 && f.words[c[len(c)-1]].noun && len(run) == 1 {
		noun = b.joined(f, c[len(c)-1:])
	}
	for _, i := range run {
		figure := &b.r.Figures[f.words[i].mention]
		if c, ok := figure.Value.(extract.Count); ok && c.Of == "" && noun != "" {
			c.Of = noun
			figure.Value = c
		}
	}
}

// built reports whether the figure at word i tells a lasting quantity of the
// thing named behind it: 年产20万套|电驱系统项目.
func (b *binder) built(f *frame, i int, noun string) bool {
	content := b.trimmed(f)
	if noun == "" || len(content) == 0 || f.words[i+1].acts {
		return false
	}
	return lasting()[b.joined(f, content[len(content)-1:])] && changeOf(&b.r.Figures[f.words[i].mention]) == ""
}

// meanwhile takes a length of time, or a number of times, before what was done
// in it: 茶饮店5天|卖出1.6万杯, 先后8次|奔赴深圳、厦门招商.
func (b *binder) meanwhile(f *frame, i int) (int, bool) {
	figure := &b.r.Figures[f.words[i].mention]
	often := unitOf(figure) == "次" || unitOf(figure) == "趟"
	if figure.Kind() != extract.KindDuration && !often || changeOf(figure) != "" || f.share >= 0 || f.linked(i) {
		return i, false
	}
	j := i + 1
	for ; j < len(f.words) && !f.words[j].is(stop|quantity|opening); j++ {
	}
	if counted := j < len(f.words) && f.words[j].is(quantity); j < i+2 || !counted && j < i+3 || f.words[i+1].is(link) || !f.words[i+1].acts && !f.words[i+1].is(prep) || len(f.content) > 0 && (f.words[f.content[len(f.content)-1]].is(term) || f.words[f.content[len(f.content)-1]].acts) {
		return i, false
	}
	b.split(f)
	s := statement{how: evidence{indicator: "doing"}}
	s.indicator = b.text(f.words[i+1 : j])
	s.subject, s.how.subject = b.whose(f)
	s.when, s.how.when = b.time(f, s)
	b.state(f, f.words[i].mention, s)
	return i, true
}

// A statement is what a clause says of a figure, and how each part was found.
type statement struct {
	told
	own    bool // the indicator stands in the clause
	change bool // the figure is a change
	status Status
	how    evidence
}

// evidence names the patterns by which the parts of a fact were found.
type evidence struct{ indicator, subject, when string }

// statement reads the frame for the figure at word i, behind which a noun may
// stand that it counts.
func (b *binder) statement(f *frame, i int, noun string) statement {
	s := b.indicator(f, i, noun)
	s.change = changeOf(&b.r.Figures[f.words[i].mention]) != ""
	if b.parts.opened && b.parts.sorted != "" && s.own && lasting()[s.indicator] && f.subject.text == "" && b.level.indicator != "" && b.r.Figures[b.level.figure].Kind() == extract.KindCount {
		s.subject, s.how.subject = name{text: b.level.indicator, place: b.main.place}, "item"
	}
	if s.subject.text == "" {
		s.subject, s.how.subject = b.whose(f)
	}
	s.when, s.how.when = b.time(f, s)
	return s
}

// whose is the subject of a frame: the clause's own, else the one the sentence
// or the paragraph goes on about.
func (b *binder) whose(f *frame) (name, string) {
	switch {
	case f.subject.text != "":
		if f.part || b.parts.bare {
			b.local = f.subject
		} else {
			b.name(f.subject)
		}
		return f.subject, "named"
	case b.local.text != "":
		return b.local, "local"
	case b.main.text != "" && b.mainIn == b.number:
		return b.main, "running"
	case b.main.text != "" && b.mainIn >= 0:
		return b.main, "paragraph"
	case b.main.text != "":
		return b.main, "article"
	}
	return b.topic, "topic"
}

// indicator finds what the figure at word i measures.
func (b *binder) indicator(f *frame, i int, noun string) (s statement) {
	figure := &b.r.Figures[f.words[i].mention]
	content := b.trimmed(f)
	switch {
	case f.share >= 0:
		return b.shareOf(f, content)
	case f.ratio >= 0:
		s.indicator, s.how.indicator = strings.TrimSuffix(b.joined(f, content), "的"), "ratio"
		s.subject, s.how.subject = b.theme(f)
		return s
	}
	if doing := b.doing(f, i); doing != "" && len(content)+len(f.theme) == 0 {
		s.indicator, s.how.indicator = doing, "doing"
		s.subject, s.how.subject = b.theme(f)
		return s
	}
	all := append(f.theme, content...)
	if len(content) == 0 && (f.equal || len(f.theme) == 0 && b.otherCurrency(figure)) && b.level.indicator != "" {
		s = b.carried(f, figure)
		s.how.indicator = "equal"
		return s
	}
	if unitOf(figure) == "岁" && len(all) > 0 && !f.words[all[len(all)-1]].is(term) {
		s.indicator, s.how.indicator = "年龄", "age"
		s.subject, s.how.subject = name{text: b.joined(f, all), place: b.main.place}, "theme"
		if f.namedAt >= 0 && f.namedAt == all[0]-1 {
			s.subject = name{text: f.subject.text + s.subject.text, place: f.subject.place}
		}
		b.name(s.subject)
		return s
	}
	if len(all) == 0 && noun == "" && figure.Kind() == extract.KindCount && changeOf(figure) == "" && f.subject.text != "" && group(f.subject) {
		b.local = f.subject
		s.own, s.how.indicator = true, "group"
		s.indicator, s.subject, s.how.subject = f.subject.text, b.main, "running"
		return s
	}
	if b.goesOn(f, figure, all, noun) {
		return b.carried(f, figure)
	}
	if len(all) == 1 && b.average(f, all[0]) && b.level.indicator != "" {
		s = b.carried(f, figure)
		s.indicator, s.how.indicator = b.joined(f, all)+s.indicator, "average"
		return s
	}
	s.own = true
	s.indicator, s.how.indicator = b.joined(f, all), "noun"
	if b.bare(f, figure, all) {
		return b.item(f, all, s)
	}
	if n := len(all); n > 0 && f.words[all[n-1]].is(term|head) {
		s.how.indicator = "known"
		if n == 1 {
			s.how.indicator = "name"
		}
	}
	b.owner(f, figure, all, &s)
	if _, ok := figure.Value.(extract.Percent); ok && noun != "" && len(all) > 0 {
		return b.stake(f, all, noun)
	}
	if noun != "" && (len(all) == 0 || countable(figure)) {
		s.indicator, s.how.indicator = s.indicator+noun, "counted"
	}
	return s
}

// otherCurrency reports whether a sum repeats the last one in another currency.
func (b *binder) otherCurrency(figure *extract.Figure) bool {
	if b.level.indicator == "" {
		return false
	}
	x, ok := figure.Value.(extract.Amount)
	y, also := b.r.Figures[b.level.level].Value.(extract.Amount)
	return ok && also && x.Currency != y.Currency && x.Per == y.Per && x.Change == ""
}

// trimmed is the content without what only leads over to the figure.
func (b *binder) trimmed(f *frame) []int {
	c := f.content
	for len(c) > 0 && f.words[c[len(c)-1]].is(and|of|aside) && f.share < 0 {
		c = c[:len(c)-1]
	}
	for len(c) > 0 && f.words[c[0]].is(and|of) {
		c = c[1:]
	}
	return c
}

// goesOn reports whether a frame names no indicator of its own, so that the
// last one goes on: 达到203.5亿元, 同比增长8.6%, 同比多签31个, 增速5.2%.
func (b *binder) goesOn(f *frame, figure *extract.Figure, content []int, noun string) bool {
	if changeOf(figure) != "" && b.level.indicator != "" && len(content) > 0 && b.actor(f, content) {
		b.subject(f, content)
		return true
	}
	if len(content) == 0 {
		return noun == "" || changeOf(figure) != "" && b.level.indicator != ""
	}
	if changeOf(figure) == "" {
		return false
	}
	for _, i := range content {
		w := &f.words[i]
		if !w.is(rate) && !(w.verb && w.End-w.Start <= 2) && w.End-w.Start > 1 || w.is(term) {
			return false
		}
	}
	return b.level.indicator != ""
}

// rates are the kinds of indicator that someone has, and not someone's part:
// 星级酒店|平均入住率, but not 新能源汽车|产量.
func isRate(term string) bool {
	if lasting()[term] || strings.HasPrefix(term, "人均") {
		return true
	}
	for _, end := range [...]string{"率", "价", "价格", "费", "费用", "比例", "工资", "收入增速", "时间", "库容", "流量", "首付", "月供", "周期"} {
		if strings.HasSuffix(term, end) {
			return true
		}
	}
	return false
}

// owner parts whose rate it is, or who did it, from the rate's or the verb's
// name: 星级酒店|平均入住率, 第一大股东张某|持股.
func (b *binder) owner(f *frame, figure *extract.Figure, content []int, s *statement) {
	k := len(content) - 1
	for k > 0 && !f.words[content[k]].is(term) {
		k--
	}
	if len(content) == 0 || f.part && additive(figure) {
		return
	}
	tail := b.joined(f, content[k:])
	switch {
	case f.words[content[k]].is(act):
	case !isRate(tail):
		return
	case k == 0 && f.words[content[0]].is(outcome) && b.level.indicator != "":
		s.subject, s.how.subject = name{text: b.level.indicator, place: b.main.place}, "item"
		return
	case k == 0 && b.owned.text != "" && f.subject.text == "":
		s.subject, s.how.subject = b.owned, "owned"
		return
	}
	owner := content[:k]
	if k > 0 && b.average(f, owner[k-1]) {
		owner = owner[:k-1]
	}
	for len(owner) > 0 && f.words[owner[len(owner)-1]].is(of) {
		owner = owner[:len(owner)-1]
	}
	if len(owner) == 0 {
		b.ownerInside(f, content, s)
		return
	}
	if !b.owns(f, owner) {
		return
	}
	b.owned = name{text: b.joined(f, owner), place: b.main.place, thing: true}
	if placed := f.namedAt >= 0 && f.namedAt == owner[0]-1 && !f.words[f.namedAt].is(who); placed {
		b.owned = name{text: f.subject.text + b.owned.text, place: f.subject.place, thing: true}
	} else if f.subject.text != "" {
		b.name(f.subject)
	}
	s.indicator, s.subject, s.how.subject = tail, b.owned, "owner"
	if sort, n := actors().LongestBefore([]rune(s.subject.text)); sort == "name" && n > 1 {
		b.local = b.owned
	}
	if lasting()[tail] && f.start == 0 {
		b.main = b.owned
	}
}

// owns reports whether words may name the owner of a rate: nouns, no verb but
// in the name of a product (奔驰S300L).
func (b *binder) owns(f *frame, owner []int) bool {
	product := false
	for _, i := range owner {
		r := b.r.View.Runes[f.words[i].Start]
		product = product || r >= 'A' && r <= 'z'
	}
	for _, i := range owner {
		if w := &f.words[i]; w.acts && !w.noun && !product || b.r.View.Runes[w.Start] == '每' {
			return false
		}
	}
	last := &f.words[owner[len(owner)-1]]
	return (last.noun || last.name || product || len(owner) > 1) && !last.is(small) && last.End-f.words[owner[0]].Start >= 2
}

// ownerInside parts a name of the table that begins with the owner: 高校毕业生|就业率.
func (b *binder) ownerInside(f *frame, content []int, s *statement) {
	r := []rune(s.indicator)
	n := len(r) - endsTerm(r)
	if sort, length := actors().LongestBefore(r[:n]); n == len(r) || sort != "group" || length < 2 || r[len(r)-1] != '率' && string(r[n:min(n+2, len(r))]) != "人均" {
		return
	}
	s.indicator, s.subject, s.how.subject = string(r[n:]), name{text: string(r[:n]), place: b.main.place}, "owner"
}

// doing is what is said of a part behind it: 其中四成多|用于基层, or of a sum
// given for something: 以12.8亿元|竞得.
func (b *binder) doing(f *frame, i int) string {
	figure := &b.r.Figures[f.words[i].mention]
	switch figure.Value.(type) {
	case extract.Percent, extract.Fraction:
		if !f.part && b.level.indicator == "" || changeOf(figure) != "" || f.linked(i) {
			return ""
		}
	default:
		if i == 0 || !b.spells(&f.words[i-1], "以") {
			return ""
		}
	}
	j := i + 1
	if j == len(f.words) || !f.words[j].acts && !b.spells(&f.words[j], "为") {
		return ""
	}
	for ; j < len(f.words) && (f.words[j].content() || f.words[j].is(link)) && !f.words[j].is(place); j++ {
	}
	return b.text(f.words[i+1 : j])
}

// linked reports whether a link leads to the figure at word i.
func (f *frame) linked(i int) bool { return i > f.start && f.words[i-1].is(link) }

// stake reads 连天美55%股权: of the noun behind the figure what stands before
// it, behind its verb, has that part.
func (b *binder) stake(f *frame, content []int, noun string) (s statement) {
	k := len(content) - 1
	for k > 0 && !f.words[content[k-1]].verb && !f.words[content[k-1]].is(of) {
		k--
	}
	s.own, s.indicator, s.how.indicator = true, noun, "counted"
	s.subject, s.how.subject = name{text: b.joined(f, content[k:]), place: b.main.place, thing: true}, "theme"
	if f.words[content[k]].verb {
		s.subject, s.how.subject = b.whose(f)
	}
	if f.subject.text != "" {
		b.name(f.subject)
	}
	return s
}

// average reports whether a word only says per whom: 人均|1.27万元.
func (b *binder) average(f *frame, i int) bool {
	w := &f.words[i]
	return b.spells(w, "人均") || b.spells(w, "户均") || b.spells(w, "平均") || b.spells(w, "日均")
}

// bare reports whether an item of parts names only what it is a part of and
// not a quantity of its own: 其中公路|185亿元、铁路|40亿元.
func (b *binder) bare(f *frame, figure *extract.Figure, content []int) bool {
	if len(content) == 0 || !b.parts.bare || unitOf(figure) != b.parts.unit || changeOf(figure) != "" || b.parts.of == "" || f.subject.text != "" {
		return false
	}
	for _, i := range content {
		if w := &f.words[i]; w.acts || w.is(term|head|rate) || !w.noun && !w.spot && !w.is(and) {
			return false
		}
	}
	text := b.joined(f, content)
	return len([]rune(text)) <= 3+2*strings.Count(text, "和") && endsTerm([]rune(text)) == 0 && !strings.HasSuffix(text, b.parts.of)
}

// item states a part that is only named: of the total's indicator it is the
// one whose share is told.
func (b *binder) item(f *frame, content []int, s statement) statement {
	text := s.indicator
	s.how = evidence{indicator: "item"}
	s.indicator = b.parts.of
	if f.words[content[len(content)-1]].spot { // 省内, 境外
		s.indicator = text + s.indicator
		return s
	}
	s.subject, s.how.subject = name{text: text, place: b.main.place}, "item"
	return s
}

// carried goes on with the indicator told last; points of a share with the share.
func (b *binder) carried(f *frame, figure *extract.Figure) (s statement) {
	last := b.level
	if f.to && b.portion.figure > last.figure {
		last = b.portion
	}
	if p, ok := figure.Value.(extract.Percent); ok && p.Unit != "%" && b.portion.figure > last.figure {
		last = b.portion
	}
	s.told = last
	s.how = evidence{indicator: "carried", subject: "carried"}
	if f.renamed {
		s.subject = name{}
	}
	return s
}

// shareOf reads 占…的: the share's own words are the indicator, whose part it
// is the subject.
func (b *binder) shareOf(f *frame, content []int) (s statement) {
	for len(content) > 0 && f.words[content[len(content)-1]].is(of|link|aside) {
		content = content[:len(content)-1]
	}
	s.indicator, s.how.indicator = b.joined(f, content), "share"
	s.subject, s.how.subject = b.theme(f)
	return s
}

// theme is whose share or ratio it is: what stands before it in the clause,
// else what was told last.
func (b *binder) theme(f *frame) (name, string) {
	switch {
	case len(f.theme) > 0:
		return name{text: b.joined(f, f.theme), place: b.main.place}, "theme"
	case f.subject.text != "":
		return f.subject, "named"
	case b.level.indicator != "" && (unitOf(&b.r.Figures[b.level.figure]) == "股" || group(b.level.subject)):
		return b.level.subject, "holder"
	case b.level.indicator != "":
		return name{text: b.level.indicator, place: b.level.subject.place}, "item"
	}
	return name{}, ""
}

// counted is the noun right behind the figure at word i, and its last word, or
// i: 165个|项目, 60多亩|油茶.
func (b *binder) counted(f *frame, i int) (string, int) {
	figure := &b.r.Figures[f.words[i].mention]
	if changeOf(figure) != "" {
		return "", i
	}
	var noun []int
	j := i + 1
	if j < len(f.words) && f.words[j].is(of) {
		j++
	}
	for ; j < len(f.words); j++ {
		w := &f.words[j]
		if w.is(quote) && len(noun) == 0 {
			continue
		}
		if end := closingAt(f.words, j); w.is(opening) && len(noun) > 0 && end-j < 8 && !b.figures(f.words[j:end]) {
			return b.joined(f, noun) + b.text(f.words[j:end+1]), end
		}
		if !w.content() && !w.is(and) || w.verb && !w.noun && !b.nounNext(f, j) {
			break
		}
		if w.is(and) && !(b.nounNext(f, j) && len(noun) > 0 && !b.spells(w, "、")) {
			break
		}
		noun = append(noun, j)
	}
	for len(noun) > 1 && (b.spells(&f.words[noun[len(noun)-1]], "中") || f.words[noun[len(noun)-1]].spot) {
		noun = noun[:len(noun)-1]
	}
	if len(noun) == 0 {
		return "", i
	}
	return b.joined(f, noun), noun[len(noun)-1]
}

func (b *binder) figures(words []word) bool {
	for i := range words {
		if words[i].is(quantity) {
			return true
		}
	}
	return false
}

func (b *binder) nounNext(f *frame, i int) bool {
	return i+1 < len(f.words) && f.words[i+1].noun && f.words[i+1].content()
}

// countable reports whether a figure counts what stands behind it.
func countable(f *extract.Figure) bool {
	switch f.Value.(type) {
	case extract.Count, extract.Percent, extract.Fraction:
		return true
	}
	return false
}

func changeOf(f *extract.Figure) extract.Change {
	q, _ := quantityOf(f.Value)
	return q.Change
}

// quantityOf is the part that numeric values share.
func quantityOf(v extract.Value) (q extract.Quantity, unit string) {
	switch v := v.(type) {
	case extract.Amount:
		return v.Quantity, v.Currency
	case extract.Count:
		return v.Quantity, v.Classifier
	case extract.Measure:
		return v.Quantity, v.Unit
	case extract.Percent:
		return v.Quantity, v.Unit
	case extract.Multiple:
		return v.Quantity, "倍"
	case extract.Fraction:
		return v.Quantity, ""
	case extract.Duration:
		return v.Quantity, v.Unit
	}
	return q, ""
}

// state makes the fact of a figure and remembers it for those behind.
func (b *binder) state(f *frame, figure int, s statement) {
	b.stated[figure] = len(b.facts)
	status := b.real(f, s)
	if s.status != "" {
		status = s.status
	}
	b.facts = append(b.facts, Fact{
		Figure: figure, Indicator: s.indicator, Canonical: canonical(s.indicator), Subject: s.subject.text, Place: s.subject.place,
		From: s.when.from, To: s.when.to, Status: status,
		Sentence: b.r.View.Slice(b.sentence.Start, b.sentence.End),
		Evidence: s.how.String(), Confidence: b.confidence(s),
	})
	if s.how.indicator == "equal" && b.level.indicator != "" {
		at := b.level.level
		b.facts[len(b.facts)-1].Equivalent = &at
	}
	b.qualify(figure)
	s.sure = b.facts[len(b.facts)-1].Confidence
	b.remember(f, figure, s)
}

// remember keeps what was told for the figures behind.
func (b *binder) remember(f *frame, figure int, s statement) {
	if s.figure = figure; changeOf(&b.r.Figures[figure]) == "" && s.how.indicator != "equal" {
		s.level = figure
	} else {
		s.level = b.level.level
	}
	if s.how.indicator == "share" || s.how.indicator == "ratio" {
		b.portion = s.told
		return
	}
	if changeOf(&b.r.Figures[figure]) == "" {
		b.series = append(b.series, len(b.facts)-1)
		b.partOf(f, figure)
	}
	if f.within {
		return
	}
	if s.indicator != "" && !(s.own && changeOf(&b.r.Figures[figure]) != "" && b.level.indicator != "" && endsTerm([]rune("　"+s.indicator)) == 0) {
		b.level = s.told
	}
	if s.own && s.how.subject != "owner" && countable(&b.r.Figures[figure]) && !strings.HasPrefix(s.how.indicator, "counted") && len(f.theme)+len(f.content) > 0 {
		all := append(f.theme, b.trimmed(f)...)
		if b.actor(f, all) && !f.words[all[len(all)-1]].is(term|head) {
			b.local = name{text: b.joined(f, all), place: b.main.place}
		}
	}
}
