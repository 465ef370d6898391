package calendar

// A Plan is a five-year plan by its short name, 十四五.
type Plan struct {
	Name        string
	First, Last int
}

// An Anchor is an event that news counts from: 党的二十大以来.
type Anchor struct {
	Name string
	Day  Day
}
