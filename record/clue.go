package record

import "github.com/zhnews/zhnews/extract"

// A clue is what stands around a figure: its frame, the content before it with
// the theme and without, and the noun behind it.
type clue struct {
	f       *frame
	at      int // the figure's word
	figure  *gist
	content []int
	all     []int
	noun    string
}

// A sign is what a look at a clue tells of it.
type sign uint16

const (
	sharing  sign = 1 << iota // 占 stands in the clause
	relating                  // a link stands that content follows
	silent                    // no content stands before the figure
	bare                      // nor a theme
	single                    // one word does
	placed                    // none does or the first is a place
	moving                    // the figure is a change, or the clause bare
	aged                      // it is an age
	parting                   // it is a percentage or a fraction
	followed                  // a noun stands behind it
)

// signs are those that the clue shows.
func (c *clue) signs() (s sign) {
	k, n := c.figure.kind, len(c.all)
	if c.f.share >= 0 {
		s |= sharing
	}
	if c.f.ratio >= 0 {
		s |= relating
	}
	if len(c.content) == 0 {
		s |= silent
	}
	if n == 1 {
		s |= single
	}
	if n == 0 {
		s |= bare | placed | moving
	} else if c.f.words[c.all[0]].is(place | who | and) {
		s |= placed
	}
	if c.figure.change != "" {
		s |= moving
	}
	if c.figure.unit == "岁" {
		s |= aged
	}
	if k == extract.KindPercent || k == extract.KindFraction {
		s |= parting
	}
	if c.noun != "" {
		s |= followed
	}
	return s
}
