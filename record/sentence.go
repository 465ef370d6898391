package record

import (
	"strings"
	"sync"
	"unicode"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/segment"
)

// A word is a word, a mark or a mention of the sentence that is read. Span
// counts runes of the view.
type word struct {
	segment.Span
	role    role
	mention int // the index of its figure, -1 if it is none
	noun    bool
	verb    bool
	acts    bool // a verb, or one used as a noun: 投资, 带动
	spot    bool // where: 境外, 省内
	rest    bool // the one character a mention leaves of a token: 5年|期
	loose   bool // a pronoun, an adverb or the like: it begins and ends no name
	name    bool // of a person, a place or an organisation
	adverb  bool // where a verb follows
}

// is reports whether the word has one of the roles.
func (w *word) is(r role) bool { return w.role&r != 0 }

// content reports whether the word has no role: it names something.
func (w *word) content() bool { return w.role&^(rate|place|small|term|head|title|act|outcome) == 0 }

// plain reports whether the word has no role but to name something.
func (w *word) plain() bool { return w.role&^(rate|term|head|title|act|outcome) == 0 }

// names reports whether a word alone can name what a figure measures. One of a
// single character must not say where nor be the rest of a token.
func (w *word) names() bool {
	return w.End-w.Start > 1 || !w.spot && !w.loose && !w.rest || w.is(term|head|rate|change|act)
}

// cut gives the words of a sentence: the mentions whole, then the words of the
// table, the rest as the segmenter has it. A word of the table may end inside
// a token (占地|约); one of a single character must be a token of its own, lest
// 为 be found in 行为.
func (b *binder) cut(sentence int) []word {
	s := b.r.Sentences[sentence]
	words, tokens, runes := b.words[:0], b.r.Tokens(sentence), b.r.View.Runes
	aliases := len(b.aliases) > 0
	limit, all := b.limit(s), role(0)
	last, token := &word{}, &segment.Token{}
	for i := s.Start; i < s.End; {
		for token.End <= i && len(tokens) > 0 {
			token, tokens = &tokens[0], tokens[1:]
		}
		for limit < i {
			b.next++
			limit = b.limit(s)
		}
		words = append(words, word{})
		w := &words[len(words)-1]
		switch {
		case aliases && b.aliased(i, s.End) > 0:
			*w = word{Span: segment.Span{Start: i, End: b.aliased(i, s.End)}, mention: -1, role: who, noun: true, name: true}
		case i == limit:
			*w = b.mentioned(b.next)
			if last.is(marker) && b.limits(w) {
				w.role, w.End = aside, w.End+1
			}
		case token.Start <= i && i < token.End:
			b.spelt(w, token, runes[i:limit], i)
			goesOn := len(tokens) > 0 && tokens[0].Start == token.End
			if w.adverb && goesOn && b.speech[tokens[0].Tag].acts {
				w.role = aside // 进度 is tagged an adverb too: one has its verb behind it
			}
			if last.is(it) && last.End == i && token.Tag.IsClassifier() && goesOn {
				w.role = aside // 该|起|事故
			}
			if b.own != nil {
				b.userTerm(w, i, limit)
			}
		case b.spaced(last, i):
			*w = word{Span: segment.Span{Start: i, End: i + 1}, mention: -1, role: stop}
		default:
			words = words[:len(words)-1]
			i++
			continue
		}
		all |= w.role
		last, i = w, w.End
	}
	b.words, b.hoping = words, all&marker != 0
	return words
}

// limit is where the next mention begins, or the end of the sentence.
func (b *binder) limit(s segment.Span) int {
	if b.next < len(b.r.Mentions) {
		return min(b.r.Mentions[b.next].Start, s.End)
	}
	return s.End
}

// spaced reports whether a blank at rune i parts clauses, as headlines have it:
// 签约项目165个 引进资金212.6亿元.
func (b *binder) spaced(last *word, i int) bool {
	return last.is(quantity) && last.End == i && unicode.IsSpace(b.r.View.Runes[i])
}

// spelt reads the word at rune i, where the runes begin and a token stands.
func (b *binder) spelt(w *word, t *segment.Token, runes []rune, i int) {
	r, n := b.roles.Longest(runes)
	if n > 0 && r&^(term|head|title|act|outcome) == 0 && i+n < t.End && !b.endsInChange(runes[n:], t.End-i-n) {
		n = 0 // 投资 is no word of 投资额
	}
	if n > 1 || n == 1 && (t.End == i+1 || t.Start < i || r&mark != 0) {
		verb := b.speech[t.Tag].acts && r&(term|head|title|mark) == 0
		*w = word{Span: segment.Span{Start: i, End: i + n}, mention: -1, role: r, noun: r&(term|head|title) != 0, verb: verb, acts: verb}
		return
	}
	*w = b.speech[t.Tag]
	w.Span = segment.Span{Start: i, End: min(t.End, i+len(runes))}
	w.loose = w.loose && runes[0] != '每' // no 每亩|税收
	w.rest = t.Start < i && w.End == i+1
}

// userTerm takes the user's name of an indicator at rune i for the word there, if it
// is no shorter.
func (b *binder) userTerm(w *word, i, limit int) {
	if n := b.own.longest(b.r.View.Runes[i:limit]); n > 0 && n >= w.End-i {
		*w = word{Span: segment.Span{Start: i, End: i + n}, mention: -1, role: term, noun: true}
	}
}

// speech are words as their part of speech has them.
var speech = sync.OnceValue(func() *[256]word {
	words := new([256]word)
	for i := range words {
		t := segment.Tag(i)
		w := &words[i]
		*w = word{mention: -1, noun: t.IsNoun(), verb: t.IsVerb(), acts: t.IsVerb(), name: t.IsPerson() || t.IsOrganisation() || t.IsPlace()}
		switch t.String() {
		case "vn":
			w.noun, w.verb = true, false
		case "j", "l", "x", "an":
			w.noun = true
		case "c": // 即使, 因为
			w.role = aside
		case "d":
			w.adverb = true
		case "r", "y", "e", "o", "ul", "uz", "ug":
			w.loose = true
		case "s", "f":
			w.spot = true
		}
	}
	return words
})

// endsInChange reports whether the n runes that a token has left are a word of
// change, which the dictionary joins to a noun: 价格|下降.
func (b *binder) endsInChange(runes []rune, n int) bool {
	r, length := b.roles.Longest(runes[:min(n, len(runes))])
	return length == n && r&change != 0
}

// mentioned gives the word that a mention is.
func (b *binder) mentioned(i int) word {
	f := &b.r.Figures[i]
	w := word{Span: b.r.Mentions[i].Span, mention: i}
	switch f.Value.(type) {
	case extract.Date:
		w.role = date
		if r, n := b.roles.Longest(b.r.View.Runes[w.Start:w.End]); n == w.End-w.Start {
			w.role = r // 届时, 目前
		}
	case extract.Place:
		w.role, w.name, w.noun = place, true, true
		r, n := b.roles.Longest(b.r.View.Runes[w.Start:w.End])
		switch {
		case n == w.End-w.Start && r&who != 0:
			w.role |= who
		case n > 0 && r&it != 0: // 这个县
			w.role = it
		}
	case extract.Ordinal, extract.Number:
		w.role = small
		if r, n := b.roles.Longest(b.r.View.Runes[w.Start:w.End]); n == w.End-w.Start {
			w.role = r // 首次
		}
	default:
		w.role = quantity
		if f.Optional || f.Damaged {
			w.role = small
		}
		if b.gists[i].kind == extract.KindDuration && (f.Optional || b.duringAt(w.End)) {
			w.role = aside
		}
	}
	return w
}

// duringAt reports whether a word at rune i makes a time of the length before it: 九年间.
func (b *binder) duringAt(i int) bool {
	return i < len(b.r.View.Runes) && strings.ContainsRune("间来后", b.r.View.Runes[i])
}

// limits reports whether a length says by when a plan is to be done: 计划两年内新增.
func (b *binder) limits(w *word) bool {
	return w.End < len(b.r.View.Runes) && b.r.View.Runes[w.End] == '内' && b.gists[w.mention].kind == extract.KindDuration
}

// text is what the reader sees of words, brackets left out.
func (b *binder) text(words []word) string {
	if len(words) == 0 {
		return ""
	}
	return b.r.View.Slice(words[0].Start, words[len(words)-1].End)
}

// spells reports whether a word is written so, in ideographs or Chinese marks.
func (b *binder) spells(w *word, s string) bool {
	return len(s) == ideograph*(w.End-w.Start) && b.spell(w.Start, s)
}

// spell reports whether a string of ideographs stands at rune i. They are decoded
// in place, since every word is compared with many, and the code is not inlined for
// the same reason.
//
//go:noinline
func (b *binder) spell(i int, s string) bool {
	for _, r := range b.r.View.Runes[i : i+len(s)/ideograph] {
		if r != rune(s[0]&0xF)<<12|rune(s[1]&0x3F)<<6|rune(s[2]&0x3F) {
			return false
		}
		s = s[ideograph:]
	}
	return true
}
