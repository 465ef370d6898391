//go:build ignore

// Gen compiles the tables of words under table/ into ztable.go.
package main

import (
	"log"

	"github.com/zhnews/zhnews/internal/table"
)

var tables = []table.Table{
	{File: "basis.tsv", Variable: "basisRows", Row: "basisRow"},
	{File: "bound.tsv", Variable: "boundRows", Row: "boundRow"},
	{File: "change.tsv", Variable: "changeRows", Row: "changeRow", Repeats: true},
	{File: "classifier.tsv", Variable: "classifierRows", Row: "classifierRow"},
	{File: "currency.tsv", Variable: "currencyRows", Row: "currencyRow"},
	{File: "datehead.tsv", Variable: "dateheadRows", Row: "dateRow"},
	{File: "datehint.tsv", Variable: "datehintRows", Row: "hintRow"},
	{File: "datespan.tsv", Variable: "datespanRows", Row: "dateRow"},
	{File: "datetail.tsv", Variable: "datetailRows", Row: "dateRow"},
	{File: "duration.tsv", Variable: "durationRows", Row: "durationRow"},
	{File: "era.tsv", Variable: "eraRows", Row: "eraRow"},
	{File: "head.tsv", Variable: "headRows", Row: "wordRow"},
	{File: "money.tsv", Variable: "moneyRows", Row: "wordRow"},
	{File: "notnumber.tsv", Variable: "notNumberRows", Row: "wordRow"},
	{File: "placeend.tsv", Variable: "placeEndRows", Row: "placeEndRow"},
	{File: "placezone.tsv", Variable: "placeZoneRows", Row: "placeEndRow"},
	{File: "si.tsv", Variable: "siRows", Row: "siRow"},
	{File: "unit.tsv", Variable: "unitRows", Row: "unitRow"},
}

func main() {
	if err := table.Compile("table", "extract", "ztable.go", tables); err != nil {
		log.Fatal(err)
	}
}
