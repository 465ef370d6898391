package record

// A trace is the pattern by which a part of a fact was found, its indicator, its
// subject or its time. The zero trace is none.
type trace uint8

const (
	notFound trace = iota
	byAge
	byArticle
	byAverage
	byBefore
	byCarried
	byCompared
	byCounted
	byDated
	byDoer
	byDoing
	byElided
	byEqual
	byGroup
	byGuess
	byHead
	byHolder
	byItem
	byKnown
	byList
	byLocal
	byName
	byNamed
	byNoun
	byOwned
	byOwner
	byParagraph
	byPassing
	byPlace
	byQuote
	byRank
	byRatio
	byRunning
	bySaid
	bySeries
	bySeveral
	byShare
	byTheme
	byTimeless
	byTopic
	byTotal
	byUndated
	byUnequal
	byUntimed
	byVerb
)

// String is the trace as evidence has it.
func (t trace) String() string { return traces[t] }

// traces are the names of the patterns.
var traces = [...]string{
	byAge:       "age",
	byArticle:   "article",
	byAverage:   "average",
	byBefore:    "before",
	byCarried:   "carried",
	byCompared:  "compared",
	byCounted:   "counted",
	byDated:     "dated",
	byDoer:      "doer",
	byDoing:     "doing",
	byElided:    "elided",
	byEqual:     "equal",
	byGroup:     "group",
	byGuess:     "guess",
	byHead:      "head",
	byHolder:    "holder",
	byItem:      "item",
	byKnown:     "known",
	byList:      "list",
	byLocal:     "local",
	byName:      "name",
	byNamed:     "named",
	byNoun:      "noun",
	byOwned:     "owned",
	byOwner:     "owner",
	byParagraph: "paragraph",
	byPassing:   "passing",
	byPlace:     "place",
	byQuote:     "quote",
	byRank:      "rank",
	byRatio:     "ratio",
	byRunning:   "running",
	bySaid:      "said",
	bySeries:    "series",
	bySeveral:   "several",
	byShare:     "share",
	byTheme:     "theme",
	byTimeless:  "timeless",
	byTopic:     "topic",
	byTotal:     "total",
	byUndated:   "undated",
	byUnequal:   "unequal",
	byUntimed:   "untimed",
	byVerb:      "verb",
}
