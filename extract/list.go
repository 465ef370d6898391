package extract

import "slices"

// settleLists gives the items of lists what is said once for all of them.
func (r *Reading) settleLists() {
	var few [16]int
	items := few[:0] // the mentions that go on with the list of the one before
	for i := 1; i < len(r.Mentions); i++ {
		if r.listed(i) || r.turned(i) {
			items = append(items, i)
		}
	}
	r.settleUnits(items)
	r.settleDays(items)
	r.settleBounds(items)
	r.settleOrdinals(items)
}

// settleUnits gives units to the numbers of lists, from the last item back:
// 2.1个和3.4个百分点, 25、35、55万吨.
func (r *Reading) settleUnits(items []int) {
	scale, read := 0, len(r.Mentions) // the scale of the next item with a unit, looked for up to read
	for _, i := range slices.Backward(items) {
		m, next := &r.Mentions[i-1], &r.Mentions[i]
		scale, read = r.scaleFrom(i, read, scale), i
		if v := r.elided(m, next, scale); v != nil {
			m.Value, m.Rule = v, next.Rule
		}
	}
}

// settleDays makes a length of a day that follows one in a list: 拘留15日和10日.
func (r *Reading) settleDays(items []int) {
	for _, i := range items {
		m, before := &r.Mentions[i], &r.Mentions[i-1]
		e, ok := m.Value.(*dateExpr)
		if d, length := before.Value.(Duration); !ok || !length || d.Unit != "day" || e.first.n != 1 || e.first.lead() != stepDay || e.ranged || e.opening != notOpen || r.rune(before.End-1) != r.rune(m.End-1) {
			continue
		}
		m.Value, m.Rule = Duration{Quantity{Value: NewDecimal(int64(e.first.steps[0].n), 0)}, "day"}, before.Rule
	}
}

// settleBounds gives the items of a list the bound that stands once before it:
// 分别不低于1.2亿元、1.5亿元和1.8亿元.
func (r *Reading) settleBounds(items []int) {
	spreads := -1 // the last item that the bound of a list holds for
	for _, i := range items {
		before, ok := quantityOf(r.Mentions[i-1].Value)
		q, also := quantityOf(r.Mentions[i].Value)
		if !ok || !also || r.Mentions[i].Damaged || before.Bound == "" || spreads != i-1 && !r.boundOfList(r.Mentions[i-1].Start) {
			continue
		}
		if spreads = i; q.Bound == "" {
			q.Bound = before.Bound
			r.Mentions[i].Value = withQuantity(r.Mentions[i].Value, q)
		}
	}
}

// boundOfList reports whether the bound word before i stands behind 分别.
func (r *Reading) boundOfList(i int) bool {
	_, n := r.bounds.LongestBefore(r.View.Runes[:i])
	c := cursor{r: r.View.Runes}
	return n > 0 && c.endsAt(i-n, "分别")
}

// settleOrdinals makes ordinals of what follows one in a list: 第五、六、七届.
func (r *Reading) settleOrdinals(items []int) {
	for _, i := range items {
		m := &r.Mentions[i]
		if _, ok := r.Mentions[i-1].Value.(Ordinal); !ok {
			continue
		}
		switch v := m.Value.(type) {
		case Count:
			m.Value, m.Optional = Ordinal{v.Value, v.Classifier}, true
		case Number:
			m.Value, m.Optional = Ordinal{v.Value, ""}, true
		}
	}
}

// scaleFrom returns the scale of the first of the mentions from i to end that has
// its unit, else that of the mentions behind.
func (r *Reading) scaleFrom(i, end, behind int) int {
	for ; i < end; i++ {
		if s, ok := r.scaleOf(&r.Mentions[i]); ok {
			return s
		}
	}
	return behind
}

// scaleOf returns the last scale of the number in a mention that has its unit:
// 8 in 55亿元, and false where the number was given its unit by a list.
func (r *Reading) scaleOf(m *Mention) (int, bool) {
	for i := m.Start; i < m.End; i++ {
		if n, ok := readNumber(r.View.Runes, i); ok {
			return n.scale, n.end < m.End
		}
	}
	return 0, false
}

// elided reads a bare number, or one with 个 before points, with the unit of
// the item that follows it.
func (r *Reading) elided(m, next *Mention, scale int) Value {
	q, ok := quantityOf(next.Value)
	if !ok || m.Damaged || next.Damaged || q.High != nil {
		return nil
	}
	switch v := m.Value.(type) {
	case Number:
		q.Value, q.Bound, q.High = r.spread(m, scale, v.Value), v.Bound, v.High
	case Count:
		p, points := next.Value.(Percent)
		if v.Classifier != "个" || !points || p.Unit != "pp" && p.Unit != "bp" {
			return nil
		}
		q.Value, q.Bound, q.High = v.Value, v.Bound, v.High
	default:
		return nil
	}
	switch next.Value.(type) {
	case Number, Fraction:
		return nil
	}
	return withQuantity(next.Value, q)
}

// spread multiplies a bare number by the scale of the item that has the unit.
func (r *Reading) spread(m *Mention, scale int, value Decimal) Decimal {
	if n, ok := readNumber(r.View.Runes, m.Start); ok && n.scale == 0 && scale >= 4 {
		return value.Shift(scale)
	}
	return value
}

// settleBare makes sums and counts of the scaled numbers without a unit that the
// context shows to be such: 投资212.6亿, 用户近3000万.
func (r *Reading) settleBare() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		switch v := m.Value.(type) {
		case Count:
			if v.Classifier == "起" || m.Rule == "count/reach" {
				r.settleReach(i, &v)
			}
		case Number:
			if !m.Damaged && r.scaled(m.Start, m.End) {
				r.settleScaled(i, &v)
			}
		}
	}
}

// settleScaled makes a sum or count of mention i, a number in 万 or 亿.
func (r *Reading) settleScaled(i int, v *Number) {
	m := &r.Mentions[i]
	switch {
	case r.unknownUnit(m.End) && !r.moneyBehind(m.End):
		return
	case r.moneyBefore(i) || r.moneyBehind(m.End):
		m.Value, m.Rule = Amount{v.Quantity, r.currencyNear(i)}, "amount/context"
	case r.sameAs(i, v):
	case r.headsBefore(m):
		m.Value, m.Rule = Count{Quantity: v.Quantity}, "count/context"
	default:
		return
	}
	c := cursor{r: r.View.Runes, at: m.Start, damaged: r.View.Lost, scanTables: scanning()}
	c.adjoin(m)
}

// currencyNear is the currency of a sum that names none: that of the sum before it
// in the sentence or headline (营收6.89亿英镑 仍亏3410万), else renminbi.
func (r *Reading) currencyNear(i int) string {
	start := max(r.Mentions[i].Start-maxClause, 0)
	for j := i - 1; j >= 0 && r.Mentions[j].Start >= start && !r.has(r.Mentions[j].End, r.Mentions[i].Start, "。；\n"); j-- {
		if a, ok := r.Mentions[j].Value.(Amount); ok && a.Currency != "" {
			return a.Currency
		}
	}
	return "CNY"
}

// settleReach makes a sum of what only seems to count: 成交额破百亿, and 总价95万起,
// whose 起 is no case but a bound.
func (r *Reading) settleReach(i int, v *Count) {
	m := &r.Mentions[i]
	switch {
	case m.Rule == "count/reach" && r.moneyBefore(i):
		m.Value, m.Rule = Amount{v.Quantity, r.currencyNear(i)}, "amount/context"
	case v.Classifier == "起" && !m.Damaged && r.scaled(m.Start, m.End-1) && r.moneyBefore(i) && !r.casesBefore(m):
		v.Bound = AtLeast
		m.Value, m.Rule = Amount{v.Quantity, "CNY"}, "amount/context"
	}
}

// casesBefore reports whether a noun that is none of money stands right before a mention,
// whose 起 then counts: 诈骗案件|2.3万起.
func (r *Reading) casesBefore(m *Mention) bool {
	tokens := r.words(m.Start - 1)
	k := tokenAt(tokens, m.Start-1)
	if k == len(tokens) || tokens[k].End != m.Start || !tokens[k].Tag.IsNoun() {
		return false
	}
	for at := tokens[k].Start; at < m.Start; at++ {
		if _, n := moneyNouns().Longest(r.View.Runes[at:m.Start]); n == m.Start-at {
			return false
		}
	}
	return true
}

// sameAs makes a number without a unit one of the quantity before it in the
// sentence, where it says how that changed (毕业生31万人，比上年增加2万), what it is a
// day (旅客310万人次，日均5万) or in all (收入6.4亿元，环比降12%，累计13.6亿), or what it is of another place (湖东县40.5万人，湖西县31.2万).
func (r *Reading) sameAs(i int, v *Number) bool {
	m, beside := &r.Mentions[i], false
	c := cursor{r: r.View.Runes}
	total := c.endsAt(m.Start, "累计") || c.endsAt(m.Start, "日最高") || c.endsAt(m.Start, "合计") || c.endsAt(m.Start, "总计") ||
		c.is(r.clauseStart(m.Start), "其中") && !r.headsBefore(m)
	for i--; i >= 0; i-- {
		kind := r.Mentions[i].Value.Kind()
		if kind != KindDate && kind != KindPlace && !(total && (kind == KindPercent || kind == KindDuration)) {
			break
		}
		beside = beside || kind == KindPlace && r.Mentions[i].End == m.Start && oneOf(r.View.Runes, r.Mentions[i].Start-1, "，、") ||
			kind == KindDate && m.Start-r.Mentions[i].End < 2 && oneOf(r.View.Runes, m.Start-1, "期年的")
	}
	if i < 0 || r.Sentence(r.Mentions[i].Start) != r.Sentence(m.Start) || m.Start-r.Mentions[i].End > maxClause {
		return false
	}
	end := r.skipFill(r.clauseStart(m.Start), m.Start)
	w, n := r.changes.LongestBefore(r.View.Runes[:end])
	changes := w.sort == "verb" && (n > 1 || n == 1 && !r.endsWord(end))
	if !changes && !beside && !total && !c.endsAt(m.Start, "日均") && !c.endsAt(m.Start, "月均") && !c.endsAt(end, "到位") {
		return false
	}
	switch before := r.Mentions[i].Value.(type) {
	case Amount:
		m.Value, m.Rule = Amount{v.Quantity, before.Currency}, "amount/context"
	case Count:
		m.Value, m.Rule = Count{Quantity: v.Quantity}, "count/context"
	default:
		return false
	}
	return true
}

// unknownUnit reports whether a noun or an unknown word stands right behind the
// number: it may be a unit that the tables lack (20亿曼尼), so nothing is said of
// the currency.
func (r *Reading) unknownUnit(i int) bool {
	if !isHan(r.rune(i)) || r.rune(i) == '的' {
		return false
	}
	tokens := r.words(i)
	k := tokenAt(tokens, i)
	return k < len(tokens) && (tokens[k].Tag.IsNoun() || tokens[k].Tag.String() == "x")
}

// headsBefore reports whether a noun of what is counted without a classifier
// stands before the number: 观影人次超2800万.
func (r *Reading) headsBefore(m *Mention) bool {
	end := r.skipFill(r.clauseStart(m.Start), m.Start)
	_, n := headNouns().LongestBefore(r.View.Runes[:end])
	return n > 0
}

// scaled reports whether a number ends in 万 or 亿.
func (r *Reading) scaled(start, end int) bool {
	for i := end - 1; i >= start; i-- {
		switch r.rune(i) {
		case '多', '余':
			continue
		case '万', '亿':
			return true
		}
		return false
	}
	return false
}

// moneyBefore reports whether the clause to the left speaks of money, with no
// other quantity between.
func (r *Reading) moneyBefore(i int) bool {
	m := &r.Mentions[i]
	start := r.clauseStart(m.Start)
	if i > 0 && r.Mentions[i-1].End > start {
		before := &r.Mentions[i-1]
		if _, ok := before.Value.(Amount); ok && r.joins(before.End, m.Start) {
			return true
		}
		if _, ok := quantityOf(before.Value); ok {
			start = before.End
		}
	}
	end := r.skipFill(start, m.Start)
	if r.counted(end) || r.things(end) {
		return false
	}
	for at := end - 1; at >= start && at > m.Start-12; at-- {
		if _, n := moneyNouns().Longest(r.View.Runes[at:end]); n > 1 || n == 1 && at+1 == end && !(r.rune(at) == '额' && r.has(at-1, at, "员名份配") || r.rune(at) == '资' && r.has(at-1, at, "物师")) {
			return true
		}
	}
	return false
}

// counted reports whether a noun of people or things ends before rune end, of which no
// money is told whatever stands before it: 投资|者, 捐款|人数, 网民|规模.
func (r *Reading) counted(end int) bool {
	runes := untotalled(r.View.Runes[:end])
	last := len(runes) - 1
	switch {
	case oneOf(runes, last, "额"):
		return oneOf(runes, last-1, "份名员配")
	case !oneOf(runes, last, "者人员民客户生力数量次单众友口队群体丝业"):
		return false
	case oneOf(runes, last, "业"):
		return oneOf(runes, last-1, "就") && len(runes) < end // 就业规模, but 行业|产值
	case oneOf(runes, last, "口") && !oneOf(runes, last-1, "人户"):
		return false // 资金缺口
	}
	for at := max(0, last-4); at < last; at++ {
		if _, n := moneyNouns().Longest(runes[at:]); n == len(runes)-at {
			return false // 经济总量
		}
	}
	return true
}

// things reports whether a noun ends before rune end that is none of money nor of how
// much, so that a word of money before it only tells what is done with things: 捐赠|口罩.
func (r *Reading) things(end int) bool {
	tokens := r.words(end - 1)
	k := tokenAt(tokens, end-1)
	if k == len(tokens) || tokens[k].End != end || tokens[k].Tag.String() != "n" || end-tokens[k].Start < 2 {
		return false
	}
	switch string(r.View.Runes[end-2 : end]) {
	case "目标", "缺口", "需求", "额度", "上限", "下限", "水平", "门槛", "纪录", "记录", "区间", "强度", "基数", "部分", "盘子", "大关", "关口", "底线", "红包", "预期":
		return false // 营收目标120亿
	}
	for at := max(0, tokens[k].Start-2); at < end; at++ {
		if _, n := moneyNouns().Longest(r.View.Runes[at:end]); n == end-at {
			return false
		}
	}
	return true
}

// untotalled is what stands before a word that is said of money and of much else: 网民|规模.
func untotalled(runes []rune) []rune {
	for _, total := range [...]string{"规模", "总额", "总值", "总量", "余额"} {
		if n := len(runes) - 2; n > 0 && spelt(runes, n, total) > 0 {
			return runes[:n]
		}
	}
	return runes
}

// moneyBehind reports whether a noun of money follows, at once or at the end of
// the words that 的 opens: 10亿投资, 6万亿的信托资产.
func (r *Reading) moneyBehind(i int) bool {
	last := i
	if r.rune(i) == '的' {
		last = i + 7
	}
	for ; i <= last && i < len(r.View.Runes) && r.rune(i) != '，' && r.rune(i) != '。'; i++ {
		if _, n := moneyNouns().Longest(r.View.Runes[i:]); n > 1 {
			return true
		}
	}
	return false
}
