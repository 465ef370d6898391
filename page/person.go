package page

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// personNames returns the names of a list that is nothing else, or nil.
func personNames(s string) []string {
	tokens := nameTokens(s)
	for _, t := range tokens {
		if !person(t) {
			return nil
		}
	}
	if len(tokens) > 6 {
		return nil
	}
	return tokens
}

// nameTokens cuts a list of names. Two single characters side by side are one
// name set wide: 方 敏.
func nameTokens(s string) []string {
	var out []string
	single := false
	for t := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" \t、，,;；/&：:", r) }) {
		one := utf8.RuneCountInString(t) == 1
		if one && single {
			out[len(out)-1] += t
			single = false
			continue
		}
		out = appendPair(out, t)
		single = one
	}
	return out
}

// appendPair adds a word, or the two names that 和 joins: 甄样例和贾虚构.
func appendPair(out []string, t string) []string {
	for _, and := range []string{"和", "与"} {
		if a, b, ok := strings.Cut(t, and); ok && !person(t) && person(a) && person(b) {
			return append(out, a, b)
		}
	}
	return append(out, t)
}

// fieldNames reads the value of a field 作者. There, pen names and signing
// bodies are authors, too.
func fieldNames(s string) []string {
	if found := reporters(s); len(found) > 0 {
		return found
	}
	if at := strings.IndexAny(s, "（("); at > 0 {
		s = s[:at]
	}
	var out []string
	tokens := nameTokens(s)
	for n, t := range tokens {
		t = strings.Trim(t, "《》〈〉“”\"【】[]（）()@ ")
		if n+1 < len(tokens) && (medium(t) || utf8.RuneCountInString(t) > 3) && !person(t) && person(tokens[n+1]) {
			continue // 青禾网专栏作者 甄样例
		}
		if affiliation(t) {
			if cut := cutAffiliation(t); cut != "" {
				out = append(out, cut)
			}
			break
		}
		if t == "" || nobody(t) || utf8.RuneCountInString(t) > 20 {
			continue
		}
		out = append(out, t)
	}
	return out
}

// affiliation reports whether a value tells where an author works, behind the
// name: 张三某大学教授.
func affiliation(s string) bool {
	return utf8.RuneCountInString(s) >= 6 && wordPost.ends(s)
}

// cutAffiliation returns the name of two or three characters before the place
// or body that follows it.
func cutAffiliation(s string) string {
	r := []rune(s)
	for _, n := range []int{2, 3} {
		if person(string(r[:n])) && wordSeat.begins(string(r[n:])) != "" {
			return string(r[:n])
		}
	}
	return ""
}

func addNames(out, names []string) []string {
	for _, n := range names {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

//go:embed table/surname.tsv
var surnameTable string

var surnames = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, row := range rows(surnameTable) {
		set[row[0]] = true
	}
	return set
})

// person reports whether a word can be a Chinese name: a surname and one or two
// characters, or a foreign name with a dot.
func person(s string) bool {
	if strings.Contains(s, "·") {
		return utf8.RuneCountInString(s) <= 16
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 4 || nobody(s) {
		return false
	}
	for _, r := range s {
		if !han(r) {
			return false
		}
	}
	if n >= 3 && surnames()[s[:6]] {
		return true
	}
	return n <= 3 && surnames()[s[:3]]
}

// personal reports whether a piece of an information line is a name, a pen name
// included, and neither a medium nor a label.
func personal(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 12 && !nobody(s) && !medium(s) && !strings.ContainsAny(s, "：:0123456789|>")
}

//go:embed table/nobody.tsv
var nobodyTable string

var nobodies = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, row := range rows(nobodyTable) {
		set[row[0]] = true
	}
	return set
})

// nobody reports whether a value stands where a name is missing: 网络整理, 佚名.
func nobody(s string) bool { return nobodies()[strings.ToLower(s)] }
