package batch

// A Table says what rows of a table hold. It is how sinks of tables know what
// they are handed.
type Table struct {
	Name    string
	Columns []Column
}

// A Column is a column of a table.
type Column struct {
	Name string
	Type Type
	// Doc says what it holds.
	Doc string
}

// A Type is what the cells of a column hold. Any cell may be nil: absent.
type Type uint8

// The types of columns, and of their cells in Go.
const (
	Text   Type = iota // string
	Whole              // int64
	Real               // float64
	Truth              // bool
	Day                // string, 2031-08-03; anything else counts as absent
	Number             // string, an exact decimal such as -12.50
	Words              // string, words parted by blanks, for a full-text index only
	Packed             // []byte, for databases only
)

// Rows are what a document gives: for each table its rows, for each row its
// cells.
type Rows [][][]any
