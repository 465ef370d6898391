package extract

import (
	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// Names that a place begins: organisations, media, events, lines, houses, dishes.
// Their endings stand in table/placeend.tsv.

// placeEnding is the sort of name that the runes end: org, road …, or "".
func placeEnding(r []rune) string {
	sort, _ := placeEnds().LongestBefore(r)
	if sort == "-" {
		return ""
	}
	return sort
}

// insideName reports whether the place begins the name of an organisation,
// medium, event, line, house, dish or clock: 鞍山|市政府, 北京|地铁, 广州|车展,
// 北京|时间. A dish stands right behind it: 重庆|火锅.
func (r *Reading) insideName(m *Mention, p *placeChain, tokens []segment.Token) bool {
	if r.rune(m.End) == '时' && r.rune(m.End+1) == '间' {
		return true
	}
	if !p.whole() && r.namesThing(m.End) {
		return true
	}
	k := tokenAt(tokens, m.End)
	for n := 0; n < 7 && k+n < len(tokens); n++ {
		t := tokens[k+n]
		sort, length := placeEnds().LongestBefore(r.View.Runes[m.End:t.End])
		if t.Tag.IsMark() || stopsName(t.Tag.String()) && (sort == "" || length < max(2, t.End-t.Start)) {
			return false
		}
		switch sort {
		case "", "-", "line":
		case "org", "media", "event":
			return true
		case "make":
			if n == 0 && r.makes(tokens, k) {
				return true
			}
		case "dish": // only right behind the place
		default:
			if !p.whole() {
				return true
			}
		}
	}
	return false
}

// namesThing reports whether a dish, or a long ending of a name, begins at rune i,
// however the words are cut: 扬州|炒饭, 上海|合作组织.
func (r *Reading) namesThing(i int) bool {
	for n := 2; n <= 4 && i+n <= len(r.View.Runes); n++ {
		if sort, k := placeEnds().LongestBefore(r.View.Runes[i : i+n]); k == n && (sort == "dish" || n == 4 && sort != "-") {
			return true
		}
	}
	return false
}

// makes reports whether token k is the name of a maker of cars and not the word
// that it is too: 北京|现代 is no maker before 农业 or 的, 郑州|日产 none before 30吨.
func (r *Reading) makes(tokens []segment.Token, k int) bool {
	if k+1 == len(tokens) {
		return true
	}
	next := tokens[k+1]
	tag := next.Tag.String()
	return next.Tag.IsMark() || tag == "t" || stopsName(tag) && tag[0] != 'u' && tag[0] != 'm'
}

// namesLine reports whether the run of abbreviations that the one at i stands in
// heads the name of a railway, a road, a power line: 京沪|高铁, 青豫|直流.
func (r *Reading) namesLine(i int, tokens []segment.Token) bool {
	for strongLetter(r.rune(i)) {
		i++
	}
	k := tokenAt(tokens, i)
	if k == len(tokens) || tokens[k].Start != i {
		return false
	}
	for n := 1; n <= 4 && i+n <= len(r.View.Runes); n++ {
		sort, length := placeEnds().LongestBefore(r.View.Runes[i : i+n])
		if length == n && (sort == "road" || sort == "line") && (n > 1 || tokens[k].End == i+1) {
			return true
		}
	}
	return false
}

// byname reports whether the name is a nickname such as 燕赵, used in names.
func (p *placeChain) byname() bool {
	return len(p.parts) == 1 && p.parts[0].name != nil && p.parts[0].senses[0].How == gazetteer.Byname
}

// whole reports whether the chain ends with the full name of a division or zone:
// 长宁区|遵义路 is a place and a road in it, 威宁|路 only a road.
func (p *placeChain) whole() bool {
	last := &p.parts[len(p.parts)-1]
	if last.name == nil {
		return true
	}
	s := last.senses[0]
	return s.How == gazetteer.Full && last.end-last.start >= 3 && (s.Division() || s.Level == gazetteer.Zone)
}

// stopsName reports whether a part of speech cannot stand within a name.
func stopsName(tag string) bool {
	if tag == "" || tag == "vn" || tag == "an" {
		return false
	}
	switch tag[0] {
	case 'u', 'p', 'c', 'r', 'd', 'v', 'm', 'q', 't', 'y', 'e', 'f':
		return true
	}
	return false
}

// isCN reports whether the name is China, which is optional.
func isCN(p *placeChain) bool {
	known := p.known()
	return len(p.parts) == 1 && known != nil && known.senses[0].Code == "CN"
}

// headless reports whether a single character that no grammar explains stands
// before the place, so that both are part of a name: 中绿|河源|能源公司.
func (r *Reading) headless(m *Mention, tokens []segment.Token) bool {
	k := tokenAt(tokens, m.Start) - 1
	if k < 0 || m.End-m.Start > 2 || tokens[k].End != m.Start || tokens[k].End-tokens[k].Start != 1 || !isHan(r.rune(tokens[k].Start)) {
		return false
	}
	return !stopsName(tokens[k].Tag.String()) && r.rune(tokens[k].Start) != '原' && r.rune(tokens[k].Start) != '老' && r.rune(tokens[k].Start) != '新'
}
