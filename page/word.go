package page

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed table/word.tsv
var wordTable string

// A wordRole says what a word does in a name or a line.
type wordRole uint8

const (
	wordMedium   wordRole = iota // ends the name of a medium
	wordAgency                   // ends the name of who reports in a dateline
	wordSite                     // is in names of sites and channels
	wordBehind                   // is printed behind a source
	wordReporter                 // stands before names of reporters
	wordByline                   // stands before names with a blank only
	wordReported                 // follows a name: 采写
	wordShot                     // ends the lines that say where a picture is from
	wordPost                     // ends what tells where an author works
	wordSeat                     // begins it
	wordPlace                    // ends the name of a place, a body or a channel
	wordNext                     // is the link to an article's next part
	wordRoleCount
)

var wordRoles = map[string]wordRole{
	"medium": wordMedium, "agency": wordAgency, "site": wordSite, "behind": wordBehind, "reporter": wordReporter, "byline": wordByline,
	"reported": wordReported, "shot": wordShot, "post": wordPost, "seat": wordSeat, "place": wordPlace, "next": wordNext,
}

// wordLists lists the table by role, longer words first.
var wordLists = sync.OnceValue(func() (lists [wordRoleCount][]string) {
	for _, row := range rows(wordTable) {
		for role := range strings.SplitSeq(row[1], ",") {
			r := wordRoles[role]
			lists[r] = append(lists[r], row[0])
		}
	}
	for _, list := range lists {
		slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	}
	return lists
})

// list returns the words of a role, longer ones first.
func (r wordRole) list() []string { return wordLists()[r] }

// ends reports whether a text ends with a word of the role.
func (r wordRole) ends(s string) bool {
	return slices.ContainsFunc(r.list(), func(w string) bool { return strings.HasSuffix(s, w) })
}

// begins returns the word of the role that a text begins with, or nothing.
func (r wordRole) begins(s string) string {
	for _, w := range r.list() {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// in reports whether a word of the role stands in a text.
func (r wordRole) in(s string) bool {
	return slices.ContainsFunc(r.list(), func(w string) bool { return strings.Contains(s, w) })
}

// placeOrBody reports whether a word of three characters ends like the name of
// a place, a body or a channel.
func placeOrBody(s string) bool { return wordPlace.ends(s) }

// medium reports whether a text ends like the name of a medium: 鞍山日报.
func medium(s string) bool {
	return !strings.ContainsAny(s, "：:，。>") && slices.ContainsFunc(wordMedium.list(), func(w string) bool {
		return len(s) > len(w) && strings.HasSuffix(s, w)
	})
}
