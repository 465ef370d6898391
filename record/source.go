package record

// Who tells what the text says, and whose that makes it.

import (
	"strings"
	"unicode/utf8"
)

// hearsay reports whether a clause tells where the news is from and not what
// the text is about: 据青岛海关统计, 记者从…获悉, but not 公司发布公告.
func (b *binder) hearsay(f *frame, end int) bool {
	if end <= f.start {
		return false
	}
	r := b.r.View.Runes[f.words[f.start].Start:f.words[end-1].End]
	if last := r[len(r)-1]; last == '说' || last == '称' || b.inquires(&f.words[end-1]) {
		return true
	}
	if !f.reports {
		return false
	}
	s := string(r)
	if strings.HasPrefix(s, "据") || strings.Contains(s, "记者") || strings.HasPrefix(s, "本报") {
		return true
	}
	for _, word := range announcements {
		if strings.Contains(s, word) {
			return b.official(f)
		}
	}
	return true
}

// official reports whether an office tells what the clause says, of others: 统计局公布.
func (b *binder) official(f *frame) bool {
	last, _ := utf8.DecodeLastRuneInString(f.subject.text)
	return last != utf8.RuneError && strings.ContainsRune(offices, last)
}

// offices are the characters that names of offices end with, which announce what
// others do.
const offices = "局部委署厅院处会心关"

// inquires reports whether the last word of a clause says how someone came to know
// what the next one tells: 交警部门初步|调查，.
func (b *binder) inquires(w *word) bool {
	for _, word := range inquiries {
		if b.spells(w, word) {
			return true
		}
	}
	return false
}

var inquiries = [...]string{"调查", "查明", "检测", "测算", "鉴定", "核实", "监测", "认定"}

// speaks notes who tells what follows, if a person: whom 他家 means.
func (b *binder) speaks(f *frame) {
	if len(f.content) > 0 && b.person(f, f.content) {
		b.speaker = name{text: b.joined(f, f.content), place: b.main.place, person: true}
	}
}

// says notes who says what follows, whose plan that is if it is one: 白鹭集团表示，明年将…,
// but not 专家表示，….
func (b *binder) says(f *frame) {
	content := b.unarticled(f, f.content)
	if len(content) == 0 || f.states || !b.person(f, content) && !b.actor(f, content) {
		return
	}
	who := name{text: b.joined(f, content), place: b.main.place}
	if f.subject.text != "" && f.namedAt == content[0]-1 {
		who.text, who.place = f.subject.text+who.text, f.subject.place
	}
	for _, other := range [...]string{"专家", "分析", "人士", "研究", "记者", "媒体", "机构", "报告", "报道", "人员"} {
		if strings.Contains(who.text, other) {
			return
		}
	}
	b.sayer = who
}

// vowed reports whether the clause tells of a plan and names nobody before the word
// that says so: 将新增门店120家, not 总理将于4月11日….
func (b *binder) vowed(f *frame) bool {
	i := f.start
	if b.status == Planned {
		i = b.marked
	} else if f.status != Planned {
		return false
	}
	for ; i < f.reach(f.start) && !f.words[i].is(marker); i++ {
		if f.words[i].content() && f.words[i].is(nominal) {
			return false
		}
	}
	return true
}

// announces makes the company that tells of itself the subject: 青禾能源|公告,
// 白鹭公司|公布. An office tells of others.
func (b *binder) announces(f *frame, w *word) {
	if f.states || f.subject.text != "" || f.prep || len(f.content) == 0 || len(f.theme) > 0 || !b.announcing(w) {
		return
	}
	content := f.content
	if n := len(content) - 1; n > 0 && b.spells(&f.words[content[n]], "晚间") {
		content = content[:n]
	}
	last := &f.words[content[len(content)-1]]
	if strings.ContainsRune(offices+"台报社网者人", b.r.View.Runes[last.End-1]) {
		return
	}
	sort, _ := actors().LongestBefore(b.r.View.Runes[f.words[content[0]].Start:last.End])
	if sort == "name" || sort == "firm" || last.is(proper) {
		b.subject(f, content)
		f.content = nil
	}
}

// announcing reports whether a word says that someone makes something known.
func (b *binder) announcing(w *word) bool {
	for _, word := range announcements {
		if b.spells(w, word) {
			return true
		}
	}
	return false
}

// announcements are the words of those who make known what is their own.
var announcements = [...]string{"公告", "公布", "发布", "宣布", "披露"}
