package record

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// alias makes the short name that a bracket gives the subject: （以下简称永盐
// 高速）, （“青禾控股”）.
func (b *binder) alias(f *frame, bracket []word) bool {
	first, last := bracket[0].Start, bracket[len(bracket)-1].End
	short := b.quotation(f, bracket)
	for _, word := range [...]string{"以下简称", "下称", "简称"} {
		if n := len(word) / ideograph; last-first > n && b.spell(first, word) {
			short = strings.Trim(b.r.View.Slice(first+n, last), "：:“”\"「」")
			break
		}
	}
	if short == "" {
		return false
	}
	if len(b.aliases) < mostAliases {
		b.aliases = append(b.aliases, []rune(short))
	}
	if bracket[0].is(quote) && !b.actor(f, f.content) {
		return true // 收购青禾控股有限公司（“青禾控股”）: not whom the clause is about
	}
	f.subject, f.namedAt = name{text: short, place: f.subject.place, thing: true}, -1
	f.theme, f.content = nil, nil
	if k := closes(bracket); k > 0 && k+2 < len(bracket) && b.coded(bracket[k+2:]) {
		b.about(f.subject)
	}
	return true
}

// quotation is the short name that a bracket behind the name of an actor
// begins with in quotation marks, "" if it does not.
func (b *binder) quotation(f *frame, bracket []word) string {
	k := closes(bracket)
	if k < 2 || len(f.content) == 0 || k+1 < len(bracket) && !bracket[k+1].is(comma) {
		return ""
	}
	last := &f.words[f.content[len(f.content)-1]]
	if sort, _ := actors().LongestBefore(b.r.View.Runes[f.words[f.content[0]].Start:last.End]); sort != "name" {
		return ""
	}
	return b.text(bracket[1:k])
}

// closes is where the quotation closes that begins a bracket, -1 if none does.
func closes(bracket []word) int {
	for k := 1; k < len(bracket) && bracket[0].is(quote); k++ {
		if bracket[k].is(quote) {
			return k
		}
	}
	return -1
}

// mostAliases bounds how many short names a text gives.
const mostAliases = 32

// aliased is where the longest short name given so far ends that begins at rune
// i, 0 if none does. A name is no name where it holds a figure other than a place.
func (b *binder) aliased(i, end int) int {
	longest := 0
	for _, a := range b.aliases {
		if n := len(a); n > longest && i+n <= end && a[0] == b.r.View.Runes[i] && slices.Equal(a, b.r.View.Runes[i:i+n]) {
			longest = n
		}
	}
	if longest < 2 {
		return 0
	}
	for k := b.next; k < len(b.r.Mentions) && b.r.Mentions[k].Start < i+longest; k++ {
		if _, ok := b.r.Figures[k].Value.(extract.Place); !ok || b.r.Mentions[k].End > i+longest {
			return 0
		}
	}
	return i + longest
}
