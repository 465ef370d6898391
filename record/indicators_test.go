package record

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/extract"
)

const ownTable = "# name\tsynonyms\tunit\tstatus\n云端活跃度\t云活跃,云端活跃指数\tpercent\n远景储备额\t\tamount\tplanned\n"

// A user's indicator is named by its canonical name and has its usual status.
func TestReadIndicators(t *testing.T) {
	in, err := ReadIndicators(strings.NewReader(ownTable))
	if err != nil {
		t.Fatal(err)
	}
	r := new(extract.Extractor).Read("今年，云活跃达75%。远景储备额3亿元。", extract.Context{})
	facts := in.Facts(r)
	if len(facts) != 2 {
		t.Fatalf("%d facts: %+v", len(facts), facts)
	}
	if f := facts[0]; f.Indicator != "云活跃" || f.Canonical != "云端活跃度" {
		t.Errorf("got %+v", f)
	}
	if f := facts[1]; f.Indicator != "远景储备额" || f.Status != Planned {
		t.Errorf("got %+v", f)
	}
}

func TestReadIndicatorsRefuses(t *testing.T) {
	for _, table := range []string{"甲\n", "云端活跃度\t\t\tdone\n", "云端活跃度\ta\tb\tactual\te\n"} {
		if _, err := ReadIndicators(strings.NewReader(table)); err == nil {
			t.Errorf("%q: no error", table)
		}
	}
}
