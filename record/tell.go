package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// A statement is what a clause says of a figure, and how each part was found.
type statement struct {
	told
	own    bool // the indicator stands in the clause
	change bool // the figure is a change
	pieces bool // the indicator does not stand in one piece
	adrift bool // a level goes on that no link leads to, and so may be another's: 加26元，合计|81元
	status Status
	how    evidence
}

// evidence are the patterns by which the parts of a fact were found.
type evidence struct{ indicator, subject, when trace }

// tell states what the figure at word i measures, with those of the same list
// behind it, and returns the last word used.
func (b *binder) tell(f *frame, i int) int {
	if b.qualifies(f, i) || b.denied(f, i) || b.amended(f, i) {
		return i
	}
	if b.meanwhile(f, i) {
		return i
	}
	run := b.list(f, i)
	noun, end := b.noun(f, run)
	if noun != "" && len(f.theme) == 0 && f.share < 0 && f.ratio < 0 && !f.prep && b.actor(f, f.content) {
		b.split(f)
	}
	s := b.statement(f, i, noun)
	if s.own && noun != "" {
		b.behind(f, run, noun, s)
		b.befalls(f, run, end, s)
	}
	f.within = end+1 < len(f.words) && (b.spells(&f.words[end+1], "中") || b.spells(&f.words[end+1], "中将"))
	b.counts(f, run, noun)
	if len(run) == 1 {
		b.state(f, f.words[i].mention, s)
	} else {
		b.stateAll(f, run, s)
	}
	f.again()
	return end
}

// behind reads what the noun behind the figures of a list has to do with them.
func (b *binder) behind(f *frame, run []int, noun string, s *statement) {
	last := run[len(run)-1]
	relates := f.words[last+1].is(of)
	thing := name{text: noun, place: b.main.place, thing: true}
	switch {
	case b.built(f, run[0], noun): // 用于|年产6万台|电机项目
		content := b.trimmed(f)
		s.indicator = b.joined(f, content[len(content)-1:])
		s.subject, s.how.subject, b.main = thing, byOwner, thing
	case strings.HasSuffix(noun, "项目") && f.from && f.endsIn(of): // 由…投资的|200万千瓦…项目
		s.indicator, s.how.indicator, b.main = noun, byCounted, thing
	case relates && endsInTerm(noun): // 5.2亿元的|补贴资金
		s.indicator, s.how.indicator = noun, byCounted
	case relates && b.valued(f, run[0]):
		s.subject, s.how.subject = thing, byOwner // 价值8888元的|会员卡
	case relates && b.gist(f, last).unit != "岁" && !b.gist(f, last).countable() && named(noun): // 总投资35亿元的|高性能纤维项目, no 40公里的|距离
		s.subject, s.how.subject, b.main = thing, byOwner, thing
	}
}

// befalls adds to what alone is counted what it does or what befalls it, as far as the
// clause goes: 2300棵|树木|倒伏, 4万名|旅客|受影响.
func (b *binder) befalls(f *frame, run []int, end int, s *statement) {
	figure := b.gist(f, run[0])
	if len(run) > 1 || figure.kind != extract.KindCount || figure.change != "" || f.linked(run[0]) || s.indicator != b.text(f.words[run[0]+1:end+1]) {
		return
	}
	verb, j := false, end+1
	for ; j < f.reach(end) && (f.words[j].content() && !f.words[j].is(adverbial) || b.suffers(&f.words[j])); j++ {
		verb = verb || f.words[j].is(verbal) || b.suffers(&f.words[j])
	}
	if verb && (j == len(f.words) || f.words[j].is(stop)) && f.words[j-1].End-f.words[end].End <= longestDeed {
		s.indicator = b.text(f.words[run[0]+1 : j])
	}
}

// suffers reports whether a word says that something befalls who stands before it.
func (b *binder) suffers(w *word) bool { return b.spells(w, "受") || b.spells(w, "被") }

// longestDeed is how many characters what befalls someone may have.
const longestDeed = 6

// statement reads the frame for the figure at word i, behind which a noun may
// stand that it counts.
func (b *binder) statement(f *frame, i int, noun string) *statement {
	s := b.indicator(f, i, noun)
	s.change = b.gist(f, i).change != ""
	if b.parts.opened && b.parts.sorted != "" && s.own && lasting()[s.indicator] && f.subject.text == "" && b.level.indicator != "" && b.gists[b.level.figure].kind == extract.KindCount {
		s.subject, s.how.subject = name{text: b.level.indicator, place: b.main.place}, byItem
	}
	if s.subject.text == "" && s.how.indicator != byGroup {
		s.subject, s.how.subject = b.whose(f)
		if s.how.subject == byLocal && b.parts.opened && s.subject.text == b.parts.counted && b.gist(f, i).unit == b.parts.unit {
			s.subject, s.how.subject = b.main, byRunning // 医院62家，其中公立医院24家
		}
	}
	s.when, s.how.when = b.time(f, s)
	return s
}

// state makes the fact of a figure and remembers it for those behind.
func (b *binder) state(f *frame, figure int, s *statement) {
	k, how := b.own.known(s.indicator), b.way(s.how)
	status := s.status
	if status == "" {
		status = b.real(f, figure, s, &k)
	}
	s.told.status = status
	b.facts = append(b.facts, Fact{
		Figure: figure, Indicator: s.indicator, Canonical: k.canonical, Subject: s.subject.text, Place: s.subject.place,
		From: s.when.from, To: s.when.to, Status: status,
		Sentence: b.around(figure),
		Evidence: how.text, Confidence: b.confidence(figure, s, how),
	})
	if s.how.indicator == byEqual && b.level.indicator != "" {
		at := b.level.level
		b.facts[len(b.facts)-1].Equivalent = &at
	}
	if b.some(figure) {
		at := b.whole.figure
		b.facts[len(b.facts)-1].Parent = &at
	} else {
		b.whole = told{}
	}
	b.qualify(figure)
	s.sure = b.facts[len(b.facts)-1].Confidence
	b.remember(f, figure, s)
}

// some reports whether a count is of some of those that the last figure counted:
// 280家企业中，有|236家|完成了计划.
func (b *binder) some(figure int) bool {
	if b.whole.indicator == "" {
		return false
	}
	all, some := &b.gists[b.whole.figure], &b.gists[figure]
	return all.kind == some.kind && all.unit == some.unit && smaller(&b.r.Figures[figure], &b.r.Figures[b.whole.figure])
}

// around is the sentence that states a figure. Of one without an end it is what
// stands near: each of its facts carries a copy.
func (b *binder) around(figure int) string {
	m := &b.r.Mentions[figure]
	return b.r.View.Slice(max(b.sentence.Start, m.Start-farthest), min(b.sentence.End, m.End+farthest))
}

// farthest is how many characters of a sentence a fact shows to either side.
const farthest = 300

// remember keeps what was told for the figures behind.
func (b *binder) remember(f *frame, figure int, s *statement) {
	s.figure = figure
	if s.how.indicator == byShare || s.how.indicator == byRatio {
		b.portion = s.told
		return
	}
	change := b.gists[figure].change != ""
	if s.level = b.level.level; !change && s.how.indicator != byEqual {
		s.level = figure
	}
	if !change {
		b.series = append(b.series, len(b.facts)-1)
		b.partOf(f, figure)
	}
	if f.within && figure < len(b.gists) && b.gists[figure].kind == extract.KindCount {
		b.whole = s.told
	}
	if f.within || s.indicator == "" || s.own && change && b.level.indicator != "" && !b.thing(f) && !endsInTerm(s.indicator) {
		return
	}
	b.level = s.told
	b.counted(f, figure, s)
}

// thing reports whether what stands before the figure ends in a noun: 平均时薪|
// 上涨0.3%, not 增加|投入|8%.
func (b *binder) thing(f *frame) bool {
	n := len(f.content)
	if n == 0 {
		return false
	}
	w := &f.words[f.content[n-1]]
	return w.is(nominal) && !w.is(active)
}

// counted lets the sentence go on about a group that was counted: 民营企业达
// 8126家，进出口1655亿元.
func (b *binder) counted(f *frame, figure int, s *statement) {
	unit := b.gists[figure].unit
	if !s.own || b.parts.opened && unit == b.parts.unit || s.how.subject == byOwner || s.how.subject == byNamed && s.subject.thing || unit != "家" && unit != "户" && unit != "个" {
		return
	}
	group := f.both(f.theme, b.trimmed(f))
	if len(group) == 0 {
		return
	}
	last := &f.words[group[len(group)-1]]
	if text := b.joined(f, group); b.actor(f, group) && !last.is(term|head) && !strings.HasSuffix(text, "项目") && !strings.HasSuffix(text, "住户") {
		b.local = name{text: text, place: b.main.place}
		b.parts.counted = text
	}
}
