package record

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/extract"
)

// A pattern is one way in which a clause tells what a figure measures. It reads
// a clue that shows its signs into an empty statement, which stays so where it
// does not fit.
type pattern struct {
	signs sign
	read  func(b *binder, c *clue, s *statement) bool
}

// patterns are tried in this order; the first that reads the clue wins.
var patterns = [...]pattern{
	{sharing, (*binder).shareOf},            // 占一般公共预算收入的|58.6%
	{relating, (*binder).ratioOf},           // 为年初预算的|62.3%, 完成年度目标的|64%
	{placed, (*binder).partDoing},           // 四成多|用于基层, 以9.6亿元|竞得
	{silent, (*binder).equalTo},             // 约合|218亿元人民币
	{aged, (*binder).ageOf},                 // 村民赵得水|58岁
	{bare, (*binder).groupOf},               // 助农车间已达|36家
	{bare, (*binder).quoteOf},               // 沪指收报|3214.58点
	{parting | followed, (*binder).saidOf},  // 55%的受访者|表示不满
	{moving, (*binder).goesOn},              // 同比增长|8.6%
	{single, (*binder).averageOf},           // 人均|1.27万元
	{single, (*binder).totalOf},             // 新增企业86家，总数达到|412家
	{0, (*binder).itemOf},                   // 其中公路|72亿元
	{parting | followed, (*binder).stakeIn}, // 连天美|55%|股权
	{0, (*binder).ownIndicator},             // 实际到位资金|203.5亿元, 签约|165个|项目
}

// indicator finds what the figure at word i measures.
func (b *binder) indicator(f *frame, i int, noun string) *statement {
	c, s := &b.clue, &b.said
	*s = statement{}
	*c = clue{f: f, at: i, figure: b.gist(f, i), content: tight(f, b.trimmed(f)), noun: noun}
	f.theme = tight(f, f.theme)
	c.all = f.both(f.theme, c.content)
	if len(c.all) == 1 && b.recurs(&f.words[c.all[0]]) {
		f.theme, c.content, c.all = nil, nil, nil // 我国每年|约30万人|需要移植
	}
	signs := c.signs()
	for i := range patterns {
		if p := &patterns[i]; signs&p.signs == p.signs && p.read(b, c, s) {
			break
		}
	}
	return s
}

// recurs reports whether a word only says how often: 每年, 每周.
func (b *binder) recurs(w *word) bool {
	r := b.r.View.Runes
	return w.End-w.Start == 2 && r[w.Start] == '每' && strings.ContainsRune("年月周天日季次", r[w.Start+1])
}

// ratioOf reads what a figure is a multiple or a part of. What is done of a
// target is the subject's; else it is told of what was told last.
func (b *binder) ratioOf(c *clue, s *statement) bool {
	if c.f.ratio < 0 {
		return false
	}
	s.indicator, s.how.indicator = strings.TrimSuffix(b.joined(c.f, c.content), "的"), byRatio
	if !c.f.words[c.f.ratio].is(light) {
		s.subject, s.how.subject = b.theme(c.f)
	}
	return true
}

// equalTo reads the last sum or quantity in another unit.
func (b *binder) equalTo(c *clue, s *statement) bool {
	f := c.f
	if b.level.indicator == "" || len(c.content) > 0 || !f.equal && (len(f.theme) > 0 || !b.otherCurrency(c.figure)) {
		return false
	}
	*s = b.carried(c)
	s.how.indicator = byEqual
	return true
}

// groupOf reads the count of a group that seemed the subject, or of those behind a place
// (全市|医院|将达到126家); the sentence goes on about it.
func (b *binder) groupOf(c *clue, s *statement) bool {
	f := c.f
	if len(c.all) > 0 || c.noun != "" || c.figure.kind != extract.KindCount || c.figure.change != "" || !group(f.subject) && !(f.subject.everywhere() && f.linked(c.at)) {
		return false
	}
	b.local = f.subject
	s.own, s.how.indicator = true, byGroup
	s.indicator, s.subject, s.how.subject = f.subject.text, b.main, byRunning
	if tail := f.subject.tail; tail != "" {
		b.main = name{text: strings.TrimSuffix(f.subject.text, tail), place: f.subject.place}
		s.indicator, s.subject, b.mainIn = tail, b.main, b.number
	}
	return true
}

// everywhere reports whether a name is that of all of a kind in a place: 全市|医院.
func (n name) everywhere() bool {
	first, _ := utf8.DecodeRuneInString(n.text)
	return n.tail != "" && strings.ContainsRune("全我本", first)
}

// averageOf reads 人均 alone: the last indicator a head.
func (b *binder) averageOf(c *clue, s *statement) bool {
	if len(c.all) != 1 || !b.average(c.f, c.all[0]) || b.level.indicator == "" {
		return false
	}
	*s = b.carried(c)
	s.indicator, s.how.indicator = b.joined(c.f, c.all)+s.indicator, byAverage
	return true
}

// totalOf reads 总数 alone: how many there are of what was counted last.
func (b *binder) totalOf(c *clue, s *statement) bool {
	if len(c.all) != 1 || b.level.indicator == "" || c.figure.unit != b.gists[b.level.level].unit {
		return false
	}
	w := &c.f.words[c.all[0]]
	if !b.spells(w, "总数") && !b.spells(w, "总量") && !b.spells(w, "总额") {
		return false
	}
	*s = b.carried(c)
	if count, ok := b.r.Figures[b.level.level].Value.(extract.Count); ok && count.Of != "" {
		s.indicator = count.Of
	}
	s.indicator, s.how.indicator = s.indicator+b.joined(c.f, c.all), byTotal
	return true
}

// quoteOf reads the level at which something is quoted that the clause names.
func (b *binder) quoteOf(c *clue, s *statement) bool {
	f := c.f
	if len(c.all) > 0 || !f.renamed && !strings.HasSuffix(b.level.indicator, "开") || !f.linked(c.at) || !strings.ContainsRune("报收", b.r.View.Runes[f.words[c.at-1].Start]) {
		return false
	}
	from := c.at - 1
	if f.namedAt >= f.start && c.at-f.namedAt < 4 {
		from = f.namedAt
	}
	s.own, s.indicator, s.how.indicator = true, b.text(f.words[from:c.at]), byQuote
	return true
}

// ownIndicator reads the clause's own indicator, with the noun counted behind it.
func (b *binder) ownIndicator(c *clue, s *statement) bool {
	if n := len(c.all); n == 1 && !c.f.words[c.all[0]].names() {
		c.all = nil // 含|33℃
	}
	s.own = true
	s.indicator, s.how.indicator = b.joined(c.f, c.all), b.sort(c)
	if c.f.moved > 0 && len(c.all) == 0 {
		s.indicator = b.text(c.f.words[c.f.moved : c.f.moved+1])
		return true
	}
	if len(c.all) == 0 && b.progress(c) {
		s.indicator, s.how.indicator = b.text(c.f.words[c.at-1:c.at]), byDoing
		return true
	}
	if c.figure.unit == "C" && !strings.Contains(s.indicator, "温") {
		s.how.indicator = byPlace
		if last, _ := utf8.DecodeLastRuneInString(s.indicator); strings.ContainsRune("晴云阴雨雪雾霾", last) {
			s.indicator = "气温" // 北京晴转多云|15℃
		}
	}
	b.owner(c, s)
	b.convicted(c, s)
	b.heads(c, s)
	n := len(c.all)
	s.pieces = n > 0 && (c.all[n-1]-c.all[0] != n-1 || c.noun != "")
	if c.noun != "" && b.happens(c.f, c.at, c.all) && b.placesOnly(c.f, c.all) {
		s.indicator = ""
	}
	if c.noun != "" && (n == 0 || b.happens(c.f, c.at, c.all) || c.figure.countable() || c.f.words[c.all[n-1]].is(verbal)) {
		s.indicator, s.how.indicator = s.indicator+c.noun, byCounted
	}
	return true
}

// sort names what kind of indicator content spells: a name of the table, one
// that ends in such a name, a place, or any other.
func (b *binder) sort(c *clue) trace {
	n := len(c.all)
	switch {
	case n > 0 && c.f.words[c.all[n-1]].is(term|head) && n == 1:
		return byName
	case n > 0 && c.f.words[c.all[n-1]].is(term|head):
		return byKnown
	case b.placesOnly(c.f, c.all):
		return byPlace
	case n == 1 && c.f.words[c.all[0]].is(active) && !c.f.words[c.all[0]].is(nominal):
		return byVerb
	}
	return byNoun
}

// placesOnly reports whether content names no more than places, which is no indicator.
func (b *binder) placesOnly(f *frame, content []int) bool {
	for _, i := range content {
		if !f.words[i].is(place | who | and) {
			return false
		}
	}
	return len(content) > 0
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
	if n := len(c); n > 1 && b.spells(&f.words[c[n-1]], "每人") {
		return c[:n-1] // 财政补助标准|每人|不低于700元
	}
	return c
}

// tight is content without the loose words at its ends: 自己|工友.
func tight(f *frame, content []int) []int {
	for len(content) > 0 && (f.words[content[0]].is(loose) || f.words[content[0]].is(leftover)) {
		content = content[1:]
	}
	for len(content) > 0 && f.words[content[len(content)-1]].is(loose) {
		content = content[:len(content)-1]
	}
	return content
}

// goesOn reports whether a frame names no indicator of its own, so that the
// last one goes on: 达到176.4亿元, 同比增长8.6%, 同比多签27个, 增速5.2%.
func (b *binder) goesOn(c *clue, s *statement) bool {
	change := c.figure.change != ""
	switch {
	case c.f.moved > 0 && len(c.all) == 0:
		return false
	case len(c.all) == 0 && c.noun == "" && !change && b.peak.at == c.f.start && b.peak.indicator != "" && c.f.linked(c.at):
		s.own, s.indicator, s.how.indicator = true, b.peak.indicator, byNoun
		return true
	case len(c.all) == 0 && c.noun == "" && !change && b.deed.at == c.f.start && b.deed.indicator != "" && c.at == c.f.start+1:
		s.own, s.indicator, s.how.indicator = true, b.deed.indicator, byNoun
		return true
	case len(c.all) == 0 && c.noun == "" && !change && (b.progress(c) || b.elsewhere(c.f)):
		return false
	case len(c.all) == 0 && (c.noun == "" || change && b.level.indicator != ""):
	case !change || len(c.all) == 0 || b.level.indicator == "":
		return false
	case b.actor(c.f, c.all), b.parts.opened && len(c.all) == 1 && c.f.subject.text == "" && b.nominal(c.f, c.all): // 采矿业增长2.3%, 其中城市上涨0.5%
		b.subject(c.f, c.all)
	case !b.movesOnly(c):
		return false
	}
	if b.sortOf(c.f, s) {
		return true
	}
	*s = b.carried(c)
	s.adrift = !change && !c.f.linked(c.at) && !c.f.to && !c.f.from && c.f.against == span{}
	return true
}

// sortOf reads another sort of the last indicator, which ends as that does: 短期贷款
// behind 住户贷款 is nobody whose it is.
func (b *binder) sortOf(f *frame, s *statement) bool {
	this, last := []rune(f.subject.text), []rune(b.level.indicator)
	if !f.subject.thing || len(this) < 3 || len(last) < 3 || !slices.Equal(this[len(this)-2:], last[len(last)-2:]) {
		return false
	}
	s.own, s.indicator, s.how.indicator = true, string(this), byNoun
	f.subject, f.renamed = name{}, false
	return true
}

// progress reports whether a share only says how much is done: 土建工程|完成|87%.
func (b *binder) progress(c *clue) bool {
	return c.figure.kind == extract.KindPercent && c.figure.unit == "%" && c.f.renamed && c.at > c.f.start && c.f.words[c.at-1].is(light)
}

// elsewhere reports whether the sentence has named another since the last indicator, in
// a clause without figures: 北向资金净买入46.8亿元。青禾股份涨停，报|18.62元.
func (b *binder) elsewhere(f *frame) bool {
	whose := b.local
	if whose.text == "" && b.mainIn == b.number {
		whose = b.main
	}
	return f.subject.text == "" && !f.part && whose.text != "" && b.level.subject.text != "" && whose.text != b.level.subject.text && b.r.Mentions[b.level.figure].Start < b.sentence.Start
}

// movesOnly reports whether content only says how the indicator moved: 增速, 多签.
func (b *binder) movesOnly(c *clue) bool {
	for _, i := range c.all {
		w := &c.f.words[i]
		if n := w.End - w.Start; w.is(term) || n > 1 && !w.is(rate) && !(w.is(verbal) && n == 2) {
			return false
		}
	}
	return true
}

// carried goes on with the indicator told last; points of a share with the share.
func (b *binder) carried(c *clue) (s statement) {
	last := b.level
	if b.parts.opened && b.parts.threshold > 0 && b.parts.of != "" && c.figure.unit == b.parts.unit {
		last.indicator = b.parts.of // 项目165个，其中…，投资12亿元以上的9个
	}
	later := b.portion.indicator != "" && (last.indicator == "" || b.portion.figure > last.figure)
	if later && (c.f.to || c.figure.kind == extract.KindPercent && (c.figure.unit != "%" || c.figure.change == "" && (last.indicator == "" || b.gists[last.level].stock()))) {
		last = b.portion
	}
	if day := c.f.when; day.from == day.to && day.from != "" && c.figure.change == "" {
		last.indicator = strings.TrimPrefix(last.indicator, "日均") // 日均发送1637万人次，10月1日达到2144万人次
	}
	s.told = last
	s.how = evidence{indicator: byCarried, subject: byCarried}
	if c.f.renamed {
		if own := s.subject.text; own != "" && strings.HasPrefix(s.indicator, own) {
			s.indicator = c.f.subject.text + s.indicator[len(own):] // 沪指报3214点；深成指跌1.2%
		}
		s.subject = name{}
	}
	return s
}

// otherCurrency reports whether a sum repeats the last one in another currency.
func (b *binder) otherCurrency(figure *gist) bool {
	if b.level.indicator == "" {
		return false
	}
	last := &b.gists[b.level.level]
	return figure.kind == extract.KindAmount && last.kind == extract.KindAmount && figure.unit != last.unit && figure.per == last.per && figure.change == ""
}
