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

func (p pair) add(q pair) pair {
	lo := p.lo.Add(q.lo)
	if p.lo == p.hi && q.lo == q.hi {
		return pair{lo, lo}
	}
	return pair{lo, p.hi.Add(q.hi)}
}

func (p pair) shift(n int) pair {
	lo := p.lo.Shift(n)
	if p.lo == p.hi {
		return pair{lo, lo}
	}
	return pair{lo, p.hi.Shift(n)}
}

func (p pair) zero() bool       { return p.lo.Sign() == 0 && p.hi.Sign() == 0 }
func (p pair) loose() bool      { return !p.lo.Equal(p.hi) }
func between(lo, hi int64) pair { return pair{NewDecimal(lo, 0), NewDecimal(hi, 0)} }

// readNumber reads the longest number that begins at rune i.
func readNumber(r []rune, i int) (n number, ok bool) {
	ok = n.read(r, i)
	return n, ok
}

// read is readNumber into memory that is there.
func (n *number) read(r []rune, i int) bool {
	ok := n.written(r, i)
	if ok && runeAt(r, n.end) == '个' {
		n.spoken(r)
	}
	return ok
}

// spoken takes in what a sum has behind 个 as it is spoken of: 3个亿, 两个多亿元, 七八个亿.
// Before what it measures 亿 begins a word of its own, and things are counted: 3个亿元村,
// 5个亿吨级基地, 2个亿万富翁.
func (n *number) spoken(r []rune) {
	end, bound, own := n.end+1, n.bound, "元级吨万人户斤千立"
	if oneOf(r, end, "多余") {
		end, bound, own = end+1, Over, ""
	}
	if runeAt(r, end) != '亿' || n.scale >= 4 || own != "" && oneOf(r, end+1, own) {
		return
	}
	n.lo, n.hi = n.lo.Shift(8), n.hi.Shift(8)
	n.end, n.scale, n.bound, n.single = end+1, n.scale+8, bound, false
}

// written reads a number but what is only spoken.
func (n *number) written(r []rune, i int) bool {
	switch first := runeAt(r, i); {
	case isDigit(first):
		d, end := arabic(r, i)
		if end == len(r) || !goesOn(r[end]) {
			*n = number{start: i, end: end, lo: d, hi: d, head: d, arabic: true}
			return true
		}
		if n.scaled(r, i, end, d) {
			return true
		}
	case first == '半' || first == '大': // which other rules begin with
		return false
	case !goesOnHan(runeAt(r, i+1)):
		if digit, ok := hanDigit(first); ok && !formalOnly(first) {
			d := Decimal{coef: uint64(digit)}
			*n = number{start: i, end: i + 1, lo: d, hi: d, head: d, single: true}
			return true
		}
	case n.tens(r, i):
		return true
	}
	return n.readLong(r, i)
}

// tens reads 十, 二十 and 二十五, as most numbers of more than one Chinese digit are
// written, that nothing goes on behind.
func (n *number) tens(r []rune, i int) bool {
	tens, end := 1, i
	if runeAt(r, i) != '十' {
		if tens = everyday(runeAt(r, i)); tens == 0 || runeAt(r, i+1) != '十' {
			return false
		}
		end++
	}
	end++
	ones := everyday(runeAt(r, end))
	if ones > 0 {
		end++
	}
	if next := runeAt(r, end); isDigit(next) || next == '.' || next == '几' || next == '数' || tensOf(next) > 0 || goesOnHan(next) {
		return false
	}
	head := Decimal{coef: uint64(tens)}
	d := head.Shift(1)
	if ones > 0 {
		d = Decimal{coef: uint64(10*tens + ones)}
	}
	*n = number{start: i, end: end, lo: d, hi: d, scale: 1, head: head}
	return true
}

// everyday is the value of a digit from 一 to 九 as prose writes it, 0 if r is none.
func everyday(r rune) int {
	if r == '两' || formalOnly(r) {
		return 0
	}
	digit, _ := hanDigit(r)
	return digit
}

// scaled reads 3000万, 37.2亿 and 1.5万亿, as most sums are written: 0–9 before a
// scale that nothing goes on behind.
func (n *number) scaled(r []rune, i, end int, d Decimal) bool {
	scale := 0
	switch next := runeAt(r, end+1); {
	case d.Sign() == 0:
		return false
	case r[end] == '亿':
		scale, end = 8, end+1
	case r[end] == '万' && next == '亿':
		scale, end = 12, end+2
	case r[end] == '万' && !longUnit(r, end):
		scale, end = 4, end+1
	default:
		return false
	}
	if next := runeAt(r, end); isDigit(next) || next == '.' || next == '几' || next == '数' || tensOf(next) > 0 || goesOnHan(next) {
		return false
	}
	all := d.Shift(scale)
	*n = number{start: i, end: end, lo: all, hi: all, scale: scale, head: d, arabic: true}
	return true
}

// readLong reads a number that needs a state.
func (n *number) readLong(r []rune, i int) bool {
	p := numeral{r: r, at: i}
	sign := p.sign()
	for p.step() {
	}
	if !p.finish() || p.at == i {
		return false
	}
	*n = p.n
	n.start, n.end = i, p.at
	n.lo, n.hi, n.ranged = p.total.lo, p.total.hi, p.total.loose()
	if sign {
		n.lo, n.hi = n.hi.Neg(), n.lo.Neg()
	}
	return true
}

// goesOn reports whether a number in 0–9 may go on with r: 3亿, 300多. Most do
// not, and need no state to be read.
func goesOn(r rune) bool { return scaleOf(r) > 0 || r == '多' || r == '余' || r == '来' }

// goesOnHan reports whether a number of one Chinese digit may go on with r.
func goesOnHan(r rune) bool {
	_, digit := hanDigit(r)
	return digit || r == '点' || goesOn(r)
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
	if r != '-' && r != '−' && r != '+' && r != '负' || r == '负' && p.at > 0 && endsBurden(p.r[p.at-1]) {
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

// endsBurden reports whether 负 behind r ends a word and is no sign: 减负1200亿元,
// 误差正负3度, 自负三成.
func endsBurden(r rune) bool {
	return strings.ContainsRune("减降增税正胜自担肩背抱欺辜身债", r)
}

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

// longestNumber bounds the digits of a number. Longer runs are no numbers, and
// are read in pieces, since the cost of a piece grows with its square.
const longestNumber = 400

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
	case '额', '款', '量', '热', '地', '粮', '值', '下', '姚', '杭', '江', '震', '波', '温', '生':
		return true
	}
	return false
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
