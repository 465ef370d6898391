package record

import (
	"cmp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/trie"
)

//go:generate go run table/gen.go

// Rows of the tables under table/, as gen.go writes them.
type (
	actorRow     struct{ ending, sort string }
	columnRow    struct{ label, sort string }
	indicatorRow struct{ canonical, synonyms, unit, status string }
	lastingRow   struct{ indicator string }
	wordRow      struct{ word, roles string }
)

// A role is what a word does in a statement. A word may have several; one
// without any is content: it names something. Its highest bits are traits, which
// words have by their part of speech.
type role uint64

// The roles that words have by the table, and behind them those that marks and
// mentions have by what they are.
const (
	aside    role = 1 << iota // 累计 已 先后: says nothing of what is measured
	link                      // 为 达到 增至: what follows is the value
	light                     // 实现 完成: the indicator follows
	change                    // 增长 下降
	rate                      // 增速 降幅: the name of a change
	basis                     // 同比 环比
	versus                    // 比 较 高于: opens a comparison
	part                      // 其中
	planned                   // 计划 拟 将
	forecast                  // 预计 有望
	target                    // 力争 目标
	limit                     // 最高可 上限
	who                       // 全市 公司: names the subject without a name
	it                        // 该项目 其: the subject again
	report                    // 获悉 表示: the clause tells the source
	and                       // 、 和
	each                      // 分别 各
	from                      // 由 从: the level of before follows
	share                     // 占: a share follows
	of                        // 的
	vague                     // 平日 目前: a time without dates
	prep                      // 在 对 受: what follows is no subject
	equal                     // 约合 折合: the last figure in another unit
	term                      // the name of an indicator
	head                      // 支出 产量: the last word of many of them
	act                       // 持股 降价: who does it stands before it
	cause                     // 造成: what stands before it did it
	outcome                   // 合格率: that of what was told last
	rank                      // 居 排名: an ordinal follows, with those among whom it ranks
	not                       // 没有 否认: it is not so
	amend                     // 应为: what stands before it is wrong
	title                     // 村民 总经理: the name of a person follows
	comma
	semicolon
	period
	opening
	closing
	quote
	quantity // a figure that may state a fact
	small    // an optional quantity or an ordinal
	date
	place

	nominal   // a noun
	verbal    // a verb
	active    // a verb, or one used as a noun: 投资, 带动
	spatial   // where: 境外, 省内
	leftover  // the one character a mention leaves of a token: 5年|期
	loose     // a pronoun, an adverb or the like: it begins and ends no name
	proper    // of a person, a place or an organisation
	adverbial // where a verb follows

	naming = term | head | title | act | outcome
	traits = nominal | verbal | active | spatial | leftover | loose | proper | adverbial
	marker = planned | forecast | target | limit
	stop   = comma | semicolon | period
	mark   = stop | opening | closing | quote
)

// roleNames are the roles as the table has them.
var roleNames = map[string]role{
	"aside": aside, "link": link, "light": light, "change": change, "rate": rate, "basis": basis,
	"versus": versus, "part": part, "planned": planned, "forecast": forecast, "target": target,
	"cap": limit, "who": who, "it": it, "report": report, "and": and, "each": each, "from": from,
	"share": share, "of": of, "vague": vague, "prep": prep, "equal": equal, "head": head, "title": title, "act": act, "outcome": outcome, "cause": cause, "rank": rank, "not": not, "amend": amend,
}

// marks are the marks that part a sentence, by their role.
var marks = [...]struct {
	marks string
	role  role
}{
	{"/／", and},
	{"，,：:—", comma},
	{"；;", semicolon},
	{"。！？!?…", period},
	{"（(〔【[", opening},
	{"）)〕】]", closing},
	{"“”\"《》‘’「」", quote},
}

// roles are the marks, the words of the table and the names of indicators.
var roles = sync.OnceValue(func() *trie.Trie[role] {
	t := new(trie.Trie[role])
	for _, row := range marks {
		for _, r := range row.marks {
			t.Add(string(r), row.role)
		}
	}
	for _, row := range wordRows {
		var r role
		for name := range strings.SplitSeq(row.roles, ",") {
			r |= roleNames[name]
			if r&(act|outcome) != 0 {
				r |= term
			}
		}
		t.Add(row.word, r)
	}
	for _, row := range indicatorRows {
		for _, name := range row.names() {
			t.Add(name, term)
		}
	}
	for _, row := range lastingRows {
		t.Add(row.indicator, term)
	}
	return t
})

// actors are the endings of names of those who have, do or are measured,
// spelt backwards.
var actors = sync.OnceValue(func() *trie.Trie[string] {
	t := new(trie.Trie[string])
	for _, row := range actorRows {
		t.Add(backwards(row.ending), row.sort)
	}
	return t
})

// lasting are the indicators of a thing as it is built: no period bounds them.
var lasting = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, len(lastingRows))
	for _, row := range lastingRows {
		m[row.indicator] = true
	}
	return m
})

// ends are the ends of words, for names that may have one of them.
func ends(words ...string) func() *trie.Trie[bool] {
	return sync.OnceValue(func() *trie.Trie[bool] {
		t := new(trie.Trie[bool])
		for _, word := range words {
			t.Add(backwards(word), true)
		}
		return t
	})
}

// A charset is a set of characters of the basic plane.
type charset [1 << 10]uint64

func (c *charset) has(r rune) bool { return uint32(r) < 1<<16 && c[r>>6]&(1<<(r&63)) != 0 }

// characters are those of a string, for sets that are asked for every word.
func characters(s string) *charset {
	c := new(charset)
	for _, r := range s {
		c[r>>6] |= 1 << (r & 63)
	}
	return c
}

func backwards(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// A known name or head of an indicator is what the tables say of it.
type known struct {
	name      string
	canonical string // of a head ""
	says      Status // by itself
	within    Status // what the longest name says that ends it and is shorter
	lasting   bool
}

// termEnds are the names and heads of indicators of two characters or more,
// spelt backwards.
var termEnds = sync.OnceValue(func() *trie.Trie[*known] {
	var all []*known
	for _, row := range indicatorRows {
		for _, name := range row.names() {
			all = append(all, &known{name: name, canonical: row.canonical, says: row.says()})
		}
	}
	for _, row := range wordRows {
		all = append(all, &known{name: row.word})
	}
	for _, row := range lastingRows {
		all = append(all, &known{name: row.indicator})
	}
	t := new(trie.Trie[*known])
	for _, k := range all {
		r := []rune(k.name)
		if role, n := roles().Longest(r); n == len(r) && n > 1 && role&(term|head) != 0 {
			t.Add(backwards(k.name), k)
		}
	}
	for _, k := range all {
		_, first := utf8.DecodeRuneInString(k.name)
		if shorter, size := t.LongestEnd(k.name[first:]); size > 0 {
			k.within = shorter.says
		}
		k.lasting = lasting()[k.name]
	}
	return t
})

// endsInTerm reports whether a text is or ends in the name or head of an indicator.
func endsInTerm(s string) bool {
	_, size := termEnds().LongestEnd(s)
	return size > 0
}

// cutTerm parts a text before the longest name or head of an indicator that
// ends it and leaves something: 大豆|产量, 农村居民|人均可支配收入.
func cutTerm(s string) (rest, term string) {
	_, first := utf8.DecodeRuneInString(s)
	_, size := termEnds().LongestEnd(s[first:])
	return s[:len(s)-size], s[len(s)-size:]
}

// names are the canonical name and its synonyms.
func (row *indicatorRow) names() []string {
	if row.synonyms == "" {
		return []string{row.canonical}
	}
	return append([]string{row.canonical}, strings.Split(row.synonyms, ",")...)
}

// says is the status that an indicator tells by its name: of plans or limits.
func (row *indicatorRow) says() Status {
	if row.status == string(Actual) {
		return ""
	}
	return Status(row.status)
}

// knownAs is what the tables know of an indicator. One that only ends in a name
// of theirs says what that does.
func knownAs(indicator string) known {
	k, size := termEnds().LongestEnd(indicator)
	switch {
	case size == 0:
		return known{}
	case size < len(indicator):
		return known{says: k.says}
	}
	return known{canonical: k.canonical, says: cmp.Or(k.says, k.within), lasting: k.lasting}
}
