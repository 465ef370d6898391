package extract

// A Kind says what a figure is.
type Kind string

// The kinds of figures.
const (
	KindAmount   Kind = "amount"   // money
	KindCount    Kind = "count"    // things with a classifier
	KindMeasure  Kind = "measure"  // physical and similar quantities
	KindPercent  Kind = "percent"  // per cent, per mille, percentage and basis points
	KindMultiple Kind = "multiple" // 3倍, 翻一番
	KindFraction Kind = "fraction" // 三分之一
	KindDuration Kind = "duration" // a length of time not placed on the calendar
	KindOrdinal  Kind = "ordinal"  // 第3位
	KindNumber   Kind = "number"   // a bare number, on request only
	KindDate     Kind = "date"     // a calendar time or period
	KindPlace    Kind = "place"    // a division, zone, country or geographic name
)

// Kinds lists every kind, in the order they are documented in.
var Kinds = []Kind{
	KindAmount, KindCount, KindMeasure, KindPercent, KindMultiple, KindFraction,
	KindDuration, KindOrdinal, KindNumber, KindDate, KindPlace,
}
