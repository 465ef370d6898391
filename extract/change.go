package extract

import (
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/trie"
	"github.com/zhnews/zhnews/segment"
)

// A change is a quantity that a word of change (增长, 降, 增速) stands before, with
// nothing between but words that fill: 增长了约8.6%, 增速分别为4.6%、9.3%. A level
// (增至, 降到) is none.

// signedChange lets the sign of mention i decide its change: 增速为-1.4% is a
// fall. A plus makes a change of a rate only with a word of change.
func (r *Reading) signedChange(i int, q *Quantity, s *settling) Change {
	change := q.Change
	if change == "" {
		change = r.change(i, q, s)
	}
	switch {
	case change == Up && q.Value.Sign() < 0:
		return Down
	case change == "" && r.rune(s.clause.End) == '+':
		return Up
	}
	return change
}

// change finds the direction of mention i from the clause to its left.
func (r *Reading) change(i int, q *Quantity, s *settling) Change {
	m, clause := &r.Mentions[i], s.clause
	if s.before.Change != "" && r.listed(i) && r.Mentions[i-1].Value.Kind() == m.Value.Kind() {
		return inherited(q, &s.before)
	}
	free := clause.Start // a change word is none of the mention before: 2.5升五缸
	if i > 0 {
		free = max(free, min(r.Mentions[i-1].End, m.Start))
	}
	end := r.skipFill(free, m.Start)
	if w, n := r.changes.LongestBefore(r.View.Runes[free:end]); n > 1 && !r.volume(end-n, end) || n == 1 && !r.endsWord(end) {
		if r.rune(end-n-1) == '连' && m.Value.Kind() == KindDuration {
			return "" // 连跌六周
		}
		if r.rune(end) == '为' && w.sort != "rate" && r.rune(end-1) != '长' {
			return "" // 降为17%: a level, but 增长为
		}
		if oneOf(r.View.Runes, end-1, "息价薪税准") && counts(m.Value, "次") {
			return "" // 降息两次
		}
		return r.changeOf(w, m, segment.Span{Start: end - n, End: end}, clause)
	}
	switch p := m.Value.(type) {
	case Percent:
		if d, ok := r.rateChange(p.Unit, clause); ok {
			return d
		}
		if p.Unit == "bp" && r.rune(end-1) == '加' {
			return Up
		}
	}
	if d, ok := r.changeAround(free, end); ok {
		return d
	}
	return r.moreOrLess(clause.Start, free, end, r.againstTime(i, end))
}

// counts reports whether a value counts with a classifier.
func counts(v Value, classifier string) bool {
	c, ok := v.(Count)
	return ok && c.Classifier == classifier
}

// againstTime reports whether the time before mention i is compared with right before
// end: 较一年前贵了近七成.
func (r *Reading) againstTime(i, end int) bool {
	if i == 0 {
		return false
	}
	m := &r.Mentions[i-1]
	if e, ok := m.Value.(*dateExpr); !ok || e.vague { // 比平日高出七八百元
		return false
	}
	first := m.Start
	if before := r.dateTo(first - 1); before >= 0 && r.joins(first-1, first) {
		first = before // 比上月末和上年同期
	}
	return m.End <= end && end-m.End < 4 && oneOf(r.View.Runes, first-1, "比较")
}

// dateTo is where the date begins that ends at rune i, -1 if none does.
func (r *Reading) dateTo(i int) int {
	k, _ := slices.BinarySearchFunc(r.Mentions, i, func(m Mention, i int) int { return m.End - i })
	if k < len(r.Mentions) && r.Mentions[k].End == i && r.Mentions[k].Value.Kind() == KindDate {
		return r.Mentions[k].Start
	}
	return -1
}

// dateFrom is where the date ends that begins at rune i, -1 if none does.
func (r *Reading) dateFrom(i int) int {
	k, _ := slices.BinarySearchFunc(r.Mentions, i, func(m Mention, i int) int { return m.Start - i })
	if k < len(r.Mentions) && r.Mentions[k].Start == i && r.Mentions[k].Value.Kind() == KindDate {
		return r.Mentions[k].End
	}
	return -1
}

// volume reports whether a word of change that ends in 量 is the end of a longer one, 放量
// that of 排放量 and 播放量, and not what trade does: 成交|放量.
func (r *Reading) volume(start, end int) bool {
	if r.rune(end-1) != '量' {
		return false
	}
	tokens := r.words(start)
	k := tokenAt(tokens, start)
	return k == len(tokens) || tokens[k].Start != start
}

// endsWord reports whether the character before i is the end of a longer word, as
// 升 is of 晋升.
func (r *Reading) endsWord(i int) bool {
	tokens := r.words(i - 1)
	k := tokenAt(tokens, i-1)
	return k < len(tokens) && tokens[k].Start < i-1 && tokens[k].End == i
}

// inherited gives a list item the change of the item before it.
func inherited(q, before *Quantity) Change {
	if before.Change == Down && before.Value.Sign() < 0 && q.Value.Sign() > 0 {
		return Up
	}
	return before.Change
}

// changeOf decides by the word of change that stands right before the quantity.
func (r *Reading) changeOf(w changeWord, m *Mention, word, clause segment.Span) Change {
	switch w.sort {
	case "flow":
		if r.contains(clause.Start, word.Start, "比") {
			return w.direction
		}
		return ""
	case "rate":
		if m.Value.Kind() == KindPercent {
			return w.direction
		}
		return ""
	}
	if turn, n := turnWords().LongestBefore(r.View.Runes[clause.Start:word.End]); n > 0 {
		if rate, ok := r.rateIn(clause.Start, word.End-n); ok {
			return turnedRate(rate, turn)
		}
	}
	return w.direction
}

// turnedRate is the direction of a rate that itself grows or shrinks: 降幅收窄 is up.
func turnedRate(rate, turn Change) Change {
	if turn == Up {
		return rate
	}
	if rate == Up {
		return Down
	}
	return Up
}

// rateChange takes a per cent in a clause about a rate of growth for a change
// whatever verb follows: 增幅由6.4%回落至5.1% are both up.
func (r *Reading) rateChange(unit string, clause segment.Span) (Change, bool) {
	if unit != "%" && unit != "‰" {
		return "", false
	}
	return r.rateIn(clause.Start, clause.End)
}

// rateIn finds the last word for a rate of growth between two places.
func (r *Reading) rateIn(start, end int) (Change, bool) {
	words, runes := r.changes, r.View.Runes
	for at := end; at > start; at-- {
		if !words.Begins(runes[at-1]) {
			continue
		}
		if w, n := words.LongestBefore(runes[start:at]); n > 1 && w.sort == "rate" {
			return w.direction, true
		}
	}
	return "", false
}

// changeAround finds a change with its object between verb and quantity (缩短
// 航程560公里); ok tells that some word of change stands there.
func (r *Reading) changeAround(free, end int) (Change, bool) {
	start, words, runes := max(free, end-8), r.changes, r.View.Runes
	for at := end - 1; at > start; at-- {
		if !words.Begins(runes[at-1]) {
			continue
		}
		if w, n := words.LongestBefore(runes[start:at]); n > 1 {
			if w.sort == "object" && !r.has(at, end, "到至为") {
				return w.direction, true
			}
			return "", true
		}
	}
	return "", false
}

// moreOrLess reads 多 and 少 before a verb (同比多签27个) and 高 and 低 right before
// the quantity (比去年同期高出1.5元), where the clause compares with another time; timed
// tells that this stands right before.
func (r *Reading) moreOrLess(clause, free, end int, timed bool) Change {
	verb, adjective := r.moreBefore(free, end), r.moreAt(free, end)
	if verb == "" && adjective == "" {
		return ""
	}
	switch basis := r.compared(clause, end); {
	case basis == none:
		return ""
	case verb != "" || basis == other && !timed:
		return verb
	}
	return adjective
}

// moreBefore reads the 多 or 少 of a verb of one character that ends at end.
func (r *Reading) moreBefore(free, end int) Change {
	if end-2 < free {
		return ""
	}
	switch r.rune(end - 2) {
	case '多':
		return Up
	case '少':
		return Down
	case '便':
		if r.rune(end-1) == '宜' {
			return Down
		}
	}
	return ""
}

// moreAt reads the adjective that ends at end, 出 or 了 behind it.
func (r *Reading) moreAt(free, end int) Change {
	at := end - 1
	if at < free {
		return ""
	}
	if x := r.rune(at); at > free && (x == '出' || x == '了') {
		at--
	}
	switch r.rune(at) {
	case '高', '多', '快', '长', '贵':
		return Up
	case '低', '少', '慢', '短':
		return Down
	}
	return ""
}

// skipFill steps back over the words that may fill the place between a word of
// change and its quantity, and returns where the word of change would end.
func (r *Reading) skipFill(start, end int) int {
	for at := end; ; {
		_, n := r.fills.LongestBefore(r.View.Runes[start:at])
		if n == 0 {
			return at
		}
		at -= n
	}
}

// fills are the words that may stand between a word of change and its quantity.
var fills = sync.OnceValue(func() *trie.Trie[bool] {
	t := new(trie.Trie[bool])
	for _, w := range [...]string{"了", "约", "近", "超过", "超", "不到", "逾", "分别", "各", "均", "都", "达到", "达", "为", "是", "在", "高达", "仅", "只", "就",
		"大约", "不足", "不低于", "低于", "高于", "将近", "接近", "幅度", "率", "多达", "至少", "最高", "：", ":", "不超过", "不少于", "突破", "又", "再", "一次性", "上"} {
		t.Add(backwards(w), true)
	}
	return t
})

// contains reports whether a word stands between two places.
func (r *Reading) contains(start, end int, word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	if !r.may(first) {
		return false
	}
	runes := r.View.Runes[:end]
	for i := start; i < end; i++ {
		if runes[i] == first && spelt(runes, i, word) > 0 {
			return true
		}
	}
	return false
}

// has reports whether one of the runes stands between two places.
func (r *Reading) has(start, end int, runes string) bool {
	start = max(start, 0)
	for _, x := range runes {
		if r.may(x) && slices.Contains(r.View.Runes[start:max(start, end)], x) {
			return true
		}
	}
	return false
}

// none marks a stretch of text that compares nothing; other is a comparison
// with neither the year nor the month before.
const (
	none  Basis = "none"
	other Basis = ""
)

// compared finds the last comparison between two places.
func (r *Reading) compared(start, end int) Basis {
	found, year := none, false
	words, runes := r.bases, r.View.Runes
	for i := start; i < end; i++ {
		x := runes[i]
		if words.Begins(x) {
			if b, n := words.Longest(runes[i:end]); n > 0 && !r.lengthGrows(i, i+n) {
				found, i = b, i+n-1
				continue
			}
		}
		if found == none && (x == '比' || x == '较') {
			found = other
		}
		year = year || x == '年' && (r.rune(i-1) == '去' || r.rune(i-1) == '上')
		if year && x == '相' && r.rune(i+1) == '比' {
			found = YearOnYear
		}
	}
	if found != none && (expected(runes[start:end], end-start-1) || expected(runes[start:end], end-start-2)) {
		return other
	}
	return found
}

// expected reports whether a word of plan or forecast ends before i, so that what
// follows is no change from another time: 比去年12月的预测|低.
func expected(r []rune, i int) bool {
	if i < 2 {
		return false
	}
	class := hintBefore(r, i)
	return class == "plan" || class == "expected"
}

// lengthGrows tells 年增8% from 五年增长: the year before a change is a basis only
// where it is no length, and the number follows at once.
func (r *Reading) lengthGrows(i, end int) bool {
	switch r.rune(i) {
	case '年', '月', '季':
	default:
		return false
	}
	before := r.class(i - 1)
	return before&classNumber != 0 || r.rune(i-1) == '均' || r.rune(i-1) == '单' || r.rune(end) == '长' || r.rune(end) == '加'
}

// basis finds what the change of mention i is compared with.
func (r *Reading) basis(i int, clause segment.Span) Basis {
	if r.may('环') && (r.contains(clause.Start, clause.End, "同比、环比") || r.contains(clause.Start, clause.End, "同比和环比")) {
		if r.listed(i) {
			return MonthOnMonth
		}
		return YearOnYear
	}
	if first, second := r.comparedTwice(clause); first != none {
		if r.listed(i) || r.turned(i) {
			return second
		}
		return first
	}
	if b := r.compared(clause.Start, clause.End); b != none {
		return b
	}
	return other
}

// comparedTwice reads two comparisons that share their 比, of a list of two changes:
// 分别比上月|和|上年同期高0.05个和低0.33个百分点. The first is none where there are not two.
func (r *Reading) comparedTwice(clause segment.Span) (first, second Basis) {
	if !r.contains(clause.Start, clause.End, "分别") {
		return none, none
	}
	words, runes := r.bases, r.View.Runes
	for i := clause.Start; i < clause.End; i++ {
		if runes[i] != '比' && runes[i] != '较' {
			continue
		}
		b, n := words.Longest(runes[i:clause.End])
		joint := i + n
		if n == 0 {
			joint = r.dateFrom(i + 1) // 上月末
		}
		if joint < 0 || joint >= clause.End || !r.joins(joint, joint+1) {
			continue
		}
		against := append([]rune{runes[i]}, runes[joint+1:min(joint+8, clause.End)]...)
		if second, n := words.Longest(against); n > 0 || r.dateFrom(joint+1) >= 0 {
			return b, second
		}
	}
	return none, none
}

// withFactor gives multiples and fractions that are changes their factor, new
// over old: 增长2倍 is 3, 下降一半 is 1/2.
func withFactor(v Value) Value {
	switch v := v.(type) {
	case Multiple:
		if v.Factor == nil && v.Change == Up {
			one := NewDecimal(1, 0)
			v.Factor = &Ratio{v.Value.Add(one), one}
		}
		return v
	case Fraction:
		switch v.Change {
		case Up:
			v.Factor = &Ratio{v.Part.Den.Add(v.Part.Num), v.Part.Den}
		case Down:
			v.Factor = &Ratio{v.Part.Den.Sub(v.Part.Num), v.Part.Den}
		}
		return v
	}
	return v
}
