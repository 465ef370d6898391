package extract

// clauseStart returns where the clause that holds rune i begins: behind the
// last mark that parts clauses. A bracket that closes before i is passed over;
// one that is open at i begins the clause. The mark 、 parts the items of a list
// and no clauses.
func (r *Reading) clauseStart(i int) int {
	runes, depth, last := r.View.Runes, 0, max(0, i-1-maxClause)
	for j := i - 1; j >= last; j-- {
		if isHan(runes[j]) { // nearly all of them, and no marks
			continue
		}
		switch runes[j] {
		case '）', ')':
			depth++
		case '（', '(':
			if depth == 0 {
				return j + 1
			}
			depth--
		case '，', '；', '。', '！', '？', '\n', ';', '：':
			if depth == 0 {
				return j + 1
			}
		case ',':
			if depth == 0 && !isDigit(r.rune(j-1)) {
				return j + 1
			}
		}
	}
	return last
}

// maxClause bounds how far back a clause is searched for, in runes, so that a
// text without marks costs no more than one with them.
const maxClause = 80

// rune returns the folded rune at i, or 0 outside the text.
func (r *Reading) rune(i int) rune {
	if i < 0 || i >= len(r.View.Runes) {
		return 0
	}
	return r.View.Runes[i]
}

// class returns the classes of the folded rune at i.
func (r *Reading) class(i int) class { return r.traits.of(r.rune(i)).class }

// listed reports whether the mentions i-1 and i are neighbours in a list: only
// 、 or 和 and its like stand between them.
func (r *Reading) listed(i int) bool {
	if i == 0 {
		return false
	}
	return r.joins(r.Mentions[i-1].End, r.Mentions[i].Start)
}

// turned reports whether mention i goes on a list behind a word of change of its own,
// the mention before without its unit: 分别上升1.2个和|回落|0.4个百分点. A whole number
// with 个 that no 分别 stands before may count things.
func (r *Reading) turned(i int) bool {
	if i == 0 {
		return false
	}
	before, at, end := &r.Mentions[i-1], r.Mentions[i-1].End+1, r.Mentions[i].Start
	if at >= end || end-at > 3 || !r.joins(at-1, at) || !r.turns(at, end) {
		return false
	}
	q, ok := quantityOf(before.Value)
	_, whole := q.Value.Int64()
	return ok && (!whole || r.contains(r.clauseStart(before.Start), before.Start, "分别"))
}

// turns reports whether the runes between two places are a word of change: 回落, 低.
func (r *Reading) turns(start, end int) bool {
	_, n := r.changes.LongestBefore(r.View.Runes[start:end])
	return n == end-start || end-start == 1 && r.moreAt(start, end) != ""
}

// joins reports whether the runes from i to j are a joint of a list.
func (r *Reading) joins(i, j int) bool {
	switch j - i {
	case 1:
		switch r.rune(i) {
		case '、', '和', '与', '及', '或':
			return true
		}
	case 2:
		return r.rune(i) == '以' && r.rune(i+1) == '及'
	}
	return false
}
