package record

import "github.com/zhnews/zhnews/extract"

// A Status says how real a fact is.
type Status string

// The statuses of facts.
const (
	Actual   Status = "actual"   // it is so, or was
	Planned  Status = "planned"  // 拟 计划 将
	Target   Status = "target"   // 力争 目标
	Forecast Status = "forecast" // 预计 有望
	Cap      Status = "cap"      // 不超过 上限
)

// A Fact is a figure together with what it measures.
type Fact struct {
	// Figure is the index of the figure in the record's list.
	Figure int `json:"figure"`
	// Subject is whose quantity it is, Indicator its name as the text has it.
	Subject   string `json:"subject,omitempty"`
	Indicator string `json:"indicator,omitempty"`
	// Canonical is the indicator's canonical name where known.
	Canonical string `json:"canonical,omitempty"`
	// From and To are the time it holds for, ISO 8601, both inclusive.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	// Scope is those among whom an ordinal ranks: 全省 in 居全省第2位.
	Scope string `json:"scope,omitempty"`
	// Place is the code of where it holds.
	Place string `json:"place,omitempty"`
	// Status says how real it is.
	Status Status `json:"status,omitempty"`
	// Threshold is what qualifies the things counted.
	Threshold *Threshold `json:"threshold,omitempty"`
	// Parent and Equivalent are indexes of figures: the whole that this is a
	// part of, and the figure that this one tells again.
	Parent     *int `json:"parent,omitempty"`
	Equivalent *int `json:"equivalent,omitempty"`
	// Sentence is the sentence that states it, Evidence tells how it was read.
	Sentence string `json:"sentence,omitempty"`
	Evidence string `json:"evidence,omitempty"`
	// Confidence, between 0 and 1, is the share of facts read with this
	// evidence that are wholly right.
	Confidence float64 `json:"confidence"`
}

// A Threshold is a quantity that qualifies the things counted: in
// 5000万元以上项目165个 it is 5000万元以上.
type Threshold struct {
	Value *extract.Decimal `json:"value,omitempty"`
	High  *extract.Decimal `json:"high,omitempty"`
	Unit  string           `json:"unit,omitempty"`
	Bound extract.Bound    `json:"bound,omitempty"`
	// Figure is the index of the qualifying quantity, itself a figure.
	Figure *int `json:"figure,omitempty"`
}
