package extract

import "sync"

// A rule recognises one way of writing. It is asked only where the rune's
// classes meet start; match returns the value and where the span ends, or nil.
// Bound words, rates (每…, /…) and what stands before a sum are added to the
// span afterwards, for all rules alike.
type rule struct {
	name  string
	start class
	match func(c *cursor) (Value, int)
	// then is what must stand behind the number for the rule to be asked; 0 asks it
	// always. Most numbers have a word behind them that one rule of twenty reads.
	then behind
}

// rules is the table of contents of this package. Where several rules match at
// one place the longest match wins, and of equals the first in this list.
var rules = [...]rule{
	{"date/calendar", classDate, dateCalendar, 0},                  // 8月2日 今年以来 “十三五”期间
	{"date/event", classEvent, dateEvent, 0},                       // 党的二十大以来
	{"date/recent", classNear, dateRecent, 0},                      // 近10年 未来五年
	{"date/ago", classDateNumber, dateAgo, 0},                      // 10天后 两年前
	{"date/listed", classDateNumber, dateListed, 0},                // 2022和2023年
	{"date/bare", classDateNumber, dateBare, 0},                    // 2018赛季
	{"date/vague", classVague, dateVague, 0},                       // 近日 此前
	{"place", classPlace | classLetter, placeMention, 0},           // 鞍山高新区
	{"not/word", classWord, notNumber, 0},                          // 一带一路 十分 第三方
	{"percent/sign", classNumber, percentSign, behindPercent},      // 8.6% 3至5‰
	{"percent/point", classNumber, percentPoint, behindPoint},      // 0.3个百分点 25个基点
	{"percent/of", classScale | classSign, percentOf, 0},           // 百分之八点六 千分之三
	{"percent/tenth", classNumber, percentTenth, behindTenth},      // 三成 七成五 八折
	{"fraction/of", classNumber, fractionOf, behindParts},          // 三分之一
	{"fraction/slash", classDigit, fractionSlash, behindSlash},     // 1/3
	{"fraction/half", classHalf | classMost, fractionHalf, 0},      // 一半 半成
	{"multiple", classNumber, multipleTimes, behindTimes},          // 3倍
	{"multiple/turn", classTurn, multipleTurn, 0},                  // 翻一番 翻番
	{"amount/after", classNumber, amountAfter, behindMoney},        // 36.57亿元 123元1角
	{"amount/before", classMoney | classCurrency, amountBefore, 0}, // 人民币36.57亿 US$3万
	{"measure", classNumber, measureUnit, behindUnit},              // 520亩 3亿千瓦时
	{"measure/half", classHalf, measureHalf, 0},                    // 半公里 半斤
	{"measure/index", classDigit, measureIndex, behindIndex},       // 涨12.5点 3200点
	{"measure/grade", classNumber, measureGrade, behindGrade},      // 5.6级地震 8级大风
	{"measure/temperature", classDegree, measureTemperature, 0},    // 零下5度 38摄氏度
	{"duration", classNumber, durationLength, behindLength},        // 15个工作日 两年半 1小时20分
	{"duration/half", classHalf, durationHalf, 0},                  // 半年 半个月
	{"ordinal", classOrdinal, ordinalPlace, 0},                     // 第3位 首个
	{"count", classNumber, countClassifier, behindClassifier},      // 165个 300多家
	{"count/reach", classScale, countReach, 0},                     // 过亿 破万
	{"number", classNumber, bareNumber, 0},                         // 42
}

// A ruleSet is a set of rules, a bit each in their order.
type ruleSet uint32

// anyRule is the set of all rules.
const anyRule = ruleSet(1)<<len(rules) - 1

// The ruleSets tell which rules to ask. Without them each was looked at wherever
// any may begin.
type ruleSets struct {
	begin    [1 << 8]ruleSet        // those that begin at a rune, by the number of its traits
	maybe    [1 << 8]ruleSet        // those that do if the runes beside it agree
	follow   [behindAll + 1]ruleSet // those that may begin with a number, by what stands behind it
	counting ruleSet                // those that want a number with a certain word behind it

	time, event, money, place ruleSet // those that begin with certain classes
}

// classMaybe is the set of the classes that the runes beside must agree to.
const classMaybe = classTime | classMoney | classPlace | classLetter

var startSets = sync.OnceValue(func() *ruleSets {
	s := &ruleSets{
		time: startingWith(classTime), event: startingWith(classDate | classEvent),
		money: startingWith(classMoney), place: startingWith(classPlace),
	}
	for n, t := range runeTraits().traits {
		s.begin[n], s.maybe[n] = startingWith(t.class&^classMaybe), startingWith(t.class&classMaybe)
	}
	s.follow[0] = wanting(0)
	for words := behind(1); words <= behindAll; words++ {
		s.follow[words] = s.follow[words&(words-1)] | wanting(words&-words)
	}
	s.counting = anyRule &^ s.follow[0]
	return s
})

// wanting returns the rules that want one thing behind a number.
func wanting(then behind) (set ruleSet) {
	for i := range rules {
		if rules[i].then == then {
			set |= 1 << i
		}
	}
	return set
}

// startingWith returns the rules that begin with some of the classes.
func startingWith(classes class) (set ruleSet) {
	for i := range rules {
		if rules[i].start&classes != 0 {
			set |= 1 << i
		}
	}
	return set
}
