// Score measures figures and facts against the gold set under bench/gold: our
// own, on the clean texts, on damaged ones and on pages made of them, or those
// of another program on the clean texts.
//
//	go run ./bench/score                     our own figures, every version
//	go run ./bench/score -texts              the texts, as JSON Lines
//	go run ./bench/score -predictions FILE   another program's figures
//
// bench/gold/README.md tells the form of predictions and what the columns mean.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/zhnews/zhnews/bench/gold"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	root := flags.String("root", ".", "the root `folder` of the repository")
	only := flags.String("only", "", "score articles whose names begin with one of these `names`, parted by commas")
	texts := flags.Bool("texts", false, "print the texts as JSON Lines and score nothing")
	predictions := flags.String("predictions", "", "score a `file` of predictions instead of our own")
	bytes := flags.Bool("bytes", false, "offsets of the predictions count bytes, not code points")
	asJSON := flags.Bool("json", false, "print the reports as JSON")
	fails := flags.Bool("fails", false, "list what is wrong on the clean texts")
	if err := flags.Parse(args); err != nil {
		return err
	}
	articles, err := gold.Read(filepath.Join(*root, "bench/gold/articles"))
	if err != nil {
		return err
	}
	articles = named(articles, *only)
	if *texts {
		return printTexts(out, articles)
	}
	var reports []*Report
	if *predictions == "" {
		reports, err = ownReports(*root, articles)
	} else {
		reports, err = theirReports(articles, *predictions, *bytes)
	}
	if err != nil {
		return err
	}
	if *asJSON {
		e := json.NewEncoder(out)
		e.SetIndent("", "\t")
		return e.Encode(reports)
	}
	if *fails {
		for _, line := range reports[0].fails {
			fmt.Fprintln(out, line)
		}
	}
	return printReports(out, reports)
}

// named keeps the articles whose names begin with one of a list.
func named(articles []gold.Article, list string) (kept []gold.Article) {
	for _, a := range articles {
		for name := range strings.SplitSeq(list, ",") {
			if strings.HasPrefix(a.ID, name) {
				kept = append(kept, a)
				break
			}
		}
	}
	return kept
}

// printTexts prints what a program needs to make predictions, in the form that
// "zhnews figures --format jsonl" reads.
func printTexts(out io.Writer, articles []gold.Article) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, a := range articles {
		line := struct {
			ID        string `json:"id"`
			Text      string `json:"text"`
			Published string `json:"published"`
			Place     string `json:"place"`
		}{a.ID, a.Text, a.Published, a.Place}
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
