package extract

import (
	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/text"
)

// A timeline follows an article through its times. What the text has said so
// far settles what a date leaves out.
type timeline struct {
	r        *Reading
	today    calendar.Day // of publication
	known    bool         // today is known
	clock    int          // seconds of publication, -1 if unknown
	sentence int          // of the date at hand
	start    int          // where it begins
	passed   int          // the end of the last date
	title    int          // behind the 《 of the title that is open, 0 if none is
	days     int          // the end of the last range of days, 0 if none
	dropped  int          // the end of the last date that comes back, 0 if none

	year     int          // named in this sentence, 0 if none
	topic    int          // named last at the head of a clause in this paragraph, 0 if none
	told     when         // the last day told
	theme    int          // this year or the last, as the text spoke last of the whole of it, 0 if of neither
	running  int          // the year that a narrative of the past runs in, 0 if none
	period   when         // the last period told, for 同期
	report   when         // the period that the text reports on
	reporter bool         // the text is a report on report's year
	last     when         // the last date
	monthly  when         // the last month or quarter named
	named    int          // the sentence that named it
	end      int          // where it ends
	wired    calendar.Day // the day of the dateline, 0 if none: 新华社北京5月8日电
	cabled   bool         // by 电; behind 讯 昨日 is the day before the paper's
}

// settleDates resolves each date mention against the publication time and what
// the text said before.
func (r *Reading) settleDates() {
	t := newTimeline(r)
	r.drop(func(m *Mention) string {
		e, ok := m.Value.(*dateExpr)
		if !ok {
			return ""
		}
		if why := t.recurring(m, e); why != "" {
			return why
		}
		if m.Damaged {
			m.Value = Date{}
			return ""
		}
		t.move(m)
		m.Value = t.settle(m, e)
		t.passed = m.End
		return ""
	})
}

func newTimeline(r *Reading) timeline {
	t := timeline{r: r, clock: -1, sentence: -1}
	if p := r.Context.Published; !p.IsZero() {
		t.known = true
		t.today = calendar.On(p.Year(), int(p.Month()), p.Day())
		if r.Context.Clock {
			t.clock = p.Hour()*3600 + p.Minute()*60 + p.Second()
		}
	}
	t.readTitle()
	return t
}

// readTitle finds the period that the title says the text reports on.
func (t *timeline) readTitle() {
	if t.r.Context.Title == "" {
		return
	}
	r := text.NewView(t.r.Context.Title).Runes
	for i := 0; i < len(r); i++ {
		d := dateReader{r: r, at: i}
		if !isDigit(r[i]) || !d.read() || d.chain.lead() != stepYear || d.chain.level() > levelQuarter || !hintWithin(r, d.at, 22, "report") {
			continue
		}
		if w, ok := t.chain(&d.chain, frame{}); ok {
			t.report, t.reporter = w, true
			return
		}
	}
}

// move goes to the next date and forgets what ends with a sentence or a
// paragraph.
func (t *timeline) move(m *Mention) {
	if s := t.r.Sentence(m.Start); s != t.sentence {
		t.sentence, t.year = s, 0
	}
	if t.r.may('\n') || t.r.may('《') {
		t.pass(m.Start)
	}
	t.start = m.Start
}

// pass notes the marks that stand between the last date and the next, at i.
func (t *timeline) pass(i int) {
	for k, x := range t.r.View.Runes[min(t.start, i):i] {
		switch x {
		case '\n':
			t.topic, t.title = 0, 0
		case '《':
			t.title = t.start + k + 1
		case '》':
			t.title = 0
		}
	}
}

// settle resolves one date and keeps what it says for those that follow.
func (t *timeline) settle(m *Mention, e *dateExpr) Date {
	m.Optional = e.optional
	if e.opening == notOpen && !e.ranged && t.sinceThen(m, e) {
		e.opening = openFrom
	}
	if e.vague {
		m.Optional = true
		return Date{Grain: Range}
	}
	if t.titled(m, e) {
		m.Optional = true
	}
	w, ok := t.expr(m, e)
	if e.first.lead() == stepAgo && e.first.steps[0].n > 0 && t.afterEvent(m) {
		ok = false
	}
	if e.first.lead() == stepWhole && e.first.tail() == stepBegin && e.opening == notOpen && !e.ranged {
		ok = false // 年初
	}
	t.options(m, e, w)
	if !ok {
		m.Optional = m.Optional || e.first.lead() == stepWeekTold
		if !t.known {
			t.period = when{} // 同期 may be that of this one
		}
		return Date{Grain: e.grain(), EDTF: e.edtf()}
	}
	if !m.Optional {
		t.keep(m, e, w)
	}
	return w.date(e, t.today)
}

// afterEvent reports whether 21年后 counts from what the verb before it tells
// (在逃21年后落网), and from no day that is known. A verb of plan or speech (预计,
// 宣布) counts from the day told.
func (t *timeline) afterEvent(m *Mention) bool {
	r := t.r.View.Runes
	if hintBefore(r, m.Start) == "plan" {
		return false
	}
	if oneOf(r, m.Start-1, "了药疗术访") { // 用药24周后
		return true
	}
	tokens := t.r.words(m.Start - 1)
	k := tokenAt(tokens, m.Start-1)
	return k < len(tokens) && tokens[k].End == m.Start && tokens[k].Tag.IsVerb() && !tells(r[tokens[k].Start:tokens[k].End])
}

// tells reports whether a verb tells what is said or decided.
func tells(verb []rune) bool {
	for _, x := range verb {
		switch x {
		case '称', '说', '示', '布', '定', '料', '望', '求', '期', '测', '计', '划', '拟', '将', '会', '要', '是', '有', '到', '至', '在', '可', '能', '应', '须':
			return true
		}
	}
	return false
}

// expr resolves an expression.
func (t *timeline) expr(m *Mention, e *dateExpr) (w when, ok bool) {
	if !t.known && e.ranged && e.last.lead() == stepNow {
		e.ranged, e.opening = false, openFrom // 1987年至今
	}
	if !t.known && (e.needsToday() || e.ranged && e.last.fromToday()) {
		return w, false
	}
	if w, ok = t.place(e, m.End); !ok {
		return w, false
	}
	if e.ranged {
		return t.between(w, e)
	}
	if e.opening == openEnding {
		w.From, w.grain = (w.To + 1).AddMonths(-e.months), Range
	}
	return w, true
}

// between resolves the end of a range, which inherits what it leaves out from
// the beginning and comes after it.
func (t *timeline) between(w when, e *dateExpr) (when, bool) {
	last := *e.last
	if last.clock.set && last.clock.part == anyPart && e.first.clock.set {
		last.clock.part = e.first.clock.inherited(last.clock)
	}
	told, year := t.told, t.year
	t.told, t.year = w, w.From.Year()
	to, ok := t.chain(&last, framed(w.From))
	t.told, t.year = told, year
	if ok && to.To < w.From && last.lead() >= stepFestival {
		if next, found := t.chain(&last, framed(w.From.AddMonths(12))); found {
			to = next
		}
	}
	if !ok || to.To < w.From {
		return w, false
	}
	w.To, w.end, w.clock = to.To, to.end, w.clock && to.clock
	if w.clock && w.grain != to.grain {
		w.grain = Minute
	}
	if e.hours && w.clock && w.grain == Hour {
		w.end += 59 * 60
	}
	if !w.clock {
		w.grain = Range
	}
	return wholeDay(w), true
}

// wholeDay makes 0时至24时 the day, or the days, that it fills.
func wholeDay(w when) when {
	if !w.clock || w.start != 0 || w.end != 0 || w.To <= w.From {
		return w
	}
	w.clock, w.To, w.grain = false, w.To-1, Range
	if w.From == w.To {
		w.grain = Day
	}
	return w
}

// inherited is the part of the day that the end of a range takes from its
// beginning: 下午两点到四点, but 上午9时到15时.
func (k dateClock) inherited(last dateClock) dayPart {
	if last.hour >= 12 || last.hour < k.hour%12 {
		return anyPart
	}
	return k.part
}

// needsToday reports whether the expression means nothing without the day of
// publication.
func (e *dateExpr) needsToday() bool {
	switch e.first.lead() {
	case stepYear, stepCentury, stepPlan, stepEvent:
		return e.opening == openSince
	case stepDecade:
		return e.first.steps[0].n < 1000
	case stepYearTold, stepMonthTold, stepWeekTold, stepDayTold, stepSame, stepPeriod, stepWhole:
		return false
	}
	return true
}

// fromToday reports whether a chain counts from the day of publication.
func (c *dateChain) fromToday() bool {
	switch c.lead() {
	case stepCenturyNow, stepShortYear, stepYearNow, stepQuarterNow, stepMonthNow, stepWeekNow, stepWeekend, stepDayNow:
		return true
	}
	return false
}

// keep notes what a resolved date tells those that follow.
func (t *timeline) keep(m *Mention, e *dateExpr, w when) {
	lead := e.first.lead()
	if e.first.tail() == stepSame {
		return
	}
	if lead >= stepYear && lead <= stepYearTold && (e.opening == notOpen || e.opening == openEnding) {
		t.keepYear(m, e, w)
	}
	if m.Start < datelineHead && w.grain == Day && t.wired == 0 && oneOf(t.r.View.Runes, m.End, "电讯") {
		t.wire(m, e, w.From)
	}
	if (w.grain == Day || w.clock) && !t.excursion(m, e) && e.first.tail() != stepEnd && e.first.tail() != stepBegin {
		t.told = w
		if e.ranged {
			t.told.To = t.told.From
		}
	}
	if (e.opening == notOpen || e.opening == openEnding) && !t.aside(m) && !t.against(m.Start) && !(t.matched(m) && t.period.grain != "") {
		t.period = w
	}
	t.end, t.last = m.End, w
	t.keepMonth(e, w)
	if e.opening == openEnding {
		t.report, t.reporter = w, true
	}
	if m.Start < reportHead && e.first.level() <= levelQuarter && t.reports(m.End) {
		t.report, t.reporter = w, true
	}
}

// reportHead is how far into a text, in runes, it may say what it reports on;
// later reports are only quoted.
const reportHead = 150

// A dateline stands within so many runes of the beginning, and the paper prints it at
// most so many days later: 今天 is the day of the dateline.
const (
	datelineHead = 80
	longestWire  = 3
)

// wire notes the day of the dateline. One that tells its year and is older than any wire
// is that of a text printed again: what it calls this year is the year it was written in.
func (t *timeline) wire(m *Mention, e *dateExpr, day calendar.Day) {
	switch {
	case t.today-day <= longestWire:
		t.wired, t.cabled = day, t.r.rune(m.End) == '电'
	case e.first.lead() == stepYear:
		t.today, t.clock = day, -1
	}
}

// keepMonth notes the month or quarter that a date names: also the 6月 of 6月末.
func (t *timeline) keepMonth(e *dateExpr, w when) {
	for i := range e.first.n {
		switch step := e.first.steps[i]; step.kind {
		case stepMonthNow, stepQuarterNow, stepDayNow:
			if step.n == 0 {
				t.monthly = when{} // 本月: back to today
			}
		case stepMonth:
			y, m, _ := w.To.Date()
			t.monthly, t.named = when{Span: calendar.Month(y, m), grain: Month}, t.sentence
		case stepQuarter:
			y, m, _ := w.To.Date()
			t.monthly, t.named = when{Span: calendar.Quarter(y, (m+2)/3), grain: Quarter}, t.sentence
		}
	}
}

// keepYear notes the year that a date names.
func (t *timeline) keepYear(m *Mention, e *dateExpr, w when) {
	if t.compares(m.Start) {
		return
	}
	t.year = w.To.Year()
	if w.grain == Year && t.year <= t.today.Year() && (t.heads(m.Start) || m.Start < reportHead) {
		t.theme = t.year
	}
	if t.heads(m.Start) {
		t.topic = t.year
	}
	t.running = 0
	if e.first.lead() == stepYear && e.first.level() >= levelMonth && t.known && w.To.Year() < t.today.Year() {
		t.running = w.To.Year()
	}
}

// excursion reports whether a day is told only by its distance from the one
// that the text goes on from: 10天后告破, 案发次日.
func (t *timeline) excursion(m *Mention, e *dateExpr) bool {
	step := e.first.steps[0]
	return step.kind == stepAgo && step.m < unitHour || step.kind == stepDayTold && hintBefore(t.r.View.Runes, m.Start) == "incident"
}
