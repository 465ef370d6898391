package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/zhnews/zhnews/bench/gold"
)

// printReports prints the first report in full and a line for each other.
func printReports(out io.Writer, reports []*Report) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	first := reports[0]
	fmt.Fprintf(w, "%s, %d articles\n", first.Version, first.Articles)
	printKinds(w, first)
	printFacts(w, first)
	printCalibration(w, first)
	if len(reports) > 1 {
		printVersions(w, reports)
	}
	return w.Flush()
}

func printKinds(w io.Writer, r *Report) {
	fmt.Fprint(w, "\nkind\tgold\tP\tR\tF1\tstrict F1\tspan F1\t\n")
	for _, k := range gold.Kinds {
		printKind(w, k, *r.Kinds[k])
	}
	printKind(w, "all", r.All())
}

func printKind(w io.Writer, name string, t Tally) {
	fmt.Fprintf(w, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t\n", name, t.Gold, t.Precision(), t.Recall(), t.F1(), t.StrictF1(), t.SpottedF1())
}

func printFacts(w io.Writer, r *Report) {
	fmt.Fprint(w, "\nfact\tasked\tP\tR\t\n")
	for _, name := range fields {
		f := r.Facts[name]
		fmt.Fprintf(w, "%s\t%d\t%.3f\t%.3f\t\n", name, f.Asked, f.Precision(), f.Recall())
	}
}

func printCalibration(w io.Writer, r *Report) {
	fmt.Fprint(w, "\nconfidence\tfacts\tsaid\tright\t\n")
	for _, b := range r.Calibration {
		said := 0.0
		if b.Facts > 0 {
			said = b.Said / float64(b.Facts)
		}
		fmt.Fprintf(w, "≥ %.2f\t%d\t%.3f\t%.3f\t\n", b.Least, b.Facts, said, share(b.Right, b.Facts))
	}
}

// printVersions prints a line for each version: how its characters, figures and
// facts were read, and of pages what they say of the article.
func printVersions(w io.Writer, reports []*Report) {
	fmt.Fprint(w, "\nversion\ttext F1\tP\tR\tF1\tstrict F1\trow P\trow R\ttitle\tsource\tauthor\ttime\t\n")
	for _, r := range reports {
		all, row := r.All(), r.Facts["row"]
		fmt.Fprintf(w, "%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t", r.Version, shown(2*r.Reading.Right, r.Reading.Made+r.Reading.Gold),
			all.Precision(), all.Recall(), all.F1(), all.StrictF1(), row.Precision(), row.Recall())
		for _, f := range []Field{r.Reading.Title, r.Reading.Source, r.Reading.Author, r.Reading.Published} {
			fmt.Fprintf(w, "%s\t", shown(f.Right, f.Asked))
		}
		fmt.Fprintln(w)
	}
}

// shown prints a share, nothing where there is nothing to divide by.
func shown(part, whole int) string {
	if whole == 0 {
		return ""
	}
	return fmt.Sprintf("%.3f", share(part, whole))
}
