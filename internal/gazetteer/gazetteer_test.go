package gazetteer

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func tsv(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("table/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "# ") {
			rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
		}
	}
	return rows
}

// senses lists the codes of today that a name may mean.
func senses(name string) string {
	n := Lookup(name)
	if n == nil {
		return ""
	}
	var codes []string
	for _, s := range n.Senses {
		codes = append(codes, s.Current())
	}
	return strings.Join(codes, " ")
}

// TestDivisions looks up every division by its full name, its short name and
// its code, and climbs to its parents.
func TestDivisions(t *testing.T) {
	for _, row := range tsv(t, "division") {
		code, name := row[0], row[1]
		e := ByCode(code)
		if e == nil || e.Name != name || e.Past() {
			t.Fatalf("ByCode(%s) = %v, want %s", code, e, name)
		}
		if !strings.Contains(senses(name), code) {
			t.Errorf("Lookup(%s) = %q, want %s", name, senses(name), code)
		}
		if e.Short != "" && !strings.Contains(senses(e.Short), code) {
			t.Errorf("Lookup(%s) = %q, want %s", e.Short, senses(e.Short), code)
		}
		up := e.Parents()
		if len(up) == 0 || up[len(up)-1].Code != "CN" || !Within(code, up[0].Code) {
			t.Errorf("%s %s: parents %v", code, name, up)
		}
	}
}

func TestHistory(t *testing.T) {
	for _, row := range tsv(t, "history") {
		name, successor := row[1], row[3]
		if e := ByCode(successor); e == nil || !e.Division() {
			t.Errorf("%s: no successor %s", name, successor)
		}
		if !strings.Contains(senses(name), successor) {
			t.Errorf("Lookup(%s) = %q, want %s", name, senses(name), successor)
		}
	}
}

// TestRecoded finds every division that kept its name by the code it had then.
func TestRecoded(t *testing.T) {
	for _, row := range tsv(t, "recoded") {
		e := ByCode(row[0])
		if e == nil || e.Name != row[1] || e.Current() != row[3] || e.To != row[2] {
			t.Errorf("ByCode(%s) = %v, want %s, today %s", row[0], e, row[1], row[3])
		}
		if now := ByCode(row[3]); now == nil || !now.Division() {
			t.Errorf("%s: no successor %s", row[1], row[3])
		}
	}
}

// TestSameCounty holds that a county of the past is the one that bears its name
// today in the same province, even where another took its code.
func TestSameCounty(t *testing.T) {
	today := map[string]string{}
	for _, row := range tsv(t, "division") {
		today[row[0][:2]+row[1]] = row[0]
	}
	for _, row := range tsv(t, "history") {
		code := today[row[3][:2]+row[1]]
		if code != "" && strings.HasSuffix(row[1], "县") && row[3] != code {
			t.Errorf("%s %s became %s, want %s", row[0], row[1], row[3], code)
		}
	}
}

// TestPrefectures holds that a prefecture of the past lives on in a city and not
// in the county of its name, but for those that a province-level city or a city
// beside it divided up.
func TestPrefectures(t *testing.T) {
	divided := []string{"万县地区", "涪陵地区", "黔江地区", "巢湖地区"}
	for _, row := range tsv(t, "history") {
		name, successor := row[1], row[3]
		if strings.HasSuffix(name, "地区") && strings.HasSuffix(row[0], "00") && !slices.Contains(divided, name) && ByCode(successor).Level == County {
			t.Errorf("%s %s lives on in %s %s", row[0], name, successor, ByCode(successor).Name)
		}
	}
}

func TestZones(t *testing.T) {
	for _, row := range tsv(t, "zone") {
		if e := ByCode(row[0]); row[0] != "" && (e == nil || !e.Division()) {
			t.Errorf("%s: no division %s", row[1], row[0])
		}
		if n := Lookup(row[1]); n == nil {
			t.Errorf("Lookup(%s) finds nothing", row[1])
		}
	}
}

// TestNames looks up every row of the tables that name a code.
func TestNames(t *testing.T) {
	for _, table := range []string{"short", "territory", "country", "foreign", "region"} {
		for _, row := range tsv(t, table) {
			name := Lookup(row[1])
			if name == nil {
				t.Fatalf("%s: %s finds nothing", table, row[1])
			}
			found := false
			for _, s := range name.Senses {
				found = found || s.Code == row[0]
			}
			if !found {
				t.Errorf("%s: %s does not give %q", table, row[1], row[0])
			}
		}
	}
}

func TestLookup(t *testing.T) {
	tests := []struct{ name, want string }{
		{"鞍山", "210300"},
		{"内蒙古", "150000"},
		{"前郭县", "220721"},
		{"海南州", "632500"},
		{"科左后旗", "150522"},
		{"延边", "222400"},
		{"襄樊", "420600"},
		{"襄樊市", "420600"},
		{"崇文区", "110101"},
		{"胶南", "370211"},
		{"达县", "511703"},
		{"望城县", "430112"},
		{"株洲县", "430212"},
		{"鼓楼区", "320106 320302 350102 410204"},
		{"鞍山高新区", "210300"},
		{"纽西兰", "NZ"},
		{"雪梨", "AU"},
		{"湾仔区", "810000"},
		{"长三角", ""},
		{"滇池", "530100"},
		{"沪", "310000"},
		{"沪\x00", ""},
		{"没有这地方", ""},
	}
	for _, test := range tests {
		if got := senses(test.name); got != test.want {
			t.Errorf("Lookup(%s) = %q, want %q", test.name, got, test.want)
		}
	}
}

func TestLongest(t *testing.T) {
	name, n := Longest([]rune("鞍山高新区今年"))
	if n != 5 || name.Text != "鞍山高新区" {
		t.Errorf("Longest = %v, %d", name, n)
	}
	if name, n = Shorter([]rune("鞍山高新区今年"), n); n != 2 || name.Text != "鞍山" {
		t.Errorf("Shorter = %v, %d", name, n)
	}
	if name, n = Longest([]rune("天气")); name != nil || n != 0 {
		t.Errorf("Longest(天气) = %v, %d", name, n)
	}
}

func TestChildren(t *testing.T) {
	if n := len(Children("210300")); n != 7 {
		t.Errorf("%d divisions below 鞍山, want 7", n)
	}
	if n := len(Children("CN")); n != 34 {
		t.Errorf("%d provinces, want 34", n)
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		inner, outer string
		want         bool
	}{
		{"210381", "210300", true}, {"210381", "210000", true}, {"210381", "CN", true},
		{"210381", "210381", true}, {"210381", "210382", false}, {"210300", "210381", false},
		{"US", "US", true}, {"US", "CN", false}, {"", "CN", false},
	}
	for _, test := range tests {
		if got := Within(test.inner, test.outer); got != test.want {
			t.Errorf("Within(%s, %s) = %v", test.inner, test.outer, got)
		}
	}
}

// TestSame holds that all who ask at once for a place get the same one.
func TestSame(t *testing.T) {
	t.Parallel()
	fresh, found := load(), make(chan *Entry)
	for range 8 {
		go func() { found <- fresh.entry(7) }()
	}
	first := <-found
	for range 7 {
		if e := <-found; e != first {
			t.Errorf("%p and %p", e, first)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load()
	}
}

// BenchmarkEveryName is what a run costs that meets every name there is.
func BenchmarkEveryName(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(entryText) + len(nameText)))
	for b.Loop() {
		t := load()
		for i := range keys {
			t.name(i)
		}
	}
}

func BenchmarkLongest(b *testing.B) {
	text := []rune(strings.Repeat("今年以来，辽宁省鞍山市坚持以项目建设为抓手，围绕产业链条精准招商，到位资金增长较快，企业投资意愿稳步回升。", 200))
	b.SetBytes(int64(len(string(text))))
	b.ReportAllocs()
	for b.Loop() {
		for i := range text {
			Longest(text[i:])
		}
	}
}

// TestTownships finds every township in its county, and some by name, which is
// a search through the whole table.
func TestTownships(t *testing.T) {
	names := map[string]string{}
	for i, row := range tsv(t, "township") {
		code, name := row[0], row[1]
		if names[code] == "" {
			for _, e := range TownshipsOf(code[:6]) {
				names[e.Code] = e.Name
				if ByCode(e.Parent) == nil {
					t.Errorf("%s %s: no division %s", e.Code, e.Name, e.Parent)
				}
			}
		}
		if names[code] != name {
			t.Errorf("TownshipsOf(%s) gives %s for %s, want %s", code[:6], names[code], code, name)
		}
		if i%200 == 0 && !slices.ContainsFunc(Townships(name), func(e Entry) bool { return e.Code == code }) {
			t.Errorf("Townships(%s) does not give %s", name, code)
		}
	}
}

func BenchmarkTownships(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Townships("双台子街道")
	}
}
