package extract

import "strings"

// A number is a numeral as it stands in a text, with all that the numeral
// itself says: its value, or both ends where it is loose (四五千, 几百, 数十亿),
// and the bound of a 多, 余 or 来 inside it.
type number struct {
	start, end int
	lo, hi     Decimal // hi counts only if ranged
	ranged     bool
	bound      Bound
	scale      int     // the power of ten of its last scale: 8 in 3亿
	head       Decimal // what stands before its last scale: 3 in 3亿
	arabic     bool    // begins with 0–9
	bare       bool    // begins with a scale without a numeral: 百亿, 万
	loose      bool    // has 几 or 数
	single     bool    // one Chinese digit and nothing else
}

// A numeral is the state of reading one number from left to right:
//
//	二  亿  三  千  四百五十  万  六千
//	total   [----- section -----]  digits
//
// A digit waits in cur; 十 百 千 add it to the section; 万 亿 兆 close the
// section into the total. Each part is a pair of bounds, equal unless the
// numeral is loose.
type numeral struct {
	r                   []rune
	at                  int
	total, section, cur pair
	have                bool // cur holds something
	small, large        int  // the last scale in the section, the last that closed one
	last                int  // the last scale of all, to read 三万五
	zero                bool // a 零 came since the last scale
	arabic              bool // cur was written in 0–9
	plain               bool // cur is one Chinese digit
	point               bool // cur has Chinese decimals: only 万 and 亿 may follow
	n                   number
}

// A pair is the two ends of a loose number.
type pair struct{ lo, hi Decimal }

func exactly(n int64) pair { d := NewDecimal(n, 0); return pair{d, d} }

func (p pair) add(q pair) pair  { return pair{p.lo.Add(q.lo), p.hi.Add(q.hi)} }
func (p pair) shift(n int) pair { return pair{p.lo.Shift(n), p.hi.Shift(n)} }
func (p pair) zero() bool       { return p.lo.Sign() == 0 && p.hi.Sign() == 0 }
func (p pair) loose() bool      { return !p.lo.Equal(p.hi) }
func between(lo, hi int64) pair { return pair{NewDecimal(lo, 0), NewDecimal(hi, 0)} }
func isDigit(r rune) bool       { return '0' <= r && r <= '9' }
func isLatin(r rune) bool       { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// readNumber reads the longest number that begins at rune i.
func readNumber(r []rune, i int) (number, bool) {
	p := numeral{r: r, at: i}
	sign := p.sign()
	for p.step() {
	}
	if !p.finish() || p.at == i {
		return number{}, false
	}
	p.n.start, p.n.end = i, p.at
	value := p.total
	p.n.lo, p.n.hi, p.n.ranged = value.lo, value.hi, value.loose()
	if sign {
		p.n.lo, p.n.hi = p.n.lo.Neg(), p.n.hi.Neg()
	}
	return p.n, true
}

// sign reads a sign and reports whether it is a minus.
func (p *numeral) sign() bool {
	r := p.peek(0)
	if r == '.' {
		return false
	}
	if p.at > 0 && r != '负' && joinsFormula(p.r[p.at-1]) {
		return false
	}
	if r != '-' && r != '−' && r != '+' && r != '负' {
		return false
	}
	next := p.peek(1)
	if _, han := hanDigit(next); !isDigit(next) && (r != '负' || !han && next != '十') {
		return false
	}
	p.at++
	return r != '+'
}

// joinsFormula reports whether a - or + behind r is an operator or a hyphen and
// no sign: 1+17%, HQ-210.
func joinsFormula(r rune) bool { return isDigit(r) || isLatin(r) || r == '%' || r == ')' || r == '）' }

func (p *numeral) peek(n int) rune {
	if p.at+n < len(p.r) {
		return p.r[p.at+n]
	}
	return 0
}

// step reads one part and reports whether there was one.
func (p *numeral) step() bool {
	r := p.peek(0)
	if isDigit(r) || r == '.' && !p.started() {
		return p.arabicDigits()
	}
	if _, ok := hanDigit(r); ok {
		return p.hanDigits()
	}
	if n := scaleOf(r); n > 0 {
		return p.scale(r, n)
	}
	if t := tensOf(r); t > 0 && !p.have && p.section.zero() {
		p.section, p.small, p.last, p.at = exactly(int64(t)*10), 1, 1, p.at+1
		return true
	}
	switch r {
	case '几', '数':
		return p.looseDigit(r)
	case '多', '余', '来':
		return p.more(r)
	case '点':
		return p.hanPoint()
	}
	return false
}

func (p *numeral) started() bool { return p.have || !p.section.zero() || !p.total.zero() || p.last > 0 }

// arabicDigits reads 1,100 or 12.5.
func (p *numeral) arabicDigits() bool {
	if p.have || p.small > 0 && p.large == 0 && !p.arabic && p.last == 1 {
		return false
	}
	d, end := arabic(p.r, p.at)
	if p.started() && !d.integer() {
		return false
	}
	if !p.started() {
		p.n.arabic = true
	}
	p.cur, p.have, p.arabic, p.plain, p.at = pair{d, d}, true, true, false, end
	return true
}

// integer reports whether d has no decimals.
func (d Decimal) integer() bool { return d.exp >= 0 }

// longestNumber bounds the digits of a number. Longer runs are no numbers, and
// are read in pieces, since the cost of a piece grows with its square.
const longestNumber = 400

// arabic reads digits with comma groups and a decimal point. A comma counts
// only where three digits (or four, in the manner of 万) follow it and the
// groups before it fit, so 12,33 is 12.
func arabic(r []rune, i int) (Decimal, int) {
	var d Decimal
	first := i
	limit := min(len(r), first+longestNumber)
	for ; i < limit && isDigit(r[i]); i++ {
		d = d.push(uint64(r[i]-'0'), false)
	}
	if i-first <= 4 && i > first {
		size := groupSize(r, i)
		for ; size > 0 && i < limit && groupAt(r, i, size); i += size + 1 {
			for _, digit := range r[i+1 : i+1+size] {
				d = d.push(uint64(digit-'0'), false)
			}
		}
	}
	if i+1 < len(r) && isDigit(r[i+1]) && (r[i] == '.' || r[i] == '·' && raisedPoint(r, i)) {
		for i++; i < limit && isDigit(r[i]); i++ {
			d = d.push(uint64(r[i]-'0'), true)
		}
	}
	return d.normal(), i
}

// raisedPoint reports whether a raised point is a decimal point, as older papers
// print it: a unit or a scale follows the digits (2·65亿吨, 3·1%). 5·12 alone is a
// day.
func raisedPoint(r []rune, i int) bool {
	for i++; i < len(r) && isDigit(r[i]); i++ {
	}
	return i < len(r) && (r[i] == '%' || r[i] == '‰' || scaleOf(r[i]) > 0 || r[i] == '倍' || r[i] == '元')
}

func groupSize(r []rune, i int) int {
	for _, size := range [...]int{3, 4} {
		if groupAt(r, i, size) {
			return size
		}
	}
	return 0
}

// groupAt reports whether a comma and exactly size digits stand at i.
func groupAt(r []rune, i, size int) bool {
	if i+size >= len(r) || r[i] != ',' && (r[i] != '，' || !wideGroup(r, i)) {
		return false
	}
	for _, digit := range r[i+1 : i+1+size] {
		if !isDigit(digit) {
			return false
		}
	}
	return i+size+1 == len(r) || !isDigit(r[i+size+1])
}

// wideGroup reports whether a full-width comma parts groups of digits and not
// clauses: only where another, half-width comma or two decimals close the sum
// (82，225.00元). In 增长12，330个 nothing tells, so the numbers stay apart.
func wideGroup(r []rune, i int) bool {
	if i+4 >= len(r) {
		return false
	}
	if r[i+4] == '.' {
		return i+6 < len(r) && isDigit(r[i+5]) && isDigit(r[i+6])
	}
	return i >= 4 && r[i-4] == ',' || r[i+4] == ','
}

// hanDigits reads a run of Chinese digits: one digit, an approximate pair (七八,
// 三五) or a number said digit by digit (二〇一八).
func (p *numeral) hanDigits() bool {
	if p.have {
		return false
	}
	end := p.at
	for end < min(len(p.r), p.at+longestNumber) {
		if _, ok := hanDigit(p.r[end]); !ok || p.r[end] == '两' && end > p.at {
			break
		}
		end++
	}
	run := p.r[p.at:end]
	if p.started() {
		return p.digitsInside(run)
	}
	if len(run) == 1 && formalOnly(run[0]) && !formalNext(p.peek(1)) {
		return false
	}
	if run[0] == '一' && len(run) == 1 && p.peek(1) == '两' && countable(p.r, p.at+2) {
		p.cur, p.have, p.at = between(1, 2), true, p.at+2
		return true
	}
	if run[0] != '零' && run[0] != '〇' && p.approximate(run) {
		return true
	}
	var d Decimal
	for _, r := range run {
		v, _ := hanDigit(r)
		d = d.push(uint64(v), false)
	}
	p.cur, p.have, p.plain, p.at = pair{d, d}, true, len(run) == 1, end
	p.zero = run[0] == '零' || run[0] == '〇'
	return true
}

// formalOnly reports whether a digit is of the formal hand and else an everyday
// character: 陆 is land and 伍 a troop unless a sum follows.
func formalOnly(r rune) bool {
	return r != '两' && !strings.ContainsRune("〇零○一二三四五六七八九", r)
}

// formalNext reports whether what follows a single formal digit makes it one; alone it is.
func formalNext(r rune) bool {
	return r == 0 || scaleOf(r) > 0 || strings.ContainsRune("元圆角分点", r)
}

// digitsInside reads the digits that follow a scale: 一万零四十, 十五六, 三百二十一.
func (p *numeral) digitsInside(run []rune) bool {
	if v, _ := hanDigit(run[0]); v == 0 {
		if len(run) == 1 {
			if next := p.peek(1); !isDigit(next) && next != '十' {
				return false
			}
		}
		p.zero, p.at = true, p.at+1
		return true
	}
	if run[0] == '两' && scaleOf(p.peek(1)) == 0 {
		return false
	}
	if p.approximate(run) {
		return true
	}
	v, _ := hanDigit(run[0])
	p.cur, p.have, p.plain, p.at = exactly(int64(v)), true, true, p.at+1
	return len(run) == 1
}

// approximate reads two neighbouring digits as a range: 七八个, 四十五六万, 三五百.
func (p *numeral) approximate(run []rune) bool {
	if len(run) != 2 {
		return false
	}
	a, _ := hanDigit(run[0])
	b, _ := hanDigit(run[1])
	if a == 0 || b != a+1 && (a != 3 || b != 5) {
		return false
	}
	if next := p.peek(2); next == '点' || isDigit(next) || next == '〇' {
		return false
	}
	p.cur, p.have, p.plain, p.at = between(int64(a), int64(b)), true, false, p.at+2
	return true
}

// scale reads 十 百 千 万 亿 兆, unless it begins a unit (50千瓦).
func (p *numeral) scale(r rune, n int) bool {
	if p.scaleIsUnit(r) {
		return false
	}
	if n >= 4 {
		return p.closeSection(n)
	}
	if p.point {
		return false
	}
	if p.small > 0 && n >= p.small {
		return false
	}
	if !p.have {
		if p.section.zero() && p.total.zero() {
			if p.n.bare = n > 1; p.last > 0 {
				return false
			}
		} else if n != 1 {
			return false
		}
		p.cur, p.plain = exactly(1), false
	}
	if p.section.zero() {
		p.n.head, p.n.scale = p.cur.lo, n
	} else {
		p.n.head, p.n.scale = Decimal{}, 0
	}
	p.section, p.have = p.section.add(p.cur.shift(n)), false
	p.small, p.last, p.zero, p.at = n, n, false, p.at+1
	return true
}

// scaleIsUnit tells the 千 of 千瓦 and the 兆 of 兆赫 from scales.
func (p *numeral) scaleIsUnit(r rune) bool {
	if r != '千' && r != '百' && r != '兆' && r != '万' {
		return false
	}
	_, n := units().Longest(p.r[p.at:])
	return n > 1
}

// closeSection multiplies by 万 亿 兆: a larger scale than the last takes the
// whole with it (万亿), a smaller one its section only (2亿3千万).
func (p *numeral) closeSection(n int) bool {
	if p.have {
		p.section = p.section.add(p.cur)
	}
	if p.section.zero() && p.total.zero() {
		if p.last > 0 || p.zero {
			return false
		}
		p.n.bare, p.section = true, exactly(1)
	}
	switch {
	case p.large > 0 && p.large < n:
		p.total = p.total.add(p.section)
		p.spread(p.total.lo, n)
		p.total = p.total.shift(n)
	case p.large == n && p.last == n && p.section.zero():
		p.total = p.total.shift(n)
	case p.large == n || p.section.zero():
		return false
	default:
		p.spread(p.section.lo, n)
		p.total = p.total.add(p.section.shift(n))
	}
	p.section, p.cur, p.have = pair{}, pair{}, false
	p.small, p.large, p.last, p.zero, p.at = 0, n, n, false, p.at+1
	return true
}

// spread notes what a shared scale would multiply: 3 and 千万 in 3千万, so that
// 2至3千万 begins at 2千万.
func (p *numeral) spread(value Decimal, n int) {
	if p.last > 0 && p.n.head.Shift(p.n.scale).Equal(value) {
		p.n.scale += n
		return
	}
	p.n.head, p.n.scale = value, n
}

// looseDigit reads 几 and 数 before a scale, and 几 after 十: 几百, 数十亿, 十几.
func (p *numeral) looseDigit(r rune) bool {
	scaled := scaleOf(p.peek(1)) > 0
	switch {
	case p.have || p.n.loose:
		return false
	case r == '几' && p.last == 1:
		p.cur = between(0, 10)
	case !p.started() && scaled && !(r == '数' && p.at > 0 && p.r[p.at-1] == '指'):
		p.cur = between(1, 10)
	default:
		return false
	}
	p.have, p.plain, p.n.loose, p.at = true, false, true, p.at+1
	return true
}

// more reads 多, 余 and 来 behind a number: 5000多万, 6亿余元, 六百来只.
func (p *numeral) more(r rune) bool {
	if !p.started() || p.n.bound != "" || p.have && !p.arabic && p.last == 0 && !p.scaleFollows() {
		return false
	}
	switch {
	case r == '余' && notMore(p.peek(1)):
		return false
	case r == '来':
		if p.last == 0 && !p.arabic || !countable(p.r, p.at+1) {
			return false
		}
		p.n.bound = About
	default:
		p.n.bound = Over
	}
	p.at++
	return p.scaleFollows()
}

// scaleFollows reports whether 万 or 亿 comes behind 多.
func (p *numeral) scaleFollows() bool {
	next := p.peek(0)
	if next == '多' || next == '余' {
		next = p.peek(1)
	}
	return next == '万' || next == '亿'
}

// notMore tells the 余 of 余额 from that of 500余.
func notMore(next rune) bool {
	switch next {
	case '额', '款', '量', '热', '地', '粮', '值', '下', '姚', '杭', '江':
		return true
	}
	return false
}

// hanPoint reads the decimals of 一点五, 十点二五.
func (p *numeral) hanPoint() bool {
	if !p.have && p.last == 0 || p.arabic || p.point || p.cur.loose() || p.section.loose() || p.total.loose() {
		return false
	}
	end, d := p.at+1, Decimal{}
	for ; end < len(p.r); end++ {
		v, ok := hanDigit(p.r[end])
		if !ok || p.r[end] == '两' {
			break
		}
		d = d.push(uint64(v), true)
	}
	if end == p.at+1 || end < len(p.r) && (p.r[end] == '十' || p.r[end] == '刻') {
		return false // 五点二十五分 is a time
	}
	if p.have {
		p.section = p.section.add(p.cur)
	}
	value := p.section.lo.Add(d.normal())
	p.section, p.small = pair{}, 0
	p.cur, p.have, p.arabic, p.plain, p.point, p.at = pair{value, value}, true, true, false, true, end
	return true
}

// finish adds what is left: 五 in 三万五 stands for five of the next lower scale.
func (p *numeral) finish() bool {
	if !p.started() {
		return false
	}
	if p.have && p.last >= 2 && !p.zero && (p.plain || p.cur.loose() && !p.n.loose) {
		p.cur = p.cur.shift(p.last - 1)
	}
	p.n.single = p.have && p.plain && p.last == 0
	if p.have {
		p.section = p.section.add(p.cur)
	}
	if p.last == 0 {
		p.n.head = p.section.lo
	}
	p.total = p.total.add(p.section)
	return true
}
