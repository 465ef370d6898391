package extract

// A Decimal is an exact decimal number.
type Decimal struct{}
