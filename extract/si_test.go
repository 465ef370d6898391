package extract

import "testing"

func TestSI(t *testing.T) {
	for _, c := range []struct{ text, want, unit string }{
		{"3吨", "3000", "kg"}, {"15亩", "10000", "m2"}, {"1亩", "666.6666666667", "m2"}, {"90公里/小时", "25", "m/s"},
		{"5斤", "2.5", "kg"}, {"2千瓦时", "7200000", "J"}, {"10海里", "18520", "m"},
	} {
		var x Extractor
		figures := x.Read(c.text, Context{}).Figures
		if len(figures) != 1 {
			t.Fatalf("%s: %d figures", c.text, len(figures))
		}
		got, unit, ok := figures[0].Value.(Measure).SI()
		if !ok || got.String() != c.want || unit != c.unit {
			t.Errorf("%s is %s %s, want %s %s", c.text, got, unit, c.want, c.unit)
		}
	}
	if _, _, ok := (Measure{Unit: "岁"}).SI(); ok {
		t.Error("years of age have no SI unit")
	}
}

// TestTables holds every unit of si.tsv to be one that some word has.
func TestTables(t *testing.T) {
	units := map[string]bool{}
	for _, row := range unitRows {
		units[row.unit] = true
	}
	for _, row := range siRows {
		if !units[row.unit] {
			t.Errorf("si.tsv: no word has the unit %s", row.unit)
		}
	}
	for _, n := range []struct {
		name      string
		got, want int
	}{{"currencies", len(currencies()), 180}, {"classifiers", len(classifierRows), 400}, {"units", len(unitRows), 250}} {
		if n.got < n.want {
			t.Errorf("%d %s, want %d", n.got, n.name, n.want)
		}
	}
}

func currencies() map[string]bool {
	codes := map[string]bool{}
	for _, row := range currencyRows {
		codes[row.currency()] = true
	}
	delete(codes, "")
	return codes
}
