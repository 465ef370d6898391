package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// mark takes a marker of plan or forecast. At the head it governs the clauses
// to the end of the sentence; in an item of a list, or as part of a noun
// (计划总投资), only what it stands in. It reports whether the word was one:
// the 将 that means 把 is none, nor 目标 in 年度目标的.
func (b *binder) mark(f *frame, i int) bool {
	w := &f.words[i]
	status := b.statusOf(w)
	next := b.after(f, i)
	if w.is(target) && b.agenda(f, i) {
		f.theme, f.content = nil, nil // 全市|经济社会发展主要|预期目标|是：
	}
	switch {
	case next.is(of): // 年度计划的
		if w.is(forecast) && f.versus && i+2 < len(f.words) && f.words[i+2].is(quantity) {
			f.status = Forecast // 低于预期的17万人
		}
		return false
	case w.is(forecast) && f.versus: // 较市场预期中位数10.5%
		f.status = Forecast
		return false
	case b.titles(f, i, next): // 人道响应|计划|需41.6亿美元
		return false
	case b.spells(w, "限") && !next.is(quantity|link): // 汛限水位
		return false
	case w.is(target) && (f.versus || b.spells(w, "目标") && !next.is(link|change|quantity|aside) && !next.is(verbal)):
		return false
	case b.spells(w, "将") && f.when.to != "" && f.when.to < b.published: // 7月16日将质押的股份解除质押
		b.split(f)
		return true
	case b.spells(w, "将") && next.content() && !next.is(active) && b.moves(f, i):
		b.split(f)
		return true
	case b.spells(w, "将") && (next.is(quantity|it) || next.End > next.Start && b.r.View.Runes[next.Start] == '被' || b.takes(f, i, next)):
		b.split(f) // 将被困的2名儿童救出, 将嫌疑人抓获
		return true
	case b.spells(w, "准备") && len(f.content) > 0 && f.content[len(f.content)-1] == i-1 && !next.is(verbal):
		return false // 减值准备2.6亿元
	case w.is(forecast) && b.r.View.Runes[w.End-1] == '后' && !b.hopes(f, i):
		b.split(f)
		return true
	case w.is(planned) && b.nounMarker(w) && !next.is(verbal) && !b.undertakes(next) && (next.content() || next.is(quantity) || len(f.content) > 0):
		f.status = status
		if b.actor(f, f.content) {
			b.split(f) // 电力集团|计划今年投资
		}
		f.put(i)
		return true
	case w.is(limit) && w.is(link):
		f.status = status
		b.split(f) // 不得超过
		return true
	case w.is(limit):
		f.status = status
		b.split(f)
		f.put(i)
		return true
	}
	b.split(f)
	b.dark = b.dark || w.is(forecast) && b.r.View.Runes[w.End-1] == '后' // 达产后 is in no year yet
	f.versus = false
	if f.part {
		f.status = status
		return true
	}
	if !(b.status == Forecast && status == Planned) || b.marked != f.start && b.single {
		b.status, b.marked, b.single = status, f.start, next.is(quantity)
	}
	return true
}

// undertakes reports whether what is planned is something done, with all that the
// sentence tells of it, and no quantity: 计划|新建中小学26所，新增学位, not 计划|投资.
func (b *binder) undertakes(next *word) bool {
	return !next.is(term|head|quantity) && (next.is(active) || next.End > next.Start && strings.ContainsRune("新改扩", b.r.View.Runes[next.Start]))
}

// titles reports whether the marker at i is a noun that ends the name of a plan,
// or what is demanded or forecast: 响应|计划|需, 降低…|要求，, 上调…|预测|3%.
func (b *binder) titles(f *frame, i int, next *word) bool {
	n := len(f.content)
	if n == 0 || f.content[n-1] != i-1 || f.words[i-1].End != f.words[i].Start {
		return false
	}
	w, last := &f.words[i], &f.words[i-1]
	switch {
	case b.spells(w, "计划"):
		return last.is(active) && !b.actor(f, f.content) && !next.is(quantity|term|head) && (next.is(verbal) || next.is(each|light|stop|opening))
	case b.spells(w, "要求"):
		return next.is(stop) || next.End == 0
	case b.spells(w, "预测"), b.spells(w, "预期"):
		said := b.r.View.Slice(f.words[f.start].Start, w.Start)
		return strings.Contains(said, "上调") || strings.Contains(said, "下调")
	}
	return false
}

// past ends what the marker of a clause before governs, at a word that says what
// is so by now: 将再降息25个基点；该行|已|4次降息.
func (b *binder) past(f *frame, i int) {
	if b.status != "" && b.marked != f.start && (b.spells(&f.words[i], "已") || b.spells(&f.words[i], "已经") || b.spells(&f.words[i], "现有")) && !b.after(f, i).is(marker) {
		b.status = ""
	}
}

// moves reports whether the clause behind 将 says from what or to what
// something is brought: 将审批时限由30天压缩到8天.
func (b *binder) moves(f *frame, i int) bool {
	for end := f.reach(i); i+1 < end && !f.words[i+1].is(stop); {
		i++
		w := &f.words[i]
		if w.is(from) || w.is(link) && strings.ContainsRune("到至为", b.r.View.Runes[w.End-1]) {
			return true
		}
	}
	return false
}

// takes reports whether behind 将 stands what is done something with in this
// clause, and 将 so means 把.
func (b *binder) takes(f *frame, i int, next *word) bool {
	if !next.is(nominal) || next.is(active) || next.is(place|who|term|head|rate) {
		return false
	}
	verb := false
	for j := i + 2; j < f.reach(i) && !f.words[j].is(stop|quantity); j++ {
		verb = f.words[j].is(verbal) && !f.words[j].is(nominal) || verb && f.words[j].is(aside)
	}
	return verb
}

// after is the next word that says something: quotes and dates are passed over.
func (b *binder) after(f *frame, i int) *word {
	for i++; i < len(f.words); i++ {
		if !f.words[i].is(quote | date) {
			return &f.words[i]
		}
	}
	return &word{}
}

// hopes reports whether what is told behind 建成后 is still to come: another
// marker, or what it will be able to, says so.
func (b *binder) hopes(f *frame, i int) bool {
	for end := f.reach(i); i+1 < end; {
		i++
		w := &f.words[i]
		if w.is(marker) || b.spells(w, "可") || b.spells(w, "可达") || b.spells(w, "能") || b.spells(w, "可以") || b.spells(w, "能够") {
			return true
		}
	}
	return false
}

func (b *binder) statusOf(w *word) Status {
	switch {
	case w.is(planned):
		return Planned
	case w.is(target):
		return Target
	case w.is(limit):
		return Cap
	}
	return Forecast
}

// agenda reports whether the word at i says that targets stand behind it, and no figure:
// 主要预期目标|是：, 主要目标为|地区生产总值增长6%, but not 增长目标为|6%.
func (b *binder) agenda(f *frame, i int) bool {
	s := b.text(f.words[i : i+1])
	if strings.HasSuffix(s, "目标") {
		if i++; i == len(f.words) || !f.words[i].is(link) {
			return false
		}
	} else if !strings.HasSuffix(s, "目标是") && !strings.HasSuffix(s, "目标为") {
		return false
	}
	return i+1 == len(f.words) || f.words[i+1].is(comma) || f.words[i+1].content()
}

// nounMarker reports whether a marker also stands before nouns: 计划投资, 规划面积.
func (b *binder) nounMarker(w *word) bool {
	return b.spells(w, "计划") || b.spells(w, "规划") || b.spells(w, "年计划") || b.spells(w, "拟建") || b.spells(w, "拟投资")
}

// real is the status of a statement: its own marker's, the sentence's, that of
// its indicator, or what its time says.
func (b *binder) real(f *frame, figure int, s *statement, k *known) Status {
	switch published := b.published; {
	case f.within || strings.HasSuffix(s.indicator, "概率") || strings.HasSuffix(s.indicator, "几率"):
		return Actual
	case f.status == Cap || k.says == Cap || b.capped(figure, s):
		return Cap
	case f.from || s.how.when == byCompared && f.status == "":
		return Actual
	case f.status != "":
		return f.status
	case b.status == Planned && f.rule && b.marked != f.start:
		return Cap // 拟回购股份，价格不超过9.8元
	case (b.status == Planned || b.status == Target) && b.marked != f.start && s.how.when == byDated && s.when.to != "" && s.when.to < published:
		return Actual // 拟投资5亿元，上半年营业收入3亿元
	case b.status != "":
		return b.status
	case k.says != "":
		return k.says
	case f.rule:
		return Cap
	case (s.how.indicator == byAverage || s.how.indicator == byCarried && s.change) && b.level.status == Planned:
		return Planned // 计划安排航班73.6万班，日均1.84万班
	case b.budget && s.how.when != byCompared && s.when == b.year():
		return Planned
	case k.lasting:
		return Actual
	case s.when.from > published && strings.HasPrefix(s.indicator, "安排"):
		return Planned
	case s.when.from >= published && s.when.to > published && !b.r.Context.Published.IsZero():
		return Forecast
	}
	return Actual
}

// capped reports whether a figure is the most that is given, taken or asked for:
// 违者最高罚|十万元, 首付比例最低|15%, but not 客流最高|7.1万.
func (b *binder) capped(figure int, s *statement) bool {
	switch b.gists[figure].bound {
	case extract.AtMost:
		return strings.Contains(s.indicator, "最高") && strings.ContainsAny(s.indicator, "罚奖补贷赔付额返")
	case extract.AtLeast:
		return strings.HasSuffix(s.indicator, "比例最低") || strings.HasPrefix(s.indicator, "最低首付")
	}
	return false
}

// year is the year that was published in.
func (b *binder) year() span {
	if len(b.published) < 4 || b.r.Context.Published.IsZero() {
		return span{}
	}
	return span{b.published[:4] + "-01-01", b.published[:4] + "-12-31"}
}
