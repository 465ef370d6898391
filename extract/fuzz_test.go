package extract

import (
	"path/filepath"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/corpus"
)

// FuzzRead holds the extractor to its laws on any text: figures stand in order,
// apart and inside the text, and read back; a bound, a unit and a value are
// where the kind has one; a damaged figure says nothing.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("../testdata/figures/*.txt")
	for _, file := range files {
		examples, err := corpus.Read(file)
		if err != nil {
			f.Fatal(err)
		}
		for i, e := range examples {
			if i%10 == 0 || !testing.Short() {
				f.Add(e.Text)
			}
		}
	}
	f.Add("\uFFFD月2日签约\uFFFD5亿元")
	f.Add("1,1,1,1,1.1.1.1%/每每每十万亿亿万千百十")
	x := Extractor{Numbers: true}
	ctx := Context{Published: time.Date(2024, 4, 2, 9, 0, 0, 0, time.UTC), Clock: true, Place: "210300"}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4096 {
			t.Skip()
		}
		at := 0
		for _, fig := range x.Read(s, ctx).Figures {
			if fig.Start < at || fig.End <= fig.Start || fig.End > len(s) {
				t.Fatalf("%q: span %d to %d behind %d", s, fig.Start, fig.End, at)
			}
			if s[fig.Start:fig.End] != fig.Text {
				t.Fatalf("%q: the span does not read back", s)
			}
			at = fig.End
			check(t, s, &fig)
		}
	})
}

// check holds one figure to the laws of its value.
func check(t *testing.T, s string, f *Figure) {
	q, ok := quantityOf(f.Value)
	if f.Damaged {
		if ok && (q.Value.Sign() != 0 || q.High != nil) {
			t.Fatalf("%q: %q is damaged and has a value", s, f.Text)
		}
		return
	}
	if ok && q.High != nil && q.High.Cmp(q.Value) < 0 {
		t.Fatalf("%q: %q runs from %s down to %s", s, f.Text, q.Value, q.High)
	}
	if ok && q.Change == "" && q.Basis != "" {
		t.Fatalf("%q: %q is no change and has a basis", s, f.Text)
	}
	back, err := ParseDecimal(q.Value.String())
	if err != nil || !back.Equal(q.Value) {
		t.Fatalf("%q: %s does not read back", s, q.Value)
	}
}

// TestAlone holds that a mention cut out of its sentence finds itself: the same
// span, and the same value where the sentence adds nothing to it.
func TestAlone(t *testing.T) {
	x := Extractor{}
	for _, name := range []string{"amount", "count", "measure", "percent"} {
		examples, err := corpus.Read("../testdata/figures/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range examples {
			for _, f := range x.Read(e.Text, Context{}).Figures {
				if !aloneToo(f) {
					continue
				}
				alone := x.Read(f.Text, Context{}).Figures
				if len(alone) != 1 || alone[0].Text != f.Text || alone[0].Kind() != f.Kind() {
					t.Errorf("%s: %q alone gives %v", e.Text, f.Text, alone)
				}
			}
		}
	}
}

// aloneToo leaves out what only the words around make a figure: sums without a
// unit, the items of a list, speeds, sizes of one character.
func aloneToo(f Figure) bool {
	switch f.Rule {
	case "amount/context", "percent/point", "count/reach", "measure/grade", "measure/index", "percent/tenth":
		return false
	}
	c := cursor{r: []rune(f.Text)}
	n := c.number()
	_, block := f.Value.(Count)
	block = block && c.r[len(c.r)-1] == '块'
	return !block && f.Kind() != KindPlace && f.Kind() != KindOrdinal && f.Kind() != KindDate && (n == nil || n.end < len(c.r))
}

// TestDigitsTable holds the switch of digits and scales equal to the lists that
// mark their classes.
func TestDigitsTable(t *testing.T) {
	last := 0
	for _, r := range digits {
		v, ok := hanDigit(r)
		if !ok || v < last {
			t.Errorf("digit %c is %d behind %d", r, v, last)
		}
		last = v
	}
	last = 0
	for _, r := range scaleRunes {
		n := scaleOf(r)
		if n == 0 || n < last {
			t.Errorf("scale %c is %d behind %d", r, n, last)
		}
		last = n
	}
}
