package extract

import "github.com/zhnews/zhnews/internal/gazetteer"

// endsAhead reports whether an ending of a zone or township may stand behind a name
// that goes on at i, as it does behind few of those the scan finds.
func endsAhead(r []rune, i int) bool {
	table := runeTraits()
	for _, x := range r[i:min(i+longestName+1, len(r))] {
		class := table.of(x).class
		if class&classEnding != 0 {
			return true
		}
		if class&classUnnamed != 0 || !isHan(x) {
			return false
		}
	}
	return false
}

// longestName is how many runes the name of a zone or township has before its ending.
const longestName = 5

// zoneEnd returns where a zone ends whose name goes on at i behind that of the
// division: 鞍山|高新区, 芜湖|三山经济开发区; 0 if none does. A park with a name of
// its own, 洛江区|塘西工业区, is no zone: the place has the rank of its division.
func zoneEnd(r []rune, i int) (end int, park bool) {
	suffixes := zoneSuffixes()
	for skip := 0; skip <= longestName && i+skip < len(r); skip++ {
		if park, n := suffixes.Longest(r[i+skip:]); n > 0 {
			return i + skip + n, park && skip > 0
		}
		if !namelike(r[i+skip]) {
			break
		}
	}
	return 0, false
}

// townshipEnd returns where a township ends whose name begins at i: 土溪镇,
// 长寨街道; 0 if none does.
func townshipEnd(r []rune, i int) int {
	for n := 1; n <= longestName && i+n < len(r); n++ {
		if !namelike(r[i+n-1]) {
			return 0
		}
		if end := i + n + townshipSuffix(r[i+n:]); end > i+n {
			if n == 1 && commonHead(r[i]) || n > 2 && (r[i+n-1] == '小' || r[i+n-1] == '名' || r[i+n-1] == '重') {
				return 0
			}
			return end
		}
	}
	return 0
}

// commonHead reports whether a character makes a common noun with 镇 or 乡:
// 城镇, 古镇, 家乡, 返乡.
func commonHead(r rune) bool {
	switch r {
	case '城', '集', '村', '乡', '古', '小', '重', '老', '家', '故', '回', '下', '返', '还', '水', '异', '他', '同', '各', '名', '外', '本', '全', '离', '入', '梦', '山':
		return true
	}
	return false
}

// townshipEndings are the runes that townshipSuffix takes.
const townshipEndings = "镇乡街苏"

// townshipSuffix is the length of 镇, 乡, 街道 … that begins the runes.
func townshipSuffix(r []rune) int {
	next := func(i int) rune {
		if i < len(r) {
			return r[i]
		}
		return 0
	}
	switch r[0] {
	case '镇':
		switch next(1) {
		case '江', '长', '政', '区', '静', '定', '痛', '压', '级', '街', '办', '上', '域':
			return 0
		}
		return 1
	case '乡':
		switch next(1) {
		case '镇', '村', '长', '亲', '土', '愁', '下', '音', '里', '贤', '级', '友', '间', '情':
			return 0
		}
		return 1
	case '街':
		if next(1) == '道' && next(2) != '口' && next(2) != '上' {
			return 2
		}
	case '苏':
		if next(1) == '木' {
			return 2
		}
	}
	return 0
}

// namelike reports whether a rune may stand within the name of a zone or
// township: no mark, no digit, none of the words that join clauses.
func namelike(r rune) bool { return isHan(r) && classOf(r)&classUnnamed == 0 }

// unnamed are the ideographs that stand in no name of a zone or township.
const unnamed = "的在和与及是为了等到从将有各全该本这那个于被把对向由或也都就但并还以其他她它们我不没去来" +
	"市县省镇乡村说称据某两多级至让给使则而设建"

// taiwanDistrictEnd returns where a district or town ends behind a city or county
// of Taiwan, whose own districts the gazetteer does not list: 台北市|大安区.
func taiwanDistrictEnd(r []rune, city *placePart) int {
	for n := 1; n <= 3 && city.end+n < len(r); n++ {
		switch end := city.end + n + 1; r[end-1] {
		case '区', '市', '镇', '乡':
			if taiwanese(city) && (r[end-1] != '市' || r[city.end-1] == '县') && !cutsWord(r, end) { // 新竹县竹北市, but 台北|股市
				return end
			}
			return 0
		}
		if !namelike(r[city.end+n-1]) {
			return 0
		}
	}
	return 0
}

// taiwanese reports whether a name is a city or county of Taiwan.
func taiwanese(city *placePart) bool {
	return city.name != nil && city.senses[0].Code == "710000" && city.senses[0].Level == gazetteer.City
}
