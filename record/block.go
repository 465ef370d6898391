package record

// A Block is a piece of the article in reading order.
type Block struct {
	// Kind is paragraph, heading, item, table or image.
	Kind string `json:"kind"`
	Text string `json:"text,omitempty"`
	// Table and Image are indexes into the record's lists.
	Table *int `json:"table,omitempty"`
	Image *int `json:"image,omitempty"`
	// Original is the block's text before repair, given on request where
	// repair changed it.
	Original string `json:"original,omitempty"`
}

// A Table is a table of data with the unit line that stood over it (单位：亿元)
// and the number of leading rows that name columns.
type Table struct {
	Unit   string     `json:"unit,omitempty"`
	Header int        `json:"header"`
	Rows   [][]string `json:"rows"`
}

// An Image is a picture of the article.
type Image struct {
	URL     string `json:"url,omitempty"`
	Caption string `json:"caption,omitempty"`
}
