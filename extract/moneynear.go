package extract

// Whether what stands around a number without a unit speaks of money: 募资12亿, 10亿投资.

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
		if _, n := moneyNouns().Longest(r.View.Runes[at:end]); n > 1 || n == 1 && at+1 == end {
			return true
		}
	}
	return false
}

// counted reports whether a noun of people or things ends before rune end, of which no
// money is told whatever stands before it: 投资|者, 捐款|人数, 网民|规模, 救灾|物资.
func (r *Reading) counted(end int) bool {
	runes := untotalled(r.View.Runes[:end])
	last := len(runes) - 1
	switch before := runeAt(runes, last-1); runeAt(runes, last) {
	case '额':
		return before == '份' || before == '名' || before == '员' || before == '配'
	case '资':
		return before == '物' || before == '师'
	case '口':
		return before == '人' || before == '户' // but 资金缺口
	case '业':
		return before == '就' && len(runes) < end // 就业|规模, but 行业|产值
	}
	return oneOf(runes, last, "者人员民客户生力数量次单众友队群体丝") && !endsInMoney(runes, last-4)
}

// things reports whether a noun ends before rune end that is none of money nor of how
// much, so that a word of money before it only tells what is done with things: 捐赠|口罩,
// 诈骗|案件.
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
	return !endsInMoney(r.View.Runes[:end], tokens[k].Start-2)
}

// endsInMoney reports whether the runes end in a word of money that begins at rune from
// or behind it: 经济总量.
func endsInMoney(runes []rune, from int) bool {
	for at := max(0, from); at < len(runes); at++ {
		if _, n := moneyNouns().Longest(runes[at:]); n == len(runes)-at {
			return true
		}
	}
	return false
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
