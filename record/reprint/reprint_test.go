package reprint

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/record"
)

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// canonical joins the reprints of records.
func canonical(t testing.TB, lines [][]byte, memory int) (out []string) {
	t.Helper()
	f := Finder{Dir: t.TempDir(), Memory: memory}
	for _, line := range lines {
		check(t, f.Add(line))
	}
	for line, err := range f.Canonical(new(Counts)) {
		check(t, err)
		out = append(out, string(line))
	}
	check(t, f.Close())
	return out
}

// lines are the records of a corpus.
func (c *corpus) lines(t testing.TB) (all [][]byte) {
	for _, m := range c.texts {
		all = append(all, m.json(t))
	}
	return all
}

// Of the pairs that are told to be one article 99 of 100 are, and 95 of 100
// that are are told.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 5,000 texts")
	}
	var told, right, want float64
	for seed := range uint64(5) {
		c := build(seed)
		article, printed := map[string]int{}, map[int]float64{}
		for _, m := range c.texts {
			article[m.id] = m.article
			printed[m.article]++
		}
		for _, n := range printed {
			want += n * (n - 1) / 2
		}
		for _, line := range canonical(t, c.lines(t), 0) {
			ids := ids(t, line)
			for i := range ids {
				for j := range i {
					told++
					if article[ids[i]] == article[ids[j]] {
						right++
					}
				}
			}
		}
	}
	t.Logf("%.0f pairs, %.0f told, precision %.4f, recall %.4f", want, told, right/told, right/want)
	if right/told < 0.99 || right/want < 0.95 {
		t.Error("too low")
	}
}

// ids are those of a record and of where it was seen.
func ids(t testing.TB, line string) []string {
	var r record.Record
	check(t, json.Unmarshal([]byte(line), &r))
	all := []string{r.ID}
	for _, s := range r.SeenAt {
		all = append(all, s.ID)
	}
	return all
}

// Order and memory make no difference, nor does it to do it in two parts.
func TestStable(t *testing.T) {
	lines := build(1).lines(t)
	want := canonical(t, lines, 0)
	for seed := range uint64(2) {
		if got := canonical(t, shuffled(lines, seed), 1<<16); !slices.Equal(got, want) {
			t.Fatalf("order %d gives other records", seed)
		}
	}
	var once [][]byte
	for _, line := range want {
		once = append(once, []byte(line))
	}
	if got := canonical(t, once, 0); !slices.Equal(got, want) {
		t.Error("a second pass gives other records")
	}
}

// The record of the earliest time stands for all, at one time that of the
// smallest id; one without a time never stands for one with a time. What was
// seen in an earlier pass is kept.
func TestCanonical(t *testing.T) {
	body := `"body":["青禾县举办灯会，当地果农展示了新品种的柑橘，乡村教师带着孩子们制作灯笼，一百多位村民参加。"]`
	lines := [][]byte{
		[]byte(`{"schema":"zhnews/1","id":"timeless",` + body + `}`),
		[]byte(`{"schema":"zhnews/1","id":"late","url":"https://news.example.org/1?a=1&b=2","published":"2031-08-05",` + body + `}`),
		[]byte(`{"schema":"zhnews/1","id":"b","title":"灯会","published":"2031-08-03","seen_at":[{"id":"older","source":"青禾日报"}],` + body + `}`),
		[]byte(`{"schema":"zhnews/1","id":"a","published":"2031-08-03T00:00:00+08:00",` + body + `}`),
	}
	want := `{"schema":"zhnews/1","id":"a","published":"2031-08-03T00:00:00+08:00",` + body + `,"seen_at":[` +
		`{"id":"b","title":"灯会","published":"2031-08-03"},` +
		`{"id":"late","url":"https://news.example.org/1?a=1&b=2","published":"2031-08-05"},` +
		`{"id":"older","source":"青禾日报"},{"id":"timeless"}]}`
	if got := canonical(t, lines, 0); len(got) != 1 || got[0] != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// What is no record is an error and costs nothing else.
func TestAdd(t *testing.T) {
	f := Finder{Dir: t.TempDir()}
	good := `{"schema":"zhnews/1","id":7,"body":["一"]}`
	for line, want := range map[string]string{
		`{broken`: "no JSON object", `{"id":"a"}`: "no record", `{"schema":"zhnews/1","id":[]}`: "id: ",
		`{"schema":"zhnews/1","id":"a","fingerprint":"AAAA"}`: "none of this version", good: "",
	} {
		err := f.Add([]byte(line))
		if got := fmt.Sprint(err); (err == nil) != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %v", line, err)
		}
	}
	var counts Counts
	for line, err := range f.Canonical(&counts) {
		if check(t, err); string(line) != good {
			t.Errorf("%s", line)
		}
	}
	if counts != (Counts{Records: 1, Articles: 1, Unprinted: 1}) {
		t.Errorf("%+v", counts)
	}
	check(t, f.Close())
}

// Whatever comes in, what comes out is JSON that can be read again, and once
// again the same.
func FuzzFinder(f *testing.F) {
	f.Add([]byte(`{"schema":"zhnews/1","id":"a","seen_at":[{"id":"b"}],"body":["青禾县举办灯会"]}`))
	f.Add([]byte(` {"seen_at" : [] , "schema":"zhnews/1" } `))
	f.Add([]byte(`{"schema":"zhnews/1","id":"a","seen_at":null,"x":{"}":1}}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		if _, err := readLine(line); err != nil || !json.Valid(line) {
			return
		}
		once := canonical(t, [][]byte{line, line}, 0)
		for _, out := range once {
			if again := canonical(t, [][]byte{[]byte(out)}, 0); len(again) != 1 || again[0] != out {
				t.Errorf("%s, then %q", out, again)
			}
		}
	})
}

// The number of comparisons grows with the number of records, even where all
// are alike.
func TestAlike(t *testing.T) {
	f := Finder{Dir: t.TempDir()}
	const many = 1000
	for i := range many {
		check(t, f.Add(fmt.Appendf(nil, `{"schema":"zhnews/1","id":"%d","body":["您访问的页面需要登录，请先登录或者注册新的账号"]}`, i)))
	}
	s := &search{Finder: &f}
	check(t, s.open())
	check(t, s.draw())
	check(t, s.pair())
	pairs := 0
	for range s.pairs.All() {
		pairs++
	}
	if pairs > many*bands*(1+near) {
		t.Errorf("%d pairs", pairs)
	}
	check(t, s.close())
	check(t, f.Close())
}

func shuffled(lines [][]byte, seed uint64) [][]byte {
	out := append([][]byte(nil), lines...)
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}
