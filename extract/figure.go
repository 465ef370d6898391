package extract

import "iter"

// A Figure is a span of a text with its typed value. A damaged figure keeps
// the value's type and nothing of its content.
type Figure struct {
	// Text is the span as the reader sees it.
	Text string
	// Start and End are byte offsets into the text the figure stands in.
	Start, End int
	// In tells where: "" the body, "title", or "tables/0/2/3".
	In string
	// Value is the typed value.
	Value Value
	// Optional marks what the contract calls optional; never the only ground
	// for a fact.
	Optional bool
	// Damaged marks a span that a lost character touches.
	Damaged bool
	// Role is "threshold" for a quantity that only qualifies what is counted.
	Role string
	// Rule names the rule that recognised it.
	Rule string
	// Original is where the span stood before repair, given on request.
	Original *Original
}

// An Original is a span of the decoded text of a block before repair.
type Original struct {
	Block int `json:"block"`
	Start int `json:"start"`
	End   int `json:"end"`
}

// Kind tells the kind of the figure's value.
func (f *Figure) Kind() Kind { return f.Value.Kind() }

// Of yields the figures whose value is a T, with that value; damaged ones,
// whose value is void, are left out.
func Of[T Value](figures []Figure) iter.Seq2[*Figure, T] {
	return func(yield func(*Figure, T) bool) {
		for i := range figures {
			v, ok := figures[i].Value.(T)
			if ok && !figures[i].Damaged && !yield(&figures[i], v) {
				return
			}
		}
	}
}
