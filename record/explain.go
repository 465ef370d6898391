package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// Explain finds the facts of a text as Facts does and tells for each figure
// that states none why; for the others, and for times and places, it is "".
func (in *Indicators) Explain(r *extract.Reading) (found []Fact, why []string) {
	b := open(r, in)
	defer b.release()
	b.why = make([]string, len(r.Figures))
	found = b.all()
	stated := make(map[int]bool, len(found))
	for i := range found {
		stated[found[i].Figure] = true
	}
	for i := range r.Figures {
		switch f := &r.Figures[i]; {
		case stated[i]:
			b.why[i] = ""
		case b.why[i] != "":
		case f.Role == "threshold":
			b.why[i] = "it only qualifies what is counted"
		case f.Damaged:
			b.why[i] = "it is damaged"
		case f.Kind() == extract.KindDate || f.Kind() == extract.KindPlace:
		case f.Kind() == extract.KindNumber:
			b.why[i] = "nothing tells what it counts"
		case f.Optional:
			b.why[i] = "it is a size, an order or an article and measures nothing"
		default:
			b.why[i] = "no pattern reads it"
		}
	}
	return found, b.why
}

// silent notes why a figure states no fact, if anyone wants to know.
func (b *binder) silent(figure int, why string) {
	if b.why != nil {
		b.why[figure] = why
	}
}

// Grounds tells in words how the indicator, the subject and the time of a fact
// were found, as its evidence names it: name/running/dated.
func (f *Fact) Grounds() (indicator, subject, when string) {
	names := strings.SplitN(f.Evidence+"//", "/", 4)
	return grounds[names[0]], grounds["whose "+names[1]], grounds["when "+names[2]]
}

// grounds are the patterns by their names.
var grounds = map[string]string{
	"name": "an indicator of the table stands in the clause", "known": "the clause's words end in an indicator of the table",
	"verb": "a verb alone stands before the figure",
	"noun": "the words before the figure", "counted": "what is counted stands behind the figure",
	"share": "the words that tell the share", "ratio": "what it is a part or a multiple of",
	"doing": "what is done stands behind the figure", "equal": "it tells the last figure in another unit",
	"age": "an age needs no word", "group": "the group that is counted", "carried": "the last indicator goes on",
	"average": "the last indicator by head", "item": "a part of the last total", "total": "how many there are of what was counted last",
	"list": "an item of a list", "elided": "an item of a list of which a part is left out", "series": "the figures told before it, in their order",
	"place": "nothing but a place stands before it", "rank": "an ordinal ranks what the clause names or what was told last",
	"quote": "the verb that quotes it", "said": "what is said of a part of them stands behind it",
	"column": "the head of the column", "row": "the head of the row",

	"whose head": "the nouns that the clause begins with", "whose guess": "the nouns that an earlier clause began with",
	"whose named": "the clause names it", "whose doer": "it stands before the verb of the clause", "whose list": "an item of a list",
	"whose series": "the figures told before it, in their order", "whose running": "named before in the sentence",
	"whose paragraph": "named before in the paragraph", "whose article": "whom the article is about",
	"whose topic": "whom the article is about, who may not be named", "whose owner": "it stands before the indicator",
	"whose owned": "whose rates the sentence tells", "whose local": "whom the sentence goes on about",
	"whose item": "what was told last", "whose holder": "whose the last figure was", "whose theme": "the words before the verb",
	"whose carried": "that of the last figure", "whose column": "the head of the column", "whose row": "the head of the row",

	"when dated": "the clause names it", "when running": "the period that runs", "when several": "an item of a list of times",
	"when compared": "what the level is compared with", "when passing": "a time of this sentence", "when timeless": "it has none",
	"when before":  "the period that an earlier paragraph named",
	"when undated": "none is named", "when untimed": "the text has named none yet", "when title": "the headline names it",
}
