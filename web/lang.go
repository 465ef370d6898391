package web

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// A Lang is a language in which pages speak to people. The articles on them
// stay in their own.
type Lang string

// The languages.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Set reads the name of a language; with String it makes Lang a flag.Value.
func (l *Lang) Set(s string) error {
	switch lang := Lang(s); lang {
	case Chinese, English:
		*l = lang
		return nil
	}
	return fmt.Errorf("%q is none of zh, en", s)
}

// String is the name of the language.
func (l *Lang) String() string { return string(*l) }

// Tag is the language as HTML and HTTP name it.
func (l Lang) Tag() string {
	if l == English {
		return "en"
	}
	return "zh-Hans"
}

//go:embed table/word.tsv
var wordTable string

// words maps each key to what the languages have for it.
var words = sync.OnceValue(func() map[string][2]string {
	all := make(map[string][2]string)
	for row := range strings.Lines(wordTable) {
		cells := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		if len(cells) == 3 {
			all[cells[0]] = [2]string{cells[1], cells[2]}
		}
	}
	return all
})

// Say gives what the language has for a key; what is in no table speaks for
// itself, as units do.
func (l Lang) Say(key string) string {
	said, ok := words()[key]
	switch {
	case !ok:
		return key
	case l == English:
		return said[1]
	}
	return said[0]
}
