package main

import "github.com/zhnews/zhnews/bench/gold"

// A Report is how well one version of the articles was read.
type Report struct {
	Version     string            `json:"version"`
	Articles    int               `json:"articles"`
	Kinds       map[string]*Tally `json:"kinds"`
	Facts       map[string]*Field `json:"facts"`
	Calibration []Bin             `json:"calibration"`
	Reading     Reading           `json:"reading"`

	fails []string
}

// A Tally counts the figures of a kind.
type Tally struct {
	Gold  int `json:"gold"`  // required figures
	Made  int `json:"made"`  // predicted ones that are judged
	Right int `json:"right"` // of the right kind and value, spans overlapping
	// Strict are those with the same span, bound, change, basis and rate too.
	Strict int `json:"strict"`
	// Spotted are figures of the right kind whatever their value.
	Spotted int `json:"spotted"`
}

// A Field counts the answers to one question about facts.
type Field struct {
	Asked int `json:"asked"`
	Given int `json:"given"`
	Right int `json:"right"`
}

// A Bin holds the facts whose confidence is at least Least and below that of
// the bin before.
type Bin struct {
	Least float64 `json:"least"`
	Facts int     `json:"facts"`
	Right int     `json:"right"`
	Said  float64 `json:"said"` // the sum of their confidences
}

// fields are the questions about facts, in the order of the table.
var fields = []string{"indicator", "subject", "when", "row", "status", "threshold", "parent", "equivalent"}

func newReport(version string) *Report {
	r := &Report{Version: version, Kinds: map[string]*Tally{}, Facts: map[string]*Field{}}
	for _, k := range gold.Kinds {
		r.Kinds[k] = new(Tally)
	}
	for _, f := range fields {
		r.Facts[f] = new(Field)
	}
	for _, least := range []float64{0.95, 0.9, 0.8, 0.5, 0} {
		r.Calibration = append(r.Calibration, Bin{Least: least})
	}
	return r
}

// All is the sum over the kinds.
func (r *Report) All() Tally {
	var all Tally
	for _, t := range r.Kinds {
		all.Gold += t.Gold
		all.Made += t.Made
		all.Right += t.Right
		all.Strict += t.Strict
		all.Spotted += t.Spotted
	}
	return all
}

// judged puts a fact into the bin of its confidence.
func (r *Report) judged(confidence float64, right bool) {
	for i := range r.Calibration {
		bin := &r.Calibration[i]
		if confidence >= bin.Least {
			bin.Facts++
			bin.Said += confidence
			if right {
				bin.Right++
			}
			return
		}
	}
}

// Precision and the like are 0 where there is nothing to divide by.
func (t Tally) Precision() float64 { return share(t.Right, t.Made) }
func (t Tally) Recall() float64    { return share(t.Right, t.Gold) }
func (t Tally) F1() float64        { return share(2*t.Right, t.Made+t.Gold) }
func (t Tally) StrictF1() float64  { return share(2*t.Strict, t.Made+t.Gold) }
func (t Tally) SpottedF1() float64 { return share(2*t.Spotted, t.Made+t.Gold) }

func (f Field) Precision() float64 { return share(f.Right, f.Given) }
func (f Field) Recall() float64    { return share(f.Right, f.Asked) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
