package extract

import (
	"strings"

	"github.com/zhnews/zhnews/internal/gazetteer"
)

// referenceUnits are the sorts of divisions that 全 and 我 may stand before.
const referenceUnits = "市省县区州旗盟镇乡"

// placeReference reads 全市, 我省, 该县, 这个州, 当地, 自治区: words that take
// the place of the article.
func placeReference(c *cursor) (*placeChain, int) {
	i, end := c.at, 0
	switch c.r[i] {
	case '全', '我', '本', '该':
		end = i + 1
	case '这':
		if c.peek(i+1) != '个' {
			return nil, 0
		}
		end = i + 2
	case '当':
		if c.peek(i+1) == '地' && !c.is(i+2, "时间") {
			return c.reference(i, i+2, "地"), i + 2
		}
		return nil, 0
	case '自':
		if c.is(i, "自治区") && !isHan(c.peek(i-1)) {
			return c.reference(i, i+3, "自治区"), i + 3
		}
		return nil, 0
	default:
		return nil, 0
	}
	unit := c.peek(end)
	if !strings.ContainsRune(referenceUnits, unit) {
		return nil, 0
	}
	if end++; cutsWord(c.r, end) || c.r[i] == '我' && unit == '区' && c.peek(end) == '分' {
		return nil, 0
	}
	if name, n := gazetteer.Longest(c.r[i:]); n > end-i && !name.Word {
		return nil, 0
	}
	return c.reference(i, end, string(unit)), end
}

func (c *cursor) reference(start, end int, unit string) *placeChain {
	p := c.desk.chain(placePart{start: start, end: end})
	p.ref = unit
	return p
}

// references settles 全市, 当地.
func (a *atlas) references() {
	for i := range a.r.Mentions {
		if p, ok := a.r.Mentions[i].Value.(*placeChain); ok && p.ref != "" {
			a.settleReference(i, p.ref)
		}
	}
}

// settleReference gives 全市 the code of the article's place of that rank.
func (a *atlas) settleReference(i int, unit string) {
	m := &a.r.Mentions[i]
	if unit == "地" && i > 0 && a.r.Mentions[i-1].End == m.Start && settled(&a.r.Mentions[i-1]) {
		return // 台湾|当地 says no more than 台湾
	}
	base, source := a.base(i, unit)
	if e := gazetteer.ByCode(rankOf(base, unit)); e != nil {
		m.Value = Place{Code: e.Code, Level: e.Level, Name: e.Name, Evidence: source}
		m.Optional = true
	}
}

// base is the place a reference takes: the last one named for 当地 and 该,
// else the home of the article, else the last one named.
func (a *atlas) base(i int, unit string) (code, source string) {
	last := a.lastBefore(i, unit)
	first := a.r.rune(a.r.Mentions[i].Start)
	switch {
	case last != "" && (unit == "地" || first == '该' || first == '这'):
		return last, "inferred from the place named last"
	case a.home != "" && rankOf(a.home, unit) != "":
		return a.home, "inferred from the article's place, " + a.source
	}
	return last, "inferred from the place named last"
}

// lastBefore is the code of the last settled place before mention i that a
// reference of this rank can take. 当地 is no place that someone is from, and
// rather the county than the province that the text named between.
func (a *atlas) lastBefore(i int, unit string) (last string) {
	for k := i - 1; k >= max(0, i-lookBack); k-- {
		m := &a.r.Mentions[k]
		v, ok := m.Value.(Place)
		switch {
		case !ok || rankOf(v.Code, unit) == "":
		case unit != "地":
			return v.Code
		case m.Optional || a.origin(m):
		case last == "":
			last = v.Code
		default:
			if gazetteer.Within(v.Code, last) {
				return v.Code
			}
			return last
		}
	}
	return last
}

// origin reports whether somebody or something is from the place: 来自邢台的商人.
func (a *atlas) origin(m *Mention) bool {
	return oneOf(a.r.View.Runes, m.Start-2, "来") && a.r.rune(m.Start-1) == '自' || a.r.rune(m.End) == '籍'
}

// rankOf climbs from a division to the rank that a reference names.
func rankOf(code, unit string) string {
	if len(code) != 6 {
		return ""
	}
	county, city := code[4:] != "00", code[2:] != "0000"
	switch unit {
	case "地":
		return code
	case "省", "自治区":
		return code[:2] + "0000"
	case "市":
		if e := gazetteer.ByCode(code); county && e != nil && endsIn(e.Name, '市') {
			return code
		}
		if city && gazetteer.ByCode(code[:4]+"00") != nil {
			return code[:4] + "00"
		}
		if up := code[:2] + "0000"; up == "110000" || up == "120000" || up == "310000" || up == "500000" {
			return up
		}
	case "州", "盟":
		if e := gazetteer.ByCode(code[:4] + "00"); city && e != nil && !endsIn(e.Name, '市') {
			return e.Code
		}
	case "区":
		if e := gazetteer.ByCode(code); e != nil && endsIn(e.Name, '区') {
			return code
		}
	case "县", "旗", "镇", "乡":
		if county {
			return code
		}
	}
	return ""
}

func endsIn(name string, r rune) bool {
	runes := []rune(name)
	return len(runes) > 0 && runes[len(runes)-1] == r
}
