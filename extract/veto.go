package extract

import (
	"strings"

	"github.com/zhnews/zhnews/segment"
)

// veto gives up the mentions that the words around them show to be none.
func (r *Reading) veto() { r.drop(r.vetoed) }

// vetoed gives the reason to give up a mention, by what stands before it and by
// its kind.
func (r *Reading) vetoed(m *Mention) string {
	switch before := r.rune(m.Start - 1); {
	case !isHan(before):
		if why := r.marked(m, before); why != "" {
			return why
		}
	case before == '每' && rated(m.Value):
		return "the base of a rate"
	}
	switch v := m.Value.(type) {
	case Count:
		if v.Classifier != "" && r.insideWord(m) {
			return "part of a longer word"
		}
	case Measure:
		if v.Unit == "度" && r.timesOver(m) {
			return "says how often, not how much"
		}
	}
	return ""
}

// marked gives the reason to give up a mention by the mark before it.
func (r *Reading) marked(m *Mention, before rune) string {
	switch {
	case quoted(before) && r.quote(m):
		return "an unlabelled quote in brackets"
	case before == '，' && r.commaJoined(m):
		return "a comma before it may join or part the digits"
	case before == ' ' && r.parted(m):
		return "a blank before it may part its digits"
	case before == '/' && r.slashed(m):
		return "a slash before it may make a fraction of it"
	case (before == '：' || before == ':' || before == ' ') && r.unitLine(m):
		return "names the unit of a table"
	}
	return ""
}

// quote reports whether the mention stands in brackets that hold nothing but
// numbers and signs: (7.25,+0.31,+4.47%).
func (r *Reading) quote(m *Mention) bool {
	if m.Value.Kind() != KindPercent {
		return false
	}
	commas, i := 0, m.Start-1
	for ; i >= 0 && quoted(r.rune(i)); i-- {
		if x := r.rune(i); x == ',' || x == '，' || x == '/' || x == ' ' {
			commas++
		}
	}
	open := r.rune(i)
	return commas > 0 && (open == '(' || open == '（')
}

func quoted(r rune) bool {
	switch r {
	case '.', '+', '-', '%', ',', '，', ' ', '/':
		return true
	}
	return isDigit(r)
}

// commaJoined reports whether nothing tells 1，234份 from 增长1，234份: digits and
// a full-width comma stand before exactly three digits. Neither reading is taken.
func (r *Reading) commaJoined(m *Mention) bool {
	if m.Value.Kind() == KindDate || !isDigit(r.rune(m.Start-2)) {
		return false
	}
	n := m.Start
	for n < m.End && isDigit(r.rune(n)) {
		n++
	}
	return n-m.Start == 3
}

// parted reports whether the blank before the mention may part its number, as damage
// leaves it: 投资3. 6亿元, 占比5 8.4%. Cells of a table have a blank before each, or
// more than two digits.
func (r *Reading) parted(m *Mention) bool {
	i := m.Start - 2
	if !isDigit(r.rune(m.Start)) {
		return false
	}
	if r.rune(i) == '.' {
		return isDigit(r.rune(i - 1))
	}
	n := 0
	for n < 3 && isDigit(r.rune(i-n)) {
		n++
	}
	label := strings.ContainsRune("表图注题例", r.rune(i-n)) // 表1 2030年
	return 0 < n && n < 3 && isHan(r.rune(i-n)) && !label
}

// slashed reports whether a quantity begins behind the slash of two numbers that
// nothing tells to be a fraction: 2/3人 is neither read as 3人 nor as two thirds.
// 140/90毫米汞柱 is none.
func (r *Reading) slashed(m *Mention) bool {
	i := m.Start - 1
	if _, ok := quantityOf(m.Value); !ok || !isDigit(r.rune(m.Start)) {
		return false
	}
	for isDigit(r.rune(i - 1)) {
		i--
	}
	num, ok := readNumber(r.View.Runes, i)
	den, _ := readNumber(r.View.Runes, m.Start)
	return ok && num.lo.Cmp(den.lo) < 0
}

// unitLine reports whether the mention is the scale and unit of a table's line
// 单位：亿元.
func (r *Reading) unitLine(m *Mention) bool {
	at := m.Start
	for r.rune(at-1) == ' ' {
		at--
	}
	return (r.rune(at-1) == '：' || r.rune(at-1) == ':') && r.rune(at-2) == '位' && r.rune(at-3) == '单'
}

// rateBase reports whether the mention is what a rate is given per: 每10股.
func (c *cursor) rateBase(m *Mention) bool { return c.peek(m.Start-1) == '每' && rated(m.Value) }

// rated reports whether a value may have a rate, or be the base of one.
func rated(v Value) bool {
	switch v.(type) {
	case Count, Measure, Amount, Duration:
		return true
	}
	return false
}

// insideWord reports whether a count in Chinese digits cuts a word of the
// dictionary in two: 统|一个, 两家|庭, 三部|委.
func (r *Reading) insideWord(m *Mention) bool {
	i := m.Start
	for i < m.End && !isDigit(r.rune(i)) && r.class(i)&(classNumeral|classScale) == 0 {
		i++
	}
	if i == m.End {
		return false
	}
	tokens := r.words(i)
	for _, t := range tokens[tokenAt(tokens, i):] {
		if t.Start >= m.End {
			break
		}
		if r.begins(t, i, m) && !r.bounded(i) || r.goesOn(t, i, m) {
			return true
		}
	}
	return false
}

// timesOver reports whether 度 behind one Chinese digit says how often something was
// done: 两度临停, 一度跌破. Degrees and kilowatt-hours have no verb behind them.
func (r *Reading) timesOver(m *Mention) bool {
	if _, digit := hanDigit(r.rune(m.Start)); !digit || m.End != m.Start+2 {
		return false
	}
	tokens := r.words(m.End)
	k := tokenAt(tokens, m.End)
	return k < len(tokens) && tokens[k].Start == m.End && (tokens[k].Tag.IsVerb() || tokens[k].Tag.String() == "d" || tokens[k].Tag.String() == "p")
}

// bounded reports whether a bound word of one character stands before rune i.
func (r *Reading) bounded(i int) bool {
	_, n := r.bounds.LongestBefore(r.View.Runes[max(0, i-1):i])
	return n > 0
}

// begins reports whether a token that is no numeral begins before the numeral
// and goes into it (but 好几|百户).
func (r *Reading) begins(t segment.Token, numeral int, m *Mention) bool {
	return t.Start < numeral && t.End > numeral && t.Start < m.Start && (t.Tag.String() != "m" || !isHan(r.rune(t.Start))) &&
		r.class(t.Start)&(classNumeral|classScale|classOrdinal) == 0
}

// goesOn reports whether a token begins with the classifier and goes on behind
// it. 个 名 人 架 宗 begin too many words that only seem to (五个|人, 六名|义工).
func (r *Reading) goesOn(t segment.Token, numeral int, m *Mention) bool {
	if t.Start <= numeral || t.Start >= m.End || t.End <= m.End || r.class(t.Start)&classNumeral != 0 { // 两|三棵树
		return false
	}
	first := r.rune(t.Start)
	return first != '个' && (!isDigit(r.rune(numeral)) || (t.Tag.IsNoun() || t.Tag.IsVerb()) && first != '名' && first != '人' && first != '架' && first != '宗')
}
