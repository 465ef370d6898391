package record

// shareOf reads 占…的: the share's own words are the indicator, whose part it
// is the subject.
func (b *binder) shareOf(c *clue, s *statement) bool {
	f, content := c.f, c.content
	if f.share < 0 {
		return false
	}
	for len(content) > 0 && f.words[content[len(content)-1]].is(of|link|aside) {
		content = content[:len(content)-1]
	}
	s.indicator, s.how.indicator = b.joined(f, content), byShare
	if len(f.theme) == 1 && b.measured(&f.words[f.theme[0]]) {
		s.indicator, f.theme = b.joined(f, f.theme)+s.indicator, nil // 户数|占69.6%
	}
	s.subject, s.how.subject = b.theme(f)
	return true
}

// theme is whose share or ratio it is: what stands before it in the clause,
// else what was told last.
func (b *binder) theme(f *frame) (name, trace) {
	switch {
	case len(f.theme) > 0 && f.namedAt >= 0 && f.namedAt == f.theme[0]-1: // 长沙地区|入室盗窃案
		return name{text: f.subject.text + b.joined(f, f.theme), place: f.subject.place}, byTheme
	case len(f.theme) > 0 && f.theme[0] > f.start && b.spells(&f.words[f.theme[0]-1], "不"):
		return name{text: "不" + b.joined(f, f.theme), place: b.main.place}, byTheme // 不|愿意的占22.1%
	case len(f.theme) > 0:
		return name{text: b.joined(f, f.theme), place: b.main.place}, byTheme
	case f.subject.text != "":
		return f.subject, byNamed
	case b.level.indicator != "" && (b.gists[b.level.figure].unit == "股" || group(b.level.subject)):
		return b.level.subject, byHolder
	case b.level.indicator != "":
		return name{text: b.level.indicator, place: b.level.subject.place}, byItem
	}
	return name{}, notFound
}

// measured reports whether a word says what of the last thing told is measured:
// 户数, 销量.
func (b *binder) measured(w *word) bool {
	last := b.r.View.Runes[w.End-1]
	return w.End-w.Start == 2 && (last == '数' || last == '量' || last == '额' || last == '值')
}
