//go:build unix

// Package figures measures how fast figures and facts are found in the texts of
// the gold set, beside the adapters for other programs in this folder.
package figures

import (
	"syscall"
	"testing"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/page"
)

func BenchmarkGold(b *testing.B) {
	articles, err := gold.Read("../gold/articles")
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	metas := make([]zhnews.Meta, len(articles))
	for i, a := range articles {
		published, err := page.ParseTime(a.Published)
		if err != nil {
			b.Fatal(err)
		}
		metas[i] = zhnews.Meta{ID: a.ID, Published: published, Place: a.Place}
		size += len(a.Text)
	}
	zhnews.Load()
	var p zhnews.Pipeline
	b.SetBytes(int64(size))
	b.ReportAllocs()
	begun := spent()
	for b.Loop() {
		for i, a := range articles {
			p.Findings(a.Text, metas[i])
		}
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(spent()-begun), "MB/cpu-s")
}

// spent is the processor time of the process so far, in seconds: where other work
// goes on it is steadier than the clock.
func spent() float64 {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
