//go:build ignore

// gen compiles table/*.tsv into zentry.tsv, one place a line, and zname.tsv,
// one name a line with the places it may mean, and ztownship.tsv. Short names come from suffix
// rules; what no rule gives stands in table/short.tsv.
package main

import (
	"cmp"
	"fmt"
	"log"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

type entry struct {
	code, name, short, level, parent, from, to, successor string
}

// A link says that a name may mean an entry, and how: f full name, s short
// name, a one-character abbreviation, b byname, o name of the past, p its
// short form, u a union that is a place only as a partner in trade.
type link struct {
	entry int
	how   byte
}

var (
	entries  []entry
	links    = map[string][]link{}
	division = map[string]int{}
)

func main() {
	log.SetFlags(0)
	divisions()
	history()
	territories()
	bynames()
	zones()
	countries()
	foreign()
	regions()
	writeEntries()
	writeNames()
	townships()
}

func rows(table string, fields int) [][]string {
	data, err := os.ReadFile("table/" + table + ".tsv")
	if err != nil {
		log.Fatal(err)
	}
	var out [][]string
	seen := map[string]bool{}
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if i == 0 && strings.HasPrefix(line, "# ") {
			continue
		}
		row := strings.Split(line, "\t")
		for len(row) < fields {
			row = append(row, "")
		}
		if seen[line] || len(row) != fields {
			log.Fatalf("table/%s.tsv:%d: a row twice, or not of %d fields: %s", table, i+1, fields, line)
		}
		seen[line] = true
		out = append(out, row)
	}
	return out
}

func add(e entry) int {
	entries = append(entries, e)
	return len(entries) - 1
}

func name(n string, i int, how byte) {
	for _, l := range links[n] {
		if l.entry == i {
			return
		}
	}
	links[n] = append(links[n], link{i, how})
}

func levelOf(code string) string {
	switch {
	case strings.HasSuffix(code, "0000"):
		return "province"
	case strings.HasSuffix(code, "00"):
		return "city"
	}
	return "county"
}

func parentOf(code string) string {
	city := code[:4] + "00"
	if _, ok := division[city]; ok && city != code {
		return city
	}
	if province := code[:2] + "0000"; province != code {
		return province
	}
	return "CN"
}

func divisions() {
	for _, r := range rows("division", 2) {
		division[r[0]] = add(entry{code: r[0], name: r[1], level: levelOf(r[0])})
	}
	for code, i := range division {
		entries[i].parent = parentOf(code)
	}
	for _, code := range slices.Sorted(maps.Keys(division)) {
		i := division[code]
		e := &entries[i]
		name(e.name, i, 'f')
		for k, s := range shorts(e.name) {
			if k == 0 {
				e.short = s
			}
			name(s, i, 's')
		}
	}
	for _, r := range rows("short", 2) {
		name(r[1], at(r[0]), 's')
	}
}

func at(code string) int {
	i, ok := division[code]
	if !ok {
		log.Fatalf("no division %s", code)
	}
	return i
}

func history() {
	for _, r := range rows("history", 4) {
		now := at(r[3])
		e := entry{code: strings.Trim(r[0], "-"), name: r[1], to: r[2], successor: r[3], parent: entries[now].parent}
		e.level = pastLevel(e)
		short := shorts(e.name)
		if len(short) > 0 {
			e.short = short[0]
		}
		if e.code == r[3] && entries[now].from < r[2] {
			entries[now].from = r[2]
		}
		i := add(e)
		name(e.name, i, 'o')
		for _, s := range short {
			if len(links[s]) == 0 || means(s, now) { // a name of another today is not read as one of the past
				name(s, i, 'p')
			}
		}
	}
}

// means reports whether a name means an entry.
func means(n string, i int) bool {
	return slices.ContainsFunc(links[n], func(l link) bool { return l.entry == i })
}

func pastLevel(e entry) string {
	switch {
	case e.code != "":
		return levelOf(e.code)
	case strings.HasSuffix(e.name, "省") || strings.HasSuffix(e.name, "行署区"):
		return "province"
	case strings.HasSuffix(e.name, "县"):
		return "county"
	}
	return "city"
}

func territories() {
	for _, r := range rows("territory", 3) {
		whole := at(r[0])
		if r[2] == "" {
			name(r[1], whole, 's')
			if entries[whole].short == "" || entries[whole].short == entries[whole].name {
				entries[whole].short = r[1]
			}
			continue
		}
		i := add(entry{code: r[0], name: r[1], level: r[2], parent: r[0]})
		name(r[1], i, 'f')
	}
}

func bynames() {
	for _, r := range rows("byname", 3) {
		switch r[2] {
		case "abbr":
			name(r[1], at(r[0]), 'a')
		case "byname":
			name(r[1], at(r[0]), 'b')
		case "part":
			name(r[1], add(entry{code: r[0], name: r[1], level: "region", parent: r[0]}), 'f')
		default:
			log.Fatalf("byname %s: unknown role %q", r[1], r[2])
		}
	}
}

// zoneForms are the ways news shortens the name of a zone.
var zoneForms = []struct{ full, short string }{
	{"高新技术产业开发区", "高新区"},
	{"高新技术产业开发区", "高新技术开发区"},
	{"高新技术产业开发区", "国家高新区"},
	{"经济技术开发区", "经开区"},
	{"经济技术开发区", "开发区"},
	{"综合保税区", "综保区"},
	{"国家自主创新示范区", "自创区"},
}

func zones() {
	for _, r := range rows("zone", 3) {
		if r[0] != "" {
			at(r[0])
		}
		i := add(entry{code: r[0], name: r[1], level: "zone", parent: r[0]})
		name(r[1], i, 'f')
		for _, f := range zoneForms {
			if root, ok := strings.CutSuffix(r[1], f.full); ok {
				if entries[i].short == "" {
					entries[i].short = root + f.short
				}
				name(root+f.short, i, 's')
			}
		}
	}
}

func countries() {
	first := map[string]int{}
	for _, r := range rows("country", 3) {
		i, known := first[r[0]]
		switch {
		case !known:
			i = add(entry{code: r[0], name: r[1], level: "country"})
			first[r[0]] = i
			name(r[1], i, 'f')
		case r[2] == "abbr":
			name(r[1], i, 'a')
		default:
			name(r[1], i, 's')
		}
	}
}

func foreign() {
	for _, r := range rows("foreign", 3) {
		level := "foreign"
		if r[2] == "natural" {
			level = "natural"
		}
		name(r[1], add(entry{code: r[0], name: r[1], level: level, parent: r[0]}), 'f')
	}
}

func regions() {
	for _, r := range rows("region", 3) {
		level, how := r[2], byte('f')
		if level == "bloc" {
			level, how = "region", 'u'
		}
		name(r[1], add(entry{code: r[0], name: r[1], level: level, parent: r[0]}), how)
	}
}

var (
	peoples   = `(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族|蒙古|哈萨克|塔吉克|锡伯|柯尔克孜|维吾尔|壮族|回族)*`
	autonomy  = regexp.MustCompile(`^(.{2,}?)` + peoples + `自治(区|州|县|旗)$`)
	plain     = regexp.MustCompile(`^(.{2,}?)(省|市|地区|行署区|专区|盟|县|特区|区|旗)$`)
	noShort   = regexp.MustCompile(`(新区|矿区|林区|行政区|开发区|园区)$`)
	bannerEnd = regexp.MustCompile(`[左右前后中]翼|[左右前后中]$`)
)

// shorts gives the short names of a division: 鞍山 of 鞍山市, 前郭尔罗斯 and
// 前郭尔罗斯县 of the autonomous county, 海南州 but never 海南 of the prefecture
// whose root is a province.
func shorts(full string) []string {
	if m := autonomy.FindStringSubmatch(full); m != nil {
		root := m[1]
		switch {
		case m[2] == "区":
			return []string{root}
		case root == "海南" || root == "河南" || root == "吉林":
			return []string{root + m[2]}
		}
		return []string{root, root + m[2]}
	}
	if m := plain.FindStringSubmatch(full); m != nil && !bannerEnd.MatchString(m[1]) && !noShort.MatchString(full) {
		if m[2] == "旗" && utf8.RuneCountInString(m[1]) < 3 {
			return nil
		}
		return []string{m[1]}
	}
	return nil
}

func writeEntries() {
	var b strings.Builder
	fmt.Fprintf(&b, "# %d places, generated by gen.go: code name short level parent from to successor\n", len(entries))
	for _, e := range entries {
		line := strings.Join([]string{e.code, e.name, e.short, e.level, e.parent, e.from, e.to, e.successor}, "\t")
		b.WriteString(strings.TrimRight(line, "\t") + "\n")
	}
	write("zentry.tsv", b.String())
}

func writeNames() {
	words := map[string]bool{}
	for _, r := range rows("word", 1) {
		words[r[0]] = true
		if links[r[0]] == nil {
			log.Printf("table/word.tsv: %s names no place", r[0])
		}
	}
	names := slices.SortedFunc(maps.Keys(links), func(a, b string) int {
		return cmp.Or(strings.Compare(head(a), head(b)), cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	var b strings.Builder
	fmt.Fprintf(&b, "# %d names, generated by gen.go: name, w if it is a word too, then how and which place (line of zentry.tsv); by the first two runes, longest first\n", len(names))
	for _, n := range names {
		b.WriteString(n + "\t")
		if words[n] {
			b.WriteByte('w')
		}
		for _, l := range links[n] {
			fmt.Fprintf(&b, "\t%c%d", l.how, l.entry)
		}
		b.WriteByte('\n')
	}
	write("zname.tsv", b.String())
}

// townships writes a line for each county: its code, then its townships with
// the last three digits of theirs.
func townships() {
	var b strings.Builder
	b.WriteString("# townships, generated by gen.go: code of the county, then the last three digits and the name of each\n")
	county := ""
	for _, r := range rows("township", 2) {
		if r[0][:6] != county {
			if county != "" {
				b.WriteByte('\n')
			}
			county = r[0][:6]
			b.WriteString(county)
		}
		b.WriteString("\t" + r[0][6:] + r[1])
	}
	write("ztownship.tsv", b.String()+"\n")
}

// head is the first two runes of a name.
func head(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	_, m := utf8.DecodeRuneInString(s[n:])
	return s[:n+m]
}

func write(file, text string) {
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}
