package record

import (
	"cmp"
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
}

// is reports whether the word has one of the roles or traits.
func (w *word) is(r role) bool { return w.role&r != 0 }

// content reports whether the word has no role: it names something.
func (w *word) content() bool { return w.role&^(naming|rate|place|small|traits) == 0 }

// plain reports whether the word has no role but to name something.
func (w *word) plain() bool { return w.role&^(naming|rate|traits) == 0 }

// names reports whether a word alone can name what a figure measures. One of a
// single character must not say where nor be the rest of a token.
func (w *word) names() bool {
	return w.End-w.Start > 1 || !w.is(spatial|loose|leftover) || w.is(term|head|rate|change|act)
}

// cut gives the words of a sentence: the mentions whole, the short names that
// the text gave, and what stands between them.
func (b *binder) cut(sentence int) []word {
	s, named := b.r.Sentences[sentence], len(b.aliases) > 0
	b.cuts = b.r.AppendTokens(b.cuts[:0], sentence)
	b.words, b.tokens, b.sum = b.words[:0], b.cuts, 0
	for i := s.Start; i < s.End; {
		for b.next < len(b.r.Mentions) && b.r.Mentions[b.next].Start < i {
			b.next++
		}
		limit := s.End
		if b.next < len(b.r.Mentions) {
			limit = min(b.r.Mentions[b.next].Start, limit)
		}
		if end := b.aliased(i, s.End); end > 0 {
			b.words = append(b.words, word{segment.Span{Start: i, End: end}, who | nominal | proper, -1})
			i = end
		} else if i == limit {
			i = b.mentioned(b.next)
		} else {
			i = b.between(i, limit, named)
		}
	}
	return b.words
}

// between cuts the runes from i to the next mention, or the first word alone,
// and returns where it came to. A word of the table may end inside a token
// (占地|约); one of a single character must be a token of its own, lest 为 be
// found in 行为.
func (b *binder) between(i, limit int, first bool) int {
	words, tokens, runes := b.words, b.tokens, b.r.View.Runes[:limit]
	last, all := role(0), role(0) // of the word that ends at i, of all
	if n := len(words); n > 0 && words[n-1].End == i {
		last = words[n-1].role
	}
	for i < limit {
		for len(tokens) > 0 && tokens[0].End <= i {
			tokens = tokens[1:]
		}
		r, end := stop, i+1
		if len(tokens) > 0 && tokens[0].Start <= i {
			r, end = b.spelt(&tokens[0], runes, i)
			if (r&adverbial != 0 || last&it != 0) && len(tokens) > 1 && b.leads(r, last, tokens) {
				r = r&traits | aside
			}
			if b.own != nil {
				r, end = b.userTerm(r, end, runes, i)
			}
		} else if last&quantity == 0 || !unicode.IsSpace(runes[i]) {
			last = 0
			i++
			continue // what parts no clauses, as in headlines: 签约项目165个 引进资金212.6亿元
		}
		words = append(words, word{segment.Span{Start: i, End: end}, r, -1})
		last, all, i = r, all|r, end
		if first {
			break
		}
	}
	b.words, b.tokens, b.sum = words, tokens, b.sum|all
	return i
}

// spelt reads the word at rune i of the runes, where a token stands.
func (b *binder) spelt(t *segment.Token, runes []rune, i int) (role, int) {
	if b.roles.Begins(runes[i]) {
		r, n := b.roles.Longest(runes[i:])
		if n > 0 && r&^naming == 0 && i+n < t.End && !b.endsInChange(runes[i+n:], t.End-i-n) {
			n = 0 // 投资 is no word of 投资额
		}
		if n > 1 || n == 1 && (t.End == i+1 || t.Start < i || r&mark != 0) {
			switch {
			case r&(term|head|title) != 0:
				r |= nominal
			case r&mark == 0 && b.speech[t.Tag]&active != 0:
				r |= verbal | active
			}
			return r, i + n
		}
	}
	r, end := b.speech[t.Tag], min(t.End, len(runes))
	if r&loose != 0 && runes[i] == '每' {
		r &^= loose // no 每亩|税收
	}
	if t.Start < i && end == i+1 {
		r |= leftover
	}
	return r, end
}

// leads reports whether the first of the tokens is an adverb with its verb behind
// it, which 进度 is not, or the classifier of a pronoun before it: 该|起|事故.
func (b *binder) leads(r, last role, tokens []segment.Token) bool {
	t, next := &tokens[0], &tokens[1]
	return next.Start == t.End && (r&adverbial != 0 && b.speech[next.Tag]&active != 0 || last&it != 0 && t.Tag.IsClassifier())
}

// userTerm takes the user's name of an indicator at rune i for the word there, if it
// is no shorter.
func (b *binder) userTerm(r role, end int, runes []rune, i int) (role, int) {
	if n := b.own.longest(runes[i:]); n > 0 && i+n >= end {
		return term | nominal, i + n
	}
	return r, end
}

// speech are the traits of words by their part of speech.
var speech = sync.OnceValue(func() *[256]role {
	traits := new([256]role)
	for i := range traits {
		t := segment.Tag(i)
		traits[i] = traitsOf(t)
	}
	return traits
})

func traitsOf(t segment.Tag) (r role) {
	if t.IsNoun() {
		r |= nominal
	}
	if t.IsVerb() {
		r |= verbal | active
	}
	if t.IsPerson() || t.IsOrganisation() || t.IsPlace() {
		r |= proper
	}
	switch t.String() {
	case "vn":
		r = r&^verbal | nominal
	case "j", "l", "x", "an":
		r |= nominal
	case "c": // 即使, 因为
		r |= aside
	case "d":
		r |= adverbial
	case "r", "y", "e", "o", "ul", "uz", "ug":
		r |= loose
	case "s", "f":
		r |= spatial
	}
	return r
}

// endsInChange reports whether the n runes that a token has left are a word of
// change, which the dictionary joins to a noun: 价格|下降.
func (b *binder) endsInChange(runes []rune, n int) bool {
	r, length := b.roles.Longest(runes[:min(n, len(runes))])
	return length == n && r&change != 0
}

// mentioned takes a mention as a word and returns where that ends.
func (b *binder) mentioned(i int) int {
	f, w := &b.r.Figures[i], word{b.r.Mentions[i].Span, 0, i}
	switch v := f.Value.(type) {
	case extract.Date:
		w.role = date
		if v.Grain != extract.Day { // 当日 is a day
			w.role = cmp.Or(b.wholly(w.Span), date) // 届时, 目前
		}
	case extract.Place:
		w.role = b.placed(w.Span)
	case extract.Ordinal, extract.Number:
		w.role = cmp.Or(b.wholly(w.Span), small) // 首次
	default:
		w.role = quantity
		if f.Optional || f.Damaged {
			w.role = small
		}
		if b.gists[i].kind == extract.KindDuration && (f.Optional || b.duringAt(w.End)) {
			w.role = aside
		}
	}
	if n := len(b.words); n > 0 && b.words[n-1].is(marker) && b.limits(&w) {
		w.role, w.End = w.role&traits|aside, w.End+1
	}
	b.words, b.sum = append(b.words, w), b.sum|w.role
	return w.End
}

// wholly is the role of a mention that is a word of the table, 0 if it is none.
func (b *binder) wholly(s segment.Span) role {
	if r, n := b.roles.Longest(b.r.View.Runes[s.Start:s.End]); n == s.End-s.Start {
		return r
	}
	return 0
}

// placed is the role of the mention of a place.
func (b *binder) placed(s segment.Span) role {
	r, n := b.roles.Longest(b.r.View.Runes[s.Start:s.End])
	switch {
	case n == s.End-s.Start && r&who != 0:
		return place | who | nominal | proper
	case n > 0 && r&it != 0: // 这个县
		return it | nominal | proper
	}
	return place | nominal | proper
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
