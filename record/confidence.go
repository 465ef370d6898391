package record

import "strings"

// String names the patterns: noun/named/dated.
func (e evidence) String() string {
	return strings.Join([]string{e.indicator, e.subject, e.when}, "/")
}

// confidence is the share of facts so found that are wholly right.
func (e evidence) confidence() float64 { return 0.5 }
