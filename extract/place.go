package extract

// placeMention reads a place name. See placesettle.go for what it means.
func placeMention(c *cursor) (Value, int) { return nil, 0 }

// settlePlaces gives each place mention its code, by the evidence of the whole text.
func (r *Reading) settlePlaces() {}

// placeClasses marks the runes that place names begin with.
func placeClasses(t *classTable) {}
