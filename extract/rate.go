package extract

// settleRates finds the rates whose 每 other words part from the quantity:
// 每年捐助5000元, 每10股派发1.5元.
func (r *Reading) settleRates() {
	floor := 0
	for i := range r.Mentions {
		m := &r.Mentions[i]
		switch m.Value.(type) {
		case Amount, Measure, Count, Duration:
			if q, _ := quantityOf(m.Value); q.Per == "" && !m.Damaged {
				q.Per = r.rateAway(max(floor, r.clauseStart(m.Start)), m.Start)
				m.Value = withQuantity(m.Value, q)
			}
		}
		if m.Value.Kind() != KindNumber {
			floor = m.End
		}
	}
}

// rateAway returns the unit of the last 每 between two places.
func (r *Reading) rateAway(start, end int) string {
	for i := end - 2; i >= start; i-- {
		if r.rune(i) != '每' {
			continue
		}
		c := cursor{r: r.View.Runes}
		n := c.unitLength(i+1, end)
		return perName(string(r.View.Runes[i+1 : i+1+n]))
	}
	return ""
}
