package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// noun is the noun right behind the figures of a list, and its last word or
// the last figure's: 165个|项目, 60多亩|油茶, 年产20万套电机的|启明项目.
func (b *binder) noun(f *frame, run []int) (string, int) {
	last := run[len(run)-1]
	if last+1 == len(f.words) || f.next(last, stop) || b.gist(f, last).change != "" || b.gist(f, last).unit == "C" && f.next(last, place) {
		return "", last
	}
	noun, end := b.nounAfter(f, last)
	if b.built(f, run[0], noun) && end+1 < len(f.words) && f.words[end+1].is(of) {
		noun, end = b.nounAfter(f, end)
	}
	return noun, end
}

// nounAfter is the noun right behind word i, and its last word.
func (b *binder) nounAfter(f *frame, i int) (string, int) {
	noun := f.slot()
	j := i + 1
	if j < len(f.words) && f.words[j].is(of) {
		j++
	}
	for ; j < f.reach(i); j++ {
		w := &f.words[j]
		if w.Start > f.words[j-1].End || b.r.View.Runes[w.Start] == '每' {
			break // a blank parts the clauses of a headline
		}
		if len(noun) == 0 && (b.spells(w, "不限") || b.spells(w, "不等") || b.spells(w, "不含")) {
			break // 质保两年|不限里程
		}
		if w.is(term) && isRate(b.text(f.words[j:j+1])) && len(noun) > 0 && j+1 < len(f.words) && f.words[j+1].is(from|quantity|link) {
			break // 120平方米的房子|挂牌价|从…
		}
		if w.is(quote) {
			for end := b.quoted(f, j); j+1 < end; {
				j++
				noun = append(noun, j)
			}
			continue
		}
		if w.is(opening) && len(noun) > 0 {
			if end := closingAt(f.words, j); end > j && end-j < 8 && !b.figures(f.words[j:end]) {
				return b.joined(f, noun) + b.text(f.words[j:end+1]), end
			}
		}
		if len(noun) > 0 && b.manner(f, i) && (w.is(verbal) || isRate(b.joined(f, noun))) {
			break // 以每股3元的价格|回购
		}
		if w.is(who) && len(noun) > 0 && !strings.ContainsRune("全本该我各", b.r.View.Runes[w.Start]) && w.mention < 0 {
			noun = append(noun, j) // 23家|科创板|公司, 12个|国家级|园区
			break
		}
		if len(noun) == 0 && w.is(active) && j+1 < len(f.words) && b.r.View.Runes[f.words[j+1].Start] == '到' {
			break // 8人|发展|到126人
		}
		if !w.content() && !w.is(and) || w.is(verbal) && !w.is(nominal) && !b.nounNext(f, j) {
			break
		}
		if w.is(and) && !(b.nounNext(f, j) && len(noun) > 0 && !b.spells(w, "、")) {
			break
		}
		noun = append(noun, j)
	}
	for len(noun) > 1 && (b.spells(&f.words[noun[len(noun)-1]], "中") || f.words[noun[len(noun)-1]].is(spatial)) {
		noun = noun[:len(noun)-1]
	}
	if len(noun) == 0 {
		return "", i
	}
	return b.joined(f, noun), noun[len(noun)-1]
}

// manner reports whether the figure at word i only says how something is done: 以, 按.
func (b *binder) manner(f *frame, i int) bool {
	return i > 0 && i+1 < len(f.words) && f.words[i+1].is(of) &&
		(b.spells(&f.words[i-1], "以") || b.spells(&f.words[i-1], "按") || b.spells(&f.words[i-1], "按照"))
}

// quoted is the mark that closes the quotation that begins at word i, or i
// where none does or a figure stands in it.
func (b *binder) quoted(f *frame, i int) int {
	for j := i + 1; j < len(f.words) && j < i+12 && !f.words[j].is(quantity|stop); j++ {
		if f.words[j].is(quote) {
			return j
		}
	}
	return i
}

func (b *binder) figures(words []word) bool {
	for i := range words {
		if words[i].is(quantity) {
			return true
		}
	}
	return false
}

func (b *binder) nounNext(f *frame, i int) bool {
	if i+1 >= len(f.words) || !f.words[i+1].content() {
		return false
	}
	next := &f.words[i+1]
	return next.is(nominal) || !next.is(active) && next.End-next.Start == 1 // 压榨|线
}

// counts names what the figures of a list count, where the extractor did not:
// the noun behind them, else the one right before.
func (b *binder) counts(f *frame, run []int, noun string) {
	if len(run) == 1 && b.gist(f, run[0]).kind != extract.KindCount {
		return
	}
	if c := b.trimmed(f); noun == "" && len(c) > 0 && f.words[c[len(c)-1]].is(nominal) && len(run) == 1 {
		noun = b.joined(f, c[len(c)-1:])
	}
	for _, i := range run {
		if noun != "" && b.gist(f, i).kind == extract.KindCount {
			b.count(f.words[i].mention, noun)
		}
	}
}

// count names what a count counts, unless it does so.
func (b *binder) count(figure int, noun string) {
	f := &b.r.Figures[figure]
	if c := f.Value.(extract.Count); c.Of == "" {
		c.Of = noun
		f.Value = c
	}
}

// built reports whether the figure at word i tells a lasting quantity of the
// thing named behind it: 年产6万台|电机项目.
func (b *binder) built(f *frame, i int, noun string) bool {
	content := b.trimmed(f)
	if noun == "" || len(content) == 0 || f.words[i+1].is(active) || b.gist(f, i).kind == extract.KindDuration {
		return false
	}
	return lasting()[b.joined(f, content[len(content)-1:])] && b.gist(f, i).change == ""
}

// valued reports whether the figure at word i says what the thing behind it is
// worth: 价值|8888元|的会员卡.
func (b *binder) valued(f *frame, i int) bool {
	n := len(f.content)
	return n > 0 && f.content[n-1] < i && (b.spells(&f.words[f.content[n-1]], "价值") || b.spells(&f.words[f.content[n-1]], "售价"))
}

// happens reports whether the figure at word i tells how great that was what
// stands behind it: 发生|6.8级|地震, 种了|420亩|玉米.
func (b *binder) happens(f *frame, i int, content []int) bool {
	k := b.gist(f, i).kind
	if k != extract.KindMeasure && k != extract.KindAmount || i+1 < len(f.words) && f.words[i+1].is(of) {
		return false
	}
	if i > f.start && (b.spells(&f.words[i-1], "发生") || b.spells(&f.words[i-1], "出现")) {
		return true
	}
	n := len(content)
	return n > 0 && f.words[content[n-1]].End-f.words[content[n-1]].Start == 1 && !f.words[content[n-1]].is(nominal)
}

// endsIn reports whether the content ends with a word of a role.
func (f *frame) endsIn(r role) bool {
	n := len(f.content)
	return n > 0 && f.words[f.content[n-1]].is(r)
}
