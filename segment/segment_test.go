package segment

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/text"
)

// corpus gives the lines of the test text, which is invented for it.
func corpus(t testing.TB) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/text.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

func TestAppendLine(t *testing.T) {
	tests := []struct{ line, want string }{
		{"", ""},
		{" 　", ""},
		{"今年新建项目67个。", "今年/t 新建/ns 项目/n 67/m 个/q 。/w"},
		// Numbers keep their points, groups and colons; units stay apart.
		{"36.57亿元", "36.57/m 亿元/m"},
		{"1,100个，12,33个", "1,100/m 个/q ，/w 12/m ,/w 33/m 个/q"},
		{"9:30开工，5.8%", "9:30/m 开工/v ，/w 5.8/m %/q"},
		{"3月.完成5.", "3/m 月/m ./w 完成/v 5/m ./w"},
		{"二○三一年，二〇三一年", "二○三一/m 年/m ，/w 二〇三一/m 年/m"},
		{"王○○和丁〇〇", "王/nr ○○/x 和/c 丁/nr 〇〇/x"},
		// Latin words keep their case, and mix with Han where the dictionary does.
		{"iPhone15与A股、4S店", "iPhone15/nx 与/p A股/n 、/w 4S店/n"},
		{"ABB股份，ic卡，OKR", "ABB/nx 股份/n ，/w ic卡/n ，/w OKR/nx"},
		{"カラオケと한글", "カラオケと한글/nx"},
		// Marks are tokens; those that repeat are one.
		{"——……“”《》", "——/w ……/w “/w ”/w 《/w 》/w"},
		{"①№★", "①/w №/w ★/w"},
		// Full-width and traditional characters come out as they went in.
		{"３６．５７億元", "３６．５７/m 億元/m"},
		{"Ａ股", "Ａ股/n"},
		// Blanks part words, even where the dictionary has one.
		{"项 目\t12 月", "项/zg 目/t 12/m 月/m"},
		// What cannot be read comes out as it is.
		{"a\xffb\x00\uFFFD", "a/nx \xff/x b/nx \x00/x \uFFFD/x"},
	}
	for _, test := range tests {
		if got := string(new(Segmenter).AppendLine(nil, test.line, true)); got != test.want {
			t.Errorf("%q\n got %q\nwant %q", test.line, got, test.want)
		}
		plain := string(new(Segmenter).AppendLine([]byte("x"), test.line, false))
		if got := strings.ReplaceAll(plain, " ", ""); got != "x"+strings.Join(strings.Fields(test.line), "") {
			t.Errorf("%q: characters altered: %q", test.line, got)
		}
	}
}

func TestTag(t *testing.T) {
	for name, want := range map[string]Tag{"": 0, "m": numeral, "q": unit, "nx": foreign, "w": mark, "x": unknown} {
		if got, ok := ParseTag(name); !ok || got != want || got.String() != name {
			t.Errorf("%q: %d %v, want %d", name, got, ok, want)
		}
	}
	if _, ok := ParseTag("zz"); ok {
		t.Error("zz is no tag")
	}
	if Tag(255).String() != "" {
		t.Error("255 is no tag")
	}
	if ns := tag("ns"); !ns.IsNoun() || !ns.IsPlace() || ns.IsVerb() || ns.IsPerson() {
		t.Error("ns is a noun and a place")
	}
	if nr := tag("nrfg"); !nr.IsPerson() || nr.IsOrganisation() || nr.IsMark() {
		t.Error("nrfg is a person")
	}
	if !tag("vn").IsVerb() || !tag("mq").IsNumeral() || !unit.IsClassifier() || !tag("t").IsTime() || Tag(0).IsNoun() {
		t.Error("first letters tell the class")
	}
}

// One segmenter, many goroutines, one result.
func TestConcurrent(t *testing.T) {
	s := with(t, new(Segmenter), invented...)
	v := text.NewView(strings.Join(corpus(t), "\n"))
	want := s.Tokens(v)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if diff := cmp.Diff(want, s.Tokens(v)); diff != "" {
				t.Error(diff)
			}
		})
	}
	wait.Wait()
}

func TestAppendDoesNotAllocate(t *testing.T) {
	if race {
		t.Skip("pools lose what they hold")
	}
	s, v := with(t, new(Segmenter), invented...), text.NewView(strings.Join(corpus(t), "\n"))
	tokens := s.Tokens(v)
	allocs := testing.AllocsPerRun(20, func() { tokens = s.Append(tokens[:0], v, Span{0, len(v.Runes)}) })
	if allocs >= 1 { // the pool may be emptied once in a while
		t.Errorf("%v allocations", allocs)
	}
}

// The laws: tokens stand in order, are not empty and leave out blanks only; a
// sentence is cut alone as in its text; and as gse cuts it.
func FuzzAppend(f *testing.F) {
	for i, line := range corpus(f) {
		if i%10 == 0 || !testing.Short() {
			f.Add(line)
		}
	}
	f.Add("a\xff 二〇〇○一1.2,345:6——。！\u3000𠮷ΑА")
	user := with(f, new(Segmenter), invented...)
	if !race {
		reference() // takes seconds, which no input should be blamed for
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := text.NewView(s)
		for _, seg := range []*Segmenter{new(Segmenter), user} {
			tokens := seg.Tokens(v)
			coverAllButBlanks(t, v, Span{0, len(v.Runes)}, spansOf(tokens))
			var parts []Token
			for _, sentence := range Sentences(nil, v) {
				parts = seg.Append(parts, v, sentence)
			}
			if diff := cmp.Diff(tokens, parts); diff != "" {
				t.Errorf("sentence by sentence %q is cut otherwise:\n%s", s, diff)
			}
		}
		if !race {
			sameAsGSE(t, new(Segmenter), reference(), s)
		}
	})
}

func spansOf(tokens []Token) (spans []Span) {
	for _, t := range tokens {
		spans = append(spans, Span{t.Start, t.End})
	}
	return spans
}
