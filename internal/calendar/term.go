package calendar

// Terms are the names of the solar terms in the order of the civil year.
var Terms = [24]string{
	"小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
	"小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
}

// Term returns the day on which a solar term, 0 to 23, falls in a civil year
// between 1900 and 2100.
func Term(year, term int) (Day, bool) {
	if year < firstLunar || year > lastLunar || term < 0 || term >= len(Terms) {
		return 0, false
	}
	late := int(termYears[year-firstLunar] >> (2 * term) & 3)
	return On(year, term/2+1, termEarliest[term]+late), true
}
