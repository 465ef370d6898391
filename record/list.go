package record

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/extract"
)

// list gives the words of the figures that stand in one list with that at i:
// 36.2亿元、28.5亿元和19.7亿元, 7.2%、4.1%和下降2.6%, 860户2900人.
func (b *binder) list(f *frame, i int) []int {
	run, joined := append(f.slot(), i), true
	for j := i + 1; j < len(f.words); j++ {
		w := &f.words[j]
		switch {
		case w.is(quantity) && joined && !b.qualifier(f, j) && (b.alike(f, run[0], j) || f.each < 0):
			run, joined = append(run, j), true
		case w.is(opening):
			j = closingAt(f.words, j)
		case w.is(and):
			joined = true
		case w.is(change|basis|quote|link|aside) && !w.is(share):
			joined = joined && f.words[j-1].is(and|change|basis|quote|link|aside)
		default:
			return run
		}
	}
	return run
}

// alike reports whether two figures are of one kind.
func (b *binder) alike(f *frame, i, j int) bool {
	return b.gist(f, i).kind == b.gist(f, j).kind
}

// stateAll makes the facts of the figures of a list.
func (b *binder) stateAll(f *frame, run []int, s *statement) {
	rows := b.listed(f, run, s)
	for k := range rows {
		row := &rows[k]
		if row.how.indicator == byUnequal {
			b.silent(f.words[run[k]].mention, "its list is not as long as that of the items before it")
			continue
		}
		b.state(f, f.words[run[k]].mention, row)
	}
}

// listed gives each figure of a list its own subject, indicator or time.
// Without items, or with another number of them, all share the statement.
func (b *binder) listed(f *frame, run []int, s *statement) []statement {
	rows := b.rows[:0]
	for range run {
		rows = append(rows, *s)
	}
	b.rows = rows
	if f.each >= 0 && len(b.several) == len(run) {
		for k := range rows {
			rows[k].when, rows[k].how.when = b.several[k], bySeveral
		}
		return rows
	}
	if years := s.when.years(); f.each >= 0 && len(years) == len(run) {
		for k := range rows {
			rows[k].when, rows[k].how.when = years[k], bySeveral
		}
		return rows
	}
	items := b.items(f, run[0], len(run))
	if len(items) == len(run) {
		b.itemised(f, rows, items)
	} else if b.likeBefore(len(run)) && (f.each >= 0 || s.how.indicator == byShare || b.restored(f, run, s)) {
		b.asBefore(f, run, rows)
	} else if f.each >= 0 && len(items) > 1 {
		for k := range rows {
			rows[k].how.indicator = byUnequal
		}
	}
	return rows
}

// restored reports whether shares in a list without 分别 are of the levels told
// before it: 恢复到2029年同期的108.5%、121%和103.6%.
func (b *binder) restored(f *frame, run []int, s *statement) bool {
	last := &b.r.Figures[b.facts[b.series[len(b.series)-1]].Figure]
	return s.how.indicator == byCarried && b.r.Figures[f.words[run[0]].mention].Kind() == extract.KindPercent && last.Kind() != extract.KindPercent
}

// items are the words of a list before the figure at i, one group an item:
// 教育|社会保障和就业|农林水支出. 和 parts the last item only where 、 leaves
// one too few.
func (b *binder) items(f *frame, i, n int) [][]int {
	end := i
	if f.each >= 0 {
		end = f.each
	}
	start := f.start
	if f.each == start && start > 1 && f.words[start-1].is(comma) {
		start, end = b.clauseBefore(f) // 其中健身、美容、教育居前三，分别占…
	}
	items := b.parted(f, start, end, false)
	if len(items) > n {
		items = b.parted(f, start, end, true)
	}
	return items
}

// clauseBefore is where the clause before this one begins, if it has no figure,
// and where the list ends that it begins with.
func (b *binder) clauseBefore(f *frame) (start, end int) {
	for start = f.start - 1; start > max(0, f.start-ahead) && !f.words[start-1].is(stop|quantity); start-- {
	}
	for end = start; end < f.start-1 && !f.words[end].is(rank) && !(f.words[end].is(verbal) && !f.words[end].is(nominal) && !f.words[end+1].is(and)); end++ {
	}
	return start, end
}

func (b *binder) parted(f *frame, start, end int, commas bool) [][]int {
	var items [][]int
	var item []int
	summed := false // 三 of 三地 was read
	for j := max(start, end-ahead); j < end; j++ {
		w := &f.words[j]
		switch {
		case b.sums(w, len(items)+1) && len(item) > 0:
			summed = f.each >= 0
		case summed && !w.is(comma):
		case w.is(and) && strings.ContainsRune("/／", b.r.View.Runes[w.Start]):
		case w.is(and) && len(item) > 0 && (!commas || b.spells(w, "、")):
			items, item = append(items, item), nil
		case w.is(report) && j+1 < end && f.words[j+1].is(and):
			item = append(item, j) // 车载|显示、工控模组
		case w.is(comma|part|marker|report) && !w.content():
			items, item = nil, nil
		case w.content() || w.is(who|light|and|of):
			item = append(item, j)
		}
	}
	if len(item) > 0 {
		items = append(items, item)
	}
	return items
}

// sums reports whether a word tells how many items a list has: 甲、乙、丙三地.
func (b *binder) sums(w *word, n int) bool {
	const numerals = "零一两三四五六七八九十"
	first := b.r.View.Runes[w.Start]
	return n > 1 && n <= 10 && (first == []rune(numerals)[n] || n == 2 && first == '二')
}

// itemised spreads a statement over the items of its list. What the last item
// has more than the others, or what stands behind 分别, is their indicator.
func (b *binder) itemised(f *frame, rows []statement, items [][]int) {
	texts := make([]string, len(items))
	if last := &items[len(items)-1]; len(*last) > 1 && b.rated(f, (*last)[len(*last)-1]) {
		*last = (*last)[:len(*last)-1] // 汽油、柴油价格|每吨
	}
	for k, item := range items {
		texts[k] = strings.TrimSuffix(b.joined(f, item), "的")
	}
	shared := ""
	if f.each >= 0 && len(b.trimmed(f)) > 0 && f.share < 0 && f.ratio < 0 {
		shared = b.joined(f, b.trimmed(f))
	} else if f.share < 0 && f.ratio < 0 {
		texts[len(texts)-1], shared = b.lastItem(f, items, texts[len(texts)-1])
	}
	goesOn := shared == "" && b.ofItems(f, rows, texts)
	for k, item := range items {
		s := &rows[k]
		s.how = evidence{byList, byList, s.how.when}
		if len(item) == 1 && utf8.RuneCountInString(texts[k]) == 1 && !f.words[item[0]].is(place) {
			s.how.indicator = byElided // 汽、柴油价格
		}
		subject := name{text: texts[k], place: b.main.place}
		if first := &f.words[item[0]]; first.is(place) && texts[k] == b.text(f.words[item[0]:item[0]+1]) {
			subject = b.called(first)
		}
		switch {
		case f.share >= 0 || f.ratio >= 0:
			s.subject = subject
		case shared != "":
			s.subject, s.indicator = subject, shared
		case goesOn || f.words[item[0]].is(place) || b.actor(f, item) || s.change && b.level.indicator != "" && b.nominal(f, item):
			s.subject, s.indicator = subject, b.level.indicator
		default:
			s.indicator = texts[k]
			s.subject, _ = b.whose(f)
		}
	}
}

// ofItems reports whether a list behind 分别 tells of its items what was told
// last of them all: 人均可支配收入26418元，城镇、农村居民|分别为….
func (b *binder) ofItems(f *frame, rows []statement, texts []string) bool {
	if f.each < 0 || b.level.indicator == "" || !rows[0].change && !endsInTerm(b.level.indicator) {
		return false
	}
	for _, text := range texts {
		if endsInTerm(text) {
			return false
		}
	}
	at, last := b.clue.figure, &b.gists[b.level.level]
	return rows[0].change || at.unit == last.unit && at.kind == last.kind
}

// rated reports whether a word only says per what the figures behind it are: 每吨.
func (b *binder) rated(f *frame, i int) bool {
	text, per := b.text(f.words[i:i+1]), b.clue.figure.per
	return per != "" && text == "每"+per
}

// placesBefore reports whether the items of a list but the last are places, and the last
// begins with one: 北京、上海、深圳|新房价格.
func (b *binder) placesBefore(f *frame, items [][]int) bool {
	for k, item := range items {
		if !f.words[item[0]].is(place) || len(item) > 1 && k < len(items)-1 {
			return false
		}
	}
	return len(items[len(items)-1]) > 1
}

// lastItem parts the last item of a list from the indicator of them all.
func (b *binder) lastItem(f *frame, items [][]int, text string) (item, shared string) {
	if last := items[len(items)-1]; b.placesBefore(f, items) {
		return b.joined(f, last[:1]), strings.TrimPrefix(b.joined(f, last[1:]), "的")
	}
	item, shared = cutTerm(text)
	if verb := b.actsBefore(f, items[len(items)-1], item); verb != "" {
		return strings.TrimSuffix(item, verb), verb + shared // 工伤保险|参保人数
	}
	switch {
	case shared == "":
		r := []rune(text)
		n := b.itemLength(f, items)
		return string(r[:n]), string(r[n:])
	case utf8.RuneCountInString(item) == 1 && !f.words[items[len(items)-1][0]].is(place):
		return text, "" // 毛利率和净利率, no 净|利率
	}
	return item, shared
}

// actsBefore is the verb that ends an item before the term, where more stands before it.
func (b *binder) actsBefore(f *frame, item []int, text string) string {
	for k := 1; k < len(item); k++ {
		w := &f.words[item[k]]
		if verb := b.text(f.words[item[k] : item[k]+1]); w.is(active) && w.End-w.Start == 2 && strings.HasSuffix(text, verb) {
			return verb
		}
	}
	return ""
}

// itemLength is how many runes of the last item are the item where no known
// indicator ends it: as many as its words come nearest the length of the
// others; all where it is one word.
func (b *binder) itemLength(f *frame, items [][]int) int {
	want := 0
	for _, item := range items[:len(items)-1] {
		want += utf8.RuneCountInString(b.joined(f, item))
	}
	want /= len(items) - 1
	last := items[len(items)-1]
	best, n := 1<<30, utf8.RuneCountInString(b.joined(f, last))
	for k := 1; k < len(last); k++ {
		length := utf8.RuneCountInString(b.joined(f, last[:k]))
		if d := max(length-want, want-length); d < best {
			best, n = d, length
		}
	}
	return n
}

// endsLevel reports whether a list goes on behind the figure at word i with one more
// that has not moved.
func (b *binder) endsLevel(f *frame, i int) bool {
	return i+2 < len(f.words) && f.words[i+1].is(and) && b.spells(&f.words[i+2], "持平")
}

// likeBefore reports whether the last n levels told are of one kind and unit,
// so that a list of n may be theirs.
func (b *binder) likeBefore(n int) bool {
	if len(b.series) < n {
		return false
	}
	last := b.gists[b.facts[b.series[len(b.series)-1]].Figure].kind
	for _, k := range b.series[len(b.series)-n:] {
		if kind := b.gists[b.facts[k].Figure].kind; kind != last && kind == extract.KindAmount {
			return false
		}
	}
	return true
}

// asBefore spreads a statement over the figures told before it in the
// sentence: 占比48.2%、31.5%和20.3%, 增速分别为4.6%、7.9%和-2.1%.
func (b *binder) asBefore(f *frame, run []int, rows []statement) {
	before := b.series[len(b.series)-len(rows):]
	if n := len(b.series) - len(rows); n > 0 && b.endsLevel(f, run[len(run)-1]) {
		before = b.series[n-1 : len(b.series)-1] // 分别上涨0.8%、下跌1.2%和持平
	}
	same := true
	for _, k := range before {
		same = same && b.facts[k].Subject == b.facts[before[0]].Subject
	}
	for k := range rows {
		s, old := &rows[k], &b.facts[before[k]]
		subject := name{text: old.Subject, place: old.Place}
		if same {
			subject.text = old.Indicator
		}
		switch {
		case s.own || s.how.indicator == byShare || s.how.indicator == byRatio:
			s.subject = subject
		default:
			s.indicator, s.subject = old.Indicator, name{text: old.Subject, place: old.Place}
		}
		s.how = evidence{bySeries, bySeries, s.how.when}
	}
}
