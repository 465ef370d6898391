package record

import "github.com/zhnews/zhnews/extract"

// denies takes a word that says it is not so: 没有突破50万吨. 未 before anything
// but a link belongs to a name (未就业毕业生).
func (b *binder) denies(f *frame, i int) {
	if b.spells(&f.words[i], "未") && (i+1 == len(f.words) || !f.words[i+1].is(link|light)) {
		b.add(f, i)
		return
	}
	b.split(f)
	f.denied = true
}

// denied passes over the figure at word i of what is not so. Where only a level
// is said not to be reached or passed the figure is told as the bound that it
// is: 没有突破50万吨 is 50万吨 at most, 没有达到 less.
func (b *binder) denied(f *frame, i int) bool {
	if !f.denied {
		return false
	}
	if k := i - 1; k > f.start && f.words[k].is(link) {
		if bound, ok := failed[b.text(f.words[k:i])]; ok {
			b.bind(f.words[i].mention, bound)
			return false
		}
	}
	b.silent(f.words[i].mention, "the text says that it is not so")
	f.again()
	return true
}

// failed are the bounds that links leave when they are denied.
var failed = map[string]extract.Bound{
	"突破": extract.AtMost, "超过": extract.AtMost, "超出": extract.AtMost, "首次突破": extract.AtMost,
	"达到": extract.Under, "达": extract.Under, "达成": extract.Under,
}

// bind sets the bound of a figure.
func (b *binder) bind(figure int, bound extract.Bound) {
	f := &b.r.Figures[figure]
	switch v := f.Value.(type) {
	case extract.Amount:
		v.Bound, f.Value = bound, v
	case extract.Count:
		v.Bound, f.Value = bound, v
	case extract.Measure:
		v.Bound, f.Value = bound, v
	case extract.Percent:
		v.Bound, f.Value = bound, v
	case extract.Duration:
		v.Bound, f.Value = bound, v
	case extract.Multiple:
		v.Bound, f.Value = bound, v
	}
	b.gists[figure] = gistOf(f)
}

// amends takes 应为: the name that follows is told again.
func (b *binder) amends(f *frame, i int) {
	for j := i + 1; j < f.reach(i); j++ {
		if !f.words[j].is(quote) {
			if !f.words[j].is(quantity) {
				f.theme, f.content = nil, nil
			}
			return
		}
	}
}

// amended passes over the figure at word i that the text takes back: 签约项目
// 165个应为156个. What it was said to be goes on to the right one.
func (b *binder) amended(f *frame, i int) bool {
	if b.sum&amend == 0 {
		return false
	}
	j := i + 1
	for ; j < f.reach(i) && j < i+8 && !f.words[j].is(amend); j++ {
		if f.words[j].is(quantity | period | semicolon) {
			return false
		}
	}
	if j >= f.reach(i) || !f.words[j].is(amend) {
		return false
	}
	for j++; j < f.reach(i) && !f.words[j].is(quantity); j++ {
		if f.words[j].is(stop) {
			return false
		}
	}
	if j >= f.reach(i) || b.gist(f, j).unit != b.gist(f, i).unit {
		return false
	}
	b.silent(f.words[i].mention, "the text corrects it")
	noun, _ := b.noun(f, []int{i})
	s := b.statement(f, i, noun)
	b.level = s.told
	b.level.figure, b.level.level = f.words[i].mention, f.words[i].mention
	f.again()
	return true
}
