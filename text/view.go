package text

// A View is a text as scanning and segmentation see it: folded to simplified
// characters and half-width digits and letters, one rune for one rune of the
// text. A span of runes found in the view is a span of the text, so traditional
// and full-width texts need no rules of their own and no offset map.
//
// The zero value is the view of the empty text. A View is not changed once it
// is made and may be shared.
type View struct {
	// Text is the text as its reader sees it.
	Text string
	// Runes holds the folded runes.
	Runes []rune
	// At holds the byte offset in Text of each rune, and len(Text) at the end.
	At []int32
}

// NewView folds a text.
func NewView(s string) *View {
	v := &View{Text: s, Runes: make([]rune, 0, len(s)/2), At: make([]int32, 0, len(s)/2+1)}
	for i, r := range s {
		v.Runes = append(v.Runes, r)
		v.At = append(v.At, int32(i))
	}
	v.At = append(v.At, int32(len(s)))
	fold(v.Runes)
	return v
}

// Slice returns the text, as its reader sees it, of the runes from i to j.
func (v *View) Slice(i, j int) string { return v.Text[v.At[i]:v.At[j]] }
