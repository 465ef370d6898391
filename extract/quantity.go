package extract

import "github.com/zhnews/zhnews/segment"

// settleQuantities finds what the clause says of each quantity beside its number:
// the scale of its degrees, what it counts, what it is a rate of, and whether it is
// a change. None of this asks what comes behind it.
func (r *Reading) settleQuantities() {
	var s settling
	for i := range r.Mentions {
		m := &r.Mentions[i]
		q, ok := quantityOf(m.Value)
		if kind := m.Value.Kind(); ok && kind != KindNumber {
			if !m.Damaged {
				s.clause = segment.Span{Start: r.clauseStart(m.Start), End: m.Start}
				r.settleUnit(i, &s)
				r.settleQuantity(i, &q, &s)
			}
			s.floor = m.End
		}
		s.before = q
	}
}

// A settling is how far the quantities are settled.
type settling struct {
	clause   segment.Span // from its start to the quantity
	floor    int          // the end of the quantity before
	before   Quantity     // that of the mention before
	sentence int          // the sentence of the last degrees, counted from 1
	warm     bool         // which are those of a thermometer
}

// settleUnit settles the degrees of a measure and what a count counts.
func (r *Reading) settleUnit(i int, s *settling) {
	m := &r.Mentions[i]
	switch v := m.Value.(type) {
	case Measure:
		if (v.Unit == "度" || v.Unit == "C") && r.warm(i, v.Unit, s) && v.Unit == "度" {
			v.Unit = "C"
			m.Value = v
		}
	case Count:
		if v.Classifier == "" {
			return
		}
		if v.Of = r.noun(i, s.clause.Start); v.Of != "" {
			m.Value = v
		}
	}
}

// settleQuantity settles the rate and the change of a quantity.
func (r *Reading) settleQuantity(i int, q *Quantity, s *settling) {
	m, was := &r.Mentions[i], *q
	if q.Per == "" && rated(m.Value) {
		q.Per = r.rate(i, s)
	}
	if change := r.signedChange(i, q, s); change != "" {
		if q.Change = change; q.Basis == "" {
			q.Basis = r.basis(i, s.clause)
		}
	}
	if q.Per != was.Per || q.Change != was.Change || q.Basis != was.Basis {
		m.Value = withQuantity(m.Value, *q)
	}
	if q.Change != "" {
		m.Value = withFactor(m.Value)
	}
}
