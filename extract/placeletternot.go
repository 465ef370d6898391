package extract

import "github.com/zhnews/zhnews/segment"

// What looks like an abbreviation of a place and is part of a word, of a name or
// of a line.

// vetoLetter gives up an abbreviation that is part of another word: 集中|美.
func (r *Reading) vetoLetter(m *Mention, tokens []segment.Token) string {
	if dot(r.rune(m.Start-1)) || dot(r.rune(m.End)) {
		return "part of a personal name"
	}
	if r.namesLine(m.Start, tokens) {
		return "part of the name of a line"
	}
	if c := (cursor{r: r.View.Runes}); c.is(m.End, "银行") && strongLetter(r.rune(m.Start-1)) || strongLetter(r.rune(m.End)) && c.is(m.End+1, "银行") {
		return "part of the name of a bank"
	}
	k := tokenAt(tokens, m.Start)
	if k == len(tokens) {
		return ""
	}
	t := tokens[k]
	switch n := t.End - t.Start; {
	case n == 1 && (letterList(&cursor{r: r.View.Runes}, m.Start) || r.rune(m.Start-1) == '赴' || r.rune(m.Start-1) == '访'):
		return ""
	case n == 1:
		return r.vetoSingle(tokens, k)
	case n >= 4 && m.Start-t.Start <= 1 && !commonLetter(r.rune(t.Start)) && !commonLetter(r.rune(m.Start)) && (t.Start == m.Start || strongLetter(r.rune(t.Start)) || goesBefore(r.rune(t.Start))):
		return ""
	case n <= 3 && r.letters(t):
		return ""
	}
	return "part of another word"
}

// commonLetter reports whether an abbreviation is a common word: 加以, 非法.
func commonLetter(r rune) bool {
	switch r {
	case '以', '加', '非', '西', '土', '吉', '黑', '深', '甘', '贵', '云', '希', '捷', '印':
		return true
	}
	return false
}

// letters reports whether a word is made of abbreviations, with a verb of going
// before them or 方, 军 behind: 中美, 访华, 美军.
func (r *Reading) letters(t segment.Token) bool {
	start, end := t.Start, t.End
	if goesBefore(r.rune(start)) {
		start++
	}
	if standsBehind(r.rune(end - 1)) {
		end--
	}
	if start >= end {
		return false
	}
	for i := start; i < end; i++ {
		if !strongLetter(r.rune(i)) {
			return false
		}
	}
	if end-start < t.End-t.Start {
		return end-start == 1 || t.Tag.IsNoun()
	}
	switch tag := t.Tag.String(); tag {
	case "ns", "nz", "nt", "nr", "j", "t", "x":
		return !letterWord(string(r.View.Runes[start:end]))
	}
	return false
}

// letterWord reports whether two abbreviations are a word: 美德.
func letterWord(s string) bool {
	switch s {
	case "美德", "黑云", "以德", "苏宁", "德育", "中意":
		return true
	}
	return false
}

// vetoSingle decides about an abbreviation that is a word by itself: one of the
// run of abbreviations it stands in must be tagged as a place, and no single
// character beside the run may make a personal name of it: 邓|华|德.
func (r *Reading) vetoSingle(tokens []segment.Token, k int) string {
	first, last := k, k
	for first > max(0, k-longestRun) && r.singleLetter(tokens, first-1, first) {
		first--
	}
	for last+1 < min(len(tokens), k+longestRun) && r.singleLetter(tokens, last+1, last) {
		last++
	}
	placed := false
	for i := first; i <= last; i++ {
		placed = placed || letterTag(tokens[i])
	}
	switch x := r.rune(tokens[first].Start); {
	case !placed && !(last > first && x == '中' && !commonLetter(r.rune(tokens[first+1].Start))), last > first && (x == '以' || x == '加'):
		return "a word"
	case syllable(r.rune(tokens[first].Start-1)) && syllable(r.rune(tokens[last].End)):
		return "part of a foreign name"
	case r.nameSyllable(tokens, first-1, tokens[first].Start) || last > first && r.nameSyllable(tokens, last+1, tokens[last].End):
		return "part of a personal name"
	}
	return ""
}

// longestRun is how many abbreviations are looked at on either side.
const longestRun = 6

// singleLetter reports whether token k is a single abbreviation that touches token by.
func (r *Reading) singleLetter(tokens []segment.Token, k, by int) bool {
	t := tokens[k]
	return t.End-t.Start == 1 && strongLetter(r.rune(t.Start)) && (t.End == tokens[by].Start || t.Start == tokens[by].End)
}

// nameSyllable reports whether token k touches rune at and is a single
// character that no grammar explains: a surname, a syllable of a foreign name.
func (r *Reading) nameSyllable(tokens []segment.Token, k, at int) bool {
	if k < 0 || k >= len(tokens) {
		return false
	}
	t := tokens[k]
	if t.End-t.Start != 1 || t.End != at && t.Start != at || !isHan(r.rune(t.Start)) {
		return false
	}
	x := r.rune(t.Start)
	if goesBefore(x) || standsBehind(x) {
		return false
	}
	tag := t.Tag.String()
	return tag == "nr" || tag == "nrt" || tag == "zg" || surname(x)
}

func letterTag(t segment.Token) bool {
	tag := t.Tag.String()
	return tag == "ns" || tag == "j" || tag == "nr" || tag == "zg" || tag == "nz" || tag == "n" || tag == "ng"
}

// goesBefore reports whether a verb of going may stand before an abbreviation
// in one word: 访华, 在京.
func goesBefore(r rune) bool {
	switch r {
	case '访', '驻', '赴', '抵', '援', '旅', '涉', '侵', '抗', '离', '返', '在', '来', '进', '入', '对', '回', '留', '亲', '反':
		return true
	}
	return false
}

// standsBehind reports whether a noun may stand behind one in one word: 美军.
func standsBehind(r rune) bool {
	switch r {
	case '方', '军', '籍', '裔', '媒', '舰', '企', '资', '股', '商', '警', '人', '侨', '语', '外', '西':
		return true
	}
	return false
}
