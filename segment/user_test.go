package segment

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/text"
)

// Words of the user: new ones, one that cuts what the dictionary would take
// together, one of a single character, with Latin letters, and three that the
// dictionary has, commoner or rarer or of another kind.
var invented = []Word{
	{"青禾县", 50, tag("ns")},
	{"青禾化纤", 3, tag("nt")},
	{"长泾镇", 500, tag("ns")},
	{"白鹭市", 20, tag("ns")},
	{"云南风", 900, tag("n")},
	{"镇", 70000, tag("n")},
	{"X1手机", 5, tag("nz")},
	{"5G基站", 5, tag("n")},
	{"市长", 2, tag("n")},
	{"一般", 90000, tag("a")},
	{"年产值", 1, tag("n")},
	{"发展和改革委员会", 2, tag("nt")},
}

func tag(s string) Tag {
	t, ok := ParseTag(s)
	if !ok {
		panic("no tag " + s)
	}
	return t
}

// with is With for words that are known to be good.
func with(t testing.TB, s *Segmenter, words ...Word) *Segmenter {
	t.Helper()
	own, err := s.With(words...)
	if err != nil {
		t.Fatal(err)
	}
	return own
}

func TestUserWordsAsGSE(t *testing.T) {
	needsGSE(t)
	root := os.Getenv("ZHNEWS_EVAL")
	if !*long && root == "" {
		t.Skip("runs with -long")
	}
	s, ref := with(t, new(Segmenter), invented...), newReference(invented...)
	for _, line := range corpus(t) {
		sameAsGSE(t, s, ref, line)
	}
	for _, line := range []string{"江阴市长泾镇青禾化纤生产x1手机和X1手机壳", "青禾县一般年产值云南风景", "MAX1手机"} {
		sameAsGSE(t, s, ref, line)
	}
	if root != "" {
		for _, line := range textsOf(t, filepath.Join(root, "segment", "pku.gold.txt")) {
			sameAsGSE(t, s, ref, line)
		}
	}
}

func TestWith(t *testing.T) {
	const line = "江阴市长泾镇的X1手机"
	plain := new(Segmenter)
	place := with(t, plain, Word{Text: "長涇鎮", Tag: tag("ns")}) // folded as the text is
	phone := with(t, place, Word{Text: "ｘ1手机", Tag: tag("nz")})
	tests := []struct {
		s    *Segmenter
		want string
	}{
		{plain, "江阴/ns 市长/n 泾/zg 镇/n 的/uj X1/nx 手机/n"},
		{place, "江阴市/ns 长泾镇/ns 的/uj X1/nx 手机/n"},
		{phone, "江阴市/ns 长泾镇/ns 的/uj X1手机/nz"},
		{plain, "江阴/ns 市长/n 泾/zg 镇/n 的/uj X1/nx 手机/n"},
	}
	for _, test := range tests {
		if got := string(test.s.AppendLine(nil, line, true)); got != test.want {
			t.Errorf("got %s\nwant %s", got, test.want)
		}
	}
}

// Of two entries for one word the later counts, within a call and across calls.
func TestWithTwice(t *testing.T) {
	n, v := Word{"青禾", 9, tag("n")}, Word{"青禾", 3, tag("v")}
	for _, s := range []*Segmenter{with(t, new(Segmenter), n, v), with(t, with(t, new(Segmenter), n), v)} {
		if got := string(s.AppendLine(nil, "青禾", true)); got != "青禾/v" {
			t.Error(got)
		}
		if got, want := s.user.all, with(t, new(Segmenter), v).user.all; got != want {
			t.Errorf("total %v, want %v", got, want)
		}
	}
}

func TestLongWord(t *testing.T) {
	long := strings.Repeat("青禾", 100)
	s := with(t, new(Segmenter), Word{long, 2, tag("nz")})
	v := text.NewView(long)
	if got := s.Tokens(v); len(got) != 1 {
		t.Errorf("%d words", len(got))
	}
}

func TestWithRefuses(t *testing.T) {
	for _, w := range []Word{{}, {Text: "AT&T"}, {Text: "青 禾"}, {Text: "二〇三一年"}, {Text: "青禾", Freq: -1}, {Text: "青禾", Freq: math.NaN()}} {
		if _, err := new(Segmenter).With(Word{Text: "白鹭"}, w); err == nil || !strings.Contains(err.Error(), "word 2") {
			t.Errorf("%+v: %v", w, err)
		}
	}
	if _, err := new(Segmenter).With(); err != nil {
		t.Error(err)
	}
}
