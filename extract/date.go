package extract

// dateMention reads a calendar time or period, as it is stated.
func dateMention(c *cursor) (Value, int) { return nil, 0 }

// settleDates resolves each date mention against the publication time and what
// the text said before.
func (r *Reading) settleDates() {}

// dateClasses marks the runes that words of time begin with.
func dateClasses(t *classTable) {}
