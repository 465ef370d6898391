package web

import (
	"context"
	"fmt"
	"strconv"

	"github.com/zhnews/zhnews/collection"
)

// A timeline is how many facts there are of each month, year or decade.
type timeline struct {
	Width, Height int
	Foot          int
	Xs, Ys        []tick
	Bars          []bar
	Rows          []timeRow
}

// A bar is the facts of one status and time.
type bar struct {
	X, Y, Width, Height int
	Class               string
	Address, Spoken     string
}

// A timeRow is the same in words.
type timeRow struct {
	Time, Address string
	Facts         int
}

const timesHeight = 220

// mostBars is how many months, or years, a time line shows before it takes
// longer ones.
const mostBars = 72

func viewTimes(ctx context.Context, p *collectionPage) error {
	months, err := p.collection.Months(ctx, p.filter)
	if err == nil && len(months) > 0 {
		p.Times = timesOf(p, months)
	}
	return err
}

// timesOf lays out the facts by month, or by year or decade if that takes too
// many.
func timesOf(p *collectionPage, months []collection.Tally) *timeline {
	grain := 1
	for _, grain = range []int{1, 12, 120} {
		if (month(months[len(months)-1].Key)-month(months[0].Key))/grain < mostBars {
			break
		}
	}
	counts := map[int]map[string]int{}
	most := 0
	first, last := month(months[0].Key)/grain, month(months[len(months)-1].Key)/grain
	for _, t := range months {
		n := month(t.Key) / grain
		if counts[n] == nil {
			counts[n] = map[string]int{}
		}
		counts[n][string(t.Status)] += t.Facts
		counts[n][""] += t.Facts
		most = max(most, counts[n][""])
	}
	y := scale{high: float64(most), from: timesHeight - 32, to: 16}
	step := max(y.round(), 1)
	t := &timeline{Width: chartWidth, Height: timesHeight, Foot: timesHeight - 32, Ys: y.ticks(step, 1)}
	width := (chartWidth - 64) / (last - first + 1)
	for n := first; n <= last; n++ {
		if counts[n] == nil {
			continue
		}
		t.add(p, n*grain, grain, 56+(n-first)*width, min(width, 40), counts[n], y)
	}
	every := max(1, 90/max(width, 1))
	for n := first; n <= last; n += every {
		t.Xs = append(t.Xs, tick{56 + (n-first)*width, stretch(n*grain, grain)})
	}
	return t
}

// add stacks the bars of a stretch of months upon each other.
func (t *timeline) add(p *collectionPage, begin, grain, x, width int, counts map[string]int, y scale) {
	name := stretch(begin, grain)
	address := p.address("facts", "from", monthName(begin), "to", monthName(begin+grain-1))
	t.Rows = append(t.Rows, timeRow{name, address, counts[""]})
	below := 0
	for _, status := range statuses {
		n := counts[string(status)]
		if n == 0 {
			continue
		}
		top, foot := y.at(float64(below+n)), y.at(float64(below))
		below += n
		t.Bars = append(t.Bars, bar{
			X: x, Y: top, Width: max(width-2, 2), Height: max(foot-top, 1), Class: string(status), Address: p.address("facts", "from", monthName(begin), "to", monthName(begin+grain-1), "status", string(status)),
			Spoken: joined(" ", name, p.Say(string(status)), strconv.Itoa(n)),
		})
	}
}

// month counts the months up to one in ISO 8601.
func month(s string) int {
	var year, month int
	fmt.Sscanf(s, "%d-%d", &year, &month)
	return year*12 + max(month, 1) - 1
}

func monthName(n int) string { return fmt.Sprintf("%04d-%02d", n/12, n%12+1) }

// stretch names so many months from one on.
func stretch(begin, grain int) string {
	switch grain {
	case 1:
		return monthName(begin)
	case 12:
		return strconv.Itoa(begin / 12)
	}
	return strconv.Itoa(begin/12) + "s"
}
