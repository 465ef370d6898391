package extract

// # How dates are read
//
// A date is read twice. Here its words become an expression: a chain of steps,
// each narrowing the time told so far, an optional second chain for the end of
// a range, and an opening (以来, 之前).
//
//	昨天    下午  两点    到   四点
//	day -1        15:00  …    (day -1)  16:00
//
// The second pass (dateresolve.go) goes through the article in text order and
// resolves each expression against the day of publication and what the text
// said before. Nothing is guessed: what stays open has a value without from
// and to.

// A dateExpr is a date as its words say it. It is a Value only between the
// scan and settleDates.
type dateExpr struct {
	first    dateChain
	last     *dateChain // of a range
	ranged   bool
	hours    bool // two hours in a breath, the second whole: 七八点, to the last minute before nine
	opening  opening
	months   int  // of a period that ends on the day: 止年度 12
	about    bool // 左右, 许
	vague    bool // 近日: unresolved and optional
	optional bool
}

func (*dateExpr) Kind() Kind { return KindDate }
func (*dateExpr) sealed()    {}

// An opening says what a word behind a time makes of it.
type opening uint8

const (
	notOpen    opening = iota
	openSince          // 以来: from its start to publication
	openFrom           // 起, 以后: from its start
	openAfter          // 之后: from its end if it is a year or month, else from its start
	openUntil          // 以前, 前: to its end
	openBefore         // 之前: to its start if it is a year or month, else to its end
	openEnding         // 止年度: the months that end on its day
)

// A dateChain is a row of steps from coarse to fine and a time of day.
type dateChain struct {
	steps [6]dateStep
	n     int
	clock dateClock
}

// A dateStep narrows the time told so far.
type dateStep struct {
	kind stepKind
	n, m int // numbers n to m; m is n unless a range was named
}

type stepKind uint8

const (
	stepNone stepKind = iota
	stepCentury
	stepCenturyNow // n centuries from this one
	stepDecade     // of a century: 90年代
	stepYear
	stepShortYear // two digits, at most m years ahead
	stepYearNow   // n years from publication
	stepYearTold  // n years from the year spoken of
	stepBeforeChrist
	stepPlan
	stepEvent // on day n
	stepFestival
	stepHoliday // days off for a festival
	stepHalf
	stepQuarter
	stepQuarterNow
	stepFirst // the first n units m of the time told
	stepLast
	stepMonth
	stepMonthNow
	stepMonthTold
	stepLunarMonth // m is 1 for a leap month
	stepLunarDay
	stepTenday
	stepWeek // of a year or month
	stepWeekNow
	stepWeekTold // n weeks from the week told
	stepWeekend  // n weeks from this one
	stepWeekday  // 1 to 7
	stepDay
	stepDayNow
	stepDayTold
	stepNthDay
	stepBegin // 初
	stepEnd   // 底
	stepAgo   // n units m from the time told
	stepRecent
	stepComing
	stepWhole  // all of the time spoken of, of a grain m
	stepPeriod // the period reported on
	stepSame   // the period spoken of, n years on
	stepNow
)

// A level orders the grains of steps: what follows in a chain must be finer.
type level uint8

const (
	levelNone level = iota
	levelCentury
	levelDecade
	levelYear
	levelHalf
	levelQuarter
	levelMonth
	levelTenday
	levelWeek
	levelDay
	levelClock
	levelClosed // nothing may follow
)

var stepLevels = [...]level{
	stepCentury: levelCentury, stepCenturyNow: levelCentury, stepDecade: levelDecade,
	stepYear: levelYear, stepShortYear: levelYear, stepYearNow: levelYear, stepYearTold: levelYear, stepBeforeChrist: levelYear,
	stepPlan: levelQuarter, stepEvent: levelDay, stepFestival: levelDay, stepHoliday: levelWeek,
	stepHalf: levelHalf, stepQuarter: levelQuarter, stepQuarterNow: levelQuarter,
	stepFirst: levelQuarter, stepLast: levelQuarter,
	stepMonth: levelMonth, stepMonthNow: levelMonth, stepMonthTold: levelMonth,
	stepLunarMonth: levelMonth, stepLunarDay: levelDay, stepTenday: levelTenday,
	stepWeek: levelWeek, stepWeekNow: levelWeek, stepWeekTold: levelWeek, stepWeekend: levelDay, stepWeekday: levelDay,
	stepDay: levelDay, stepDayNow: levelDay, stepDayTold: levelDay, stepNthDay: levelDay,
	stepBegin: levelClosed, stepEnd: levelClosed, stepAgo: levelClosed, stepRecent: levelClosed,
	stepComing: levelClosed, stepWhole: levelClosed, stepPeriod: levelClosed, stepSame: levelClosed, stepNow: levelClosed,
}

func (c *dateChain) push(kind stepKind, n, m int) bool {
	if c.n == len(c.steps) {
		return false
	}
	c.steps[c.n] = dateStep{kind, n, m}
	c.n++
	return true
}

// lead is the coarsest step, tail the finest.
func (c *dateChain) lead() stepKind { return c.steps[0].kind }

func (c *dateChain) tail() stepKind {
	if c.n == 0 {
		return stepNone
	}
	return c.steps[c.n-1].kind
}

// level returns how fine the chain is.
func (c *dateChain) level() level {
	if c.clock.set {
		return levelClock
	}
	return stepLevels[c.tail()]
}

// A dateClock is a time of day. Its part (下午) tells which half of the day the
// hour is in; an hour may be elided to its number in a range (9~12点半).
type dateClock struct {
	set, elided          bool
	part                 dayPart
	hour, minute, second int
	grain                Grain // hour, minute or second
}

// A dayPart is a part of the day.
type dayPart uint8

const (
	anyPart dayPart = iota
	partNight
	partDawn
	partMorning
	partNoon
	partAfternoon
	partEvening
)

// seconds counts from midnight: 下午3时 is 15:00, 晚12时 the midnight that ends
// the day and 晚1时 an hour later.
func (k dateClock) seconds() int {
	h := k.hour
	switch k.part {
	case partAfternoon:
		if h < 12 {
			h += 12
		}
	case partEvening:
		if h < 5 {
			h += 24
		} else if h <= 12 {
			h += 12
		}
	case partNight:
		if h > 5 && h <= 12 {
			h += 12
		}
	case partNoon:
		if h < 4 {
			h += 12
		}
	case partDawn:
		h %= 12
	}
	return h*3600 + k.minute*60 + k.second
}
