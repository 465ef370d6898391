package segment

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/zhnews/zhnews/text"
)

// A corpus of cuts has one text a line with │ where it is cut; # begins a comment.
func cuts(t testing.TB, name string) (lines []string) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}

// joined writes spans as the corpus does.
func joined(v *text.View, spans []Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, v.Slice(s.Start, s.End))
	}
	return strings.Join(parts, "│")
}

func TestSentences(t *testing.T) {
	for _, line := range cuts(t, "testdata/sentences.txt") {
		v := text.NewView(strings.ReplaceAll(line, "│", ""))
		want := strings.ReplaceAll(line, "│　", "│")
		if got := joined(v, Sentences(nil, v)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// A line end always ends a sentence, whatever is open.
func TestSentencesOfLines(t *testing.T) {
	v := text.NewView("　　标题\r\n\n《没有关上\n他说:\"没有关上\n\"开工。\"完 \u2028　完")
	want := `标题│《没有关上│他说:"没有关上│"开工。"│完│完`
	if got := joined(v, Sentences(nil, v)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestClauses(t *testing.T) {
	for _, line := range cuts(t, "testdata/clauses.txt") {
		v := text.NewView(strings.ReplaceAll(line, "│", ""))
		if got := joined(v, Clauses(nil, v, Span{0, len(v.Runes)})); got != line {
			t.Errorf("\n got %s\nwant %s", got, line)
		}
	}
}

// The laws: sentences stand in order and leave out blanks only, none holds a
// line end or has a blank at its edge; clauses do the same within a sentence.
func FuzzSentences(f *testing.F) {
	for _, line := range cuts(f, "testdata/sentences.txt") {
		f.Add(strings.ReplaceAll(line, "│", "\n"))
	}
	f.Add("（！！！！）！！！！（《？》“。")
	f.Fuzz(func(t *testing.T, s string) {
		v := text.NewView(s)
		sentences := Sentences(nil, v)
		coverAllButBlanks(t, v, Span{0, len(v.Runes)}, sentences)
		for _, s := range sentences {
			if unicode.IsSpace(v.Runes[s.Start]) || unicode.IsSpace(v.Runes[s.End-1]) {
				t.Errorf("blank at the edge of %q", v.Slice(s.Start, s.End))
			}
			if strings.ContainsAny(string(v.Runes[s.Start:s.End]), "\n\r\u2028\u2029") {
				t.Errorf("line end inside %q", v.Slice(s.Start, s.End))
			}
			coverAllButBlanks(t, v, s, Clauses(nil, v, s))
		}
	})
}

// coverAllButBlanks checks that parts stand in order within the whole and that
// what lies between them is blank.
func coverAllButBlanks(t *testing.T, v *text.View, whole Span, parts []Span) {
	t.Helper()
	at := whole.Start
	for _, p := range append(parts, Span{whole.End, whole.End}) {
		if p.Start < at || p.End < p.Start {
			t.Fatalf("%v in %q comes after %d", p, v.Text, at)
		}
		for _, r := range v.Runes[at:p.Start] {
			if !unicode.IsSpace(r) {
				t.Fatalf("%q of %q is in no part", r, v.Text)
			}
		}
		at = p.End
	}
}
