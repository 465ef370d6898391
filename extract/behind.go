package extract

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/trie"
)

// A behind is a set of rules by what they want behind a number.
type behind uint16

const (
	behindPercent    behind = 1 << iota // %
	behindPoint                         // 个百分点 基点
	behindTenth                         // 成 折
	behindParts                         // 分 又
	behindSlash                         // /
	behindTimes                         // 倍
	behindMoney                         // a currency
	behindUnit                          // a unit
	behindIndex                         // 点
	behindGrade                         // 级
	behindLength                        // a length of time
	behindClassifier                    // a classifier
	behindAll        = 1<<iota - 1
)

// The words that begin behind a number: of each table the longest, so that one
// look-up serves all rules.
type behindWords struct {
	rules behind // those that may read one of them

	money, measure, length, point, classifier unitWord
}

// A unitWord is a unit with the length of its word in runes, 0 if there is none, and
// the note of a classifier.
type unitWord struct {
	unit
	n    int
	note string
}

var noWords behindWords

// wordsBehind finds the words that begin at rune i, where a number ends.
func wordsBehind(r []rune, i int) *behindWords {
	if w, n := behindTable().Longest(r[min(i, len(r)):]); n > 0 {
		return w
	}
	return &noWords
}

// behindTable holds with each word of the tables the words that it begins with.
var behindTable = sync.OnceValue(func() *trie.Trie[*behindWords] {
	m, t := behindMap{}, new(trie.Trie[*behindWords])
	m.addSigns()
	m.addRows()
	for word := range m {
		all := new(behindWords)
		for end, r := range word {
			if part := m[word[:end+utf8.RuneLen(r)]]; part != nil {
				all.add(part)
			}
		}
		t.Add(word, all)
	}
	return t
})

// add adds the words of a longer one.
func (w *behindWords) add(longer *behindWords) {
	w.rules |= longer.rules
	kinds := w.kinds()
	for i, k := range longer.kinds() {
		if k.n > 0 {
			*kinds[i] = *k
		}
	}
}

func (w *behindWords) kinds() [5]*unitWord {
	return [...]*unitWord{&w.money, &w.measure, &w.length, &w.point, &w.classifier}
}

// A behindMap is the words of the tables, before they are put together.
type behindMap map[string]*behindWords

func (m behindMap) word(word string, rules behind) *behindWords {
	if m[word] == nil {
		m[word] = new(behindWords)
	}
	m[word].rules |= rules
	return m[word]
}

// addSigns adds what the rules know of themselves.
func (m behindMap) addSigns() {
	for words, rules := range map[string]behind{
		"% ﹪ ％ ‰": behindPercent, "成 折": behindTenth, "分 又": behindParts, "/": behindSlash, "倍": behindTimes,
		"块": behindMoney, "方 节": behindUnit, "点": behindIndex, "级": behindGrade, "分 季 个多 个余 个半": behindLength,
	} {
		for _, word := range strings.Fields(words) {
			m.word(word, rules)
		}
	}
	for _, dash := range dashes {
		m.word("个"+string(dash), behindPoint) // 0.5个到1个百分点
	}
}

func (m behindMap) addRows() {
	for _, row := range currencyRows {
		if row.side != "before" {
			m.word(row.word, behindMoney).money.set(row.word, newUnit(row.currency(), row.factor))
		}
	}
	for _, row := range unitRows {
		m.word(row.word, behindUnit).measure.set(row.word, newUnit(row.unit, row.factor))
	}
	for _, row := range durationRows {
		m.word(row.word, behindLength).length.set(row.word, newUnit(row.unit, row.factor))
	}
	for _, row := range classifierRows {
		w := &m.word(row.word, behindClassifier).classifier
		w.set(row.word, unit{row.word, one})
		w.note = row.note
	}
	for name, words := range pointWords {
		for _, word := range strings.Fields(words) {
			m.word(word, behindPoint).point.set(word, unit{name, one})
		}
	}
}

// set sets the unit of a word; one in a table twice keeps its first.
func (w *unitWord) set(word string, u unit) {
	if w.n == 0 {
		w.unit, w.n = u, utf8.RuneCountInString(word)
	}
}

// behind returns the words that begin at rune i. Those behind the number at the cursor
// are asked for again and again.
func (c *cursor) behind(i int) *behindWords {
	if c.words == nil || c.wordsAt != i {
		c.words, c.wordsAt = wordsBehind(c.r, i), i
	}
	return c.words
}

// follow returns the rules that the words behind the number at the cursor leave:
// without a number none that want one, and all of them where more must be read to
// tell, a range or a blank.
func (c *cursor) follow() ruleSet {
	n := c.number()
	if n == nil {
		return c.sets.follow[0]
	}
	if c.peek(n.end) == ' ' || dash(c.r, n.end) > 0 {
		return anyRule
	}
	return c.sets.follow[c.behind(n.end).rules]
}
