package record

import "strings"

// # What confidence means
//
// Each part of a fact is found by a named pattern, and each pattern has its
// reliability: the share of the facts so read whose part was right on the
// development sets, rounded. A fact's confidence is the product of its three;
// one that goes on with what was told before cannot be surer than that. So of
// the facts with a confidence of 0.9 about nine in ten or more are wholly right.

// reliable is how often each pattern is right.
var reliable = struct{ indicator, subject, when map[string]float64 }{
	indicator: map[string]float64{
		"name": 1, "known": 0.98, "list": 1, "series": 1, "counted": 0.96, "noun": 0.95, "share": 0.97,
		"group": 0.97, "equal": 0.99, "average": 0.95, "ratio": 0.95, "doing": 0.8, "item": 0.75, "age": 0.95,
		"carried": 0.99,
	},
	subject: map[string]float64{
		"named": 0.98, "list": 1, "series": 1, "running": 0.95, "paragraph": 0.94, "article": 0.8, "owner": 0.93,
		"owned": 0.97, "local": 0.9, "item": 0.87, "holder": 0.88, "theme": 0.88, "topic": 0.4, "carried": 1,
	},
	when: map[string]float64{
		"dated": 0.97, "running": 0.97, "several": 1, "compared": 0.97, "passing": 0.95, "timeless": 0.95, "undated": 0.9,
	},
}

// String names the patterns: name/running/dated.
func (e evidence) String() string {
	return strings.Join([]string{e.indicator, e.subject, e.when}, "/")
}

// confidence is how often facts so found are wholly right. What goes on with
// the last indicator is as sure as that was.
func (b *binder) confidence(s statement) float64 {
	sure := reliable.indicator[s.how.indicator] * reliable.subject[s.how.subject] * reliable.when[s.how.when]
	if s.how.indicator == "carried" || s.how.indicator == "equal" || s.how.indicator == "average" {
		sure = reliable.indicator[s.how.indicator] * s.sure
	}
	if s.indicator == "" || s.subject.text == "" {
		sure /= 2
	}
	return float64(int(sure*100+0.5)) / 100
}
