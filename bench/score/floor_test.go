package main

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/bench/gold"
)

// TestFloors holds what was reached: a little below what README's table says.
func TestFloors(t *testing.T) {
	articles, err := gold.Read("../gold/articles")
	if err != nil {
		t.Fatal(err)
	}
	if testing.Short() {
		clean, err := ownClean(articles)
		if err != nil {
			t.Fatal(err)
		}
		floorsOfClean(t, clean)
		return
	}
	reports, err := ownReports("../..", articles)
	if err != nil {
		t.Fatal(err)
	}
	floorsOfClean(t, reports[0])
	for _, r := range reports[1:] {
		floorsOfVersion(t, r, reports[0])
	}
}

func floorsOfClean(t *testing.T, r *Report) {
	t.Helper()
	all, row := r.All(), r.Facts["row"]
	holdFloor(t, "F1", all.F1(), 0.985)
	holdFloor(t, "strict F1", all.StrictF1(), 0.965)
	holdFloor(t, "row precision", row.Precision(), 0.78)
	holdFloor(t, "row recall", row.Recall(), 0.78)
	for kind, tally := range r.Kinds {
		holdFloor(t, kind, tally.F1(), 0.90)
	}
	for i, bin := range r.Calibration[1:] {
		if above := r.Calibration[i]; bin.Least >= 0.5 && above.Facts > 50 && bin.Facts > 50 && share(bin.Right, bin.Facts) > share(above.Right, above.Facts)+0.05 {
			t.Errorf("facts of confidence %.2f are right more often than those above", bin.Least)
		}
	}
}

func floorsOfVersion(t *testing.T, r, clean *Report) {
	t.Helper()
	all := r.All()
	holdFloor(t, r.Version+": characters", r.Reading.F1(), 0.96)
	holdFloor(t, r.Version+": F1", all.F1(), clean.All().F1()-0.03)
	holdFloor(t, r.Version+": rows", r.Facts["row"].Recall(), clean.Facts["row"].Recall()-0.03)
	if strings.HasPrefix(r.Version, "page: ") {
		holdFloor(t, r.Version+": title", r.Reading.Title.Recall(), 0.96)
		holdFloor(t, r.Version+": source", r.Reading.Source.Recall(), 0.55)
		holdFloor(t, r.Version+": author", r.Reading.Author.Recall(), 0.9)
		holdFloor(t, r.Version+": time", r.Reading.Published.Recall(), 0.96)
	}
}

func holdFloor(t *testing.T, what string, got, least float64) {
	t.Helper()
	if got < least {
		t.Errorf("%s is %.3f, below %.3f", what, got, least)
	}
}
