package extract

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/corpus"
)

// A number that is read is written in digits and in every hand so that it reads
// back.
func FuzzParseNumber(f *testing.F) {
	for _, seed := range []string{"1,100万", "二百五", "两万零三", "一点五亿", "-2.47", "叁佰贰拾壹", "３千", "0.0001", "9999999999999999兆", "1e9", "几百"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseNumber(s)
		if err != nil {
			return
		}
		if back, err := ParseDecimal(d.String()); err != nil || !back.Equal(d) {
			t.Errorf("%q is %s, which reads back as %s, %v", s, d, back, err)
		}
		if d.Abs().Cmp(NewDecimal(1, 16)) >= 0 {
			return // is spelt digit by digit
		}
		for _, hand := range []Hand{Common, Formal, Traditional} {
			said := d.Chinese(hand)
			if back, err := ParseNumber(said); err != nil || !back.Equal(d) {
				t.Errorf("%q is %s, %s, which reads back as %s, %v", s, d, said, back, err)
			}
		}
	})
}

// A decimal that is read reads back from its text and from JSON, and its parts
// add up.
func FuzzParseDecimal(f *testing.F) {
	for _, seed := range []string{"0", "-12.50", "+1", ".5", "5.", "-0", "123456789012345678901234567890.001", "", "-", "1e5", "０"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Decimal
		if err := json.Unmarshal(b, &back); err != nil || !back.Equal(d) || back.String() != d.String() {
			t.Errorf("%q is %s and reads back as %s, %v", s, b, back, err)
		}
		if !d.Add(d).Sub(d).Equal(d) || !d.Neg().Neg().Equal(d) || d.Sub(d).Sign() != 0 {
			t.Errorf("%s does not add up", d)
		}
	})
}

// A figure that can be read from JSON is written so that it reads back.
func FuzzFigureJSON(f *testing.F) {
	var x Extractor
	for _, file := range []string{"amount", "date", "place", "ratio", "ordinal"} {
		examples, err := corpus.Read(filepath.Join("../testdata/figures", file+".txt"))
		if err != nil {
			f.Fatal(err)
		}
		for _, e := range examples[:min(len(examples), 20)] {
			for _, figure := range x.Read(e.Text, Context{}).Figures {
				b, err := json.Marshal(figure)
				if err != nil {
					f.Fatal(err)
				}
				f.Add(b)
			}
		}
	}
	f.Add([]byte(`{"kind":"multiple","text":"翻番","start":0,"end":6,"value":2,"unit":"倍","change":"up","factor":"4/3"}`))
	f.Add([]byte(`{"kind":"amount","value":1e400}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var figure, again Figure
		if json.Unmarshal(b, &figure) != nil {
			return
		}
		first, err := json.Marshal(figure)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(first, &again); err != nil {
			t.Fatalf("%s: %v", first, err)
		}
		if second, err := json.Marshal(again); err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s reads back as %s, %v", first, second, err)
		}
	})
}

// Whatever users give as places and events of their own is a table that texts can
// be read by, or an error.
func FuzzReadGazetteer(f *testing.F) {
	f.Add("青禾高新区\t210381\tzone\t青禾高新,高新区\n白鹭湾\t\tregion\n", "新港通车\t2031-08-02\n")
	f.Add("\ufeff# none\n\t\t\t\n", "新港通车 2031-08-02")
	f.Add("一\t110000\n", "一\t2031-02-30")
	f.Fuzz(func(t *testing.T, places, events string) {
		var x Extractor
		var err error
		if x.Gazetteer, err = ReadGazetteer(strings.NewReader(places)); err != nil && !strings.HasPrefix(err.Error(), "gazetteer: ") {
			t.Error(err)
		}
		if x.Events, err = ReadEvents(strings.NewReader(events)); err != nil && !strings.Contains(err.Error(), "event") {
			t.Error(err)
		}
		s := places + "，" + events + "以来签约3个。"
		for _, figure := range x.Read(s, Context{Place: "210300"}).Figures {
			if s[figure.Start:figure.End] != figure.Text {
				t.Fatalf("%q does not stand at %d", figure.Text, figure.Start)
			}
		}
	})
}
