package extract

import "sync"

// siUnits gives for a unit of the contract what one of it is in SI units.
var siUnits = sync.OnceValue(func() map[string]siUnit {
	m := make(map[string]siUnit, len(siRows))
	for _, row := range siRows {
		m[row.unit] = siUnit{row.si, newUnit(row.unit, row.num).factor, newUnit(row.unit, row.den).factor}
	}
	return m
})

type siUnit struct {
	name     string
	num, den Decimal
}

// SI returns the lower value of a measure in SI units, rounded half to even at
// ten decimals where it does not come out even (亩 to m2), and the unit; ok is
// false for units without one (标准箱, 岁) and for temperatures, whose scales
// differ in their zero.
func (m Measure) SI() (value Decimal, unit string, ok bool) {
	u, ok := siUnits()[m.Unit]
	if !ok {
		return Decimal{}, "", false
	}
	return m.Value.Mul(u.num).Quo(u.den, 10), u.name, true
}
