//go:build ignore

// Gen compiles the tables of words in this folder into ../ztable.go.
package main

import (
	"log"

	"github.com/zhnews/zhnews/internal/table"
)

var tables = []table.Table{
	{File: "actor.tsv", Variable: "actorRows", Row: "actorRow"},
	{File: "column.tsv", Variable: "columnRows", Row: "columnRow"},
	{File: "indicator.tsv", Variable: "indicatorRows", Row: "indicatorRow"},
	{File: "lasting.tsv", Variable: "lastingRows", Row: "lastingRow"},
	{File: "word.tsv", Variable: "wordRows", Row: "wordRow"},
}

func main() {
	if err := table.Compile("table", "record", "ztable.go", tables); err != nil {
		log.Fatal(err)
	}
}
