package extract

import (
	"strings"

	"github.com/zhnews/zhnews/segment"
)

// noun names what count i counts, when it stands right there: behind the
// classifier (77家企业), or before the number in its clause, with 为, 在 or 共 between
// at most (项目165个, 桥梁数量为74座).
func (r *Reading) noun(i, clause int) string {
	if noun := r.nounBehind(i); noun != "" {
		return noun
	}
	return r.nounBefore(i, clause)
}

// nounBehind returns the compound that follows the count: the nouns in a row,
// without the adjectives before them.
func (r *Reading) nounBehind(i int) string {
	m := &r.Mentions[i]
	end := len(r.View.Runes)
	if i+1 < len(r.Mentions) {
		end = r.Mentions[i+1].Start
	}
	from, to, at := -1, -1, m.End // a blank behind at ends the phrase
	var last segment.Token
	tokens := r.words(m.End - 1)
	for _, t := range tokens[tokenAt(tokens, m.End-1):] {
		if t.Start < m.End {
			continue
		}
		if t.Start != at || t.End > end || !nounLike(t) && (from >= 0 || !adjective(t)) {
			break
		}
		at = t.End
		if from < 0 && nounLike(t) {
			from = t.Start
		}
		if t.Tag.IsNoun() { // not the verb of 企业落户
			to, last = t.End, t
		}
	}
	if to < 0 || last.Start == from && last.Tag.String() == "vn" && oneOf(r.View.Runes, to, "到至成了") { // 8人|发展到126人
		return ""
	}
	return r.View.Slice(from, to)
}

func nounLike(t segment.Token) bool {
	tag := t.Tag.String()
	return t.Tag.IsNoun() || tag == "vn" || tag == "j" || tag == "an"
}

func adjective(t segment.Token) bool {
	return strings.HasPrefix(t.Tag.String(), "a") || t.Tag.String() == "b"
}

// nounBefore returns the noun that ends right before the count, behind start.
func (r *Reading) nounBefore(i, start int) string {
	m := &r.Mentions[i]
	if i > 0 {
		start = max(start, min(r.Mentions[i-1].End, m.Start))
	}
	end := r.skipFill(start, m.Start)
	for end > start && (r.rune(end-1) == '共' || r.rune(end-1) == '有') {
		end--
	}
	tokens := r.words(end - 1)
	at := tokenAt(tokens, end-1)
	if at == len(tokens) {
		return ""
	}
	if t := tokens[at]; t.End == end && t.Start >= start && t.Tag.IsNoun() && r.rune(t.Start) != '籍' {
		if at > 0 && tokens[at-1].End == t.Start && tokens[at-1].Start >= start && t.End-t.Start == 1 && oneOf(r.View.Runes, t.Start, "量数额人") {
			return r.View.Slice(tokens[at-1].Start, t.End) // 挂牌|量, 驾驶|人
		}
		return r.View.Slice(t.Start, t.End)
	}
	return ""
}
