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
	case v.Classifier == "起" && !m.Damaged && r.scaled(m.Start, m.End-1) && r.moneyBefore(i):
		v.Bound = AtLeast
		m.Value, m.Rule = Amount{v.Quantity, "CNY"}, "amount/context"
	}
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
