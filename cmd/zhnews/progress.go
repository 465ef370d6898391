package main

import (
	"fmt"
	"io"
	"time"

	"github.com/zhnews/zhnews/batch"
)

// Progress shows on standard error how far a run is: on a screen in one line
// that changes, elsewhere in a line every few seconds.
type progress struct {
	out         io.Writer
	screen      bool
	every       time.Duration
	begun, last time.Time
	from        batch.Progress // where this call went on
	shown       bool
}

func newProgress(out io.Writer) *progress {
	p := &progress{out: out, screen: isScreen(out), every: 5 * time.Second}
	if p.screen {
		p.every = 200 * time.Millisecond
	}
	return p
}

// show shows it, unless it just did.
func (p *progress) show(now batch.Progress) {
	t := time.Now()
	if p.begun.IsZero() {
		p.begun, p.last, p.from = t, t, now
	}
	if t.Sub(p.last) < p.every {
		return
	}
	p.last, p.shown = t, true
	line := p.line(now, t.Sub(p.begun))
	if p.screen {
		fmt.Fprintf(p.out, "\r\x1b[K%s", line)
	} else {
		fmt.Fprintln(p.out, line)
	}
}

// line tells of documents, bytes, rate, errors and the time left.
func (p *progress) line(now batch.Progress, since time.Duration) string {
	seconds := since.Seconds()
	bytes := float64(now.Bytes - p.from.Bytes)
	line := fmt.Sprintf("%d documents, %s of %s, %.0f documents/s, %s/s, %d failed, %d skipped", now.Documents,
		size(float64(now.Bytes)), size(float64(now.Total)), float64(now.Documents-p.from.Documents)/seconds,
		size(bytes/seconds), now.Failures(), now.Skips())
	if bytes > 0 {
		left := time.Duration(float64(now.Total-now.Bytes) / bytes * float64(since))
		line += ", " + left.Round(time.Second).String() + " left"
	}
	return line
}

// end leaves the line that changes.
func (p *progress) end() {
	if p.screen && p.shown {
		fmt.Fprintln(p.out)
	}
}

// size is a number of bytes for reading.
func size(n float64) string {
	unit := 0
	for ; n >= 1000 && unit < 4; unit++ {
		n /= 1000
	}
	return fmt.Sprintf("%.3g %s", n, [...]string{"B", "kB", "MB", "GB", "TB"}[unit])
}
