package extract

import (
	"cmp"
	"errors"
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// A Decimal is an exact decimal number of any size. Its zero value is 0. It is
// immutable and may be copied and shared; compare with Cmp or Equal, not ==.
//
// Most numbers of the news fit in 64 bits; a larger coefficient moves to big
// and stays exact.
type Decimal struct {
	coef uint64   // the digits, when big is nil
	big  *big.Int // the digits, when they need more than 64 bits
	exp  int32    // the value is digits × 10^exp
	neg  bool
}

// maxExponent bounds the exponents that a text can ask for, so that no input
// makes a number of unbounded length.
const maxExponent = 400

// NewDecimal returns n × 10^exp.
func NewDecimal(n int64, exp int) Decimal {
	if n < 0 {
		return Decimal{coef: uint64(-n), exp: int32(exp), neg: true}.normal()
	}
	return Decimal{coef: uint64(n), exp: int32(exp)}.normal()
}

// one is 1.
var one = NewDecimal(1, 0)

var errDecimal = errors.New("extract: not a decimal number")

// ParseDecimal reads a plain decimal such as -12.50; no exponent, no blanks.
func ParseDecimal(s string) (Decimal, error) {
	var d Decimal
	digits, seen := s, false
	if digits != "" && (digits[0] == '-' || digits[0] == '+') {
		d.neg, digits = digits[0] == '-', digits[1:]
	}
	point := false
	for i := range len(digits) {
		switch c := digits[i]; {
		case c == '.' && !point:
			point = true
		case '0' <= c && c <= '9' && len(s) <= maxExponent:
			d, seen = d.push(uint64(c-'0'), point), true
		default:
			return Decimal{}, errDecimal
		}
	}
	if !seen {
		return Decimal{}, errDecimal
	}
	return d.normal(), nil
}

// push appends one digit to the coefficient, behind the point if so told.
func (d Decimal) push(digit uint64, behind bool) Decimal {
	if behind {
		d.exp--
	}
	if d.big != nil || d.coef > (1<<63)/10 {
		return d.pushBig(digit)
	}
	d.coef = d.coef*10 + digit
	return d
}

func (d Decimal) pushBig(digit uint64) Decimal {
	n := new(big.Int).Mul(d.digits(), big.NewInt(10))
	d.big = n.Add(n, new(big.Int).SetUint64(digit))
	return d
}

// digits returns the coefficient as a big integer that must not be changed.
func (d Decimal) digits() *big.Int {
	if d.big != nil {
		return d.big
	}
	return new(big.Int).SetUint64(d.coef)
}

// fromBig makes a decimal of a signed coefficient.
func fromBig(n *big.Int, exp int32) Decimal {
	d := Decimal{exp: exp, neg: n.Sign() < 0}
	if abs := new(big.Int).Abs(n); abs.IsUint64() {
		d.coef = abs.Uint64()
	} else {
		d.big = abs
	}
	return d.normal()
}

// normal strips trailing zeros behind the point and the sign of zero.
func (d Decimal) normal() Decimal {
	if d.big == nil && d.coef != 0 && d.exp >= 0 {
		return d
	}
	return d.stripped()
}

func (d Decimal) stripped() Decimal {
	if d.big == nil {
		for d.exp < 0 && d.coef%10 == 0 && d.coef != 0 {
			d.coef /= 10
			d.exp++
		}
		if d.coef == 0 {
			return Decimal{}
		}
		return d
	}
	ten, q, r := big.NewInt(10), new(big.Int), new(big.Int)
	for d.exp < 0 {
		if q.QuoRem(d.big, ten, r); r.Sign() != 0 {
			break
		}
		d.big, q = q, new(big.Int)
		d.exp++
	}
	return d
}

// Sign returns -1, 0 or 1.
func (d Decimal) Sign() int {
	switch {
	case d.big == nil && d.coef == 0:
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	d.neg = !d.neg && d.Sign() != 0
	return d
}

// Abs returns |d|.
func (d Decimal) Abs() Decimal {
	d.neg = false
	return d
}

// Shift returns d × 10^n.
func (d Decimal) Shift(n int) Decimal {
	if d.Sign() == 0 {
		return d
	}
	d.exp += int32(n)
	return d.normal()
}

// Mul returns d × e.
func (d Decimal) Mul(e Decimal) Decimal {
	if d.big == nil && e.big == nil {
		if hi, lo := bits.Mul64(d.coef, e.coef); hi == 0 {
			return Decimal{coef: lo, exp: d.exp + e.exp, neg: d.neg != e.neg}.normal()
		}
	}
	n := new(big.Int).Mul(d.digits(), e.digits())
	if d.neg != e.neg {
		n.Neg(n)
	}
	return fromBig(n, d.exp+e.exp)
}

// Add returns d + e.
func (d Decimal) Add(e Decimal) Decimal {
	if d.Sign() == 0 {
		return e.normal()
	}
	exp := min(d.exp, e.exp)
	if a, b, ok := aligned(d, e); ok && d.neg == e.neg {
		if sum, carry := bits.Add64(a, b, 0); carry == 0 {
			return Decimal{coef: sum, exp: exp, neg: d.neg}.normal()
		}
	}
	return fromBig(new(big.Int).Add(d.scaled(exp), e.scaled(exp)), exp)
}

// aligned returns the coefficients of d and e at the smaller of their exponents,
// if they fit in 64 bits, which those of the news nearly always do.
func aligned(d, e Decimal) (a, b uint64, ok bool) {
	if d.big != nil || e.big != nil {
		return 0, 0, false
	}
	a, b = d.coef, e.coef
	for n := d.exp - e.exp; n > 0 && a != 0; n-- {
		if a > math.MaxUint64/10 {
			return 0, 0, false
		}
		a *= 10
	}
	for n := e.exp - d.exp; n > 0 && b != 0; n-- {
		if b > math.MaxUint64/10 {
			return 0, 0, false
		}
		b *= 10
	}
	return a, b, true
}

// Sub returns d - e.
func (d Decimal) Sub(e Decimal) Decimal { return d.Add(e.Neg()) }

// scaled returns the signed coefficient at a given, not larger exponent.
func (d Decimal) scaled(exp int32) *big.Int {
	n := new(big.Int).Set(d.digits())
	if up := d.exp - exp; up > 0 {
		n.Mul(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(up)), nil))
	}
	if d.neg {
		n.Neg(n)
	}
	return n
}

// Quo returns d / e, rounded half to even at the given number of decimals. It
// returns 0 when e is 0.
func (d Decimal) Quo(e Decimal, decimals int) Decimal {
	if e.Sign() == 0 {
		return Decimal{}
	}
	exp := min(d.exp, e.exp)
	num, den := d.scaled(exp), e.scaled(exp)
	num.Mul(num, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil))
	q, r := new(big.Int).QuoRem(num, den, new(big.Int))
	twice := new(big.Int).Abs(r)
	twice.Lsh(twice, 1)
	if c := twice.CmpAbs(den); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(int64(num.Sign()*den.Sign())))
	}
	return fromBig(q, int32(-decimals))
}

// Cmp compares d and e and returns -1, 0 or 1.
func (d Decimal) Cmp(e Decimal) int {
	if a, b, ok := aligned(d, e); ok && d.neg == e.neg {
		if d.neg {
			a, b = b, a
		}
		return cmp.Compare(a, b)
	}
	exp := min(d.exp, e.exp)
	return d.scaled(exp).Cmp(e.scaled(exp))
}

// Equal reports whether d and e are the same number.
func (d Decimal) Equal(e Decimal) bool { return d == e || d.Cmp(e) == 0 }

// Int64 returns d as an integer, if it is one and fits.
func (d Decimal) Int64() (int64, bool) {
	n := d.normal()
	switch {
	case n.exp < 0 || n.exp > 18:
		return 0, n.Sign() == 0
	case n.exp == 0 && n.big == nil && n.coef <= math.MaxInt64:
		if n.neg {
			return -int64(n.coef), true
		}
		return int64(n.coef), true
	}
	v := n.scaled(0)
	return v.Int64(), v.IsInt64()
}

// AppendText appends d as a plain decimal without exponent.
func (d Decimal) AppendText(b []byte) ([]byte, error) {
	if d.neg {
		b = append(b, '-')
	}
	start := len(b)
	if d.big != nil {
		b = d.big.Append(b, 10)
	} else {
		b = strconv.AppendUint(b, d.coef, 10)
	}
	for range d.exp {
		b = append(b, '0')
	}
	if d.exp >= 0 {
		return b, nil
	}
	behind := int(-d.exp)
	for len(b)-start <= behind {
		b = append(b, 0)
		copy(b[start+1:], b[start:])
		b[start] = '0'
	}
	b = append(b, 0)
	copy(b[len(b)-behind:], b[len(b)-behind-1:])
	b[len(b)-behind-1] = '.'
	return b, nil
}

// String returns d as a plain decimal without exponent.
func (d Decimal) String() string {
	b, _ := d.AppendText(nil)
	return string(b)
}

// MarshalJSON writes d as a JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalJSON reads a JSON number without exponent.
func (d *Decimal) UnmarshalJSON(b []byte) (err error) {
	*d, err = ParseDecimal(string(b))
	return err
}

// In prints d in a unit that news uses: 21260000000 In 亿元 is 212.6亿元. The
// unit begins with one of the scales 十 百 千 万 亿 兆, or several (千万, 万亿).
func (d Decimal) In(unit string) string {
	shift := 0
	for _, r := range unit {
		n := scaleOf(r)
		if n == 0 {
			break
		}
		shift += n
	}
	return d.Shift(-shift).String() + unit
}
