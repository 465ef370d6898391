package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// date takes a mention of time. A time compared with is no time of the fact; a
// time within the running period, or the end of one, passes with the sentence;
// any other opens a new period.
func (b *binder) date(f *frame, i int) {
	if b.thatDay(f, i) {
		return
	}
	if b.precedes(f, i) || b.begins(f) {
		known := b.actor(f, f.content) || b.fullName(f, f.content)
		b.subject(f, f.content)
		f.subject.guess, f.content = !known, nil
	}
	s, ok := b.days(&f.words[i])
	s, b.timed = b.covered(&f.words[i], s), b.timed || ok
	switch {
	case f.versus:
		f.against = s
		return
	case b.today && b.published != "" && s.from > b.published:
		return // 截至目前，“双十一”|预售额
	case !ok:
		f.timeless = f.ratio < 0 && f.share < 0
		said := &b.r.Figures[f.words[i].mention]
		b.dark = b.dark || !said.Optional && !said.Damaged && b.alone(f, i) // 春节期间，
		b.split(f)
		return
	case f.share >= 0 || f.ratio >= 0:
		if f.from && b.attribute(f, i) {
			f.when, f.brief = s, true // 占比由上年的|52.3%|提高到53.1%
		}
		return
	case f.when.stated() && b.r.Figures[f.words[i].mention].Optional:
		return // 7月当月
	case b.compared(f, i):
		f.against = s
		return
	case b.listsDate(f, i):
		b.several = append(b.several, s)
		return
	case f.from || b.attribute(f, i) || strings.Contains(b.text(f.words[i:i+1]), "同期") || b.spells(&f.words[i], "同月"):
		b.split(f)
		f.when, f.brief = s, true
		return
	case f.reports:
		if s.from < s.to && b.reportedOf(f, i) {
			b.several = append(b.several[:0], s)
			b.running, b.passing, b.stretched, b.ranIn = s, span{}, b.paragraphs, b.number
		}
		return
	case b.relative(f, i):
		return
	}
	head := f.subject.text == "" && len(f.content) == 0 && len(f.theme) == 0 && !b.figures(f.words[max(f.start, i-ahead):i])
	b.split(f)
	if !f.states && !head && f.start == 0 && s.from == s.to && b.sum&marker == 0 {
		b.passing = s // 白鹭生物今日在港交所上市，发行价18.2港元
		return
	}
	if !f.states && (!head || !b.opens(f, i)) {
		return
	}
	if b.r.Figures[f.words[i].mention].Optional && !f.states && !b.alone(f, i) {
		return
	}
	b.several = append(b.several[:0], s)
	f.timeless, b.dark = false, false
	f.when = s
	if b.running.contains(s) || b.instant(&f.words[i]) || !head || f.part && s.from == s.to {
		b.passing = s
		b.mild = s.from == s.to && !(i > 0 && f.words[i-1].is(aside|prep))
		return
	}
	b.running, b.passing, b.stretched, b.ranIn = s, span{}, b.paragraphs, b.number
}

// thatDay reads 当日, 当天 and 当晚: the day told of before holds for what stands
// behind, and where none is known no other time does. What stands around it goes on as
// if it were not there: 商场开业|当天|客流.
func (b *binder) thatDay(f *frame, i int) bool {
	d, _ := b.r.Figures[f.words[i].mention].Value.(extract.Date)
	if d.Grain != extract.Day || b.r.View.Runes[f.words[i].Start] != '当' {
		return false
	}
	s, ok := b.days(&f.words[i])
	switch {
	case f.when.stated() || f.versus:
	case !ok:
		f.timeless, b.dark = true, b.dark || b.alone(f, i)
	case f.states:
		f.when = s
	default:
		b.split(f)
		b.passing = s // 列车当天清晨出轨，31人死亡
	}
	return true
}

// reportedOf reports whether the period at i is what a report is about, since it
// stands behind the verb: 8月1日，统计局发布上半年经济运行情况.
func (b *binder) reportedOf(f *frame, i int) bool {
	for k := f.start; k < i; k++ {
		if f.words[k].is(report) {
			return true
		}
	}
	return false
}

// days gives the days of a date mention; false for a time without dates.
func (b *binder) days(w *word) (span, bool) {
	d, _ := b.r.Figures[w.mention].Value.(extract.Date)
	s := span{day(d.From), day(d.To)}
	if b.spells(w, "全年") {
		s = b.wholeYear(s)
	}
	if b.spells(w, "年末") || b.spells(w, "年底") {
		s.from = b.wholeYear(s).to
		s.to = s.from
	}
	return s, s.stated()
}

// covered is the time that a report is on whose name begins with the date: 2031年|半年报,
// 2031年三季|报.
func (b *binder) covered(w *word, s span) span {
	rest := b.r.View.Slice(w.End, min(w.End+3, len(b.r.View.Runes)))
	if len(s.from) != 10 || len(s.to) != 10 {
		return s
	}
	switch year := s.from[:4]; {
	case s == (span{year + "-01-01", year + "-12-31"}) && (rest == "半年报" || rest == "半年度" || strings.HasPrefix(rest, "中报")):
		s.to = year + "-06-30"
	case s == (span{year + "-07-01", year + "-09-30"}) && strings.HasPrefix(rest, "报"):
		s.from = year + "-01-01"
	}
	return s
}

// wholeYear is the year that 全年 means: that told of, or the last one over
// where nothing is said of plans.
func (b *binder) wholeYear(s span) span {
	if b.sum&marker != 0 && len(b.published) == 10 && s.to != "" && s.to < b.published {
		return span{b.published[:4] + "-01-01", b.published[:4] + "-12-31"} // 去年…。全年计划…
	}
	if p := b.r.Context.Published; b.sum&marker == forecast && p.Month() == 1 && !p.IsZero() && !b.running.stated() {
		return span{} // 预计全年 in January: of the year over or of the new one
	}
	if b.sum&marker != 0 {
		return s
	}
	year := ""
	if r := b.running; len(r.from) == 10 && len(r.to) == 10 && r.from[:4] == r.to[:4] {
		year = r.from[:4]
	}
	if p := b.r.Context.Published; !p.IsZero() && (year == "" && len(s.from) == 10 && s.from[:4] == p.Format("2006") || year == p.Format("2006")) && p.Month() < 12 {
		year = p.AddDate(-1, 0, 0).Format("2006")
	}
	if year == "" {
		return s
	}
	return span{year + "-01-01", year + "-12-31"}
}

// day cuts a time to its day.
func day(s string) string {
	if len(s) > 10 {
		return s[:10]
	}
	return s
}

// compared reports whether the date at i is what a ratio or level is compared
// with: 是2016年的3.6倍, 恢复至2018年同期的107%.
func (b *binder) compared(f *frame, i int) bool {
	if i+2 >= len(f.words) || !f.words[i+1].is(of) {
		return false
	}
	if b.spells(&f.words[i+2], "基础") {
		return true
	}
	if !b.figureAt(f, i+2) {
		return false
	}
	return i > 0 && f.words[i-1].is(link) && !f.from && !f.to
}

// attribute reports whether the date at i belongs to the figure behind it
// alone: 由2011年的3600元.
func (b *binder) attribute(f *frame, i int) bool {
	return i+2 < len(f.words) && f.words[i+1].is(of) && b.figureAt(f, i+2)
}

// relative reports whether behind another time of its sentence the date at i
// only tells of a noun when it is so: 周一，9月|交货的|原油价格.
func (b *binder) relative(f *frame, i int) bool {
	if i+1 < len(f.words) && b.spells(&f.words[i+1], "合约") {
		return true // 期货5月|合约
	}
	if i+2 >= len(f.words) || !f.words[i+1].is(verbal) && !f.words[i+1].is(nominal) || !f.words[i+1].content() || !f.words[i+2].is(of) {
		return false
	}
	for k := max(0, f.start-ahead); k < f.start; k++ {
		if f.words[k].is(date) {
			return true
		}
	}
	return false
}

func (b *binder) figureAt(f *frame, i int) bool {
	for ; i < len(f.words) && f.words[i].is(aside); i++ {
	}
	return i < len(f.words) && f.words[i].is(quantity)
}

// instant reports whether a date is the end of a period, of which levels are
// told and nothing else.
func (b *binder) instant(w *word) bool {
	d, _ := b.r.Figures[w.mention].Value.(extract.Date)
	s := b.text([]word{*w})
	return strings.HasSuffix(s, "末") || strings.HasSuffix(s, "底") || strings.HasSuffix(s, "前") || d.From == "" && d.To != ""
}

// opens reports whether a clause without figures sets the time for those
// behind it: it is the date alone, or the head of the sentence.
func (b *binder) opens(f *frame, i int) bool {
	return f.start == 0 || b.alone(f, i) || f.told()
}

// told reports whether all that the sentence said before the clause is who says
// so: 气象部门提示，8月5日至7日东部有大雨，局地80毫米以上.
func (f *frame) told() bool {
	if f.start < 2 || f.start > ahead || !f.words[f.start-2].is(report) {
		return false
	}
	for i := range f.words[:f.start-1] {
		if f.words[i].is(stop | quantity | date) {
			return false
		}
	}
	return true
}

// listsDate reports whether the date at i goes on with a list of them: 2022和2023年.
func (b *binder) listsDate(f *frame, i int) bool {
	return i-2 >= f.start && f.words[i-1].is(and) && f.words[i-2].is(date) && len(b.several) > 0
}

// alone reports whether the date at i is all its clause says.
func (b *binder) alone(f *frame, i int) bool {
	for j := f.start; j < f.reach(f.start) && !f.words[j].is(stop); j++ {
		if j != i && !f.words[j].is(aside|prep|date|vague|and|quote|opening|closing|marker) && !b.clock(&f.words[j]) {
			return false
		}
	}
	return true
}

// clock reports whether a word is of the hours of each day, which are no date:
// 9:00—17:00 behind 10月1日至8日.
func (b *binder) clock(w *word) bool {
	return strings.Trim(b.text([]word{*w}), "0123456789:：—-– ") == ""
}

// time is when a statement holds.
func (b *binder) time(f *frame, of *statement) (span, trace) {
	s, how := b.stretch(f, of)
	if strings.HasPrefix(of.indicator, "年度") && len(s.from) == 10 {
		s = span{s.from[:4] + "-01-01", s.from[:4] + "-12-31"}
	}
	if how == byRunning && b.ranIn != b.number && b.presently(f) {
		return span{}, byTimeless // 去年毕业生3200人。学校现有52个专业
	}
	if how != byDated && (s.from == s.to && daily(of.indicator) || !of.change && s.short() && b.yearly(f)) {
		return span{}, byTimeless // 昨日…。日均客流量42万人次
	}
	if f.from && s.from != "" && s.to == "" {
		return span{}, byTimeless // 自9月1日起由13元上调至15元
	}
	if f.from || f.to {
		s = s.end(f.to)
	}
	return s, how
}

// achieves reports whether a clause tells what was done over a time (年末有企业386家，
// |实现|产值298亿元) and not what there was at its end (年末|已有|企业386家).
func (b *binder) achieves(f *frame) bool {
	for k := f.start; k < f.reach(f.start) && !f.words[k].is(stop); k++ {
		if did := b.text(f.words[k : k+1]); f.words[k].is(light) && (strings.HasSuffix(did, "实现") || strings.HasSuffix(did, "完成")) {
			return true
		}
	}
	return false
}

// stale is after how many paragraphs a period may be over.
const stale = 3

func (b *binder) stretch(f *frame, of *statement) (span, trace) {
	switch {
	case f.versus && !f.differs && !of.change && f.against.stated() && !b.clue.figure.points():
		return f.against, byCompared
	case f.when.stated():
		return f.when, byDated
	case b.dark || f.timeless || of.subject.thing && lasting()[of.indicator]:
		return span{}, byTimeless
	case b.passing.stated() && !(b.mild && (f.changed && of.own || b.achieves(f))):
		return b.passing, byPassing
	case b.running.from > b.published && b.published != "" && b.paragraphs > b.stretched && b.sum&marker == 0:
		return span{}, byUndated // what was hoped for in another paragraph
	case b.running.stated() && b.paragraphs-b.stretched > stale:
		return b.running, byBefore
	case b.running.stated():
		return b.running, byRunning
	}
	if !b.timed {
		return span{}, byUntimed
	}
	return span{}, byUndated
}
