package web

import (
	"math"
	"strconv"
	"time"
)

// A scale leads from values to pixels.
type scale struct {
	low, high float64
	from, to  float64 // the pixels of low and high
}

func (s scale) at(v float64) int {
	if s.high == s.low {
		return int(math.Round((s.from + s.to) / 2))
	}
	return int(math.Round(s.from + (v-s.low)/(s.high-s.low)*(s.to-s.from)))
}

// A tick is a mark on an axis.
type tick struct {
	At   int
	Text string
}

// round widens a scale to round numbers, some four steps apart, and gives the
// step. What is nearly as low as zero begins there.
func (s *scale) round() (step float64) {
	if s.low > 0 && s.low < s.high*2/3 {
		s.low = 0
	}
	if s.high < 0 && s.high > s.low*2/3 {
		s.high = 0
	}
	step = roundStep((s.high - s.low) / 4)
	s.low, s.high = math.Floor(s.low/step)*step, math.Ceil(s.high/step)*step
	return step
}

// roundStep is the next larger of 1, 2, 5, 10, 20 …
func roundStep(v float64) float64 {
	if v <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, n := range []float64{1, 2, 5} {
		if v <= n*power*1.0001 {
			return n * power
		}
	}
	return 10 * power
}

// ticks are the steps of a scale, written in a unit of so much.
func (s scale) ticks(step, unit float64) []tick {
	var all []tick
	for i := 0; ; i++ {
		v := s.low + float64(i)*step
		if v > s.high+step/2 {
			return all
		}
		all = append(all, tick{s.at(v), strconv.FormatFloat(math.Round(v/unit*1e6)/1e6, 'f', -1, 64)})
	}
}

// A magnitude is a word for many: 亿 or bn.
type magnitude struct {
	of   float64
	word string
}

var magnitudes = map[Lang][]magnitude{
	Chinese: {{1e8, "亿"}, {1e4, "万"}},
	English: {{1e9, "bn"}, {1e6, "m"}, {1e4, "k"}},
}

// magnitudeOf is the one in which people would say a number.
func magnitudeOf(lang Lang, v float64) magnitude {
	for _, m := range magnitudes[lang] {
		if math.Abs(v) >= m.of {
			if m.word == "k" {
				m.of = 1e3
			}
			return m
		}
	}
	return magnitude{1, ""}
}

// write writes a number in the magnitude, as long as there is room for.
func (m magnitude) write(v float64) string {
	digits := 1
	for _, more := range []float64{100, 1000} {
		if math.Abs(v/m.of) >= more {
			digits = 0
		}
	}
	power := math.Pow(10, float64(digits+1))
	return strconv.FormatFloat(math.Round(v/m.of*power)/power, 'f', -1, 64)
}

// days counts the days up to a time in ISO 8601, 0 for what is none.
func days(s string) float64 {
	t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	if err != nil {
		return 0
	}
	return float64(t.Unix()) / 86400
}

// dayTicks are some months or years along an axis of days, at most eight.
func (s scale) dayTicks() []tick {
	at := func(days float64) time.Time { return time.Unix(int64(days)*86400, 0).UTC() }
	first, last := at(s.low), at(s.high)
	months := (last.Year()-first.Year())*12 + int(last.Month()-first.Month())
	step := 1
	for _, n := range []int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200} {
		if step = n; months/n < 8 {
			break
		}
	}
	layout := "2006-01"
	if step >= 12 {
		layout = "2006"
	}
	begin := first.Year()*12 + int(first.Month()) - 1
	var all []tick
	for n := begin - begin%step; ; n += step {
		t := time.Date(n/12, time.Month(n%12+1), 1, 0, 0, 0, 0, time.UTC)
		if t.After(last) {
			return all
		}
		if !t.Before(first) {
			all = append(all, tick{s.at(float64(t.Unix()) / 86400), t.Format(layout)})
		}
	}
}
