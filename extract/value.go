package extract

import "github.com/zhnews/zhnews/internal/gazetteer"

// A Value is what a figure says. The set of its types is closed: Amount Count
// Measure Percent Multiple Fraction Duration Ordinal Number Date Place.
type Value interface {
	// Kind tells which type it is.
	Kind() Kind
	sealed()
}

// A Bound says how a value stands to the true one; "" is exact.
type Bound string

// The bounds.
const (
	About   Bound = "about"    // 约 左右
	Nearly  Bound = "nearly"   // 近 将近
	Over    Bound = "over"     // 超 逾 多 余
	Under   Bound = "under"    // 不足 不到
	AtLeast Bound = "at_least" // 以上 不低于
	AtMost  Bound = "at_most"  // 以内 不超过
)

// A Change says that a quantity is a change, and its direction; "" is a level.
type Change string

// The directions of change.
const (
	Up   Change = "up"
	Down Change = "down"
)

// A Basis says what a change is compared with; "" is unknown or another basis.
type Basis string

// The bases of comparison.
const (
	YearOnYear   Basis = "yoy" // 同比
	MonthOnMonth Basis = "mom" // 环比
)

// A Quantity is what all numeric values share. Value is in base units, 万 and
// 亿 multiplied out; High is the upper end of a range and nil otherwise.
type Quantity struct {
	Value  Decimal
	High   *Decimal
	Bound  Bound
	Change Change
	Basis  Basis
	// Per is the unit of a rate: 股 in 25元/股.
	Per string
}

// An Amount is money in an ISO 4217 currency; "" where the name is that of several
// (卢比, 法郎) and nothing settles which.
type Amount struct {
	Quantity
	Currency string
}

// A Count is a number of things; Of is the noun counted when it stands there.
type Count struct {
	Quantity
	Classifier string
	Of         string
}

// A Measure is a physical or similar quantity in the contract's unit, or in
// the unit as written.
type Measure struct {
	Quantity
	Unit string
}

// A Percent is a share or rate; Unit is %, ‰, pp or bp.
type Percent struct {
	Quantity
	Unit string
}

// A Multiple is a number of times; Factor is new over old where it is a change.
type Multiple struct {
	Quantity
	Factor *Ratio
}

// A Fraction is a part given by numerator and denominator; Value is their
// quotient, rounded half to even at ten decimals.
type Fraction struct {
	Quantity
	Part   Ratio
	Factor *Ratio
}

// A Ratio is an exact quotient.
type Ratio struct{ Num, Den Decimal }

// A Duration is a length of time; Unit is one of second minute hour day
// workday week month quarter year.
type Duration struct {
	Quantity
	Unit string
}

// An Ordinal is a place in an order; Unit is the classifier, if any.
type Ordinal struct {
	Value Decimal
	Unit  string
}

// A Number is a bare number with nothing counted.
type Number struct{ Quantity }

// A Date is a calendar time or period. From and To are ISO 8601, both
// inclusive, with a time of day where one is stated; "" is open or unresolved.
type Date struct {
	From, To string
	Grain    Grain
	// EDTF is the same as an ISO 8601-2 string.
	EDTF string
}

// A Grain is the precision of a date.
type Grain string

// The grains of dates.
const (
	Century Grain = "century"
	Decade  Grain = "decade"
	Year    Grain = "year"
	Half    Grain = "half"
	Quarter Grain = "quarter"
	Month   Grain = "month"
	Tenday  Grain = "tenday"
	Week    Grain = "week"
	Weekend Grain = "weekend"
	Day     Grain = "day"
	Hour    Grain = "hour"
	Minute  Grain = "minute"
	Second  Grain = "second"
	Range   Grain = "range"
)

// A Place is a name used as a place. Code is the six-digit GB/T 2260 code or
// the ISO 3166-1 alpha-2 code, "" if it has none or nothing settles it; then
// Candidates holds the codes it may be.
type Place struct {
	Code       string
	Level      Level
	Name       string
	Candidates []string
	// Evidence tells what settled the code.
	Evidence string
}

// A Level is the rank of a place.
type Level = gazetteer.Level

// The levels of places.
const (
	Province = gazetteer.Province
	City     = gazetteer.City
	County   = gazetteer.County
	Township = gazetteer.Township
	Zone     = gazetteer.Zone
	Country  = gazetteer.Country
	Foreign  = gazetteer.Foreign
	Region   = gazetteer.Region
	Natural  = gazetteer.Natural
)

// Kind implements Value.
func (Amount) Kind() Kind   { return KindAmount }
func (Count) Kind() Kind    { return KindCount }
func (Measure) Kind() Kind  { return KindMeasure }
func (Percent) Kind() Kind  { return KindPercent }
func (Multiple) Kind() Kind { return KindMultiple }
func (Fraction) Kind() Kind { return KindFraction }
func (Duration) Kind() Kind { return KindDuration }
func (Ordinal) Kind() Kind  { return KindOrdinal }
func (Number) Kind() Kind   { return KindNumber }
func (Date) Kind() Kind     { return KindDate }
func (Place) Kind() Kind    { return KindPlace }

func (Amount) sealed()   {}
func (Count) sealed()    {}
func (Measure) sealed()  {}
func (Percent) sealed()  {}
func (Multiple) sealed() {}
func (Fraction) sealed() {}
func (Duration) sealed() {}
func (Ordinal) sealed()  {}
func (Number) sealed()   {}
func (Date) sealed()     {}
func (Place) sealed()    {}

// quantityOf returns the part that numeric values share.
func quantityOf(v Value) (Quantity, bool) {
	switch v := v.(type) {
	case Amount:
		return v.Quantity, true
	case Count:
		return v.Quantity, true
	case Measure:
		return v.Quantity, true
	case Percent:
		return v.Quantity, true
	case Multiple:
		return v.Quantity, true
	case Fraction:
		return v.Quantity, true
	case Duration:
		return v.Quantity, true
	case Number:
		return v.Quantity, true
	}
	return Quantity{}, false
}

// withQuantity returns the value with another shared part.
func withQuantity(v Value, q Quantity) Value {
	switch v := v.(type) {
	case Amount:
		v.Quantity = q
		return v
	case Count:
		v.Quantity = q
		return v
	case Measure:
		v.Quantity = q
		return v
	case Percent:
		v.Quantity = q
		return v
	case Multiple:
		v.Quantity = q
		return v
	case Fraction:
		v.Quantity = q
		return v
	case Duration:
		v.Quantity = q
		return v
	case Number:
		v.Quantity = q
		return v
	}
	return v
}
