package extract

// A rule recognises one way of writing. It is asked only where the rune's
// classes meet start; match returns the value and where the span ends, or nil.
// Bound words, rates (每…, /…) and what stands before a sum are added to the
// span afterwards, for all rules alike.
type rule struct {
	name  string
	start class
	match func(c *cursor) (Value, int)
}

// rules is the table of contents of this package. Where several rules match at
// one place the longest match wins, and of equals the first in this list.
var rules = [...]rule{
	{"date/calendar", classDate, dateCalendar},                              // 8月2日 今年以来 “十三五”期间
	{"date/event", classDate, dateEvent},                                    // 党的二十大以来
	{"date/recent", classDate, dateRecent},                                  // 近10年 未来五年
	{"date/ago", classDate, dateAgo},                                        // 10天后 两年前
	{"date/listed", classDate, dateListed},                                  // 2022和2023年
	{"date/bare", classDate, dateBare},                                      // 2018赛季
	{"date/vague", classDate, dateVague},                                    // 近日 此前
	{"place", classPlace, placeMention},                                     // 鞍山高新区
	{"not/word", classNumber | classOrdinal, notNumber},                     // 一带一路 十分 第三方
	{"percent/sign", classNumber, percentSign},                              // 8.6% 3至5‰
	{"percent/point", classNumber, percentPoint},                            // 0.3个百分点 25个基点
	{"percent/of", classScale | classSign, percentOf},                       // 百分之八点六 千分之三
	{"percent/tenth", classNumber, percentTenth},                            // 三成 七成五 八折
	{"fraction/of", classNumber, fractionOf},                                // 三分之一
	{"fraction/slash", classDigit, fractionSlash},                           // 1/3
	{"fraction/half", classNumeral, fractionHalf},                           // 一半
	{"multiple", classNumber, multipleTimes},                                // 3倍
	{"multiple/turn", classTurn, multipleTurn},                              // 翻一番 翻番
	{"amount/after", classNumber, amountAfter},                              // 36.57亿元 123元1角
	{"amount/before", classMoney, amountBefore},                             // 人民币36.57亿 US$3万
	{"measure", classNumber, measureUnit},                                   // 520亩 3亿千瓦时
	{"measure/half", classNumeral, measureHalf},                             // 半公里 半斤
	{"measure/index", classDigit, measureIndex},                             // 涨12.5点 3200点
	{"measure/grade", classNumber, measureGrade},                            // 5.6级地震 8级大风
	{"measure/temperature", classNumeral | classDegree, measureTemperature}, // 零下5度 38摄氏度
	{"duration", classNumber, durationLength},                               // 15个工作日 两年半 1小时20分
	{"duration/half", classNumeral, durationHalf},                           // 半年 半个月
	{"ordinal", classOrdinal, ordinalPlace},                                 // 第3位 首个
	{"count", classNumber, countClassifier},                                 // 165个 300多家
	{"count/reach", classScale, countReach},                                 // 过亿 破万
	{"number", classNumber, bareNumber},                                     // 42
}
