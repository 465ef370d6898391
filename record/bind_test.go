package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/extract"
)

func amount(value int64, change extract.Change) extract.Figure {
	return extract.Figure{Value: extract.Amount{Quantity: extract.Quantity{Value: extract.NewDecimal(value, 0), Change: change}, Currency: "CNY"}}
}

// revenue are facts of one indicator that differ in all that a tag may ask for.
var revenue = Findings{
	Figures: []extract.Figure{amount(10, ""), amount(20, ""), amount(3, extract.Up), amount(7, ""), amount(8, ""), amount(5, "")},
	Facts: []Fact{
		{Figure: 0, Indicator: "财政收入", Canonical: "一般公共预算收入", Subject: "青禾县", Status: Actual, Confidence: 0.9},
		{Figure: 1, Indicator: "财政收入", Canonical: "一般公共预算收入", Subject: "青禾县", Status: Target, Confidence: 0.95},
		{Figure: 2, Indicator: "财政收入", Canonical: "一般公共预算收入", Subject: "青禾县", Status: Actual, Confidence: 0.9},
		{Figure: 3, Indicator: "税收", Subject: "青禾县", Status: Actual, Confidence: 0.8},
		{Figure: 4, Indicator: "税收", Subject: "白鹭市", Status: Actual, Confidence: 0.8},
		{Figure: 5, Indicator: "罚款", Status: Actual, Confidence: 0.4},
	},
}

func TestBind(t *testing.T) {
	var into struct {
		Revenue  int64   `zhnews:"indicator=财政收入,unit=CNY"`
		Synonym  float64 `zhnews:"indicator=一般公共预算收入"`
		Target   Fact    `zhnews:"indicator=财政收入,status=target"`
		Rise     int64   `zhnews:"indicator=财政收入,change=up"`
		Taxes    int64   `zhnews:"indicator=税收"`
		TaxesOf  int64   `zhnews:"indicator=税收,subject=白鹭市"`
		Dollars  int64   `zhnews:"indicator=财政收入,unit=USD"`
		Fines    int64   `zhnews:"indicator=罚款"`
		Forecast int64   `zhnews:"indicator=财政收入,status=forecast"`
		Other    string
	}
	missing, err := Bind(revenue, &into)
	if err != nil {
		t.Fatal(err)
	}
	if into.Revenue != 10 || into.Synonym != 10 || into.Target.Figure != 1 || into.Rise != 3 || into.TaxesOf != 8 {
		t.Errorf("filled %+v", into)
	}
	want := []Unfilled{{"Taxes", Several}, {"Dollars", NoFact}, {"Fines", Unsure}, {"Forecast", OtherStatus}}
	if diff := cmp.Diff(want, missing); diff != "" {
		t.Error(diff)
	}
}

// What is wrong with the struct is an error, not a field left empty.
func TestBindRefuses(t *testing.T) {
	for name, into := range map[string]any{
		"no pointer": struct{}{},
		"nil":        nil,
		"no indicator": &struct {
			A int64 `zhnews:"unit=CNY"`
		}{},
		"unknown key": &struct {
			A int64 `zhnews:"indicator=税收,colour=red"`
		}{},
		"no value": &struct {
			A int64 `zhnews:"indicator="`
		}{},
		"wrong type": &struct {
			A bool `zhnews:"indicator=税收"`
		}{},
	} {
		if _, err := Bind(revenue, into); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
