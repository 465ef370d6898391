package record

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// rates are the kinds of indicator that someone has, and not someone's part:
// 星级酒店|平均入住率, but not 新能源汽车|产量.
func isRate(term string) bool {
	if lasting()[term] || strings.HasPrefix(term, "人均") {
		return true
	}
	_, size := rateEnds().LongestEnd(term)
	return size > 0
}

var rateEnds = ends("率", "计划总投资", "价", "价格", "费", "费用", "比例", "工资", "收入增速", "时间", "库容", "流量", "首付", "月供", "周期")

// owner parts whose rate it is, or who did it, from the rate's or the verb's
// name: 星级酒店|平均入住率, 第一大股东张某|持股.
func (b *binder) owner(c *clue, s *statement) {
	f, content := c.f, c.all
	k := len(content) - 1
	for k > 0 && !f.words[content[k]].is(term) {
		k--
	}
	if len(content) == 0 || f.part && c.figure.additive() {
		return
	}
	tail, project := b.joined(f, content[k:]), ""
	if own, ok := strings.CutPrefix(tail, "项目"); ok && b.project(f, content[:k]) {
		tail, project = own, "项目"
	}
	switch {
	case f.words[content[k]].is(act):
	case !isRate(tail):
		return
	case k == 0 && f.words[content[0]].is(outcome) && b.level.indicator != "":
		s.subject, s.how.subject = name{text: b.level.indicator, place: b.main.place}, byItem
		if r, _ := roles().Longest([]rune(b.level.indicator)); r&outcome != 0 {
			s.subject = b.level.subject // 办结率99%，满意率97%
		}
		return
	case k == 0 && b.owned.text != "" && f.subject.text == "":
		s.subject, s.how.subject = b.owned, byOwned
		return
	}
	owner := content[:k]
	if k > 0 && b.average(f, owner[k-1]) {
		owner = owner[:k-1]
	}
	for len(owner) > 0 && f.words[owner[len(owner)-1]].is(of) {
		owner = owner[:len(owner)-1]
	}
	if len(owner) == 0 {
		b.ownerInside(f, content, s)
		return
	}
	for k := len(owner) - 2; k > 0; k-- {
		if f.words[owner[k]].is(of) && f.words[owner[k-1]].is(active) {
			owner = owner[k+1:] // 青禾集团投资建设的|平益高速公路
			break
		}
	}
	if last := &f.words[owner[len(owner)-1]]; last.is(act) || strings.ContainsRune("款率价费", b.r.View.Runes[last.End-1]) || b.r.View.Runes[f.words[owner[0]].Start] == '不' || b.spells(last, "协议") {
		return // 减持|均价, 贷款|平均利率
	}
	if owner[0] > 0 && b.spells(&f.words[owner[0]-1], "经") {
		s.indicator = tail // 经季节调整的|失业率
		return
	}
	if !b.owns(f, owner) || f.subject.thing && len(owner) == 1 && !f.words[owner[0]].is(proper) && !f.words[content[k]].is(act) {
		return // 白鹭银行|核心|资本充足率
	}
	b.owned = name{text: b.joined(f, owner) + project, place: b.main.place, thing: true}
	if placed := f.namedAt >= 0 && f.namedAt == owner[0]-1 && !f.words[f.namedAt].is(who); placed {
		b.owned = name{text: f.subject.text + b.owned.text, place: f.subject.place, thing: true}
	} else if f.subject.text != "" {
		b.name(f.subject)
	}
	s.indicator, s.subject, s.how.subject = tail, b.owned, byOwner
	if sort, size := actors().LongestEnd(s.subject.text); sort == "name" && size > ideograph || b.person(f, owner) {
		b.local = b.owned
	}
	if lasting()[tail] && f.start == 0 {
		b.main = b.owned
	}
	if b.main.text == "" { // the paragraph is about nobody else
		b.main, b.mainIn = b.owned, b.number
		b.main.guess = true
	}
}

// project reports whether words are the name of a project that 项目 ends: that of what
// is built. What is counted (全市签约|项目) has none, nor has a sort of projects (产业|项目).
func (b *binder) project(f *frame, name []int) bool {
	if len(name) == 0 || f.namedAt >= 0 && (f.namedAt != name[0]-1 || f.words[f.namedAt].is(who)) {
		return false
	}
	return len(name) > 1 || f.namedAt >= 0 || f.words[name[0]].is(proper)
}

// owns reports whether words may name the owner of a rate: nouns, no verb but
// in the name of a product (奔驰S300L).
func (b *binder) owns(f *frame, owner []int) bool {
	product := false
	for _, i := range owner {
		r := b.r.View.Runes[f.words[i].Start]
		product = product || r >= 'A' && r <= 'z'
	}
	first := &f.words[owner[0]]
	last := &f.words[owner[len(owner)-1]]
	if b.r.View.Runes[first.Start] == '每' || !product && (first.is(active) && !first.is(nominal) || last.is(active) && !last.is(nominal)) {
		return false
	}
	return !last.is(spatial) && (last.is(nominal) || last.is(proper) || product || len(owner) > 1) && !last.is(small) && last.End-f.words[owner[0]].Start >= 2
}

// ownerInside parts a name of the table that begins with the owner: 高校毕业生|就业率.
func (b *binder) ownerInside(f *frame, content []int, s *statement) {
	owner, rate := cutTerm(s.indicator)
	if sort, size := actors().LongestEnd(owner); sort != "group" || size <= ideograph || !strings.HasSuffix(rate, "率") && !strings.HasPrefix(rate, "人均") {
		return
	}
	s.indicator, s.subject, s.how.subject = rate, name{text: owner, place: b.main.place}, byOwner
}

// stakeIn reads 连天美55%股权: of the noun behind the figure what stands before
// it, behind its verb, has that part.
func (b *binder) stakeIn(c *clue, s *statement) bool {
	f, content := c.f, c.all
	if c.figure.kind != extract.KindPercent || c.noun == "" || len(content) == 0 {
		return false
	}
	k := len(content) - 1
	for k > 0 && !f.words[content[k-1]].is(verbal) && !f.words[content[k-1]].is(of) {
		k--
	}
	s.own, s.indicator, s.how.indicator = true, c.noun, byCounted
	s.subject, s.how.subject = name{text: b.joined(f, content[k:]), place: b.main.place, thing: true}, byTheme
	if !b.owns(f, content[k:]) {
		s.subject, s.how.subject = b.whose(f)
	}
	if f.subject.text != "" {
		b.name(f.subject)
	}
	return true
}
